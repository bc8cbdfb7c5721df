import { sentences, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, loginAgain, open, run, runRisky, tell, who } from './links.ts';
import { clip, duration, isPlain, noted, plainOr, projectId } from './names.ts';

const pythonLibrary = 'https://github.com/googleapis/google-auth-library-python';

const forMachines = text(
  'On a server or in CI nobody can log in: attach a service account to the machine or use Workload Identity Federation. A JSON key file, named in GOOGLE_APPLICATION_CREDENTIALS, is the last resort; keep it like a password and out of the repository.',
);

const machineAdministrator = text('an administrator of the machine');

/** The account that an auth key is bound to, as opposed to the account that asks. */
const isBoundAccount = (facts: Facts): boolean => facts.keyName !== undefined;

const isReauthentication = ({ subtype, code }: Facts): boolean => /rapt/u.test(subtype ?? code ?? '');

/** An API refused the token, rather than the token endpoint the login. */
const isToken = ({ reason }: Facts): boolean => reason === 'ACCESS_TOKEN_EXPIRED';

/** Rules about the login or service account that asks. */
export const credentialRules = defineRules({
  'adc-missing': {
    severity: 'error',
    explains: ['quota-project', 'project-required'],
    title: () => text('No login was found (Application Default Credentials)'),
    explanation: () =>
      text(
        'The program wants to act as somebody, and neither GOOGLE_APPLICATION_CREDENTIALS nor a login of gcloud nor a metadata server says who. "gcloud auth login" is for gcloud alone and does not count. Calls with a Gemini API key need no login: from a Gemini library this error means that it got no key.',
      ),
    fix: (facts) => [
      loginAgain(text('On your own machine, log in.')),
      tell(forMachines),
      tell(
        text(
          'If you meant a Gemini API key, set GEMINI_API_KEY and unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: [docs.adc, docs.workloadIdentity],
    page: {
      meaning: text(
        'Client libraries look for credentials in this order: GOOGLE_APPLICATION_CREDENTIALS, the file that "gcloud auth application-default login" writes (~/.config/gcloud, %APPDATA%\\gcloud on Windows), the metadata server of Google Cloud. All three came up empty.',
      ),
      wording: [
        'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication/getting-started for more information.',
        'Your default credentials were not found. To set up Application Default Credentials, see https://cloud.google.com/docs/authentication/external/set-up-adc for more information.',
      ],
      neighbours: [
        { cause: 'key-missing', difference: text('the library was meant to use an API key') },
        {
          cause: 'adc-file-missing',
          difference: text('GOOGLE_APPLICATION_CREDENTIALS is set and names nothing usable'),
        },
        { cause: 'adc-expired', difference: text('a login was found, and Google refuses it') },
      ],
      sources: [
        { url: docs.authLibrary, date: '2026-11-23', note: text('the sentence of version 11.3.4') },
        { url: pythonLibrary, date: '2026-03', note: text('the sentence of version 2.48.0') },
      ],
    },
  },

  'adc-file-missing': {
    severity: 'error',
    explains: ['adc-missing', 'quota-project', 'project-required'],
    title: ({ file }) =>
      file === undefined
        ? text('GOOGLE_APPLICATION_CREDENTIALS names no usable file')
        : text('No usable credentials in {file}', { file: clip(file, 62) }),
    explanation: ({ file, code, note }) => {
      const path = file === undefined ? text('The file') : clip(file, 120);
      const why =
        code === 'ENOENT'
          ? text('{file} does not exist here.', { file: path })
          : code === 'EACCES'
            ? text('{file} exists, and this user may not read it.', { file: path })
            : noted(
                text(
                  '{file} cannot be read as credentials: empty, cut short, not JSON, or the JSON of something else.',
                  { file: path },
                ),
                note,
              );
      return sentences(why, text('While GOOGLE_APPLICATION_CREDENTIALS is set, no other place is tried.'));
    },
    fix: (facts) => [
      tell(
        text(
          'See what {variable} names where the program runs: a path inside the container, absolute, without quotes or ~, readable for its user.',
          { variable: plainOr(facts.variable, 'GOOGLE_APPLICATION_CREDENTIALS') },
        ),
      ),
      tell(
        text(
          'A usable file has a "type" such as authorized_user, service_account or external_account. One that begins with "installed" or "web" is an OAuth client and no credential; an environment variable with the JSON itself is no file.',
        ),
      ),
      loginAgain(text('On your own machine: unset the variable and log in.')),
      tell(forMachines),
      checkAgain(facts),
    ],
    docs: [docs.adcTrouble, docs.adc],
    page: {
      meaning: text(
        'The place of the credentials is named, and there is nothing usable there. Typical for containers and CI, where the path is right on another machine, or the secret was written empty.',
      ),
      wording: [
        "Unable to read the credential file specified by the GOOGLE_APPLICATION_CREDENTIALS environment variable: The file at X does not exist, or it is not a file. ENOENT: no such file or directory, lstat 'X'",
        'The incoming JSON object does not contain a client_email field',
        'File X was not found.',
        'File X is not a valid json file.',
        'The file X does not have a valid type. Type is None, expected one of (…)',
      ],
      neighbours: [
        { cause: 'adc-missing', difference: text('nothing names a file') },
        { cause: 'sa-invalid', difference: text('the file is fine, Google refuses the account in it') },
      ],
      sources: [
        { url: docs.authLibrary, date: '2026-11-23', note: text('the sentences, version 11.3.4') },
        { url: pythonLibrary, date: '2026-03', note: text('the sentences, version 2.48.0') },
        { url: 'https://github.com/BerriAI/litellm/issues/40166', date: '2026-08', note: text('a case') },
      ],
    },
  },

  'adc-expired': {
    severity: 'error',
    explains: ['quota-project'],
    title: (facts) =>
      isReauthentication(facts)
        ? text('Your organization wants you to log in again')
        : isToken(facts)
          ? text('The access token has expired')
          : text('The login has expired or was revoked'),
    explanation: (facts) => {
      if (isReauthentication(facts))
        return text(
          'The Workspace administrator limits how long a Google Cloud session lasts (reauthentication), and this one is over. It comes back regularly: for machines, use a service account.',
        );
      if (isToken(facts))
        return text(
          'Access tokens last about an hour. A library that logs in itself gets a new one in time; a token that was handed over ready, in a variable or a file, has to be replaced.',
        );
      return text(
        'Google refuses to renew the login: it was revoked, the password was changed, it lay unused for six months, or it comes from an application in testing, which lasts seven days. "gcloud auth login" renews gcloud alone, not this login.',
      );
    },
    fix: (facts) => {
      const ready = tell(
        text(
          'If a ready token is in use (GOOGLE_OAUTH_ACCESS_TOKEN, CLOUDSDK_AUTH_ACCESS_TOKEN) or another file (GOOGLE_APPLICATION_CREDENTIALS), renew or unset that.',
        ),
      );
      return [
        ...(isToken(facts) ? [ready] : []),
        loginAgain(isToken(facts) ? text('On your own machine, log in instead.') : text('Log in again.')),
        ...(isPlain(facts.project)
          ? [
              run(text('Name the quota project again, in case the new login has none.'), [
                'gcloud',
                'auth',
                'application-default',
                'set-quota-project',
                facts.project,
              ]),
            ]
          : []),
        ...(isToken(facts) ? [] : [ready]),
        tell(forMachines),
        checkAgain(facts),
      ];
    },
    docs: [docs.adcTrouble, 'https://support.google.com/a/answer/9368756'],
    page: {
      meaning: text(
        'Credentials were found, and the token endpoint refuses them. The Node library shows a bare "invalid_grant" and keeps the reason (error_subtype, error_description) in the response.',
      ),
      wording: [
        'invalid_grant',
        'Token has been expired or revoked.',
        'reauth related error (invalid_rapt)',
        'Reauthentication is needed. Please run `gcloud auth application-default login` to reauthenticate.',
        'There was a problem refreshing your current auth tokens: Reauthentication failed. cannot prompt during non-interactive execution.',
      ],
      neighbours: [
        {
          cause: 'sa-invalid',
          difference: text('a service account, not a person: "account not found", "Invalid JWT Signature."'),
        },
        { cause: 'clock-skew', difference: text('"Invalid JWT: Token must be a short-lived token": the clock is off') },
        { cause: 'key-expired', difference: text('an API key, not a login') },
        { cause: 'adc-scopes', difference: text('the token is good, and too narrow') },
      ],
      sources: [
        { url: docs.authLibrary, date: '2026-11-23', note: text('what the library shows of the answer') },
        { url: 'https://github.com/cline/cline/issues/4080', date: '2025-06', note: verbatim('invalid_rapt') },
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: verbatim('ACCESS_TOKEN_EXPIRED, JWT_TOKEN_INVALID, SESSION_COOKIE_INVALID'),
        },
      ],
    },
  },

  'adc-scopes': {
    severity: 'error',
    explains: ['iam-denied', 'quota-project'],
    title: () => text('The login is good, but its access token lacks a scope'),
    explanation: () =>
      text(
        'A token carries scopes, fixed when it was issued, and this one does not cover the API. Roles cannot widen it. Typical are Compute Engine machines with default scopes and tokens of other applications.',
      ),
    fix: (facts) => [
      run(text('On your own machine, log in with the wide scope.'), [
        'gcloud',
        'auth',
        'application-default',
        'login',
        '--scopes=https://www.googleapis.com/auth/cloud-platform',
      ]),
      tell(
        text(
          'On Compute Engine: stop the machine, set its access scope to "Allow full access to all Cloud APIs", start it; the roles of its service account then decide.',
        ),
      ),
      tell(
        text(
          'In code: ask for the scope https://www.googleapis.com/auth/cloud-platform. Do not reuse the token of another tool.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: [docs.adcTrouble, 'https://cloud.google.com/compute/docs/access/service-accounts'],
    page: {
      meaning: text(
        'The token is valid and too narrow for the call. The scope cloud-platform is enough for every API that gkey asks.',
      ),
      wording: ['Request had insufficient authentication scopes.'],
      neighbours: [
        { cause: 'iam-denied', difference: text('the scope is enough, the role is not') },
        { cause: 'adc-expired', difference: text('the token is no longer valid') },
      ],
      sources: [
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('ACCESS_TOKEN_SCOPE_INSUFFICIENT') },
        {
          url: 'https://github.com/googleapis/js-genai/issues/569',
          date: '2025-05',
          note: text('a case with the Gemini SDK'),
        },
      ],
    },
  },

  'sa-invalid': {
    severity: 'error',
    explains: ['key-invalid'],
    title: ({ serviceAccount }) =>
      serviceAccount === undefined
        ? text('Google does not accept the service account: disabled, deleted or a wrong key')
        : text('Google does not accept service account {account}', { account: clip(serviceAccount, 49) }),
    explanation: (facts) => {
      if (isBoundAccount(facts))
        return sentences(
          text('The API key acts as this service account, so the key is refused like an unknown one.'),
          facts.note ?? text('The account is disabled or deleted.'),
          text('AI Studio makes such accounts for its keys; they must stay.'),
        );
      return noted(
        text(
          'The account in the credentials file is disabled or deleted, or the JSON key in it was deleted, belongs to another account or is damaged. A file older than the last key rotation is the usual story.',
        ),
        facts.note,
      );
    },
    fix: (facts) => {
      const account = plainOr(facts.serviceAccount, 'SERVICE_ACCOUNT_EMAIL');
      const owner = /@([^.]+)\.iam\.gserviceaccount\.com$/u.exec(account)?.[1];
      const project = owner ?? projectId(facts);
      const isDisabled = facts.subtype === 'disabled';
      const isGone = facts.subtype === 'gone';
      return [
        run(text('See what Google knows of the account.'), [
          'gcloud',
          'iam',
          'service-accounts',
          'describe',
          account,
          '--project',
          project,
        ]),
        ...(isGone
          ? []
          : [
              runRisky(
                text('If it is disabled, and nobody meant it, enable it.'),
                ['gcloud', 'iam', 'service-accounts', 'enable', account, '--project', project],
                who.accounts,
              ),
            ]),
        ...(isDisabled
          ? []
          : [
              tell(
                text(
                  'If it was deleted less than 30 days ago, it can be restored by its unique number (gcloud iam service-accounts undelete). A new account with the same name is another account.',
                ),
                who.accounts,
              ),
            ]),
        isBoundAccount(facts)
          ? open(
              text('Otherwise create a new key, which gets an account of its own.'),
              'https://aistudio.google.com/api-keys',
            )
          : open(
              text(
                'If the account is fine, its JSON key is not: better than a new one is an attached account or Workload Identity Federation.',
              ),
              consolePage('/iam-admin/serviceaccounts', owner === undefined ? facts : { ...facts, project: owner }),
              who.accounts,
            ),
        checkAgain(facts),
      ];
    },
    docs: ['https://cloud.google.com/iam/docs/service-accounts-disable-enable', docs.workloadIdentity],
    page: {
      meaning: text(
        'Said of two accounts: the one that asks (its token is refused), and the one behind an auth key (the key is refused). For the second Google gives the answer of an invalid key, and how it words a disabled account, as opposed to a deleted one, is not confirmed.',
      ),
      wording: [
        'Invalid grant: account not found',
        'Invalid JWT Signature.',
        'error:1E08010C:DECODER routines::unsupported',
      ],
      neighbours: [
        { cause: 'clock-skew', difference: text('"Token must be a short-lived token": the clock, not the account') },
        { cause: 'key-invalid', difference: text('the key itself is unknown; its account is fine') },
        { cause: 'impersonation-denied', difference: text('the account is fine, you may not act as it') },
        { cause: 'adc-expired', difference: text('the login of a person') },
      ],
      sources: [
        { url: 'https://github.com/google/oculi/issues/5', date: '2020-06', note: verbatim('account not found') },
        {
          url: 'https://github.com/googleapis/google-cloud-python/issues/10004',
          date: '2019-12',
          note: verbatim('Invalid JWT Signature'),
        },
        { url: docs.authLibrary, date: '2026-11-23', note: text('what a damaged private key gives') },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('ACCOUNT_STATE_INVALID') },
      ],
    },
  },

  'clock-skew': {
    severity: 'error',
    explains: ['adc-expired', 'sa-invalid'],
    title: ({ skewSeconds }) =>
      skewSeconds === undefined || skewSeconds === 0
        ? text('The clock of this machine is wrong')
        : skewSeconds > 0
          ? text('The clock of this machine is {duration} fast', { duration: duration(skewSeconds) })
          : text('The clock of this machine is {duration} slow', { duration: duration(-skewSeconds) }),
    explanation: () =>
      text(
        'A service account signs its requests with the time, and Google refuses times that are minutes ahead or more than an hour behind. Logins of people and API keys do not mind; certificates may.',
      ),
    fix: (facts) => [
      run(
        text('On Linux, let the clock be set from the network.'),
        ['sudo', 'timedatectl', 'set-ntp', 'true'],
        machineAdministrator,
      ),
      run(text('On macOS.'), ['sudo', 'sntp', '-sS', 'time.apple.com'], machineAdministrator),
      run(text('On Windows, as administrator.'), ['w32tm', '/resync'], machineAdministrator),
      tell(
        text(
          'Containers and virtual machines take the time of their host: set it there, and restart after the machine has slept.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: [docs.adcTrouble],
    page: {
      meaning: text(
        'The local time differs from the Date header of Google. Measured in September 2026: 300 seconds ahead and one hour behind are accepted, two hours behind are not.',
      ),
      wording: [
        'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
      ],
      neighbours: [
        { cause: 'sa-invalid', difference: text('"Invalid JWT Signature." or "account not found": not the clock') },
        { cause: 'adc-expired', difference: text('the login of a person; the clock does not matter') },
      ],
      sources: [
        {
          url: 'https://github.com/SteveWinward/GoogleSheetsWrapper/issues/42',
          date: '2024-06',
          note: text('the sentence'),
        },
        {
          url: 'https://github.com/googleapis/google-api-php-client/issues/1501',
          date: '2018-08',
          note: text('the same'),
        },
      ],
    },
  },
});
