import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reportSchema } from '../src/report/schema.ts';
import { loadWorld, type Simulator, startSimulator, type World } from '../src/simulator/index.ts';
import { version } from '../src/package-files.ts';
import { gkey, run, start } from './run.ts';

async function folder(): Promise<string> {
  const made = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-test-')));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function simulator(name = 'healthy', change: (world: World) => void = () => undefined): Promise<Simulator> {
  const world = await loadWorld(name);
  change(world);
  const started = await startSimulator(world);
  onTestFinished(() => started.close());
  return started;
}

const hang = (world: World): void => {
  world.faults.push({ at: 'serviceusage.googleapis.com', kind: 'hang', ms: 0 });
};

/** Waits until everything but what hangs has been answered; a process of its own starts when the machine lets it. */
async function answered(requests: Simulator['requests']): Promise<void> {
  const wanted = [
    /:generateContent$/,
    /:testIamPermissions$/,
    /^\/v3\/projects\/[^/:]+$/,
    /:getEffectivePolicy$/,
    /\/serviceAccounts\//,
  ];
  while (!wanted.every((one) => requests.some(({ path: asked, status }) => status === 200 && one.test(asked)))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('wrong usage', () => {
  const cases: readonly (readonly [argv: readonly string[], said: RegExp])[] = [
    [['doctor', '--bogus'], /unknown option '--bogus'/],
    [['doctor', '--projct', 'x'], /Did you mean --project\?/],
    [['docter'], /unknown command 'docter'[^]*Did you mean doctor\?/],
    [['doctor', 'extra'], /too many arguments/],
    [['doctor', '--project'], /'-p, --project <id>' argument missing/],
    [['doctor', '--project', ''], /--project is empty/],
    [['doctor', '--project', ' '], /--project is empty/],
    [['doctor', '--check', 'live-cal'], /"live-cal" is not a check/],
    [['doctor', '--skip', 'live-call', 'nonsense'], /"nonsense" is not a check/],
    [['doctor', '--surface', 'openai'], /Allowed choices are gemini, vertex/],
    [['doctor', '--live', 'yes'], /Allowed choices are off, list, count, generate/],
    [['doctor', '--format', 'yaml'], /Allowed choices are text, json/],
    [['doctor', '--fail-on', 'info'], /Allowed choices are error, warning, never/],
    [['doctor', '--location', 'Europe West'], /is not a location/],
    [['doctor', '--location', 'x.evil.example/'], /is not a location/],
    ...['0', '-1', 'soon', '', '1h', '61m', '1e3', 'Infinity', '5 s'].map((time): (typeof cases)[number] => [
      ['doctor', '--timeout', time],
      /It is a time such as 30s, 500ms or 2m/,
    ]),
    [['doctor', '--key-env', 'A', '--key-file', 'b'], /Take the key from one place/],
    [['doctor', '--key-file', 'b', '--key-stdin'], /Take the key from one place/],
    [
      ['doctor', '--key-file', '/nonexistent/key.txt'],
      /The key file \/nonexistent\/key\.txt cannot be read \(ENOENT\)/,
    ],
    [['doctor', '--key-file', '/'], /cannot be read \(EISDIR\)/],
    [['doctor', '--simulate', 'helthy'], /There is no world named helthy\. Did you mean healthy\?/],
    [['doctor', '--simulate', './nonexistent.json'], /There is no file \.\/nonexistent\.json/],
    [['simulate', 'api-disabld'], /Did you mean api-disabled\?/],
    [['simulate', '--port', '99999'], /It must be a whole number from 0 to 65535/],
    [['simulate', '--latency', '1.5'], /It must be a whole number/],
  ];

  it.each(cases)('%j is exit 3 and one clear sentence', async (argv, said) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect(exitCode).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^\s+at |node:|Error:|broke/m);
    expect(stderr.trimEnd().split('\n').length).toBeLessThan(4);
  });

  it.each([
    ['here', /GKEY_ENDPOINT is not a URL/],
    ['http://example.com', /must be https, or http on loopback/],
    ['ftp://127.0.0.1', /must be https, or http on loopback/],
  ])('GKEY_ENDPOINT=%s', async (endpoint, said) => {
    const { exitCode, stdout, stderr } = await run(['doctor'], {
      env: { GKEY_ENDPOINT: endpoint, GEMINI_API_KEY: 'AQ.EXAMPLE0000' },
    });
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(said);
  });

  it('asks nobody anything', async () => {
    const { env, cwd, requests } = await simulator();
    for (const wrong of [
      ['--check', 'nonsense'],
      ['--location', 'a/b'],
      ['--key-file', 'nowhere'],
    ]) {
      expect((await run(['doctor', ...wrong], { env, cwd })).exitCode).toBe(3);
    }
    expect(requests).toEqual([]);
  });

  it('no command at all shows the help', async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: gkey');
  });
});

describe('help and version', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['doctor', '--help']],
    [['help', 'doctor']],
    [['explain', '--help']],
    [['simulate', '-h']],
    [['run', '--help']],
  ])('%j', async (argv) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: gkey/);
  });

  it('--version is the version', async () => {
    for (const flag of ['--version', '-V'])
      expect(await run([flag])).toEqual({ exitCode: 0, stdout: `${version()}\n`, stderr: '' });
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('doctor --help says the exit codes, the precedence, and why there is no --key', async () => {
    const { stdout } = await run(['doctor', '--help']);
    expect(stdout).toMatch(/Exit codes: 0 fine, 1 findings, 2 could not decide, 3 wrong usage, 130 interrupted/);
    expect(stdout).toMatch(/flag, then environment, .*then default/);
    expect(stdout).toMatch(/no --key VALUE/);
  });
});

describe('--output', () => {
  it.each(['json', 'text'])('writes the %s report to the file, and nothing to stdout', async (format) => {
    const { env, cwd } = await simulator();
    const { exitCode, stdout, stderr } = await run(['doctor', '--format', format, '--output', 'report.out'], {
      env,
      cwd,
      home: env['HOME'] ?? '',
    });
    expect([exitCode, stdout, stderr]).toEqual([0, '', '']);
    const written = await readFile(path.join(cwd, 'report.out'), 'utf8');
    expect(written.endsWith('\n')).toBe(true);
    if (format === 'json') expect(reportSchema.parse(JSON.parse(written)).exitCode).toBe(0);
    else expect(written).toContain('live-call');
    expect(written).not.toContain('\u001b');
  });

  it('keeps the exit code of what was found', async () => {
    const { env, cwd } = await simulator('api-disabled');
    const { exitCode, stdout } = await run(['doctor', '--format', 'json', '-o', 'report.json'], {
      env,
      cwd,
      home: env['HOME'] ?? '',
    });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(JSON.parse(await readFile(path.join(cwd, 'report.json'), 'utf8'))).toMatchObject({ exitCode: 1 });
  });

  it('that cannot be written is wrong usage, with the reason', async () => {
    const { env, cwd } = await simulator();
    await writeFile(path.join(cwd, 'a-file'), '');
    for (const file of ['a-file/report.json', '.']) {
      const { exitCode, stdout, stderr } = await run(['doctor', '--live', 'off', '-o', file], {
        env,
        cwd,
        home: env['HOME'] ?? '',
      });
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^gkey: The report cannot be written to \S+ \(E[A-Z]+\)\.\n$/);
    }
  });
});

describe('the same exit code in every format', () => {
  it.each([
    ['healthy', 0],
    ['key-invalid', 1],
    ['fault-gemini-reset', 2],
  ])('%s: %i', async (world, code) => {
    const { env, cwd, args } = await simulator(world);
    for (const format of ['text', 'json']) {
      expect((await run(['doctor', ...args, '--format', format], { env, cwd, home: env['HOME'] ?? '' })).exitCode).toBe(
        code,
      );
    }
  });
});

describe('where the key comes from', () => {
  const other = 'AQ.EXAMPLE0000aBcDeFgHiJkLmNoPqRsTuVwXyZ000000000spare';

  it.each([
    ['--key-stdin', ['--key-stdin'], 'standard input'],
    ['--key-file', ['--key-file', 'key.txt'], '--key-file key.txt'],
    ['--key-env', ['--key-env', 'OTHER_KEY'], 'env OTHER_KEY'],
  ])('%s', async (_, flags, source) => {
    const { env, cwd } = await simulator();
    await writeFile(path.join(cwd, 'key.txt'), `${other}\n`);
    const there = { env: { ...env, OTHER_KEY: other }, cwd, home: env['HOME'] ?? '' };
    const { stdout, exitCode } = await run(['doctor', '--format', 'json', ...flags], there, `${other}\n`);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(exitCode).toBe(0);
    expect(report.target.key).toMatchObject({ source, display: 'AQ.…pare', kind: 'auth' });
    // The line end of a file is no reason to warn.
    expect(report.checks.find(({ id }) => id === 'key-format')?.status).toBe('pass');
  });

  it('an empty standard input is a missing key', async () => {
    const { env, cwd } = await simulator();
    const { stdout, exitCode } = await run(
      ['doctor', '--format', 'json', '--key-stdin'],
      { env, cwd, home: env['HOME'] ?? '' },
      '',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnoses: [{ cause: 'key-missing' }] });
  });
});

describe('a key and nothing else', () => {
  it('misses no credentials, also where a metadata server was looked for in vain', async () => {
    const env = { GEMINI_API_KEY: 'AQ.EXAMPLE0000aBcDeFgHiJkLmNoPqRsTuVwXyZ0000000000main' };
    const { stdout, stderr } = await run(['doctor', '--live=off', '--format', 'json'], { env });
    const { checks, diagnoses, verdict } = reportSchema.parse(JSON.parse(stdout));
    expect(stderr).toBe('');
    expect(checks.find(({ id }) => id === 'credentials')?.status).toBe('skip');
    expect(diagnoses).toEqual([]);
    // Nobody was asked anything, so nothing is vouched for.
    expect(verdict).toBe('unknown');
  });
});

describe('which checks run', () => {
  const statuses = (stdout: string): Readonly<Record<string, string>> =>
    Object.fromEntries(reportSchema.parse(JSON.parse(stdout)).checks.map(({ id, status }) => [id, status]));

  it('--check runs these only, and asks no more than they need', async () => {
    const { env, cwd, requests } = await simulator();
    const { stdout, exitCode } = await run(['doctor', '--format', 'json', '--check', 'key-format', 'live-models'], {
      env,
      cwd,
      home: env['HOME'] ?? '',
    });
    const ran = Object.entries(statuses(stdout)).filter(([, status]) => status !== 'skip');
    expect(ran).toEqual([
      ['key-format', 'pass'],
      ['live-models', 'pass'],
    ]);
    expect(exitCode).toBe(0);
    expect(requests.filter(({ host }) => host === 'generativelanguage.googleapis.com')).toHaveLength(1);
  });

  it('--skip leaves these out', async () => {
    const { env, cwd } = await simulator('billing-none');
    const { stdout } = await run(['doctor', '--format', 'json', '--skip', 'billing', 'clock'], {
      env,
      cwd,
      home: env['HOME'] ?? '',
    });
    expect(statuses(stdout)).toMatchObject({ billing: 'skip', clock: 'skip', 'live-call': 'pass' });
    expect(JSON.parse(stdout)).toMatchObject({ diagnoses: [] });
  });
});

describe('--simulate', () => {
  it('diagnoses a world as its person would see it, whatever this machine has', async () => {
    const env = {
      GEMINI_API_KEY: 'sk-EXAMPLE0000EXAMPLE0000',
      GOOGLE_APPLICATION_CREDENTIALS: '/nonexistent',
      GKEY_ENDPOINT: 'https://example.com',
    };
    const { exitCode, stdout } = await run(['doctor', '--simulate', 'api-disabled', '--format', 'json'], { env });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnoses: [{ cause: 'api-disabled' }] });
  });

  it('takes a world file, and what is typed beats what the world says', async () => {
    const cwd = await folder();
    const file = path.join(cwd, 'mine.json');
    await writeFile(
      file,
      JSON.stringify({ extends: 'healthy', summary: 'mine', person: { args: ['--live', 'off'] }, expect: {} }),
    );
    const modelOf = async (...more: readonly string[]): Promise<unknown> => {
      const { stdout } = await run(['doctor', '--simulate', file, '--format', 'json', ...more], { cwd });
      return reportSchema.parse(JSON.parse(stdout)).checks.find(({ id }) => id === 'live-models')?.status;
    };
    expect(await modelOf()).toBe('skip');
    expect(await modelOf('--live', 'list')).toBe('pass');
  });

  it('a world file that is none is wrong usage', async () => {
    const cwd = await folder();
    const file = path.join(cwd, 'mine.json');
    for (const content of ['{', '[]', '{"summary": 1}', '{"extends": "nowhere"}']) {
      await writeFile(file, content);
      const { exitCode, stdout, stderr } = await run(['doctor', '--simulate', file], { cwd });
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^gkey: /);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('gkey simulate --list names the worlds', async () => {
    const { exitCode, stdout } = await run(['simulate', '--list']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^healthy +\S/);
    expect(stdout).toContain('\napi-disabled ');
  });
});

describe('as a process', () => {
  it('Ctrl-C gives a partial report that is valid, and exit 130', async () => {
    const { env, cwd, requests } = await simulator('healthy', hang);
    const child = start(['doctor', '--format', 'json'], { env, cwd });
    const [stdout, stderr] = [readText(child.stdout), readText(child.stderr)];
    await answered(requests);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, await stderr]).toEqual([130, '']);
    const report = reportSchema.parse(JSON.parse(await stdout));
    const statuses = Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));
    expect(report).toMatchObject({ exitCode: 130, verdict: 'unknown' });
    expect(statuses).toMatchObject({ 'live-call': 'pass', 'api-enabled': 'unknown' });
  });

  it('Ctrl-C ends the text report, too', async () => {
    const { env, cwd, requests } = await simulator('healthy', hang);
    const child = start(['doctor'], { env, cwd });
    const [stdout, stderr] = [readText(child.stdout), readText(child.stderr)];
    await answered(requests);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, await stderr]).toEqual([130, '']);
    expect(await stdout).toContain('api-enabled');
  });

  it('whoever reads may stop early: no complaint, and no change of the exit code', async () => {
    const { env, cwd } = await simulator('api-disabled');
    const child = start(['doctor'], { env, cwd });
    const stderr = readText(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, await stderr]).toEqual([1, '']);
  });

  it('a reader that is gone from the beginning does no harm', async () => {
    const child = start(['doctor', '--help'], { env: {}, cwd: await folder() });
    child.stdout.destroy();
    const stderr = readText(child.stderr);
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, await stderr]).toEqual([0, '']);
  });

  it('a large report arrives whole through a pipe', async () => {
    const { env, cwd } = await simulator('admin-apis-disabled');
    const { stdout, exitCode } = await gkey(['doctor', '--format', 'json', '--verbose'], { env, cwd });
    expect(reportSchema.parse(JSON.parse(stdout)).exitCode).toBe(exitCode);
  });

  it('ends as soon as it is done, although something still hangs', async () => {
    const { env, cwd } = await simulator('healthy', hang);
    const started = performance.now();
    const { exitCode, stdout } = await gkey(['doctor', '--format', 'json', '--timeout', '4s'], { env, cwd });
    expect(reportSchema.parse(JSON.parse(stdout)).durationMs).toBeLessThan(6000);
    expect(exitCode).toBe(0);
    expect(performance.now() - started).toBeLessThan(12_000);
  });

  it.skipIf(process.getuid?.() === 0)('a folder that may not be written is one sentence', async () => {
    const { env, cwd } = await simulator();
    const closed = await folder();
    await chmod(closed, 0o500);
    const { exitCode, stderr } = await gkey(['doctor', '--live', 'off', '-o', path.join(closed, 'r.json')], {
      env,
      cwd,
    });
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/EACCES/)]);
  });
});
