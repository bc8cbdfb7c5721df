import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/language/chinese.ts';
import { english, type Language, type Said, said } from '../../src/language/language.ts';
import { verbatim } from '../../src/language/text.ts';
import { type CauseId, causeIds, type Facts, type FixStep, type Rule } from '../../src/model.ts';
import { columns } from '../../src/report/terminal.ts';
import { rules } from '../../src/rules/index.ts';
import { englishIn } from '../language/leftovers.ts';

/** Everything known, with the longest ids that Google allows. */
const full: Required<Facts> = {
  project: 'my-app-with-a-very-long-id-123',
  projectNumber: '123456789012',
  otherProject: 'another-app-with-long-id-12345',
  service: 'generativelanguage.googleapis.com',
  serviceTitle: 'Gemini API',
  method: 'google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent',
  permission: 'iam.serviceAccountApiKeyBindings.create',
  permissions: ['apikeys.keys.create', 'iam.serviceAccountApiKeyBindings.create'],
  resource: '//cloudresourcemanager.googleapis.com/projects/my-app-with-a-very-long-id-123',
  role: 'roles/editor',
  roles: ['roles/editor'],
  grantedAt: 'folders/345678901234',
  principal: 'user:somebody.with.a.long.name@a-company-with-a-long-name.example.com',
  serviceAccount: 'gemini-key-account-long-name-1@my-app-with-a-very-long-id-123.iam.gserviceaccount.com',
  model: 'gemini-3.8-flash-lite-preview-with-a-very-long-name-2026-11',
  models: ['gemini-3.8-flash', 'gemini-3.1-flash-lite'],
  location: 'northamerica-northeast1',
  callerIp: '2620:15c:2c4:203:2776:1f90:6b3b:217',
  allowed: ['203.0.113.7', '198.51.100.0/24'],
  referrer: 'https://a-web-page-with-a-rather-long-host-name.example.com/and/a/path',
  androidPackage: 'com.example.an.app.with.quite.a.long.package.name',
  iosBundleId: 'com.example.an.app.with.quite.a.long.bundle.id',
  retryAfterSeconds: 65205,
  quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier',
  quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
  quotaValue: '20',
  constraint: 'constraints/iam.managed.disableServiceAccountApiKeyCreation',
  perimeterId: 'eYhDkfYCu-EXAMPLE-000000000000000000000000000000000000',
  url: 'https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012',
  variable: 'GEMINI_API_KEY',
  variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENAI_USE_VERTEXAI'],
  file: '/srv/releases/2026-11-23/an-application-with-a-long-path/secrets/service-account.json',
  host: 'generativelanguage.googleapis.com',
  code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  subtype: 'rapt_required',
  reason: 'RATE_LIMIT_EXCEEDED',
  httpStatus: 403,
  keyKind: 'standard',
  keyName: 'projects/123456789012/locations/global/keys/00000000-0000-0000-0000-000000000000',
  mistakenFor: verbatim('a service account JSON key of another project altogether'),
  stripped: ['quotes', 'zero-width characters', 'byte order mark'].map(verbatim),
  skewSeconds: -5400,
  until: '2026-12-23',
  note: verbatim('It stands between the two of them.'),
};

const empty: Facts = {};

/** One fact alone, and all but one: what parsers and checks come up with. */
const subsets: readonly Facts[] = Object.keys(full).flatMap((key) => {
  const { [key as keyof Facts]: one, ...rest } = full;
  return [{ [key]: one }, rest];
});

const cases: readonly Facts[] = [empty, full, ...subsets];

/** A rule as somebody reads it. */
const ruleIn = (id: CauseId, language: Language) => {
  const rule: Rule = rules[id];
  return {
    ...rule,
    title: (facts: Facts) => language.say(rule.title(facts)),
    explanation: (facts: Facts) => language.say(rule.explanation(facts)),
    fix: (facts: Facts) => said(rule.fix(facts), language),
    page: said(rule.page, language),
  };
};

const ruleOf = (id: CauseId) => ruleIn(id, english);

type Step = Said<FixStep>;

const urlsOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => (step.kind === 'open' ? [step.url] : []));

const commandsOf = (steps: readonly Step[]): readonly (readonly string[])[] =>
  steps.flatMap((step) => (step.kind === 'run' ? [step.argv] : []));

describe('the catalogue', () => {
  it('has the causes of the model and no other', () => {
    expect(Object.keys(rules).toSorted()).toEqual(causeIds.toSorted());
  });

  it('leaves the network and Google’s own failures undecided, and nothing else', () => {
    const undecided = causeIds.filter((id) => ruleOf(id).undecided);
    expect(undecided).toEqual([
      'server-error',
      'deadline',
      'network-dns',
      'network-refused',
      'network-timeout',
      'network-tls',
      'network-proxy',
    ]);
  });

  it('warns of what still works, and of calls that say nothing about the key', () => {
    expect(causeIds.filter((id) => ruleOf(id).severity === 'warning')).toEqual([
      'key-standard',
      'key-unrestricted',
      'key-project-mismatch',
      'env-conflict',
      'billing-none',
      'role-too-broad',
      'quota-rate',
      'overloaded',
      'server-error',
      'deadline',
      'request-invalid',
      'safety-blocked',
    ]);
  });

  it('explains without going round in circles', () => {
    const reached = (id: CauseId, path: readonly CauseId[]): readonly CauseId[] => {
      if (path.includes(id)) throw new Error(`circle: ${[...path, id].join(' -> ')}`);
      return [id, ...ruleOf(id).explains.flatMap((next) => reached(next, [...path, id]))];
    };
    for (const id of causeIds) expect(reached(id, [])).toContain(id);
  });

  it.each<[CauseId, CauseId]>([
    ['project-deleted', 'key-invalid'],
    ['key-deleted', 'key-invalid'],
    ['sa-invalid', 'key-invalid'],
    ['key-standard-rejected', 'key-unrestricted'],
    ['api-disabled', 'key-create-denied'],
    ['api-disabled', 'key-missing'],
    ['api-disabled', 'model-not-found'],
    ['adc-missing', 'quota-project'],
    ['clock-skew', 'sa-invalid'],
    ['key-create-denied', 'key-missing'],
    ['org-policy', 'key-missing'],
    ['iam-denied', 'key-missing'],
  ])('%s explains %s', (cause, symptom) => {
    expect(ruleOf(cause).explains).toContain(symptom);
  });
});

describe.each(causeIds)('%s', (id) => {
  const rule = ruleOf(id);

  it('has a title of one line that fits a terminal', () => {
    for (const facts of cases) {
      const title = rule.title(facts);
      expect(title.length, title).toBeLessThanOrEqual(90);
      expect(title).toMatch(/^\S.*[^\s.]$/u);
      expect(title).not.toMatch(/undefined|null|NaN|\n/u);
    }
  });

  it('has an explanation in whole sentences', () => {
    for (const facts of cases) {
      const text = rule.explanation(facts);
      expect(text).toMatch(/^\S[\s\S]*\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|\s\.(?!env|googleapis)/u);
    }
  });

  it('has a fix of a few steps, the last of which checks it', () => {
    for (const facts of cases) {
      const steps = rule.fix(facts);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      // The one cause with a whole list to go through.
      expect(steps.length).toBeLessThanOrEqual(id === 'key-create-denied' ? 7 : 6);
      for (const { text, who } of steps) {
        expect(text).toMatch(/^\S[\s\S]*[.:]$/u);
        expect(`${text} ${who ?? ''}`).not.toMatch(/undefined|null|NaN| {2}|\.\./u);
      }
      expect(commandsOf(steps).some(([program, verb]) => program === 'gkey' && verb === 'doctor')).toBe(true);
    }
  });

  it('puts placeholders only where nothing is known', () => {
    const text = JSON.stringify(rule.fix(full));
    const known = /PROJECT_ID|KEY_ID|YOUR_ACCOUNT|SERVICE_ACCOUNT_EMAIL|"CONSTRAINT"|PACKAGE_NAME|BUNDLE_ID/u;
    // Which of several keys or projects to delete, only the reader knows.
    if (id !== 'key-limit-reached' && id !== 'project-quota') expect(text).not.toMatch(known);
  });

  it('gives commands that can be pasted, and links that can be opened', () => {
    for (const facts of cases) {
      const steps = rule.fix(facts);
      for (const argv of commandsOf(steps)) {
        expect(argv.length).toBeGreaterThan(1);
        for (const word of argv) expect(word).toMatch(/^[\w@%+=:,./*-]+$/u);
        expect(argv.join(' ')).not.toMatch(/AIza|AQ\.|ya29\.|-----|sk-|keyString|--key[ =]/u);
      }
      for (const url of urlsOf(steps)) {
        expect(new URL(url).protocol).toBe('https:');
        expect(url).not.toContain('PROJECT_ID');
      }
    }
  });

  it('fills the project into links and commands', () => {
    for (const argv of commandsOf(rule.fix({ project: 'my-app-123456' }))) {
      expect(argv.join(' ')).not.toContain('PROJECT_ID');
    }
    for (const url of urlsOf(rule.fix({ project: 'my-app-123456' }))) {
      const pages = /^https:\/\/console\.cloud\.google\.com\/(?!cloud-resource-manager)/u;
      if (pages.test(url)) expect(url).toMatch(/\?project=my-app-123456$/u);
    }
  });

  it('has a page with dated sources, and neighbours other than itself', () => {
    const { meaning, wording, neighbours, sources } = rule.page;
    expect(meaning).toMatch(/^\S[\s\S]{40,}\.$/u);
    for (const sentence of wording) expect(sentence.trim().length).toBeGreaterThan(3);
    expect(neighbours.length).toBeGreaterThan(0);
    expect(new Set(neighbours.map(({ cause }) => cause)).size).toBe(neighbours.length);
    for (const { cause, difference } of neighbours) {
      expect(cause).not.toBe(id);
      expect(causeIds).toContain(cause);
      expect(difference).toMatch(/[^.]$/u);
    }
    expect(sources.length).toBeGreaterThan(0);
    for (const { url, date, note } of sources) {
      expect(new URL(url).protocol).toBe('https:');
      expect(date).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?$/u);
      expect(date <= '2026-11-23').toBe(true);
      expect(note).not.toBe('');
    }
    for (const url of rule.docs) expect(new URL(url).protocol).toBe('https:');
    expect(new Set(rule.docs).size).toBe(rule.docs.length);
  });

  it('takes whatever stands in the facts for a word, never for an option or a command', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '--impersonate-service-account=x',
        '$(id)',
        'a b',
        "'; rm -rf ~",
        '\u0000',
        '\u202Ex',
        '<empty>',
        '..',
      ),
    );
    const ours = fc.constantFrom('quotes', 'whitespace', 'byte order mark').map(verbatim);
    const made = (key: string, value: unknown): fc.Arbitrary<unknown> => {
      if (key === 'stripped') return fc.array(ours, { maxLength: 3 });
      if (key === 'note' || key === 'mistakenFor') return ours;
      if (typeof value === 'number') return fc.integer();
      return Array.isArray(value) ? fc.array(hostile, { maxLength: 8 }) : hostile;
    };
    const facts = fc.record(Object.fromEntries(Object.entries(full).map(([key, value]) => [key, made(key, value)])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(facts, (some) => {
        const known = some as Facts;
        expect(rule.title(known)).not.toContain('\n');
        expect(rule.title(known).length).toBeLessThanOrEqual(90);
        expect(typeof rule.explanation(known)).toBe('string');
        for (const argv of commandsOf(rule.fix(known))) {
          for (const word of argv) expect(word).toMatch(/^[\w@%+=:,./*-]+$/u);
          const options = argv.filter((word) => word.startsWith('-')).map((word) => word.split('=')[0]);
          expect(options.filter((option) => option === '--impersonate-service-account')).toEqual([]);
        }
        for (const url of urlsOf(rule.fix(known))) expect(new URL(url).protocol).toBe('https:');
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });
});

describe.each(causeIds)('%s in Chinese', (id) => {
  const rule = ruleIn(id, chinese);

  it('has a title, an explanation and a fix that are Chinese through and through', () => {
    for (const facts of cases) {
      const { note, mistakenFor, stripped, serviceTitle, ...known } = facts;
      void [note, mistakenFor, stripped, serviceTitle];
      const title = rule.title(known);
      expect(columns(title), title).toBeLessThanOrEqual(100);
      expect(title).toMatch(/^\S.*[^\s.。]$/u);
      const explanation = rule.explanation(known);
      expect(explanation).toMatch(/。$/u);
      const steps = rule.fix(known);
      for (const { text } of steps) expect(text).toMatch(/[。：]$/u);
      for (const words of [title, explanation, ...steps.flatMap(({ text, who = '' }) => [text, who])]) {
        expect(englishIn(words), words).toEqual([]);
        expect(words, words).not.toMatch(
          /undefined|null|NaN| {2}|。。|，，|\p{Script=Han} \p{Script=Han}|\p{Script=Han}[A-Za-z0-9]/u,
        );
      }
    }
  });

  it('has a page that is Chinese', () => {
    const { meaning, neighbours } = rule.page;
    // Google's own words stay as they are.
    const sources = rules[id].page.sources.flatMap(({ note }) => (note.text === 'verbatim' ? [] : chinese.say(note)));
    expect(meaning).toMatch(/。$/u);
    for (const words of [meaning, ...neighbours.map(({ difference }) => difference), ...sources]) {
      expect(englishIn(words), words).toEqual([]);
    }
  });

  it('asks for the same commands', () => {
    for (const facts of cases) expect(commandsOf(rule.fix(facts))).toEqual(commandsOf(ruleOf(id).fix(facts)));
  });
});

describe('what a reader gets', () => {
  it('api-disabled: the API, the project, and the link that Google sent', () => {
    const facts: Facts = {
      project: 'my-app',
      projectNumber: '123456789012',
      service: 'generativelanguage.googleapis.com',
      url: 'https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012',
    };
    expect(ruleOf('api-disabled').title(facts)).toBe('The Gemini API is not enabled in project my-app');
    const steps = ruleOf('api-disabled').fix(facts);
    expect(commandsOf(steps)[0]).toEqual([
      'gcloud',
      'services',
      'enable',
      'generativelanguage.googleapis.com',
      '--project',
      'my-app',
    ]);
    expect(urlsOf(steps)).toEqual([facts.url]);
    expect(commandsOf(steps).at(-1)).toEqual(['gkey', 'doctor', '--project', 'my-app']);
  });

  it.each([
    'https://evil.example.com/',
    'http://console.cloud.google.com/',
    'https://google.com.evil.example/',
    'https://x@google.com/',
    'javascript:alert(1)',
  ])('api-disabled does not pass on the link %s', (url) => {
    expect(urlsOf(ruleOf('api-disabled').fix({ project: 'my-app', url }))).toEqual([
      'https://console.cloud.google.com/apis/library/generativelanguage.googleapis.com?project=my-app',
    ]);
  });

  it('api-disabled of the backend of "Login with Google": nobody can enable it', () => {
    expect(JSON.stringify(ruleOf('api-disabled').fix({ service: 'cloudcode-pa.googleapis.com' }))).not.toContain(
      'enable',
    );
  });

  it('iam-denied: the smallest role for the permission, on the project', () => {
    const [grant] = commandsOf(
      ruleOf('iam-denied').fix({
        project: 'my-app',
        permission: 'aiplatform.endpoints.predict',
        principal: 'user:a@example.com',
      }),
    );
    expect(grant?.slice(0, 6)).toEqual([
      'gcloud',
      'projects',
      'add-iam-policy-binding',
      'my-app',
      '--member=user:a@example.com',
      '--role=roles/aiplatform.user',
    ]);
  });

  it('iam-denied: what a deny policy takes away, another role does not bring back', () => {
    const facts: Facts = { project: 'my-app', permission: 'aiplatform.endpoints.predict' };
    const denied = commandsOf(ruleOf('iam-denied').fix({ ...facts, subtype: 'deny policy' }));
    expect(denied.flat().filter((word) => word.startsWith('--role='))).toEqual([]);
    expect(denied[0]).toContain('--kind=denypolicies');
    const conditional = commandsOf(ruleOf('iam-denied').fix({ ...facts, subtype: 'condition' }));
    expect(conditional.flat()).not.toContain('--role=roles/editor');
  });

  it('impersonation-denied: the role is granted on the account', () => {
    const [grant] = commandsOf(
      ruleOf('impersonation-denied').fix({
        serviceAccount: 'bot@my-app.iam.gserviceaccount.com',
        principal: 'user:a@example.com',
      }),
    );
    expect(grant?.slice(0, 5)).toEqual([
      'gcloud',
      'iam',
      'service-accounts',
      'add-iam-policy-binding',
      'bot@my-app.iam.gserviceaccount.com',
    ]);
    expect(grant).toContain('--role=roles/iam.serviceAccountTokenCreator');
  });

  it('role-too-broad: the role is taken away where it was granted', () => {
    const steps = ruleOf('role-too-broad').fix({
      role: 'roles/owner',
      grantedAt: 'folders/42',
      principal: 'user:a@example.com',
    });
    expect(steps.find((step) => step.kind === 'run' && step.risk === 'risky')).toMatchObject({
      argv: [
        'gcloud',
        'resource-manager',
        'folders',
        'remove-iam-policy-binding',
        '42',
        '--member=user:a@example.com',
        '--role=roles/owner',
        '--all',
      ],
    });
  });

  it('key-create-denied: the whole list where nothing is known, the missing roles where they are', () => {
    const all = JSON.stringify(ruleOf('key-create-denied').fix({}));
    for (const clue of [
      'services enable'.split(' ')[1],
      'cloud-resource-manager',
      'application data',
      'disableServiceAccountApiKeyCreation',
      'Workspace',
      'terms',
      '18',
      'authuser',
      'once more',
    ]) {
      expect(all).toContain(clue);
    }
    const roles = commandsOf(
      ruleOf('key-create-denied').fix({ permissions: ['apikeys.keys.create', 'iam.serviceAccounts.create'] }),
    )
      .flat()
      .filter((word) => word.startsWith('--role='));
    expect(roles).toEqual(['--role=roles/serviceusage.apiKeysAdmin', '--role=roles/iam.serviceAccountCreator']);
  });

  it('quota-project: never tells anyone to use a project of gcloud', () => {
    const facts: Facts = { project: 'my-app', otherProject: '764086051850', service: 'apikeys.googleapis.com' };
    expect(ruleOf('quota-project').title(facts)).toContain('no project');
    expect(commandsOf(ruleOf('quota-project').fix(facts)).flat()).not.toContain('764086051850');
    expect(commandsOf(ruleOf('quota-project').fix(facts))[0]?.at(-1)).toBe('my-app');
  });

  it('key-deleted: a purged key cannot be restored', () => {
    const purged = ruleOf('key-deleted').fix({ project: 'my-app', projectNumber: '1', note: verbatim('It is gone.') });
    expect(commandsOf(purged).flat()).not.toContain('undelete');
    expect(commandsOf(ruleOf('key-deleted').fix({ keyName: 'projects/1/locations/global/keys/u' })).flat()).toContain(
      'undelete',
    );
  });

  it('key-ip-blocked: the address that Google saw is added to those that are allowed', () => {
    const argv = commandsOf(
      ruleOf('key-ip-blocked').fix({ callerIp: '2001:db8::1', allowed: ['203.0.113.7'], keyName: 'KEY' }),
    )[0];
    expect(argv).toContain('--allowed-ips=203.0.113.7,2001:db8::1');
  });

  it('quota-rate: how long to wait', () => {
    expect(ruleOf('quota-rate').title({ retryAfterSeconds: 38.2 })).toContain('wait 39 seconds');
    expect(ruleOf('quota-daily').explanation({ retryAfterSeconds: 65205 })).toContain('19 hours');
  });

  it('sa-invalid: the project of the account stands in its e-mail', () => {
    const argv = commandsOf(
      ruleOf('sa-invalid').fix({ project: 'other', serviceAccount: 'bot@my-app.iam.gserviceaccount.com' }),
    )[0];
    expect(argv?.slice(-2)).toEqual(['--project', 'my-app']);
  });

  it('org-policy: names the constraint that a reason stands for', () => {
    expect(ruleOf('org-policy').title({ reason: 'RESOURCE_USAGE_RESTRICTION_VIOLATED' })).toContain(
      'gcp.restrictServiceUsage',
    );
  });

  it('quota-project: the right to use the one that was refused comes before another one', () => {
    const refused = commandsOf(ruleOf('quota-project').fix({ project: 'my-app', otherProject: 'theirs' }));
    expect(refused[0]).toContain('--role=roles/serviceusage.serviceUsageConsumer');
    expect(refused[0]).toContain('theirs');
    expect(refused.find((argv) => argv.includes('set-quota-project'))?.at(-1)).toBe('my-app');
    const same = commandsOf(ruleOf('quota-project').fix({ project: 'my-app', reason: 'USER_PROJECT_DENIED' }));
    expect(same.find((argv) => argv.includes('set-quota-project'))?.at(-1)).toBe('ANOTHER_PROJECT');
  });

  it('iam-denied: a host beside a permission is no permission', () => {
    const facts: Facts = {
      principal: 'user:a@example.com',
      permissions: ['aiplatform.endpoints.predict', 'aiplatform.googleapis.com'],
    };
    expect(ruleOf('iam-denied').title(facts)).toBe('a@example.com lacks aiplatform.endpoints.predict');
  });

  it('sa-invalid: an account that is disabled is enabled, one that is gone is restored', () => {
    const bound: Facts = {
      keyName: 'projects/1/locations/global/keys/u',
      serviceAccount: 'k@my-app.iam.gserviceaccount.com',
    };
    const disabled = JSON.stringify(ruleOf('sa-invalid').fix({ ...bound, subtype: 'disabled' }));
    const gone = JSON.stringify(ruleOf('sa-invalid').fix({ ...bound, subtype: 'gone' }));
    expect(disabled).toContain('"enable"');
    expect(disabled).not.toContain('undelete');
    expect(gone).toContain('undelete');
    expect(gone).not.toContain('"enable"');
  });

  it('adc-expired: a ready token is not a login, and reauthentication has a name', () => {
    expect(ruleOf('adc-expired').title({ reason: 'ACCESS_TOKEN_EXPIRED' })).toBe('The access token has expired');
    expect(ruleOf('adc-expired').title({ code: 'invalid_grant', subtype: 'invalid_rapt' })).toContain('organization');
    expect(ruleOf('adc-expired').title({ code: 'invalid_grant' })).toBe('The login has expired or was revoked');
  });

  it('key-service-blocked: Gemini for Google Cloud is another thing', () => {
    const facts: Facts = { service: 'generativelanguage.googleapis.com', allowed: ['cloudaicompanion.googleapis.com'] };
    expect(ruleOf('key-service-blocked').explanation(facts)).toContain('Code Assist');
    expect(commandsOf(ruleOf('key-service-blocked').fix(facts))[0]).toEqual(
      expect.arrayContaining([
        '--api-target=service=cloudaicompanion.googleapis.com',
        '--api-target=service=generativelanguage.googleapis.com',
      ]),
    );
  });

  it('key-standard: the dates, and that nobody knows the next one', () => {
    const text = ruleOf('key-standard').explanation({});
    for (const clue of ['September 2026', '2026-09-23', '2026-09-25', 'not known']) expect(text).toContain(clue);
  });
});
