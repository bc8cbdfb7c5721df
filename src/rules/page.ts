/** The page of a cause, as Markdown for docs/causes/ and as plain text for `gkey explain CAUSE-ID`. */
import { type CauseId, causeIds, type FixStep, type Rule } from '../model.ts';
import { rules } from './index.ts';

type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Literal sentences, which stay as they are. */
  | { readonly kind: 'quotes'; readonly texts: readonly string[] }
  | { readonly kind: 'steps'; readonly steps: readonly FixStep[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** One line of a list: the page of another cause and how it differs, or what there is to say and where it stands. */
interface Item {
  readonly cause?: CauseId;
  readonly text?: string;
  readonly url?: string;
}

/** The page as Markdown, with links between the pages; ends with a line break. */
export function causePageMarkdown(id: CauseId): string {
  return `# ${id}\n\n${blocksOf(id).map(markdown).join('\n\n')}\n`;
}

/** The page as plain text of at most `width` columns; only commands and addresses are never broken. No colour. */
export function causePageText(id: CauseId, width: number): string {
  const columns = Math.max(40, width);
  return `${id}\n\n${blocksOf(id)
    .map((block) => plain(block, columns))
    .join('\n\n')}\n`;
}

/** The list of all pages, in the order of the causes, as Markdown. */
export function causeIndexMarkdown(): string {
  const rows = causeIds.map((id) => `| [${id}](${id}.md) | ${rules[id].severity} | ${escaped(rules[id].title({}))} |`);
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

function blocksOf(id: CauseId): readonly Block[] {
  const rule: Rule = rules[id];
  const { meaning, wording, neighbours, sources } = rule.page;
  return [
    { kind: 'paragraph', text: inALine(rule) },
    { kind: 'paragraph', text: rule.explanation({}) },
    { kind: 'paragraph', text: meaning },
    ...section('How Google words it', wording, { kind: 'quotes', texts: wording }),
    { kind: 'heading', text: 'How to fix it' },
    { kind: 'steps', steps: rule.fix({}) },
    ...section('How to tell it from its neighbours', neighbours, {
      kind: 'list',
      items: neighbours.map(({ cause, difference }) => ({ cause, text: difference })),
    }),
    ...section('What follows from it', rule.explains, {
      kind: 'list',
      items: rule.explains.map((cause) => ({ cause })),
    }),
    ...section('Read more', rule.docs, { kind: 'list', items: rule.docs.map((url) => ({ url })) }),
    { kind: 'heading', text: 'Sources' },
    { kind: 'list', items: sources.map(({ url, date, note }) => ({ text: `${date}: ${note}`, url })) },
  ];
}

function section(title: string, content: readonly unknown[], block: Block): readonly Block[] {
  return content.length === 0 ? [] : [{ kind: 'heading', text: title }, block];
}

function inALine({ severity, undecided, title }: Rule): string {
  const line = `${severity === 'error' ? 'Error' : 'Warning'}: ${title({})}.`;
  return undecided ? `${line} Never a verdict on key or project: a check that meets it stays undecided.` : line;
}

// ---------------------------------------------------------------- Markdown

function markdown(block: Block): string {
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

function markdownStep(step: FixStep, prefix: string): string {
  const indent = ' '.repeat(prefix.length);
  const lines = [`${prefix}${escaped(step.text)}${step.kind === 'open' ? ` <${step.url}>` : ''}${risk(step)}`];
  if (step.kind === 'run') lines.push('', `${indent}\`\`\`sh`, `${indent}${step.argv.join(' ')}`, `${indent}\`\`\``);
  if (step.who !== undefined) lines.push('', `${indent}Who: ${escaped(step.who)}.`);
  return lines.join('\n');
}

function markdownItem({ cause, text, url }: Item): string {
  const parts = [
    ...(cause === undefined ? [] : [`[${cause}](${cause}.md)${text === undefined ? '' : ':'}`]),
    ...(text === undefined ? [] : [escaped(text)]),
    ...(url === undefined ? [] : [`<${url}>`]),
  ];
  return parts.join(' ');
}

/** Prose has no markup of its own, so whatever looks like some is meant literally. */
function escaped(text: string): string {
  return text.replace(/[*<|`[\]]/g, String.raw`\$&`).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`);
}

// ---------------------------------------------------------------- plain text

function plain(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return wrapped(block.text, width, '', '');
    case 'quotes':
      return block.texts.map((text) => wrapped(text, width, '  ', '    ')).join('\n');
    case 'steps':
      return block.steps.map((step, index) => plainStep(step, width, `  ${index + 1}. `)).join('\n');
    case 'list':
      return block.items.map((item) => plainItem(item, width)).join('\n');
  }
}

function plainItem({ cause, text, url }: Item, width: number): string {
  const words = [cause, text].filter((part) => part !== undefined).join(': ');
  const lines = [
    ...(words === '' ? [] : [wrapped(words, width, '  ', '    ')]),
    ...(url === undefined ? [] : [`${words === '' ? '  ' : '    '}${url}`]),
  ];
  return lines.join('\n');
}

function plainStep(step: FixStep, width: number, prefix: string): string {
  const indent = ' '.repeat(prefix.length);
  const lines = [wrapped(`${step.text}${risk(step)}`, width, prefix, indent)];
  if (step.kind === 'run') lines.push(`${indent}  ${step.argv.join(' ')}`);
  if (step.kind === 'open') lines.push(`${indent}  ${step.url}`);
  if (step.who !== undefined) lines.push(wrapped(`Who: ${step.who}.`, width, indent, indent));
  return lines.join('\n');
}

function wrapped(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

function risk(step: FixStep): string {
  return step.kind === 'run' && step.risk === 'risky' ? ' (Risky: read it before you run it.)' : '';
}
