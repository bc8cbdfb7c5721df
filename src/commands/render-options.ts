/** What can be said to `gkey render`. */
import { Option, type Command } from 'commander';
import { formats, type Format } from '../report/formats.ts';

export interface RenderOptions {
  readonly format?: Format;
  /** `FILE` or `FORMAT:FILE`, in the order given. */
  readonly output?: readonly string[];
  readonly sarifAnchor?: string;
  readonly exitCode?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Adds the options of `gkey render`. */
export function addRenderOptions(command: Command): Command {
  return command
    .argument('<report>', 'a JSON report; - is standard input')
    .addOption(new Option('--format <format>', 'how to write it; default text').choices(formats))
    .option(
      '-o, --output <[format:]file>',
      'write it to a file instead; as FORMAT:FILE, to a file as well. May be repeated',
      collect,
    )
    .option('--sarif-anchor <path>', 'file that SARIF results point at (else the CI workflow, package.json)')
    .option('--exit-code', 'exit with the code in the report instead of 0')
    .option('-v, --verbose', 'every fix and every document in full')
    .option('--color', 'colour even when piped')
    .option('--no-color', 'no colour');
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
