import { sentences, type Text, text } from '../language/text.ts';
import { colored, readText } from './diagnosis-text.ts';
import type { ExplainedCause, ExplainedProblem, Explanation } from './explain-schema.ts';
import { fixText, measure } from './fix-text.ts';
import { label } from './label.ts';
import { hanging, linkify, mark, paint, shown, wrap } from './terminal.ts';
import type { Mark, Style } from './terminal.ts';

const headings = {
  certain: text('Cause'),
  likely: text('Likely cause'),
  possible: text('Possible cause'),
} as const;
const signs = { certain: 'fail', likely: 'fail', possible: 'unknown' } as const satisfies Record<string, Mark>;

/** How many problems are written out in full; the summary names them all. */
const inFull = 5;
const docsShown = 2;
const messageShown = 300;

/** The explanation for people: a summary where there are several problems, then each with its cause, why, and what to do. */
export function explainText(explanation: Explanation, style: Style): string {
  const { problems, unknownReasons } = explanation;
  const { say } = style.language;
  const blocks: string[] = [];
  if (problems.length > 1) blocks.push(summary(problems, style));
  for (const problem of problems.slice(0, inFull)) blocks.push(problemText(problem, problems.length > 1, style));
  if (problems.length > inFull) {
    const others = text('The other {n}: gkey explain ID shows the page of a cause.', { n: problems.length - inFull });
    blocks.push(wrap(say(others), width(style), ''));
  }
  for (const { reason, domain, line } of unknownReasons) {
    const said =
      domain === null
        ? text('Line {line}: Google gave the reason {reason}, which this version of gkey does not know.', {
            line,
            reason,
          })
        : text('Line {line}: Google gave the reason {reason} ({domain}), which this version of gkey does not know.', {
            line,
            reason,
            domain,
          });
    blocks.push(hanging(`${mark('unknown', style)} `, shown(say(said), style), width(style)));
  }
  if (problems.length === 0 && unknownReasons.length === 0) {
    const next = text('The whole message, with its JSON, says more; `gkey doctor` asks Google itself.');
    const nothing = text("Nothing here that gkey knows as an error of Google's.");
    blocks.push(wrap(say(sentences(nothing, next)), width(style), ''));
  }
  return `${linkify(blocks.join('\n\n'), style)}\n`;
}

function width(style: Style): number {
  return Math.min(style.width, measure);
}

function summary(problems: readonly ExplainedProblem[], style: Style): string {
  const { say } = style.language;
  const lines = problems.map((problem) => {
    const [best] = problem.diagnoses;
    const sign = mark(signs[best?.confidence ?? 'possible'], style);
    const finding = `${shown(best?.title ?? '', style)} [${best?.cause ?? ''}]`;
    return hanging(`  ${sign} `, say(text('{finding}, {place}', { finding, place: place(problem) })), width(style));
  });
  return [say(text('{n} problems', { n: problems.length })), ...lines].join('\n');
}

function place({ line, lastLine, count }: ExplainedProblem): Text {
  if (count === 1) return text('line {line}', { line });
  return lastLine === line
    ? text('line {line}, {count} times', { line, count })
    : text('{count} times, lines {line} to {lastLine}', { count, line, lastLine });
}

function problemText(problem: ExplainedProblem, several: boolean, style: Style): string {
  const [best, ...others] = problem.diagnoses;
  const { language } = style;
  const { say } = language;
  if (best === undefined) return '';
  const lines = [causeTitle(best, style), quoteText(problem, several, style)];
  if (best.explanation !== '') lines.push(wrap(shown(best.explanation, style), width(style), '  '));
  if (best.fix.length > 0)
    lines.push('', `  ${paint('bold', say(text('Fix')), style)}`, fixText(best.fix, style, '  '));
  if (others.length > 0)
    lines.push(
      '',
      `  ${paint('bold', say(text('It may also be')), style)}`,
      ...others.map((other) => otherText(other, style)),
    );
  if (problem.decide !== null)
    lines.push('', hanging(`  ${label(text('To tell'), language)}`, shown(problem.decide, style), width(style)));
  lines.push('', readText(best.cause, best.docs.slice(0, docsShown), style));
  return lines.join('\n');
}

function causeTitle({ cause, confidence, title }: ExplainedCause, style: Style): string {
  const heading = colored(label(headings[confidence], style.language), signs[confidence], style);
  return hanging(heading, `${paint('bold', shown(title, style), style)} [${cause}]`, style.width);
}

/** What was read: where, with which codes, in whose words. */
function quoteText(problem: ExplainedProblem, several: boolean, style: Style): string {
  const { httpStatus, status, reason, service, message } = problem;
  const codes = [httpStatus === null ? null : `HTTP ${httpStatus}`, status, reason, service].filter(
    (part) => part !== null,
  );
  const head = headText(several || problem.count > 1 ? place(problem) : null, codes.join(' '));
  const said = shown(message, style, messageShown);
  return wrap(paint('dim', head === null ? said : label(head, style.language) + said, style), width(style), '  ');
}

function headText(where: Text | null, codes: string): Text | string | null {
  if (where === null) return codes === '' ? null : codes;
  return codes === '' ? where : text('{place} {codes}', { place: where, codes });
}

function otherText({ cause, title }: ExplainedCause, style: Style): string {
  return hanging('  - ', `${shown(title, style)} [${cause}]`, width(style));
}
