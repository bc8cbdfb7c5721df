import { sentences, type Text, text, verbatim } from '../language/text.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, docs, grant, loginAgain, newKey, tell } from './links.ts';
import { agentPlatformApi, apiTitle, clip, isAgentPlatform, isPlain, listed, noted } from './names.ts';

const whichVariableWins = text(
  'GOOGLE_API_KEY beats GEMINI_API_KEY in the official SDKs, in LiteLLM and in langchain-google-genai; Gemini CLI reads only GEMINI_API_KEY, LangChain for JavaScript only GOOGLE_API_KEY.',
);

const toGeminiHost = text(
  'For the Gemini API with a key, let the client call generativelanguage.googleapis.com: unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI, and pass no project or location.',
);

/** A setting that turns programs to another API, host or way of logging in, rather than to another key. */
const isSwitch = (variable: string | undefined): boolean =>
  /_USE_(?:ENTERPRISE|VERTEXAI|GCA)$|_BASE_URL$|_AUTH_MECHANISM$/u.test(variable ?? '');

/** Names for a title: what is too long for the columns that are left is cut in the middle. */
function named(names: readonly string[], columns: number, max: number): Text {
  const between = names.length > max ? 10 + 2 * max : names.length > 1 ? 2 * names.length + 1 : 0;
  const width = Math.floor((columns - between) / Math.min(names.length, max));
  return listed(
    names.map((name) => clip(name, width)),
    max,
  );
}

/** Rules about a good key that is sent in the wrong way, to the wrong place, or beside another. */
export const keyUseRules = defineRules({
  'key-project-mismatch': {
    severity: 'warning',
    explains: [],
    title: ({ project, otherProject }) =>
      otherProject === undefined
        ? text('The key belongs to another project than the one named')
        : project === undefined
          ? text('The key belongs to {owner}', { owner: clip(otherProject, 30) })
          : text('The key belongs to {owner}, not to {named}', {
              owner: clip(otherProject, 30),
              named: clip(project, 30),
            }),
    explanation: ({ project, otherProject }) =>
      text(
        'Calls with this key use the APIs, the quota and the billing of {owner}, whatever is switched on in {named}.',
        {
          owner:
            otherProject === undefined ? text('its own project') : text('project {id}', { id: clip(otherProject) }),
          named:
            project === undefined ? text('the project that you named') : text('project {id}', { id: clip(project) }),
        },
      ),
    fix: (facts) => [
      tell(
        text(
          'If the key is the right one, work on its project: name {project} in GOOGLE_CLOUD_PROJECT or with --project.',
          { project: isPlain(facts.otherProject) ? facts.otherProject : text('that project') },
        ),
      ),
      newKey(facts, text('If the project is the right one, create a key in it and use that.')),
      ...(isPlain(facts.otherProject)
        ? [checkAgain({ ...facts, project: facts.otherProject }, text('Check the project of the key.'))]
        : [checkAgain(facts)]),
    ],
    docs: [docs.apiKey],
    page: {
      meaning: text(
        'A key belongs to exactly one project for good. Enabling an API, linking billing or granting a role elsewhere does nothing for it. The usual story: a key from AI Studio, which lives in a project named gen-lang-client-…, and work done in another project.',
      ),
      wording: [],
      neighbours: [
        { cause: 'env-conflict', difference: text('two keys are around, and the wrong one wins') },
        { cause: 'api-disabled', difference: text("the key's own project has the API off") },
      ],
      sources: [
        {
          url: docs.apiKey,
          date: '2026-09-25',
          note: text('every key belongs to a project; the default project of AI Studio'),
        },
        {
          url: 'https://cloud.google.com/api-keys/docs/reference/rest/v2/keys/lookupKey',
          date: '2026-08-22',
          note: text('how the project of a key is found'),
        },
      ],
    },
  },

  'key-unsupported-here': {
    severity: 'error',
    explains: ['key-missing'],
    title: (facts) =>
      facts.service === undefined
        ? text('This API takes no API key')
        : text('The {api} does not take this API key', { api: apiTitle(facts) }),
    explanation: (facts) =>
      facts.service === undefined || isAgentPlatform(facts)
        ? text(
            'Agent Platform (formerly Vertex AI) wants an OAuth token. The one kind of API key it takes is an auth key bound to a service account and allowed for it, and only on generating calls; a standard AIza key never.',
          )
        : text('The {api} wants an OAuth token: it acts on behalf of somebody, and an API key names nobody.', {
            api: apiTitle(facts),
          }),
    fix: (facts) => [
      tell(toGeminiHost),
      loginAgain(
        text(
          'For Agent Platform or an admin API, log in instead; in CI use an attached service account or Workload Identity Federation.',
        ),
      ),
      ...(facts.service === undefined || isAgentPlatform(facts)
        ? [
            grant(
              facts,
              'roles/aiplatform.user',
              text('For Agent Platform, give the account that calls the role Agent Platform User.'),
            ),
          ]
        : []),
      checkAgain(
        facts.service === undefined ? { ...facts, service: agentPlatformApi } : facts,
        text('Check the surface that you meant; without --surface vertex it is the Gemini API.'),
      ),
    ],
    docs: [docs.adc, docs.apiKey],
    page: {
      meaning: text(
        'The call went to an API or a method that wants a login and got an API key. Mostly a Gemini API key meets Agent Platform, because a variable switched the SDK over; GOOGLE_CLOUD_PROJECT together with one of the switches is enough.',
      ),
      wording: [
        'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.',
      ],
      neighbours: [
        { cause: 'key-service-blocked', difference: text('403: the API takes keys, but not this one') },
        {
          cause: 'key-invalid',
          difference: text('the sentence "Expected OAuth 2 access token" without "API keys are not supported"'),
        },
        { cause: 'adc-missing', difference: text('no key and no login were sent') },
      ],
      sources: [
        {
          url: 'https://github.com/googleapis/java-genai/issues/1000',
          date: '2026-05',
          note: text('a standard key on Agent Platform'),
        },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/5739',
          date: '2025-08',
          note: text('the same in Gemini CLI'),
        },
        {
          url: 'https://github.com/langwatch/langwatch/issues/6328',
          date: '2026-07-29',
          note: text('which calls take bound keys'),
        },
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: verbatim('CREDENTIALS_MISSING, CREDENTIAL_TYPE_UNSUPPORTED'),
        },
      ],
    },
  },

  'key-sent-as-token': {
    severity: 'error',
    explains: ['key-invalid'],
    title: () => text('The key travels in the wrong header, or to a client that does not take it'),
    explanation: () =>
      text(
        'The native Gemini API wants the key in x-goog-api-key and takes a key in "Authorization: Bearer" for a broken login. Only its OpenAI-compatible route (/v1beta/openai/) wants the key as Bearer, and wants it nowhere else.',
      ),
    fix: (facts) => [
      tell(
        text(
          'Native route: send the key in the header x-goog-api-key, and no Authorization header. Avoid ?key=, which ends up in logs.',
        ),
      ),
      tell(
        text(
          'OpenAI libraries: set the base URL to https://generativelanguage.googleapis.com/v1beta/openai/ and the key as API key. An answer with platform.openai.com in it means that the base URL is missing.',
        ),
      ),
      tell(text('Gemini CLI: unset GEMINI_API_KEY_AUTH_MECHANISM; "bearer" is for gateways.')),
      tell(
        text('If the client takes a key that begins with AQ. for an OAuth token, or refuses it, update the client.'),
      ),
      checkAgain(facts, text('Check the key itself; gkey sends it the right way.')),
    ],
    docs: [docs.apiKey, docs.openai],
    page: {
      meaning: text(
        'The key may be perfectly good. Google answers the same 401 as for an unknown auth key, since it tries to read the key as a token. Clients written before auth keys came see "AQ." and guess wrong.',
      ),
      wording: [
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        'Missing or invalid Authorization header.',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: text('the key is sent in x-goog-api-key and fails all the same') },
        { cause: 'credentials-multiple', difference: text('the key is sent in two places at once') },
        { cause: 'key-malformed', difference: text('what is sent is no Gemini key') },
      ],
      sources: [
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/62259',
          date: '2026-08-20',
          note: text('which route takes the key where, measured'),
        },
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/117147',
          date: '2026-09-20',
          note: text('the same, later'),
        },
        {
          url: 'https://github.com/xalgorix/xalgorix/issues/2',
          date: '2026-04',
          note: text('a key sent as Bearer to the native route'),
        },
      ],
    },
  },

  'credentials-multiple': {
    severity: 'error',
    explains: ['key-sent-as-token'],
    title: () => text('The request carries more than one credential'),
    explanation: () =>
      text(
        'Google takes one credential per request and refuses to choose. Usually a library adds an Authorization header to a request that already has x-goog-api-key or ?key=.',
      ),
    fix: (facts) => [
      tell(
        text(
          'Native route: send x-goog-api-key and nothing else; drop ?key= from the URL and any Authorization header.',
        ),
      ),
      tell(
        text(
          'OpenAI-compatible route: send Authorization: Bearer and nothing else; drop x-goog-api-key and ?key=, also from default headers and proxies.',
        ),
      ),
      checkAgain(facts, text('Check the key itself; gkey sends it once.')),
    ],
    docs: [docs.openai, docs.apiKey],
    page: {
      meaning: text(
        'The key can be good. On the OpenAI-compatible route the answer is a 400 with a sentence of its own; on the native route a second credential makes it a 401.',
      ),
      wording: ['Multiple authentication credentials received. Please pass only one.'],
      neighbours: [
        { cause: 'key-sent-as-token', difference: text('one credential, in the wrong place') },
        { cause: 'env-conflict', difference: text('several keys on the machine, one in the request') },
      ],
      sources: [
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/7893',
          date: '2026-04-18',
          note: text('a header and a key together'),
        },
        { url: 'https://github.com/Gitlawb/openclaude/issues/749', date: '2026-04', note: text('the same') },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('OVERLOADED_CREDENTIALS') },
      ],
    },
  },

  'env-conflict': {
    severity: 'warning',
    explains: [],
    title: (facts) => {
      const { variable, variables } = facts;
      if (isSwitch(variable))
        return text('{variable} sends some programs another way', { variable: clip(variable ?? '') });
      const others = (variables ?? []).filter((name) => name !== variable);
      if (variable === undefined)
        return others.length === 0
          ? text('Several settings disagree about the key')
          : text('Several settings disagree: {variables}', { variables: named(others, 61, 3) });
      const winner = clip(variable, 34);
      if (facts.subtype === 'refused' && others.length > 0)
        return text('{winner} wins over a different {variables}, but its key is refused', {
          winner,
          variables: named(others, 47 - winner.length, 2),
        });
      return others.length === 0
        ? text('{winner} wins over a different key elsewhere', { winner })
        : text('{winner} wins over a different {variables}', {
            winner,
            variables: named(others, 65 - winner.length, 2),
          });
    },
    explanation: ({ variable, file, note }) =>
      isSwitch(variable)
        ? noted(text('Programs obey this setting differently, so a good key may not be used at all.'), note)
        : sentences(
            text('The values differ, and programs read them in different orders.'),
            note ?? whichVariableWins,
            file === undefined ? undefined : text('One of them stands in {file}.', { file: clip(file, 80) }),
          ),
    fix: (facts) => {
      const losers = (facts.variables ?? []).filter((name) => name !== facts.variable);
      return isSwitch(facts.variable)
        ? [
            tell(
              text('Unset {variables} where the program runs, unless you mean it.', {
                variables: listed([facts.variable ?? '', ...losers]),
              }),
            ),
            tell(
              text(
                'If you mean it: GOOGLE_GENAI_USE_ENTERPRISE outranks GOOGLE_GENAI_USE_VERTEXAI and only the official SDKs know it; the value true works everywhere, 1 in Python only. A base URL receives your key: it has to be a gateway that you trust.',
              ),
            ),
            checkAgain(facts),
          ]
        : [
            ...(facts.subtype === 'refused' && losers.length > 0 && facts.variable !== undefined
              ? [
                  tell(
                    text(
                      'If the key that you mean is in {variables}: unset {winner} where the program runs, or put that key into it.',
                      { variables: listed(losers), winner: facts.variable },
                    ),
                  ),
                ]
              : []),
            tell(
              text(
                'Keep the right one under the name that your program reads, and unset {variables} in the shell profile, the .env file, the container and the CI settings.',
                { variables: losers.length === 0 ? text('the others') : listed(losers) },
              ),
            ),
            tell(
              text(
                'Open a new terminal: an exported variable beats .env files, a nearer .env file hides the one further up, and Windows shows new values only to new terminals.',
              ),
            ),
            checkAgain(facts),
          ];
    },
    docs: [docs.apiKey],
    page: {
      meaning: text(
        'Two places give different answers to "which key" or "which API". Everything may work, with another key, project or bill than you think. Gemini CLI takes the first .env file that it finds from the working directory upwards, never merges two, and lets an exported variable win.',
      ),
      wording: [
        'Both GOOGLE_API_KEY and GEMINI_API_KEY are set. Using GOOGLE_API_KEY.',
        'Warning: Both GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI are set with conflicting values. The value of GOOGLE_GENAI_USE_ENTERPRISE will be used.',
        'The project/location from the environment variables will take precedence over the API key…',
        'Project and location are not supported for Gemini API backend.',
      ],
      neighbours: [
        { cause: 'key-missing', difference: text('no setting names a key') },
        { cause: 'key-project-mismatch', difference: text('one key, of another project than you named') },
        { cause: 'credentials-multiple', difference: text('both keys are in one request') },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: text('GOOGLE_API_KEY takes precedence') },
        {
          url: 'https://github.com/googleapis/js-genai',
          date: '2026-11-10',
          note: text('variables and switches of version 3.1.0'),
        },
        {
          url: 'https://github.com/googleapis/python-genai',
          date: '2026-08',
          note: text('variables and switches of version 2.19.0'),
        },
        {
          url: 'https://github.com/google-gemini/gemini-cli',
          date: '2026-09-25',
          note: text('variables and .env search of version 0.61.0'),
        },
      ],
    },
  },
});
