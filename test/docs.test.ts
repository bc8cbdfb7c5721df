/** Runs what the documentation tells people to copy, as far as it can run without GitHub, GitLab and Google. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { reportSchema } from '../src/report/schema.ts';
import { loadWorld, startSimulator, type Simulator, type World } from '../src/simulator/index.ts';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '..');
const page = await readFile(path.join(root, 'docs/ci.md'), 'utf8');
const codes = await readFile(path.join(root, 'docs/exit-codes.md'), 'utf8');
const actionText = await readFile(path.join(root, 'action.yml'), 'utf8');

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly entrypoint?: string;
  readonly args?: readonly string[];
  readonly secretEnv?: readonly string[];
}

const action = parse(actionText) as {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

/** Fenced blocks of a language, in order. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gm'))].map(([, code]) => code ?? '');
}

const [workflow = '', gitlab = '', cloudBuild = ''] = blocks('yaml');
const [scripts = ''] = blocks('json');

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A project of somebody else in which gkey is installed, and a simulated Google. What is none of gkey only leaves a trace. */
interface Elsewhere {
  readonly simulator: Simulator;
  readonly cwd: string;
  bash(script: string, env?: Readonly<Record<string, string>>): Promise<Ended>;
  file(name: string): Promise<string>;
}

async function elsewhere(name: string, change: (world: World) => void = () => undefined): Promise<Elsewhere> {
  const world = await loadWorld(name);
  change(world);
  const simulator = await startSimulator(world);
  const cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-docs-')));
  onTestFinished(async () => {
    await simulator.close();
    await rm(cwd, { recursive: true, force: true });
  });
  const program = async (file: string, script: string): Promise<void> => {
    await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
    await writeFile(path.join(cwd, file), `#!/bin/sh\necho "${path.basename(file)} $*" >> '${cwd}/trace'\n${script}\n`);
    await chmod(path.join(cwd, file), 0o755);
  };
  await program('node_modules/.bin/gkey', `exec '${process.execPath}' '${path.join(root, 'dist/cli.js')}' "$@"`);
  await program('bin/npx', '[ "$1" = --no ] || exit 99\nshift\nexec "node_modules/.bin/$@"');
  await program('bin/node', `exec '${process.execPath}' "$@"`);
  await program('bin/gcloud', '');
  await writeFile(path.join(cwd, 'package.json'), quickly(scripts));
  const PATH = `${cwd}/bin:${process.env['PATH'] ?? ''}`;
  return {
    simulator,
    cwd,
    file: (name) => readFile(path.resolve(cwd, name), 'utf8').catch(() => ''),
    bash: (script, env = {}) =>
      new Promise((resolve) => {
        const options = { cwd, env: { ...simulator.env, PATH, LANG: 'C.UTF-8', NO_COLOR: '1', ...env } };
        const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
        execFile('bash', args, options, (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
          resolve({ code, output: stdout + stderr });
        });
      }),
  };
}

/** An example with the project of the world in it. What would heal is not waited for: no world heals. */
function quickly(example: string): string {
  return example
    .replaceAll('my-project-id', 'demo-project')
    .replaceAll('$PROJECT_ID', 'demo-project')
    .replace(/--wait(,?) \d+m/g, '--wait$1 1ms');
}

/** The words of a command line without anything else of a shell in it. */
function words(line: string): readonly string[] {
  expect(line).not.toMatch(/[$`|;&<>*\\']/);
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Runs `npx --no gkey …` in this process. */
async function npx(line: string, { simulator, cwd }: Elsewhere): Promise<Ended> {
  const [program, no, name, ...argv] = words(line);
  expect([program, no, name]).toEqual(['npx', '--no', 'gkey']);
  const { exitCode, stdout, stderr } = await run(argv, { env: simulator.env, cwd, home: simulator.env['HOME'] ?? cwd });
  return { code: exitCode, output: stdout + stderr };
}

const worlds = [
  ['healthy', 0],
  ['api-disabled', 1],
] as const;

describe('every example in docs/ci.md', () => {
  it.each(blocks('yaml').map((code, index) => [index, code] as const))(
    'YAML %i parses without a warning',
    (_, code) => {
      const document = parseDocument(code, { strict: true, uniqueKeys: true });
      expect([...document.errors, ...document.warnings]).toEqual([]);
    },
  );

  it('JSON parses', () => {
    for (const code of blocks('json')) expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  it('there are these, and no language that no test knows', () => {
    const languages = [...page.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
    expect(new Set(languages)).toEqual(new Set(['sh', 'yaml', 'json']));
    expect([blocks('yaml').length, blocks('json').length]).toEqual([3, 1]);
  });

  it('never lets npx fetch what only has the same name', () => {
    expect(page.match(/npx gkey/g)).toBeNull();
  });

  it('links only to what is there', async () => {
    const targets = [...page.matchAll(/\]\((?!https?:)([^)#]*)(?:#([\w-]+))?\)/g)];
    for (const [, file = '', anchor] of targets) {
      const text = file === '' ? page : await readFile(path.join(root, 'docs', file), 'utf8');
      const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(' ', '-')
          .replace(/[^\w-]/g, ''),
      );
      if (anchor !== undefined) expect(headings).toContain(anchor);
    }
  });
});

describe('shell lines', () => {
  const lines = quickly(blocks('sh').join('\n').replaceAll('\\\n', ''))
    .split('\n')
    .filter((line) => line.startsWith('npx '));

  it('work one after another in one project', async () => {
    const place = await elsewhere('key-standard');
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const line of lines) expect([line, (await npx(line, place)).code]).toEqual([line, 0]);
    expect(reportSchema.parse(JSON.parse(await place.file('gkey.json'))).verdict).toBe('warn');
    expect(await place.file('gkey.xml')).toMatch(/^<\?xml/);
    expect(await place.file('gkey.html')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(await place.file('.gkey.json'))).toMatchObject({ ignores: [{ cause: 'key-standard' }] });
  });
});

describe('npm scripts', () => {
  it.each(worlds)('world %s: deployed only when the check passes (exit code %i)', async (world, code) => {
    const { bash, file } = await elsewhere(world);
    const ended = await bash('npm run deploy');
    expect(ended.code).toBe(code);
    expect((await file('trace')).includes('gcloud run deploy')).toBe(code === 0);
    if (code === 1) expect(ended.output).toContain('The Gemini API is not enabled');
  });
});

describe('GitLab CI', () => {
  interface Job {
    readonly script: readonly string[];
    readonly after_script: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
  }
  const { gkey: job } = parse(quickly(gitlab)) as { readonly gkey: Job };

  it.each(worlds)('a project that is %s ends with %i, signed in by the token of the job', async (world, code) => {
    const place = await elsewhere('federation', ({ projects }) => {
      if (world === 'api-disabled')
        projects['demo-project']!.services['generativelanguage.googleapis.com'] = 'DISABLED';
    });
    const { bash, file, simulator, cwd } = place;
    // What gcloud would have made: the file of the world, with the token where the page has it.
    const made = await file(simulator.env['GOOGLE_APPLICATION_CREDENTIALS'] ?? '');
    const { credential_source: source } = JSON.parse(made) as {
      readonly credential_source: { readonly file: string };
    };
    expect(page).toContain('--credential-source-file=.gitlab-oidc-token');
    await writeFile(path.join(cwd, 'google-credentials.json'), made.replace(source.file, '.gitlab-oidc-token'));
    const script = job.script.filter((line) => line !== 'npm ci');
    expect(script.length).toBe(job.script.length - 1);
    const env = { GITLAB_CI: 'true', CI: 'true', GITLAB_OIDC_TOKEN: await file(source.file), ...job.variables };
    expect((await bash(script.join('\n'), env)).code).toBe(code);
    expect(await file('gkey.xml')).toContain('<testsuite');
    const report = reportSchema.parse(JSON.parse(await file('gkey.json')));
    const login = report.checks.find(({ id }) => id === 'credentials');
    expect([report.exitCode, login?.status]).toEqual([code, 'pass']);
    expect(login?.summary).toMatch(/external_account.*google-credentials\.json/);
    await bash(job.after_script.join('\n'));
    expect(await file('.gitlab-oidc-token')).toBe('');
  });
});

describe('Cloud Build', () => {
  interface Build {
    readonly steps: readonly Step[];
    readonly availableSecrets: { readonly secretManager: readonly { readonly env: string }[] };
  }
  const build = parse(quickly(cloudBuild)) as Build;

  it.each(worlds)('world %s ends with %i', async (world, code) => {
    const { entrypoint = '', args = [] } = build.steps.find(({ id }) => id === 'gkey') ?? {};
    expect((await npx([entrypoint, ...args].join(' '), await elsewhere(world))).code).toBe(code);
  });

  it('gives the step the secret that it declares', () => {
    const known = build.availableSecrets.secretManager.map(({ env }) => env);
    for (const { secretEnv = [] } of build.steps) expect(known).toEqual(expect.arrayContaining([...secretEnv]));
  });
});

describe('the example workflow', () => {
  const steps = (parse(workflow) as { jobs: { gkey: { steps: Step[] } } }).jobs.gkey.steps;

  it('pins every action to a commit', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@([0-9a-f]{40}|COMMIT)$/);
  });

  it('says to the action what it understands, and uses what it gives', () => {
    const own = steps.find(({ uses }) => uses === 'OWNER/gkey@COMMIT');
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(own?.with ?? {})));
    const used = [...workflow.matchAll(/steps\.gkey\.outputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(used));
  });

  it('the page lists every input and output', () => {
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });
});

const healthyKey = Object.values((await loadWorld('healthy')).keys)[0]!.string;

describe('action.yml', () => {
  const [prepare, doctor] = action.runs.steps;

  /** Runs the steps of the action as a runner does: inputs into the environment, one bash per step. */
  async function runAction(
    world: string,
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ) {
    const place = await elsewhere(world);
    const runner = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: path.join(place.cwd, 'output'),
      GITHUB_STEP_SUMMARY: path.join(place.cwd, 'summary.md'),
      RUNNER_TEMP: place.cwd,
      ...env,
    };
    let code = 0;
    let log = '';
    for (const step of action.runs.steps) {
      if (code !== 0) break;
      const given = Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => inputs[input] ?? ''),
      ]);
      const ended = await place.bash(step.run ?? '', {
        ...runner,
        ...(Object.fromEntries(given) as Record<string, string>),
      });
      ({ code } = ended);
      log += ended.output;
    }
    const outputs = Object.fromEntries(
      (await place.file('output'))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    return { code, log, outputs, place, summary: await place.file('summary.md') };
  }

  it('is a composite action of bash steps, with nothing of the caller inside a script', () => {
    expect(action.runs.using).toBe('composite');
    expect(doctor?.id).toBe('doctor');
    for (const { shell, run: script, uses } of action.runs.steps) {
      expect([shell, uses]).toEqual(['bash', undefined]);
      expect(script).not.toContain('${{');
    }
    for (const name of Object.keys(action.inputs))
      expect(Object.values(doctor?.env ?? {})).toContain(`\${{ inputs.${name} }}`);
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.doctor.outputs.${name} }}`);
    expect(prepare?.env).toBeUndefined();
  });

  it('a healthy project: 0, the verdict, no cause, a report, a summary', async () => {
    const { code, outputs, place, summary, log } = await runAction('healthy', {
      project: 'demo-project',
      sarif: 'out/gkey.sarif',
    });
    expect([code, log]).toEqual([0, expect.stringContaining('gkey pass')]);
    expect(outputs).toEqual({ verdict: 'pass', 'root-cause': '', report: expect.stringMatching(/report\.json$/) });
    expect(reportSchema.parse(JSON.parse(await place.file(outputs['report'] ?? ''))).exitCode).toBe(0);
    expect(JSON.parse(await place.file('out/gkey.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(summary).toContain('live-call');
  });

  it('a broken one: 1, the root cause, annotations', async () => {
    const { code, outputs, log } = await runAction('api-disabled', {});
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', 'root-cause': 'api-disabled' });
    expect(log).toMatch(/^::error title=.*\[api-disabled\]/m);
  });

  it('passes every input on', async () => {
    const inputs = {
      project: 'demo-project',
      surface: 'gemini',
      model: 'gemini-3.5-flash-lite',
      'fail-on': 'never',
      strict: 'true',
      wait: '1ms',
    };
    const { code, place } = await runAction('api-disabled', inputs);
    expect(code).toBe(0);
    expect(await place.file('trace')).toContain(
      '--project=demo-project --surface=gemini --model=gemini-3.5-flash-lite --fail-on=never --wait=1ms --strict',
    );
  });

  it('takes the key from its input, and shows it nowhere', async () => {
    const { code, log, outputs, place, summary } = await runAction('key-missing', { key: healthyKey });
    const report = await place.file(outputs['report'] ?? '');
    expect(code).toBe(0);
    expect(reportSchema.parse(JSON.parse(report)).target.key?.source).toContain('GEMINI_API_KEY');
    for (const text of [log, summary, report, JSON.stringify(outputs), await place.file('trace')])
      expect(text).not.toContain(healthyKey);
  });

  it.each([
    ['strict', 'yes', /strict is true or false/],
    ['wait', 'soon', /soon/],
    ['fail-on', '--help', /fail-on/],
  ])('input %s = %j is refused', async (input, value, said) => {
    const { code, log } = await runAction('healthy', { [input]: value });
    expect([code, log]).toEqual([3, expect.stringMatching(said)]);
  });

  it('an old Node.js is refused with what to do', async () => {
    const { bash, cwd } = await elsewhere('healthy');
    await writeFile(path.join(cwd, 'bin/node'), '#!/bin/sh\nexit 1\n');
    const { code, output } = await bash(prepare?.run ?? '', { GITHUB_ACTION_PATH: root });
    expect([code, output]).toEqual([3, expect.stringMatching(/^::error title=gkey::gkey needs Node\.js/)]);
  });
});

describe('docs/exit-codes.md', () => {
  it('knows every command', async () => {
    const { stdout } = await run(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(?!gkey|npm)([a-z]+)/gm)].map(([, name]) => name);
    expect(commands).toEqual(expect.arrayContaining(['doctor', 'render', 'diff']));
    for (const command of commands) if (command !== 'help') expect(codes).toContain(`\`${command}\``);
  });
});
