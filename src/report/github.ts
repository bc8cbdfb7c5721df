/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import { outlineOf, stepLines } from './outline.ts';
import type { Outline, Root } from './outline.ts';
import type { Report } from './schema.ts';
import { plain } from './terminal.ts';

/**
 * One annotation per root diagnosis, with what follows from it folded in: `::error` for what made a check fail, `::warning`
 * for what is worth knowing or kept gkey from deciding, `::notice` for what kept it from looking at something that the verdict
 * does not need. What an ignore covers is only counted; what an ignore needs is a `::warning`. Then one line that sums up. A
 * failure that nobody can name is an `::error` too.
 */
export function githubReport(report: Report): string {
  const outline = outlineOf(report);
  const { main, others, notices, total } = outline;
  const lines = [...main, ...others].map((root) => annotation(root, root === main[0] ? outline : null, report));
  lines.push(...notices.map(({ kind, message }) => command('warning', `gkey: an ignore is ${kind}`, plain(message))));
  if (main.length === 0 && (report.verdict === 'fail' || report.verdict === 'unknown')) {
    const title = report.verdict === 'fail' ? 'gkey: a check failed' : 'gkey: could not decide';
    lines.push(command(report.verdict === 'fail' ? 'error' : 'warning', title, outline.stand));
  }
  return `${[...lines, `gkey ${total}`].join('\n')}\n`;
}

/** `outline` for the root that everything follows from. */
function annotation({ diagnosis, kind, heading }: Root, outline: Outline | null, { verdict }: Report): string {
  const { cause, title, explanation, fix } = diagnosis;
  const level = kind === 'cause' ? 'error' : kind === 'warning' || verdict === 'unknown' ? 'warning' : 'notice';
  const body = [
    plain(explanation),
    ...stepLines(fix),
    ...(outline === null ? [] : consequences(outline)),
    `More: gkey explain ${cause}`,
  ];
  return command(level, `${heading}: ${plain(title)} [${cause}]`, body.filter((line) => line !== '').join('\n'));
}

function consequences({ symptoms, notRun, stand }: Outline): readonly string[] {
  const follows = symptoms.map(({ title, cause }) => `${plain(title)} [${cause}]`);
  return [
    ...(follows.length > 0 ? [`Follows from it: ${follows.join('; ')}`] : []),
    ...(notRun.length > 0 ? [`Could not run: ${notRun.map((id) => plain(id)).join(', ')}`] : []),
    stand,
  ];
}

function command(level: 'error' | 'warning' | 'notice', title: string, message: string): string {
  return `::${level} title=${data(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
