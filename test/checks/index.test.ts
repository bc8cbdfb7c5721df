import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyCheck, checks, judgeOf } from '../../src/checks/index.ts';
import type { Said } from '../../src/language/language.ts';
import type { EvidenceKey, Facts, KeyRestrictions, Problem, ProblemKind } from '../../src/model.ts';
import { type Changes, type Failed, healthy, outcomeOf, vertexTarget } from './evidence.ts';

const all: readonly AnyCheck[] = checks;

describe('the checks', () => {
  it('are these, root causes first; their ids are public', () => {
    expect(checks.map(({ id }) => id)).toEqual([
      'key-format',
      'key-source',
      'credentials',
      'clock',
      'project',
      'billing',
      'api-enabled',
      'iam-role',
      'key-creation',
      'key-project',
      'key-type',
      'key-restrictions',
      'key-account',
      'live-models',
      'live-call',
      'vertex-call',
    ]);
  });

  it('know their judges', () => {
    expect(judgeOf).toMatchObject({ target: null, key: 'key-format', keyMetadata: 'key-project', policy: 'iam-role' });
  });

  it.each(all.map((check) => [check.id, check] as const))('%s passes where everything is well', (_, check) => {
    const target = check.surfaces.includes('gemini') ? healthy.target : vertexTarget;
    expect(outcomeOf(check, { target }).status).toBe('pass');
  });

  it('ask for nothing about the key on Agent Platform', () => {
    const keyPieces: readonly EvidenceKey[] = [
      'keySources',
      'key',
      'keyMetadata',
      'serviceAccount',
      'models',
      'liveCall',
    ];
    const read = all
      .filter(({ surfaces }) => surfaces.includes('vertex'))
      .flatMap(({ needs, uses, judges }) => [...needs, ...uses, ...judges]);
    expect(read.filter((piece) => keyPieces.includes(piece))).toEqual([]);
  });
});

describe('hostile evidence', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'projects/',
      'user:',
      'domain:',
      'group:a',
      '*',
      'roles/owner',
      'AIzaFAKE0000',
    ),
  );
  const list = fc.array(text, { maxLength: 4 });
  const maybe = fc.option(text);
  const dictionary = fc.dictionary(text, text, { maxKeys: 4 });

  const failure: fc.Arbitrary<Failed> = fc
    .record({
      kind: fc.constantFrom<ProblemKind>('google', 'oauth', 'network', 'answer', 'local'),
      message: text,
      reason: text,
      code: fc.oneof(text, fc.constantFrom('KEY_MISSING', 'ADC_MISSING', 'ADC_FILE', 'NOT_ASKED', 'PROJECT_REQUIRED')),
      httpStatus: fc.integer({ min: 0, max: 999 }),
      metadata: dictionary,
    })
    .map((problem): Failed => ({ failed: { ...problem, violations: [], links: [] } satisfies Problem }));

  const binding = fc.record({
    role: text,
    members: list,
    condition: fc.option(fc.record({ title: text, expression: text })),
  });
  const rule = fc.record({
    enforce: fc.option(fc.boolean()),
    allowAll: fc.boolean(),
    denyAll: fc.boolean(),
    allowedValues: list,
    deniedValues: list,
    condition: maybe,
    allowedServices: fc.option(list),
  });

  const restrictions: fc.Arbitrary<KeyRestrictions> = fc.record({
    apiTargets: fc.array(fc.record({ service: text, methods: list }), { maxLength: 3 }),
    allowedReferrers: fc.option(list),
    allowedIps: fc.option(list),
    allowedAndroidApps: fc.constant(null),
    allowedIosBundleIds: fc.option(list),
  });

  const changes: fc.Arbitrary<Changes> = fc.record(
    {
      caller: fc.oneof(
        failure,
        fc.record({
          kind: fc.constantFrom('access token', 'service_account'),
          principal: maybe,
          source: text,
          project: maybe,
          quotaProject: maybe,
        }),
      ),
      quotaProject: failure,
      keySources: fc.oneof(
        failure,
        dictionary.map((switches) => ({ ...healthy.keySources, switches })),
      ),
      clock: fc.oneof(failure, fc.record({ skewSeconds: fc.double(), host: text })),
      project: fc.oneof(
        failure,
        fc.record({
          id: maybe,
          number: maybe,
          state: fc.constantFrom('ACTIVE', 'DELETE_REQUESTED', 'STATE_UNSPECIFIED'),
          displayName: maybe,
          parent: maybe,
        }),
      ),
      billing: failure,
      services: failure,
      permissions: fc.record({ granted: list, denied: list, untestable: list }),
      policy: fc.oneof(
        failure,
        fc.record({
          levels: fc.array(fc.record({ resource: text, bindings: fc.option(fc.array(binding, { maxLength: 3 })) }), {
            maxLength: 3,
          }),
          customRoles: fc.constant({}),
        }),
      ),
      orgPolicies: fc.oneof(
        failure,
        fc.array(rule, { maxLength: 3 }).map((rules) => ({
          'gcp.restrictServiceUsage': { ok: true as const, value: { constraint: 'gcp.restrictServiceUsage', rules } },
        })),
      ),
      keyMetadata: fc.record({
        projectNumber: text,
        projectId: maybe,
        name: maybe,
        uid: maybe,
        displayName: maybe,
        deleteTime: maybe,
        restrictions: fc.option<KeyRestrictions>(restrictions),
        serviceAccountEmail: maybe,
      }),
      serviceAccount: failure,
      models: failure,
      liveCall: failure,
      vertexCall: failure,
    },
    { requiredKeys: [] },
  );

  it.each(all.map((check) => [check.id, check] as const))('%s decides, and finds only what it declares', (_, check) => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...check.surfaces), maybe, (evidence, surface, project) => {
        const outcome = outcomeOf(check, { ...evidence, target: { ...healthy.target, surface, project } });
        expect(['pass', 'found', 'problem', 'unknown', 'skip']).toContain(outcome.status);
        if (outcome.status !== 'found') return;
        for (const { cause, subject, facts } of outcome.findings) {
          expect(check.causes).toContain(cause);
          expect(typeof subject).toBe('string');
          expect(oddFacts(facts)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  /** Facts that are there without a value, or with one of a type that no fact has. */
  function oddFacts(facts: Said<Facts>): readonly string[] {
    const known = (value: unknown): boolean => ['string', 'number'].includes(typeof value) || Array.isArray(value);
    return Object.entries(facts).flatMap(([name, value]) => (known(value) ? [] : [name]));
  }
});
