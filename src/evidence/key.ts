/** Finds the key and says where it came from. The key itself leaves this file only inside a Secret. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { text } from '../language/text.ts';
import type { Fetched, KeyFacts, KeySource, KeySources, Problem } from '../model.ts';
import { localProblem } from './fetched.ts';
import { keyShape } from './key-shape.ts';
import { Secret } from './secret.ts';
import { setting, UsageError, type Surroundings } from './surroundings.ts';

/** Where the person said the key is; at most one is set. */
export interface KeyChoice {
  readonly env?: string;
  readonly file?: string;
  /** What came in on standard input, already read. */
  readonly stdin?: string;
}

export interface KeyFound {
  readonly sources: Fetched<KeySources>;
  /** Null when there is no key. `facts.mistakenFor` set: never send it anywhere. */
  readonly key: { readonly secret: Secret; readonly facts: KeyFacts } | null;
}

/** The order of Google's own SDKs: both are read, GOOGLE_API_KEY wins. https://ai.google.dev/gemini-api/docs/api-key */
const keyVariables = ['GOOGLE_API_KEY', 'GEMINI_API_KEY'] as const;

/** Variables that send an SDK elsewhere than to the Gemini API with this key. */
const switchVariables = [
  'GOOGLE_GENAI_USE_ENTERPRISE',
  'GOOGLE_GENAI_USE_VERTEXAI',
  'GOOGLE_GENAI_USE_GCA',
  'GOOGLE_GEMINI_BASE_URL',
  'GEMINI_API_KEY_AUTH_MECHANISM',
] as const;

const standardInput = 'standard input';

const largestKeyFile = 64 * 1024;

/** All keys in reach, the one in effect first. */
export async function findKey(choice: KeyChoice, at: Surroundings): Promise<KeyFound> {
  const switches = Object.fromEntries(
    switchVariables.flatMap((name) => {
      const value = setting(at.env, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const chosen = await readChoice(choice, at);
  const found = chosen ? [chosen] : [...fromEnvironment(at), ...(await fromDotenv(at))];
  const usable = found
    .map((source) => ({ ...source, shape: keyShape(source.raw) }))
    .filter(({ shape }) => shape.cleaned !== '');
  const first = usable[0];
  if (first === undefined) {
    return { sources: { ok: false, problem: chosen ? emptyChoice(chosen) : noKey(at) }, key: null };
  }
  const secret = new Secret(first.shape.cleaned);
  const { cleaned: _, ...shape } = first.shape;
  const facts: KeyFacts = { ...shape, source: first.label, display: secret.display, fingerprint: secret.fingerprint };
  const sources = usable.map(({ label, variable, file, origin, shape: { cleaned } }): KeySource => {
    const { display, fingerprint } = new Secret(cleaned);
    return { label, variable, file, origin, display, fingerprint };
  });
  return { sources: { ok: true, value: { sources, switches } }, key: { secret, facts } };
}

interface RawSource extends Omit<KeySource, 'display' | 'fingerprint'> {
  readonly raw: string;
}

async function readChoice(choice: KeyChoice, at: Surroundings): Promise<RawSource | null> {
  if (choice.env !== undefined) {
    const raw = at.env[choice.env] ?? '';
    return { raw, label: `env ${choice.env}`, variable: choice.env, file: null, origin: 'flag' };
  }
  if (choice.file !== undefined) {
    const file = path.resolve(at.cwd, choice.file);
    try {
      const raw = await readText(file);
      if (raw.length > largestKeyFile)
        throw new UsageError(text('{file} is too large to be a key file.', { file: choice.file }));
      return { raw: withoutLineEnd(raw), label: `--key-file ${choice.file}`, variable: null, file, origin: 'flag' };
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new UsageError(text('The key file {file} cannot be read ({code}).', { file: choice.file, code }));
    }
  }
  if (choice.stdin !== undefined) {
    return { raw: withoutLineEnd(choice.stdin), label: standardInput, variable: null, file: null, origin: 'flag' };
  }
  return null;
}

function fromEnvironment(at: Surroundings): RawSource[] {
  return keyVariables.flatMap((variable): RawSource[] => {
    const raw = at.env[variable];
    return raw === undefined ? [] : [{ raw, label: `env ${variable}`, variable, file: null, origin: 'env' }];
  });
}

/** The `.env` files from the working directory upwards, nearest first, each `.gemini/.env` (Gemini CLI) after its `.env`. */
async function fromDotenv(at: Surroundings): Promise<RawSource[]> {
  const folders: string[] = [];
  for (let folder = path.resolve(at.cwd); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (path.dirname(folder) === folder) break;
  }
  const files = folders.flatMap((folder) => [path.join(folder, '.env'), path.join(folder, '.gemini', '.env')]);
  const texts = await Promise.all(files.map((file) => readText(file).catch(() => '')));
  return files.flatMap((file, i) => {
    const values = parseDotenv((texts[i] ?? '').replace(/^\uFEFF/, ''));
    return keyVariables.flatMap((variable): RawSource[] => {
      const raw = values[variable];
      return raw === undefined
        ? []
        : [{ raw, label: `${path.relative(at.cwd, file) || file} ${variable}`, variable, file, origin: 'dotenv' }];
    });
  });
}

/** A text file as UTF-8, or as UTF-16, which is what Windows PowerShell writes. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
}

/** Every text file ends with a line end, and so does what `echo` writes: nothing to warn of. */
function withoutLineEnd(raw: string): string {
  return raw.replace(/\r?\n$/, '');
}

function emptyChoice({ label, variable }: RawSource): Problem {
  if (variable !== null) {
    return localProblem('KEY_MISSING', text('{variable} is not set or empty', { variable }), { variable });
  }
  const name = label === standardInput ? text('standard input') : label.replace(/^--key-file /, '');
  return localProblem('KEY_MISSING', text('{name} is empty', { name }));
}

function noKey(at: Surroundings): Problem {
  const variable = keyVariables.find((name) => at.env[name] !== undefined);
  if (variable === undefined) return localProblem('KEY_MISSING', text('no key was given'));
  return localProblem('KEY_MISSING', text('{name} is empty', { name: variable }), { variable });
}
