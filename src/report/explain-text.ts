import type { ExplainedCause, ExplainedProblem, Explanation } from './explain-schema.ts';
import { address, fixText, measure } from './fix-text.ts';
import { hanging, linkify, mark, paint, shown, tinted, wrap } from './terminal.ts';
import type { Mark, Style } from './terminal.ts';

const headings = { certain: 'Cause', likely: 'Likely cause', possible: 'Possible cause' } as const;
const signs = { certain: 'fail', likely: 'fail', possible: 'unknown' } as const satisfies Record<string, Mark>;

/** How many problems are written out in full; the summary names them all. */
const inFull = 5;
const docsShown = 2;
const messageShown = 300;

/** The explanation for people: a summary where there are several problems, then each with its cause, why, and what to do. */
export function explainText(explanation: Explanation, style: Style): string {
  const { problems, unknownReasons } = explanation;
  const blocks: string[] = [];
  if (problems.length > 1) blocks.push(summary(problems, style));
  for (const problem of problems.slice(0, inFull)) blocks.push(problemText(problem, problems.length > 1, style));
  if (problems.length > inFull) {
    blocks.push(
      wrap(`The other ${problems.length - inFull}: gkey explain ID shows the page of a cause.`, width(style), ''),
    );
  }
  for (const { reason, domain, line } of unknownReasons) {
    const said = `Line ${line}: Google gave the reason ${reason}${domain === null ? '' : ` (${domain})`}, which this version of gkey does not know.`;
    blocks.push(hanging(`${mark('unknown', style)} `, shown(said, style), width(style)));
  }
  if (problems.length === 0 && unknownReasons.length === 0) {
    blocks.push(wrap("Nothing here that gkey knows as an error of Google's.", width(style), ''));
  }
  return `${linkify(blocks.join('\n\n'), style)}\n`;
}

function width(style: Style): number {
  return Math.min(style.width, measure);
}

function summary(problems: readonly ExplainedProblem[], style: Style): string {
  const lines = problems.map((problem) => {
    const [best] = problem.diagnoses;
    const sign = mark(signs[best?.confidence ?? 'possible'], style);
    return hanging(
      `  ${sign} `,
      `${shown(best?.title ?? '', style)} [${best?.cause ?? ''}], ${place(problem)}`,
      width(style),
    );
  });
  return [`${problems.length} problems`, ...lines].join('\n');
}

function place({ line, lastLine, count }: ExplainedProblem): string {
  if (count === 1) return `line ${line}`;
  return lastLine === line ? `line ${line}, ${count} times` : `${count} times, lines ${line} to ${lastLine}`;
}

function problemText(problem: ExplainedProblem, several: boolean, style: Style): string {
  const [best, ...others] = problem.diagnoses;
  if (best === undefined) return '';
  const lines = [causeTitle(best, style), quoteText(problem, several, style)];
  if (best.explanation !== '') lines.push(wrap(shown(best.explanation, style), width(style), '  '));
  if (best.fix.length > 0) lines.push('', `  ${paint('bold', 'Fix', style)}`, fixText(best.fix, style, '  '));
  if (others.length > 0)
    lines.push('', `  ${paint('bold', 'It may also be', style)}`, ...others.map((other) => otherText(other, style)));
  if (problem.decide !== null) lines.push('', hanging('  To tell: ', shown(problem.decide, style), width(style)));
  lines.push('', `  Read: gkey explain ${best.cause}`);
  for (const url of best.docs.slice(0, docsShown)) lines.push(`        ${address(url)}`);
  return lines.join('\n');
}

function causeTitle({ cause, confidence, title }: ExplainedCause, style: Style): string {
  const heading = tinted(signs[confidence], `${headings[confidence]}:`, style);
  return hanging(`${heading} `, `${paint('bold', shown(title, style), style)} [${cause}]`, style.width);
}

/** What was read: where, with which codes, in whose words. */
function quoteText(problem: ExplainedProblem, several: boolean, style: Style): string {
  const { httpStatus, status, reason, service, message } = problem;
  const codes = [httpStatus === null ? null : `HTTP ${httpStatus}`, status, reason, service].filter(
    (part) => part !== null,
  );
  const where = several || problem.count > 1 ? [place(problem)] : [];
  const head = [...where, ...codes].join(' ');
  const said = shown(message, style, messageShown);
  return wrap(paint('dim', head === '' ? said : `${head}: ${said}`, style), width(style), '  ');
}

function otherText({ cause, title }: ExplainedCause, style: Style): string {
  return hanging('  - ', `${shown(title, style)} [${cause}]`, width(style));
}
