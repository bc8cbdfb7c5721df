/** The page of a cause, as Markdown for docs/causes/ and as plain text for `gkey explain CAUSE-ID`. The rule is handed in. */
import { english, type Language, said, type Said } from '../language/language.ts';
import { sentences, type Text, text } from '../language/text.ts';
import { type CauseId, causeIds, type FixStep, type Rule } from '../model.ts';
import { label } from './label.ts';
import { escaped } from './markdown.ts';
import { columns, plain, wrap } from './terminal.ts';

type Rules = Readonly<Record<CauseId, Rule>>;

type Block =
  | { readonly kind: 'heading'; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** Literal sentences, which stay as they are. */
  | { readonly kind: 'quotes'; readonly texts: readonly string[] }
  | { readonly kind: 'steps'; readonly steps: readonly FixStep[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** One line of a list: the page of another cause and how it differs, or what there is to say and where it stands. */
interface Item {
  readonly cause?: CauseId;
  readonly text?: Text;
  readonly url?: string;
}

/** The page as Markdown, in English, with links between the pages; ends with a line break. */
export function causePageMarkdown(id: CauseId, rule: Rule): string {
  const blocks = said(blocksOf(rule), english).map(markdown);
  return `# ${id}\n\n${blocks.join('\n\n')}\n`;
}

/** The page as plain text of at most `width` columns; only commands and addresses are never broken. No colour. */
export function causePageText(id: CauseId, rule: Rule, width: number, language: Language): string {
  const room = Math.max(40, width);
  const blocks = said(blocksOf(rule), language).map((block) => plainBlock(block, room, language));
  return `${id}\n\n${blocks.join('\n\n')}\n`;
}

/** The list of all pages, in the order of the causes, as Markdown. */
export function causeIndexMarkdown(rules: Rules): string {
  const rows = causeIds.map((id) => {
    const { severity, title } = rules[id];
    return `| [${id}](${id}.md) | ${severity} | ${escaped(english.say(title({})))} |`;
  });
  return [
    '# Causes',
    '',
    'Everything that can be the matter with a Gemini API key, as gkey names it. The ids are stable.',
    '`gkey explain CAUSE-ID` shows these pages in the terminal, `gkey explain` finds the cause of a pasted error.',
    '',
    '| cause | severity | in a line |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function blocksOf(rule: Rule): readonly Block[] {
  const { meaning, wording, neighbours, sources } = rule.page;
  return [
    { kind: 'paragraph', text: inALine(rule) },
    { kind: 'paragraph', text: rule.explanation({}) },
    { kind: 'paragraph', text: meaning },
    ...section(text('How Google words it'), wording, { kind: 'quotes', texts: wording }),
    { kind: 'heading', text: text('How to fix it') },
    { kind: 'steps', steps: rule.fix({}) },
    ...section(text('How to tell it from its neighbours'), neighbours, {
      kind: 'list',
      items: neighbours.map(({ cause, difference }) => ({ cause, text: difference })),
    }),
    ...section(text('What follows from it'), rule.explains, {
      kind: 'list',
      items: rule.explains.map((cause) => ({ cause })),
    }),
    ...section(text('Read more'), rule.docs, { kind: 'list', items: rule.docs.map((url) => ({ url })) }),
    { kind: 'heading', text: text('Sources') },
    {
      kind: 'list',
      items: sources.map(({ url, date, note }) => ({ text: text('{date}: {note}', { date, note }), url })),
    },
  ];
}

function section(title: Text, content: readonly unknown[], block: Block): readonly Block[] {
  return content.length === 0 ? [] : [{ kind: 'heading', text: title }, block];
}

function inALine({ severity, undecided, title: titleOf }: Rule): Text {
  const title = titleOf({});
  return sentences(
    severity === 'error' ? text('Error: {title}.', { title }) : text('Warning: {title}.', { title }),
    undecided ? text('Never a verdict on key or project: a check that meets it stays undecided.') : undefined,
  );
}

function stepWords(step: Said<FixStep>, { say }: Language): string {
  return step.kind === 'run' && step.risk === 'risky'
    ? say(text('{step} (Risky: read it before you run it.)', { step: step.text }))
    : step.text;
}

function whoWords(who: string, { say }: Language): string {
  return say(text('Who: {who}.', { who }));
}

// Markdown

function markdown(block: Said<Block>): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return escaped(block.text);
    case 'quotes':
      return ['```text', ...block.texts, '```'].join('\n');
    case 'steps':
      return block.steps.map((step, index) => markdownStep(step, `${index + 1}. `)).join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${markdownItem(item)}`).join('\n');
  }
}

function markdownStep(step: Said<FixStep>, prefix: string): string {
  const indent = ' '.repeat(prefix.length);
  const lines = [`${prefix}${escaped(stepWords(step, english))}${step.kind === 'open' ? ` <${step.url}>` : ''}`];
  if (step.kind === 'run') lines.push('', `${indent}\`\`\`sh`, `${indent}${step.argv.join(' ')}`, `${indent}\`\`\``);
  if (step.who !== undefined) lines.push('', indent + escaped(whoWords(step.who, english)));
  return lines.join('\n');
}

function markdownItem({ cause, text: words, url }: Said<Item>): string {
  const parts = [
    ...(cause === undefined ? [] : [`[${cause}](${cause}.md)${words === undefined ? '' : ':'}`]),
    ...(words === undefined ? [] : [escaped(words)]),
    ...(url === undefined ? [] : [`<${url}>`]),
  ];
  return parts.join(' ');
}

// Plain text

function plainBlock(block: Said<Block>, width: number, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return wrap(plain(block.text), width, '');
    case 'quotes':
      return block.texts.map((quote) => wrap(plain(quote), width, '    ', '  ')).join('\n');
    case 'steps':
      return block.steps.map((step, index) => plainStep(step, width, `  ${index + 1}. `, language)).join('\n');
    case 'list':
      return block.items.map((item) => plainItem(item, width, language)).join('\n');
  }
}

function plainItem({ cause, text: words, url }: Said<Item>, width: number, language: Language): string {
  const name = cause === undefined || words === undefined ? cause : label(cause, language);
  const line = `${name ?? ''}${words ?? ''}`;
  const lines = [
    ...(line === '' ? [] : [wrap(plain(line), width, '    ', '  ')]),
    ...(url === undefined ? [] : [`${line === '' ? '  ' : '    '}${url}`]),
  ];
  return lines.join('\n');
}

function plainStep(step: Said<FixStep>, width: number, prefix: string, language: Language): string {
  const indent = ' '.repeat(columns(prefix));
  const lines = [wrap(plain(stepWords(step, language)), width, indent, prefix)];
  if (step.kind === 'run') lines.push(`${indent}  ${step.argv.join(' ')}`);
  if (step.kind === 'open') lines.push(`${indent}  ${step.url}`);
  if (step.who !== undefined) lines.push(wrap(plain(whoWords(step.who, language)), width, indent));
  return lines.join('\n');
}
