/**
 * Every host in every trouble. Whatever Google's servers do, a report comes out in time, and it claims neither that a project is
 * broken nor that a key works unless Google said so.
 */
import { describe, expect, it, vi } from 'vitest';
import { english } from '../../src/language/language.ts';
import { verbatim } from '../../src/language/text.ts';
import { examine } from '../../src/doctor.ts';
import type { Evidence, EvidenceKey, Fetched, Surface, Target } from '../../src/model.ts';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { loadWorld, type World } from '../../src/simulator/index.ts';
import { visit, type Visit } from '../run.ts';

// Most of the time of these tests is waiting.
vi.setConfig({ maxConcurrency: 8, testTimeout: 40_000 });

type Trouble = Omit<World['faults'][number], 'at' | 'ms'> & { readonly ms?: number };

const troubles: Readonly<Record<string, Trouble>> = {
  '401 without a reason': { kind: 'status', status: 401 },
  '403 without a reason': { kind: 'status', status: 403 },
  '403 without a body': { kind: 'empty', status: 403 },
  '403 in HTML': { kind: 'html', status: 403 },
  '429': { kind: 'status', status: 429 },
  '429 for a minute': { kind: 'status', status: 429, retryAfter: 60 },
  '500': { kind: 'status', status: 500 },
  '503': { kind: 'status', status: 503 },
  'a broken connection': { kind: 'reset' },
  'no answer': { kind: 'hang' },
  HTML: { kind: 'html', status: 200 },
  nothing: { kind: 'empty' },
  'half an answer': { kind: 'truncated' },
  '30 MB': { kind: 'huge' },
  'wrong types': { kind: 'wrongTypes' },
  'a slow answer': { kind: 'slow', ms: 300 },
  'one broken connection': { kind: 'reset', times: 1 },
  'one 503': { kind: 'status', status: 503, times: 1 },
};

/** Troubles after which the answer comes all the same. */
const harmless = new Set(['a slow answer']);
/** Those that go away: reads are tried again, but nobody generates twice. */
const passing = new Set(['one broken connection', 'one 503']);
/** Refusals that say something about the caller or the key, though not much. The others are about the way to Google. */
const refusals = new Set([
  '401 without a reason',
  '403 without a reason',
  '403 without a body',
  '403 in HTML',
  '429',
  '429 for a minute',
]);

/** Only what never comes has to be waited for; the rest ends by itself, and a busy machine must not cut it short. */
const deadlineMs = (trouble: Trouble | undefined): number => (trouble?.kind === 'hang' ? 1000 : 8000);
/** On a machine with much else to do: this tells a run that ends from one that hangs, not a fast one from a slow one. */
const patienceMs = 15_000;

interface Case {
  readonly surface: Surface;
  readonly host: string;
  readonly proof: boolean;
}

const explanatory = ['oauth2', 'cloudresourcemanager', 'serviceusage', 'apikeys', 'cloudbilling', 'orgpolicy', 'iam'];
const cases: readonly Case[] = [
  ...explanatory.map((host): Case => ({ surface: 'gemini', host, proof: false })),
  { surface: 'gemini', host: 'generativelanguage', proof: true },
  // Agent Platform takes the caller's credentials, so without a token there is no proof.
  ...explanatory.map((host): Case => ({ surface: 'vertex', host, proof: host === 'oauth2' })),
  { surface: 'vertex', host: 'aiplatform', proof: true },
];

interface Outcome extends Visit {
  readonly parsed: Report;
  readonly status: (check: string) => string | undefined;
  readonly tookMs: number;
}

async function meet(
  surface: Surface,
  host: string,
  trouble: Trouble | undefined,
  ...args: readonly string[]
): Promise<Outcome> {
  const world = await loadWorld(surface === 'gemini' ? 'healthy' : 'healthy-vertex');
  if (trouble) world.faults.push({ ms: 0, ...trouble, at: host === '*' ? host : `${host}.googleapis.com` });
  const started = performance.now();
  const visited = await visit(world, ['--format', 'json', '--timeout', `${deadlineMs(trouble)}ms`, ...args]);
  const tookMs = performance.now() - started;
  expect(visited.stderr).toBe('');
  const parsed = reportSchema.parse(visited.report);
  expect(parsed.exitCode).toBe(visited.exitCode);
  expect(tookMs).toBeLessThan(deadlineMs(trouble) + patienceMs);
  expect(JSON.stringify(parsed.checks)).not.toMatch(/INTERNAL|gkey broke|is not a function|undefined/);
  return { ...visited, parsed, tookMs, status: (id) => parsed.checks.find((check) => check.id === id)?.status };
}

/** A broken way to Google is never held against the project, its keys or its people. */
function blamesNobody({ parsed }: Outcome): void {
  expect(parsed.checks.filter(({ status }) => status === 'fail')).toEqual([]);
  for (const { cause, severity } of parsed.diagnoses) {
    if (severity === 'error') expect(cause).toMatch(/^(?:network-|overloaded|server-error|deadline)/);
  }
}

describe.concurrent.each(cases)('$surface: $host in trouble', ({ surface, host, proof }) => {
  const proofCheck = surface === 'gemini' ? 'live-call' : 'vertex-call';

  it.each(Object.keys(troubles))('%s', async (name) => {
    const outcome = await meet(surface, host, troubles[name]);
    const { parsed, exitCode, status } = outcome;
    if (harmless.has(name)) {
      expect(exitCode).toBe(0);
      expect(status(proofCheck)).toBe('pass');
      return;
    }
    if (passing.has(name)) {
      expect([exitCode, status(proofCheck)]).toEqual([0, 'pass']);
      return;
    }
    if (proof && surface === 'vertex' && host === 'aiplatform' && name.startsWith('429')) {
      // Agent Platform counts requests of those only whom it has let in.
      expect([exitCode, status(proofCheck)]).toEqual([0, 'warn']);
      return;
    }
    if (proof) {
      expect(exitCode, 'the gate is open although nothing was proved').not.toBe(0);
      expect(status(proofCheck)).not.toBe('pass');
      if (!refusals.has(name)) {
        blamesNobody(outcome);
        expect([parsed.verdict, exitCode]).toEqual(['unknown', 2]);
      }
      return;
    }
    expect(status(proofCheck)).toBe('pass');
    if (refusals.has(name) && host === 'oauth2') return;
    blamesNobody(outcome);
    expect(exitCode).toBe(0);
  });
});

describe.concurrent('--strict', () => {
  it.each(cases.filter(({ proof, surface }) => !proof && surface === 'gemini').map(({ host }) => host))(
    'is not content while %s cannot be asked',
    async (host) => {
      for (const name of ['503', 'a broken connection', 'half an answer']) {
        const { exitCode, parsed } = await meet('gemini', host, troubles[name], '--strict');
        // The service account of the key is the only thing that IAM is asked for.
        expect([name, exitCode, parsed.verdict]).toEqual([name, 2, 'unknown']);
      }
    },
  );

  it('is content when all is well', async () => {
    expect((await meet('gemini', '', undefined, '--strict')).exitCode).toBe(0);
  });
});

describe.concurrent('everything in trouble', () => {
  it.each(Object.keys(troubles).filter((name) => !harmless.has(name) && !passing.has(name)))('%s', async (name) => {
    for (const surface of ['gemini', 'vertex'] as const) {
      const outcome = await meet(surface, '*', troubles[name]);
      expect(outcome.exitCode).not.toBe(0);
      expect(outcome.parsed.verdict).not.toBe('pass');
      if (!refusals.has(name)) {
        blamesNobody(outcome);
        expect([outcome.parsed.verdict, outcome.exitCode]).toEqual(['unknown', 2]);
      }
    }
  });

  it.each(['never', 'warning', 'error'])('with --fail-on %s it is undecided all the same', async (failOn) => {
    expect((await meet('gemini', '*', troubles['a broken connection'], '--fail-on', failOn)).exitCode).not.toBe(0);
  });

  it('is undecided without the live call, too', async () => {
    for (const live of ['off', 'list', 'count']) {
      expect((await meet('gemini', '*', troubles['503'], '--live', live)).exitCode).toBe(2);
    }
  });
});

describe.concurrent('without the full proof', () => {
  it.each(['off', 'list'])('--live=%s does not open the gate on what could not be looked at', async (live) => {
    for (const host of ['serviceusage', 'cloudresourcemanager', 'apikeys']) {
      const { exitCode, parsed } = await meet('gemini', host, troubles['503'], '--live', live);
      expect([host, exitCode, parsed.verdict]).toEqual([host, 2, 'unknown']);
    }
  });
});

describe('a check that breaks', () => {
  it('is undecided, and takes nothing from the others', async () => {
    const unasked = { ok: false, notAsked: { because: verbatim('not in this test') } } as const;
    const target: Target = {
      surface: 'gemini',
      live: 'off',
      project: null,
      projectSource: null,
      model: null,
      location: 'global',
    };
    const { report } = await examine({
      target,
      // Evidence that its type forbids: the check that reads it throws.
      ask: async <K extends EvidenceKey>(piece: K) =>
        (piece === 'clock' ? { ok: true, value: null } : unasked) as Fetched<Evidence[K]>,
      secrets: [],
      selected: null,
      callsByHost: () => ({}),
      version: '0.0.0',
      startedAt: 0,
      now: () => 1,
      interrupted: () => false,
      language: english,
      ignores: [],
      failOn: 'error',
      strict: false,
    });
    const broken = reportSchema.parse(report).checks.filter(({ status }) => status !== 'skip');
    expect(broken).toMatchObject([
      { id: 'clock', status: 'unknown', summary: expect.stringMatching(/^gkey broke here: /) },
    ]);
    expect([report.verdict, report.exitCode]).toEqual(['unknown', 2]);
  });
});
