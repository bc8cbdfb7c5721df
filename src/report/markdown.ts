/** GitHub's Markdown, for `$GITHUB_STEP_SUMMARY`, a pull request or an issue. */
import type { Language } from '../language/language.ts';
import { list, type Text, text } from '../language/text.ts';
import { address, risky } from './fix-text.ts';
import { label } from './label.ts';
import { ignoreTerms, outlineOf, targetFacts } from './outline.ts';
import type { Outline, Root } from './outline.ts';
import type { Diagnosis, Report, Status, Verdict } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { plain } from './terminal.ts';
import { concerns } from './text.ts';

const signs = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  unknown: '❔',
  skip: '⏭️',
} as const satisfies Record<Status | Verdict, string>;

const words: Readonly<Record<Status, Text>> = {
  pass: text('pass'),
  warn: text('warn'),
  fail: text('fail'),
  unknown: text('unknown'),
  skip: text('skip'),
};

/**
 * The report as one document: the answer, the root cause with its fix, a table of the checks, other findings folded away.
 * Whatever came from outside is text in it: neither HTML nor Markdown nor a mention.
 */
export function markdownReport(report: Report, language: Language): string {
  const { verdict, target, tool } = report;
  const { say } = language;
  const outline = outlineOf(report, language);
  const { headline, main, others, symptoms, ignored, notices, subline, total } = outline;
  const facts = targetFacts(report, language).map((fact) => label(fact.label, language) + code(fact.value));
  const rows = report.checks.filter((check) => concerns(check, target.surface)).map((check) => row(check, language));
  const blocks = [
    `## ${signs[verdict]} ${prose(headline)}`,
    facts.join(' · '),
    prose(subline),
    ...main.flatMap((root) => rootBlocks(root, outline)),
    consequences(outline),
    ...(rows.length > 0
      ? [`### ${say(text('Checks'))}\n\n| | ${say(text('check'))} | |\n| --- | --- | --- |\n${rows.join('\n')}`]
      : []),
    ...(notices.length > 0 ? [notices.map(({ message }) => `- ${signs.warn} ${prose(message)}`).join('\n')] : []),
    ...folded(
      text('Other findings'),
      others.map(({ diagnosis, heading }) => findingBlocks(diagnosis, heading, language)),
      language,
    ),
    ...folded(
      text('What follows from it'),
      symptoms.map((diagnosis) => findingBlocks(diagnosis, text('Symptom'), language)),
      language,
    ),
    ...folded(
      text('Ignored'),
      ignored.map((diagnosis) => [
        ...findingBlocks(diagnosis, text('Ignored'), language),
        prose(ignoreTerms(diagnosis, language)),
      ]),
      language,
    ),
    `gkey ${code(tool.version)} · ${prose(total)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function rootBlocks({ diagnosis, heading }: Root, { headline, language }: Outline): readonly string[] {
  const known = headline.includes(plain(diagnosis.title));
  const title = known ? heading : label(heading, language) + prose(diagnosis.title);
  return [`### ${title} (${code(diagnosis.cause)})`, ...bodyBlocks(diagnosis, language)];
}

function findingBlocks(diagnosis: Diagnosis, heading: string | Text, language: Language): readonly string[] {
  const title = label(heading, language) + prose(diagnosis.title);
  return [`#### ${title} (${code(diagnosis.cause)})`, ...bodyBlocks(diagnosis, language)];
}

function bodyBlocks({ cause, explanation, fix, docs }: Diagnosis, language: Language): readonly string[] {
  const { say } = language;
  const read = [code(`gkey explain ${cause}`), ...docs.map(link)].map((item) => `- ${item}`).join('\n');
  const steps = fix.map((step, index) => stepText(step, index, language)).join('\n\n');
  return [
    prose(explanation),
    ...(fix.length > 0 ? [`**${say(text('Fix'))}**\n\n${steps}`] : []),
    `**${say(text('Read'))}**\n\n${read}`,
  ].filter((block) => block !== '');
}

function stepText(step: Diagnosis['fix'][number], index: number, language: Language): string {
  const prefix = `${index + 1}. `;
  // The blank stays in Chinese: without it the asterisks may be meant literally.
  const warning =
    step.kind === 'run' && step.risk === 'risky' ? ` **${language.say(text('({note})', { note: risky }))}**` : '';
  const blocks = [`${prose(step.text)}${warning}`];
  if (step.kind === 'run') blocks.push(fenced(shellQuote(step.argv)));
  if (step.kind === 'open') blocks.push(link(step.url));
  if (step.who !== undefined) blocks.push(label(text('Who'), language) + prose(step.who));
  return (
    prefix +
    blocks
      .join('\n\n')
      .replaceAll('\n', `\n${' '.repeat(prefix.length)}`)
      .replace(/^ +$/gm, '')
  );
}

function consequences({ symptoms, notRun, language: { say } }: Outline): string {
  const items = [
    ...symptoms.map(({ title, cause }) => `- ${prose(title)} (${code(cause)})`),
    ...(notRun.length > 0 ? [`- ${say(text('not run: {checks}', { checks: list(notRun.map(code), 'none') }))}`] : []),
  ];
  return items.length === 0 ? '' : `**${say(text('Also follows from it'))}**\n\n${items.join('\n')}`;
}

function row({ id, title, status, summary, blockedBy }: Report['checks'][number], { say }: Language): string {
  const said = prose(summary) || prose(title);
  const why =
    status === 'skip' && blockedBy !== null
      ? say(text('because of {check}: {said}', { check: code(blockedBy), said }))
      : said;
  // A bar ends the cell, in code too, unless a backslash stands before it; prose has its bars escaped already.
  const cells = [`${signs[status]} ${say(words[status])}`, code(id), why].map((cell) =>
    cell.replace(/(?<!\\)\|/g, String.raw`\|`),
  );
  return `| ${cells.join(' | ')} |`;
}

function folded(title: Text, findings: readonly (readonly string[])[], { say }: Language): readonly string[] {
  if (findings.length === 0) return [];
  const summary = say(text('{what} ({note})', { what: title, note: findings.length }));
  return [`<details>\n<summary>${summary}</summary>`, ...findings.flat(), '</details>'];
}

/** Our sentences with foreign words in them: what stands in backquotes is code, everything else is literal. */
export function prose(text: string): string {
  return plain(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
}

/** Sentences of our own, in which nothing foreign stands: they have no markup, so whatever looks like some is meant literally. */
export function escaped(words: string): string {
  return words.replace(/[*<|`[\]]/g, String.raw`\$&`).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`);
}

function literal(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
      .replace(/[\\`*[\]|~$]/g, String.raw`\$&`)
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`)
      .replace(/^[-+#=]/, String.raw`\$&`)
      .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
      // A mention notifies people, a number refers to an issue; an invisible space keeps them from being either.
      .replace(/(?<!\w)@(?=\w)|#(?=\d)/g, '$&\u200b')
  );
}

function code(text: string): string {
  const inside = plain(text);
  const longest = Math.max(0, ...Array.from(inside.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return inside === '' ? '' : `${fence}${pad}${inside}${pad}${fence}`;
}

export function fenced(line: string): string {
  const longest = Math.max(2, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${line}\n${fence}`;
}

/** Only https becomes a link; any other address is code, for people to judge. */
export function link(url: string): string {
  const safe = address(url);
  return safe.startsWith('https://') ? `<${safe.replaceAll('<', '%3C').replaceAll('>', '%3E')}>` : code(safe);
}
