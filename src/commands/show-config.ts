/** `gkey doctor --show-config`: every setting and where it comes from. Asks nothing. */
import type { ConfigFile } from '../config/find-config.ts';
import type { Language } from '../language/language.ts';
import { shownName } from '../language/shown-name.ts';
import { type Text, text, verbatim } from '../language/text.ts';
import { version } from '../package-files.ts';
import { redact, redactDeep } from '../redact.ts';
import { jsonText } from '../report/json-text.ts';
import { columns, plain } from '../report/terminal.ts';
import type { Outputs } from './outputs.ts';
import type { Setting, Settings } from './settings.ts';

export interface ShownConfig {
  readonly settings: Settings;
  readonly outputs: Outputs;
  readonly file: ConfigFile | null;
}

/** As a table: the names of the configuration, values, who said them. A newline at its end. */
export function configText(shown: ShownConfig, { say }: Language): string {
  const rows = Object.entries(shownSettings(shown)).map(
    ([name, { value, from }]) => [name, say(inWords(name, value)), say(sayer(from))] as const,
  );
  const longest = (column: 0 | 1): number => Math.max(...rows.map((row) => columns(row[column])));
  const [names, values] = [longest(0), longest(1)];
  const padded = (words: string, width: number): string => words + ' '.repeat(width - columns(words));
  const lines = rows.map(([name, value, from]) => `${padded(name, names)}  ${padded(value, values)}  ${from}`);
  const file =
    shown.file === null
      ? text('Configuration: none (no .gkey.json, no gkey in package.json)')
      : text('Configuration: {file}', { file: plain(shown.file.label) });
  return redact(`${say(file)}\n\n${lines.join('\n')}\n`);
}

/** The same as one JSON document. */
export function configJson(shown: ShownConfig): string {
  const tool = { name: 'gkey', version: version() };
  const document = { schemaVersion: 1, tool, config: shown.file?.label ?? null, settings: shownSettings(shown) };
  return `${jsonText(redactDeep(document, redact), 2)}\n`;
}

function shownSettings({ settings, outputs }: ShownConfig): Readonly<Record<string, Setting<unknown>>> {
  const { timeout, ...others } = settings;
  const files = outputs.files.map(({ format, file }) => `${format}:${file}`);
  return {
    ...others,
    timeout: { value: `${timeout.value / 1000}s`, from: timeout.from },
    format: outputs.stdout ?? { value: null, from: '--output' },
    output: { value: files, from: files.length === 0 ? 'default' : '--output' },
  };
}

/** Who said it: flags and files are named as they are. */
function sayer(from: string): Text {
  const world = /^world (.*)$/.exec(from)?.[1];
  if (world !== undefined) return text('world {name}', { name: plain(world) });
  return from === 'default' ? text('default') : shownName(plain(from));
}

function inWords(name: string, value: unknown): Text {
  if (value === null) return name === 'check' ? text('all') : verbatim('-');
  if (typeof value === 'string') return verbatim(plain(value));
  if (!Array.isArray(value)) return verbatim(JSON.stringify(value));
  const words: readonly unknown[] = value;
  return verbatim(words.every((word) => typeof word === 'string') ? plain(words.join(', ')) || '-' : `${words.length}`);
}
