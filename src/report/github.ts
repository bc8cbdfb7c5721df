/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import type { Language } from '../language/language.ts';
import { list, type Text, text, verbatim } from '../language/text.ts';
import { label } from './label.ts';
import { outlineOf, stepLines } from './outline.ts';
import type { Outline, Root } from './outline.ts';
import type { Notice, Report } from './schema.ts';
import { plain } from './terminal.ts';

const ignoreIs: Readonly<Record<Notice['kind'], Text>> = {
  expired: text('gkey: an ignore is expired'),
  expiring: text('gkey: an ignore is expiring'),
  stale: text('gkey: an ignore is stale'),
};

/**
 * One annotation per root diagnosis, with what follows from it folded in: `::error` for what made a check fail, `::warning`
 * for what is worth knowing or kept gkey from deciding, `::notice` for what kept it from looking at something that the verdict
 * does not need. What an ignore covers is only counted; what an ignore needs is a `::warning`. Then one line that sums up. A
 * failure that nobody can name is an `::error` too.
 */
export function githubReport(report: Report, language: Language): string {
  const { say } = language;
  const outline = outlineOf(report, language);
  const { main, others, notices, total } = outline;
  const lines = [...main, ...others].map((root) => annotation(root, root === main[0], outline, report));
  lines.push(...notices.map(({ kind, message }) => command('warning', say(ignoreIs[kind]), plain(message))));
  if (main.length === 0 && report.verdict === 'fail')
    lines.push(command('error', say(text('gkey: a check failed')), outline.stand));
  if (main.length === 0 && report.verdict === 'unknown')
    lines.push(command('warning', say(text('gkey: could not decide')), outline.stand));
  return `${[...lines, `gkey ${total}`].join('\n')}\n`;
}

/** `first` is the root that everything follows from. */
function annotation({ diagnosis, kind, heading }: Root, first: boolean, outline: Outline, { verdict }: Report): string {
  const { language } = outline;
  const { cause, title, explanation, fix } = diagnosis;
  const level = kind === 'cause' ? 'error' : kind === 'warning' || verdict === 'unknown' ? 'warning' : 'notice';
  const body = [
    plain(explanation),
    ...stepLines(fix, language),
    ...(first ? consequences(outline) : []),
    `${label(text('More'), language)}gkey explain ${cause}`,
  ];
  const named = `${label(heading, language)}${plain(title)} [${cause}]`;
  return command(level, named, body.filter((line) => line !== '').join('\n'));
}

function consequences({ symptoms, notRun, stand, language: { say } }: Outline): readonly string[] {
  const follows = symptoms.map(({ title, cause }) => `${plain(title)} [${cause}]`);
  const ids = notRun.map((id) => plain(id));
  return [
    ...(follows.length > 0 ? [say(text('Follows from it: {findings}', { findings: inOneLine(follows) }))] : []),
    ...(ids.length > 0 ? [say(text('Could not run: {checks}', { checks: list(ids, 'none') }))] : []),
    stand,
  ];
}

function inOneLine([first = '', ...others]: readonly string[]): Text {
  return others.reduce<Text>((before, next) => text('{before}; {next}', { before, next }), verbatim(first));
}

function command(level: 'error' | 'warning' | 'notice', title: string, message: string): string {
  return `::${level} title=${data(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
