import { causeHelp } from '../../../src/commands/cause-help.ts';
import type { RenderOptions } from '../../../src/report/formats.ts';
import { noTrace, style } from '../sample.ts';

/** As the command line would have them. */
export const options: RenderOptions = {
  style: style(),
  verbose: false,
  trace: noTrace,
  sarifAnchor: '.github/workflows/deploy.yml',
  causeHelp,
};
