/** HTML that is escaped unless it says that it is HTML: a forgotten escape shows as text, never as markup. */
import { address } from './fix-text.ts';
import { plain } from './terminal.ts';

export interface Markup {
  readonly markup: string;
}

/** A string is text, whatever is in it; null is nothing. */
export type Content = string | number | Markup | null | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped, for element content and quoted attributes. Never for URLs: those take `link`. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: strings.map((text, index) => text + escaped(values[index] ?? null)).join('') };
}

function escaped(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapedText(String(value));
  return 'markup' in value ? value.markup : value.map(escaped).join('');
}

/** `plain` trims; a blank between a text and its neighbour must stay. */
function escapedText(text: string): string {
  const safe = plain(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
  return `${/^\s/.test(text) ? ' ' : ''}${safe}${safe !== '' && /\s$/.test(text) ? ' ' : ''}`;
}

/** A sentence: what stands in backquotes is code. */
export function prose(text: string): Markup {
  return html`${plain(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part.slice(1, -1)}</code>` : part))}`;
}

/** A sentence in which one part stands out. */
export function strong(sentence: string, part: string): Markup {
  const at = sentence.indexOf(part);
  if (at < 0) return html`${sentence}`;
  return html`${sentence.slice(0, at)}<strong>${part}</strong>${sentence.slice(at + part.length)}`;
}

/** An address. Only https becomes a link, and none that hides its host behind a user name; the others are shown for people to judge. */
export function link(url: string): Markup {
  const safe = address(url);
  return isHttps(safe)
    ? html`<a class="url" href="${safe}" rel="noopener noreferrer">${safe}</a>`
    : html`<code>${safe}</code>`;
}

function isHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    text.startsWith('https://')
  );
}
