/** `gkey baseline`: what doctor finds today, as ignores with an end. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findConfig, type ConfigFile } from '../config/find-config.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { list, type Text, text } from '../language/text.ts';
import { addDays, baselineOf, isDay, isReplacedBy, type Ignore } from '../ignores.ts';
import { redact } from '../redact.ts';
import { jsonText } from '../report/json-text.ts';
import { plain } from '../report/terminal.ts';
import type { BaselineOptions, RunOptions } from './doctor-options.ts';
import { carryOut, keyChoice } from './examination.ts';
import type { Io } from './io.ts';
import { inPlace } from './place.ts';
import { settingsOf } from './settings.ts';

/** Long enough to mend things in, short enough to be met again. */
const usualDays = 90;

type Terms = Pick<Ignore, 'reason' | 'until' | 'owner'>;

/**
 * Runs the doctor and writes an ignore for everything that counts; what is ignored already stays as it is. Resolves with 0, 2
 * when the run could not decide, or 130 when it was interrupted: then the list is not complete.
 * @throws UsageError for input that only the person can mend
 */
export async function baselineCommand(
  said: BaselineOptions,
  io: Io,
  parse: (args: readonly string[]) => RunOptions,
): Promise<number> {
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const terms = termsOf(said, today);
  const file = await findConfig(io);
  const destination = destinationOf(said, file, io);
  const { report } = await inPlace(said, io, parse, async ({ at, options, world }) => {
    const settings = await settingsOf({ options, said, world, env: at.env, file });
    return carryOut(settings, await keyChoice(options, io), at, io.language);
  });
  const ignores = baselineOf(report, terms);
  const { exitCode, verdict, checks } = report;
  await write(ignores, destination, today, io);
  const unknown = checks.filter(({ status }) => status === 'unknown').map(({ id }) => id);
  if (unknown.length > 0)
    tell(io, text('warning: not decided, so not in this baseline: {checks}', { checks: list(unknown, 'none') }));
  if (exitCode === 130) return exitCode;
  return verdict === 'unknown' ? 2 : 0;
}

function termsOf({ reason, owner, until }: BaselineOptions, today: string): Terms {
  if (reason === undefined || reason.trim() === '') {
    throw new UsageError(
      text('--reason is missing: say why these findings may wait, so that somebody can judge it later.'),
    );
  }
  const last = until ?? addDays(today, usualDays);
  if (!isDay(last))
    throw new UsageError(
      text('--until {value} is not a date. It looks like {day}', { value: last, day: addDays(today, usualDays) }),
    );
  if (last < today) throw new UsageError(text('--until {value} is over: today is {day}.', { value: last, day: today }));
  const named = owner === undefined || owner.trim() === '' ? {} : { owner: redact(owner.trim()) };
  return { reason: redact(reason.trim()), until: last, ...named };
}

/** Where the ignores go: a document of its own, or an existing configuration to add to; null for standard output. */
interface Destination {
  readonly file: string;
  readonly existing: ConfigFile | null;
}

function destinationOf({ output, write }: BaselineOptions, config: ConfigFile | null, { cwd }: Io): Destination | null {
  if (output !== undefined && write === true)
    throw new UsageError(text('Write to one place: --output FILE or --write.'));
  if (write === true) return { file: config?.file ?? path.resolve(cwd, '.gkey.json'), existing: config };
  if (output === undefined) return null;
  if (output.trim() === '') throw new UsageError(text('--output is empty. It takes a file such as .gkey.json'));
  const file = path.resolve(cwd, output);
  if (file === config?.file)
    throw new UsageError(text('{file} is the configuration in use. --write adds to it.', { file: output }));
  return { file, existing: null };
}

async function write(ignores: readonly Ignore[], to: Destination | null, today: string, io: Io): Promise<void> {
  const document = `${jsonText({ ignores }, 2)}\n`;
  if (to === null) io.stdout.write(document);
  const [first] = ignores;
  if (first === undefined) {
    tell(io, text('nothing was found that would need an ignore'));
    return;
  }
  if (to !== null) {
    const content = to.existing === null ? document : merged(to.existing, ignores, today);
    await writeFile(to.file, content).catch((error: unknown) => {
      throw new UsageError(
        text('The ignores cannot be written to {file} ({code}).', {
          file: to.file,
          code: (error as NodeJS.ErrnoException).code ?? 'unknown',
        }),
      );
    });
  }
  const what = {
    day: first.until,
    causes: list(
      ignores.map(({ cause }) => cause),
      'none',
    ),
  };
  tell(
    io,
    to === null
      ? text('ignored until {day}: {causes}', what)
      : text('ignored until {day} in {file}: {causes}', { ...what, file: path.relative(io.cwd, to.file) }),
  );
}

function tell(io: Io, words: Text): void {
  io.stderr.write(`gkey: ${plain(io.language.say(words))}\n`);
}

/** The text of a configuration with these ignores added, in its own indentation, and without those that they replace. */
function merged({ config, file, inPackage }: ConfigFile, added: readonly Ignore[], today: string): string {
  const content = readFileSync(file, 'utf8');
  const document = JSON.parse(content.replace(/^\ufeff/, '')) as { gkey?: { ignores?: unknown }; ignores?: unknown };
  const kept = (config.ignores ?? []).filter((old) => !added.some((one) => isReplacedBy(old, one, today)));
  const home = inPackage && document.gkey !== undefined ? document.gkey : document;
  home.ignores = [...kept, ...added];
  const indent = /^[ \t]+(?=")/m.exec(content)?.[0] ?? '  ';
  return `${JSON.stringify(document, null, indent)}\n`;
}
