import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Clock, examineUntilHealed, type WaitOptions } from '../../src/commands/wait.ts';
import type { Examined } from '../../src/doctor.ts';
import { english } from '../../src/language/language.ts';
import { main } from '../../src/program.ts';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { loadWorld, startSimulator, type Simulator } from '../../src/simulator/index.ts';
import { check, diagnosis, noTrace, report, samples } from '../report/sample.ts';
import { run, start, type Result } from '../run.ts';

const five: WaitOptions = { waitMs: 300_000, failOn: 'error', strict: false, quiet: false };

interface Waited {
  readonly end: Examined;
  readonly stderr: string;
  readonly looks: readonly number[];
}

/** Waits on runs that come out as these reports, the last one for ever, each after `lookMs`; with a clock that costs no time. */
async function wait(
  reports: readonly Report[],
  options: Partial<WaitOptions> = {},
  { tty = false, columns = 80, env = {}, lookMs = 500, signal = undefined as AbortSignal | undefined } = {},
): Promise<Waited> {
  let now = Date.parse('2026-11-23T09:00:00Z');
  const start = now;
  const looks: number[] = [];
  const stderr = Object.assign(new PassThrough(), tty ? { isTTY: true, columns } : {});
  const clock: Clock = {
    now: () => now,
    async sleep(ms) {
      now += ms;
    },
  };
  const look = async (): Promise<Examined> => {
    looks.push(now - start);
    now += lookMs;
    const one = reports[Math.min(looks.length, reports.length) - 1] ?? report();
    return { report: one, spoken: one, trace: noTrace };
  };
  const end = await examineUntilHealed(
    look,
    { ...five, ...options },
    { stderr, env, language: english, ...(signal === undefined ? {} : { signal }) },
    clock,
  );
  stderr.end();
  return { end, stderr: String(stderr.read() ?? ''), looks };
}

const off = samples['api-disabled'];
const { healthy, busy } = samples;

describe('--wait', () => {
  it('looks once, and says nothing, when all is well', async () => {
    const { end, stderr, looks } = await wait([healthy]);
    expect([end.report, stderr, looks]).toEqual([healthy, '', [0]]);
  });

  it('looks until it is healed, with growing pauses', async () => {
    const { end, looks } = await wait([off, off, off, healthy]);
    expect(end.report).toBe(healthy);
    expect(looks).toEqual([0, 2500, 6000, 11_000]);
  });

  it('looks once when nothing heals by itself, and says why', async () => {
    const bad = report({
      verdict: 'fail',
      exitCode: 1,
      checks: [check('live-models', 'fail')],
      diagnoses: [diagnosis('key-invalid', { checks: ['live-models'] })],
    });
    const { end, stderr, looks } = await wait([bad]);
    expect([end.report, looks]).toEqual([bad, [0]]);
    expect(stderr).toBe(
      'gkey: waited 0:01, looked once; waiting does not help (key-invalid: no time mends this key)\n',
    );
  });

  it('stops when the time is over, with a last look at its end', async () => {
    const { end, stderr, looks } = await wait([off], { waitMs: 10_000 });
    expect(end.report).toBe(off);
    expect(looks).toEqual([0, 2500, 6000, 10_000]);
    expect(stderr).toMatch(
      /\ngkey: waited 0:11, looked 4 times; still api-disabled \(generativelanguage\.googleapis\.com\)\n$/,
    );
  });

  it('does not look before Google wants to be asked again', async () => {
    const limited = (seconds: number): Report => ({
      ...busy,
      diagnoses: busy.diagnoses.map((one) => ({ ...one, facts: { retryAfterSeconds: seconds } })),
    });
    expect((await wait([limited(38), healthy])).looks).toEqual([0, 38_500]);
    const { looks, stderr } = await wait([limited(38)], { waitMs: 30_000 });
    expect(looks).toEqual([0]);
    expect(stderr).toMatch(/still quota-rate \(quota-rate\), and Google asks to come back in 0:38\n$/);
  });

  it('tells a log at most every 10 s what it waits for and for how long', async () => {
    const { stderr } = await wait([off, off, off, off, off, off, off, healthy], {}, { lookMs: 0 });
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toBe(
      'gkey: waiting, 5:00 left, next look in 2 s: api-disabled (generativelanguage.googleapis.com)',
    );
    expect(lines.map((line) => /(\d:\d\d) left/.exec(line)?.[1])).toEqual([
      '5:00',
      '4:50',
      '4:39',
      '4:29',
      '4:19',
      '4:09',
      undefined,
    ]);
    expect(lines.at(-1)).toBe('gkey: waited 0:57, looked 8 times');
    expect(stderr).not.toMatch(/[\r\u001b]/);
  });

  it('redraws one line on a terminal, within its width, and takes it away at the end', async () => {
    const { stderr } = await wait([off, healthy], {}, { tty: true, columns: 60 });
    const [tail, ...drawn] = stderr.split('\r\u001b[K').toReversed();
    expect(tail).toBe('gkey: waited 0:03, looked 2 times\n');
    expect(drawn.join('')).not.toContain('\n');
    for (const line of drawn) expect(line.length).toBeLessThan(60);
    expect(stderr).toContain('gkey: waiting, 4:58 left, looking again: api-disabled (g...');
  });

  it('a dumb terminal gets plain lines', async () => {
    expect((await wait([off, healthy], {}, { tty: true, env: { TERM: 'dumb' } })).stderr).not.toMatch(/[\r\u001b]/);
  });

  it('--quiet waits without a word', async () => {
    expect((await wait([off, healthy], { quiet: true }, { tty: true })).stderr).toBe('');
  });

  it('Ctrl-C ends a pause with what was seen last and exit code 130', async () => {
    const { end, looks } = await wait([off], {}, { signal: AbortSignal.abort() });
    expect([end.report, looks]).toEqual([{ ...off, exitCode: 130 }, [0]]);
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGINT');
    await wait([off, off, healthy]);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('a run that throws ends it, and its line is taken away', async () => {
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const looks = [
      async () => ({ report: off, spoken: off, trace: noTrace }),
      () => Promise.reject(new Error('the key file is gone')),
    ];
    let now = 0;
    const clock: Clock = {
      now: () => now,
      async sleep(ms) {
        now += ms;
      },
    };
    const waiting = examineUntilHealed(() => looks.shift()!(), five, { stderr, env: {}, language: english }, clock);
    await expect(waiting).rejects.toThrow('the key file is gone');
    expect(String(stderr.read()).endsWith('\r\u001b[K')).toBe(true);
  });
});

describe('with a Google that changes meanwhile', () => {
  const cases = [
    [
      'api-disabled',
      (world) => (world.projects['demo-project']!.services['generativelanguage.googleapis.com'] = 'ENABLED'),
    ],
    [
      'api-pending',
      (world) => (world.projects['demo-project']!.services['generativelanguage.googleapis.com'] = 'ENABLED'),
    ],
    ['overloaded', (world) => Object.values(world.models).forEach((model) => (model.state = 'available'))],
    ['quota-rate', (world) => (world.projects['demo-project']!.gemini.quota = 'ok')],
  ] as const satisfies readonly (readonly [string, (world: Awaited<ReturnType<typeof loadWorld>>) => unknown])[];

  it.each(cases)('%s heals after the second look', async (name, heal) => {
    const simulator = await startSimulator(await loadWorld(name));
    onTestFinished(() => simulator.close());
    let now = 0;
    let looks = 0;
    const look = async (): Promise<Examined> => {
      looks += 1;
      if (looks === 3) heal(simulator.world);
      const { stdout } = await run(['doctor', ...simulator.args, '--format', 'json'], {
        env: simulator.env,
        cwd: simulator.cwd,
        home: simulator.env['HOME'] ?? '',
      });
      const seen = JSON.parse(stdout) as Report;
      return { report: seen, spoken: seen, trace: noTrace };
    };
    const clock: Clock = {
      now: () => now,
      async sleep(ms) {
        now += ms;
      },
    };
    const end = await examineUntilHealed(look, five, { stderr: new PassThrough(), env: {}, language: english }, clock);
    expect([end.report.verdict, end.report.exitCode, looks]).toEqual(['pass', 0, 3]);
  });
});

describe('gkey doctor --wait', () => {
  /** Runs doctor in this process, and calls `waiting` when it says that it waits. */
  async function doctor(
    simulator: Simulator,
    argv: readonly string[],
    waiting: () => void,
    input = '',
  ): Promise<Result> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const [out, err]: string[][] = [[], []];
    stdout.on('data', (text: Buffer) => out?.push(String(text)));
    stderr.on('data', (text: Buffer) => {
      err?.push(String(text));
      if (String(text).includes('gkey: waiting')) waiting();
    });
    const { env, cwd } = simulator;
    const io = {
      stdin: Readable.from([input]),
      stdout,
      stderr,
      env,
      cwd,
      home: env['HOME'] ?? cwd,
      platform: 'linux' as const,
    };
    const exitCode = await main(['doctor', ...argv], io);
    return { exitCode, stdout: (out ?? []).join(''), stderr: (err ?? []).join('') };
  }

  async function serve(name: string): Promise<Simulator> {
    const simulator = await startSimulator(await loadWorld(name));
    onTestFinished(() => simulator.close());
    return simulator;
  }

  it('reports the last run only, and reads the key from standard input once', async () => {
    const simulator = await serve('api-disabled');
    const { services } = simulator.world.projects['demo-project']!;
    const heal = (): void => void (services['generativelanguage.googleapis.com'] = 'ENABLED');
    const key = simulator.env['GEMINI_API_KEY'] ?? '';
    const { exitCode, stdout, stderr } = await doctor(
      simulator,
      ['--key-stdin', '--wait', '30s', '--color'],
      heal,
      `${key}\n`,
    );
    expect([exitCode, stdout.match(/gkey doctor/g)?.length]).toEqual([0, 1]);
    expect(stdout).toMatch(/live-call[^]*It works/);
    expect(stdout).not.toMatch(/is not enabled/);
    expect(stderr).toMatch(
      /^gkey: waiting, 0:\d\d left, next look in 2 s: api-disabled \(.*\)\ngkey: waited 0:0\d, looked 2 times\n$/,
    );
  });

  it('does not wait for a bad key: as many calls as without', async () => {
    const simulator = await serve('key-invalid');
    const before = await doctor(simulator, ['--format', 'json'], () => undefined);
    const calls = simulator.requests.length;
    const { exitCode, stdout, stderr } = await doctor(simulator, ['--format', 'json', '--wait', '5m'], () => undefined);
    expect([exitCode, before.exitCode, simulator.requests.length]).toEqual([1, 1, 2 * calls]);
    expect((JSON.parse(stdout) as Report).diagnoses[0]?.cause).toBe('key-invalid');
    expect(stderr).toMatch(
      /^gkey: waited 0:0\d, looked once; waiting does not help \(key-invalid: no time mends this key\)\n$/,
    );
  });

  it('Ctrl-C while it waits leaves a valid report and exit code 130', async () => {
    const simulator = await serve('api-pending');
    const child = start(['doctor', '--format', 'json', '--wait', '5m'], simulator);
    child.stdin.end();
    let stdout = '';
    child.stdout.on('data', (text: Buffer) => (stdout += String(text)));
    child.stderr.on('data', (text: Buffer) => String(text).includes('waiting') && child.kill('SIGINT'));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(reportSchema.parse(JSON.parse(stdout))).toMatchObject({ exitCode: 130, verdict: 'fail' });
  });

  it.each(['soon', '0', '2h', ''])('--wait %j is wrong usage', async (time) => {
    const { exitCode, stderr } = await run(['doctor', '--wait', time]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('It is a time such as 30s, 500ms or 2m')]);
  });
});
