import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { foldersUpwards } from '../config/find-config.ts';
import { text } from '../language/text.ts';
import { setting, UsageError } from '../evidence/surroundings.ts';
import type { Io } from './io.ts';

const workflows = '.github/workflows';
/** Files that a repository has one of, the closest to a gate in CI first. */
const usual = ['.gitlab-ci.yml', 'cloudbuild.yaml', 'cloudbuild.yml', 'package.json', 'README.md'];

/**
 * The file that results point at, relative to the root of the repository: the named one, else the workflow that is running or
 * speaks of gkey, else what the repository has.
 * @throws UsageError when the named one is not inside the repository
 */
export function sarifAnchor(named: string | null, { cwd, home, env }: Pick<Io, 'cwd' | 'home' | 'env'>): string {
  const root = rootOf({ cwd, home });
  if (named !== null) return insideOf(root, named);
  const found = [runningWorkflow(env), ...workflowsIn(root), ...usual].find(
    (file) => file !== null && existsSync(path.join(root, file)),
  );
  return found ?? 'README.md';
}

function rootOf(at: Pick<Io, 'cwd' | 'home'>): string {
  const last = foldersUpwards(at).at(-1);
  return last !== undefined && existsSync(path.join(last, '.git')) ? last : path.resolve(at.cwd);
}

function insideOf(root: string, named: string): string {
  const relative = path.relative(root, path.resolve(root, named)).split(path.sep).join('/');
  if (relative === '' || relative.startsWith('../') || relative === '..' || path.isAbsolute(relative)) {
    throw new UsageError(
      text('The SARIF anchor {file} is not a file inside the repository. It looks like .github/workflows/ci.yml', {
        file: named,
      }),
    );
  }
  return relative;
}

/** `owner/repo/.github/workflows/ci.yml@refs/heads/main` */
function runningWorkflow(env: Io['env']): string | null {
  return /(\.github\/workflows\/[^@]+)@/.exec(setting(env, 'GITHUB_WORKFLOW_REF') ?? '')?.[1] ?? null;
}

/** Those that speak of gkey first, else by name. */
function workflowsIn(root: string): readonly string[] {
  const folder = path.join(root, workflows);
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : [];
  const files = entries
    .flatMap((entry) => (entry.isFile() && /\.ya?ml$/.test(entry.name) ? [entry.name] : []))
    .toSorted();
  const speaking = files.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('gkey'));
  return [...speaking, ...files].map((name) => `${workflows}/${name}`);
}
