/** `npm run demo`: the main stories, each against a simulated Google Cloud. On a terminal Enter goes on, Ctrl-C ends. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';

interface Story {
  readonly title: string;
  readonly args: readonly string[];
  /** What gkey must answer; anything else ends the demo with 1. */
  readonly exitCode: number;
}

const stories: readonly Story[] = [
  { title: 'Nothing is set up yet: what is missing, and the one next step', args: ['doctor'], exitCode: 1 },
  {
    title: 'Which credential for what (the whole comparison is in gkey guide)',
    args: ['guide', 'choose', '--where', 'local', '--data', 'application', '--lifetime', 'trial'],
    exitCode: 0,
  },
  {
    title: 'The Gemini API is off: one root cause, what follows from it, the fix with the ids filled in',
    args: ['doctor', '--simulate', 'api-disabled'],
    exitCode: 1,
  },
  {
    title: 'The way to a key in that project: what is done, what is open',
    args: ['guide', 'key', '--simulate', 'api-disabled'],
    exitCode: 0,
  },
  {
    title: 'An old AIza key without restrictions, which Google refuses since 2026-06-19',
    args: ['doctor', '--simulate', 'key-standard-rejected'],
    exitCode: 1,
  },
  {
    title: 'A role is missing on Agent Platform (formerly Vertex AI)',
    args: ['doctor', '--simulate', 'iam-denied'],
    exitCode: 1,
  },
  {
    title: 'An error from a log, explained offline',
    args: ['explain', 'Failed to generate API key: permission denied. Please try again.'],
    exitCode: 0,
  },
  { title: 'Everything works', args: ['doctor', '--simulate', 'healthy'], exitCode: 0 },
];

const program = path.resolve(import.meta.dirname, '../dist/cli.js');

/** Runs gkey where nothing of this machine's own keys and projects is seen; its output is the terminal's. */
function play(args: readonly string[]): Promise<number> {
  const { PATH, TERM, LANG, LC_ALL, NO_COLOR, FORCE_COLOR, COLUMNS, CI } = process.env;
  const env = {
    PATH,
    TERM,
    LANG,
    LC_ALL,
    NO_COLOR,
    FORCE_COLOR,
    COLUMNS,
    CI,
    HOME: '/nonexistent',
    NO_GCE_CHECK: 'true',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env, cwd: path.dirname(program), stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 130));
  });
}

const keyboard = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
const stop = new AbortController();
keyboard?.once('SIGINT', () => stop.abort());
for (const [index, { title, args, exitCode }] of stories.entries()) {
  const shown = args.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  process.stdout.write(`\n${index + 1} of ${stories.length}. ${title}\n\n$ gkey ${shown}\n\n`);
  const code = await play(args);
  if (code !== exitCode) {
    process.stderr.write(`demo: gkey ${shown} ended with ${code}, not ${exitCode}\n`);
    process.exitCode = 1;
    break;
  }
  if (keyboard !== null && index < stories.length - 1)
    await keyboard
      .question('\n(Enter goes on, Ctrl-C leaves) ', { signal: stop.signal })
      .catch(() => (process.exitCode = 130));
  if (stop.signal.aborted) break;
}
keyboard?.close();
