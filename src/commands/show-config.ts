/** `gkey doctor --show-config`: every setting and where it comes from. Asks nothing. */
import type { ConfigFile } from '../config/find-config.ts';
import { version } from '../package-files.ts';
import { redact, redactDeep } from '../redact.ts';
import { jsonText } from '../report/json-text.ts';
import { plain } from '../report/terminal.ts';
import type { Outputs } from './outputs.ts';
import type { Setting, Settings } from './settings.ts';

export interface ShownConfig {
  readonly settings: Settings;
  readonly outputs: Outputs;
  readonly file: ConfigFile | null;
}

/** As a table: the names of the configuration, values, who said them. A newline at its end. */
export function configText(shown: ShownConfig): string {
  const rows = Object.entries(shownSettings(shown)).map(
    ([name, { value, from }]) => [name, inWords(name, value), plain(from)] as const,
  );
  const longest = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const [names, values] = [longest(0), longest(1)];
  const lines = rows.map(([name, value, from]) => `${name.padEnd(names)}  ${value.padEnd(values)}  ${from}`);
  const found = shown.file === null ? 'none (no .gkey.json, no gkey in package.json)' : plain(shown.file.label);
  return redact(`Configuration: ${found}\n\n${lines.join('\n')}\n`);
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

function inWords(name: string, value: unknown): string {
  if (value === null) return name === 'check' ? 'all' : '-';
  if (typeof value === 'string') return plain(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const words: readonly unknown[] = value;
  return words.every((word) => typeof word === 'string') ? plain(words.join(', ')) || '-' : `${words.length}`;
}
