/** What a string that should be a Gemini key looks like. Shape is a hint: only for things that are surely no key is it a verdict. */
import { type Pattern, type Text, text, verbatim } from '../language/text.ts';
import type { KeyFacts, KeyKind } from '../model.ts';

/** Length of a standard key: `AIza` and 35 characters. Authorization keys (`AQ.`) have no documented length. */
const standardLength = 39;
const shortestAuth = 40;

export interface KeyShape extends Pick<KeyFacts, 'kind' | 'length' | 'stripped' | 'mistakenFor' | 'oddities'> {
  /** The key without quotes, blanks and invisible characters. */
  readonly cleaned: string;
}

/** Names what surrounds the key, what it is instead of a key, and what looks odd. */
export function keyShape(raw: string): KeyShape {
  const { cleaned, stripped } = clean(raw);
  const mistakenFor = notAKey(cleaned);
  const kind = mistakenFor === null ? kindOf(cleaned) : 'unknown';
  return {
    cleaned,
    stripped,
    mistakenFor,
    kind,
    length: cleaned.length,
    oddities: mistakenFor === null ? odditiesOf(cleaned, kind) : [],
  };
}

/** Characters that nobody sees: soft hyphen, zero widths, marks and overrides of direction, byte order mark. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const blank = /\s/;
const quote = /["'`“”‘’«»]/;
const separator = /[,;]/;

/** What is found around keys; each is named once, however often it is taken off. */
const around = {
  byteOrderMark: text('a byte order mark'),
  invisibleCharacters: text('invisible characters'),
  whitespace: text('whitespace'),
  trailing: text('a trailing comma or semicolon'),
  assignment: text('an assignment'),
  headerName: text('a header name'),
} as const;

/** What people paste along with a key. Anchored, so that each looks once. */
const prefixes: readonly (readonly [Text, RegExp])[] = [
  [around.assignment, /^(?:export\s+|set\s+|\$env:)?[A-Za-z_][A-Za-z0-9_]*\s*[=:]\s*(?=["'`]?(?:AIza|[A-Z]Q\.))/],
  [around.assignment, /^export\s+[A-Za-z_][A-Za-z0-9_]*\s*=\s*/],
  [around.headerName, /^(?:x-goog-api-key\s*:|(?:Authorization\s*:\s*)?Bearer\s)\s*/i],
];

/** Takes off, layer by layer, what does not belong to the key; takes off nothing the second time. Linear. */
function clean(raw: string): { cleaned: string; stripped: readonly Text[] } {
  const stripped = new Set<Text>();
  if (raw.startsWith('\uFEFF')) stripped.add(around.byteOrderMark);
  let rest = raw.replace(/^\uFEFF/, '');
  if (rest.search(invisible) >= 0) stripped.add(around.invisibleCharacters);
  rest = rest.replace(invisible, '');
  let marks = 0;
  for (let before = ''; before !== rest;) {
    before = rest;
    const { inner, quotes, blanks, separators } = peel(rest);
    if (blanks) stripped.add(around.whitespace);
    marks += quotes;
    if (separators) stripped.add(around.trailing);
    const prefix = prefixes.find(([, pattern]) => pattern.test(inner));
    if (prefix) stripped.add(prefix[0]);
    rest = prefix ? inner.replace(prefix[1], '') : inner;
  }
  if (marks > 0) stripped.add(marks > 1 ? text('quotes') : text('a quote'));
  return { cleaned: rest, stripped: [...stripped] };
}

/** Blanks and quotes at both ends, and separators at the second. Goes by index: `\s+$` alone would take quadratic time. */
function peel(raw: string): { inner: string; quotes: number; blanks: boolean; separators: boolean } {
  const found = { quotes: 0, blanks: false, separators: false };
  const counts = (character: string, last: boolean): boolean => {
    if (blank.test(character)) found.blanks = true;
    else if (quote.test(character)) found.quotes += 1;
    else if (last && separator.test(character)) found.separators = true;
    else return false;
    return true;
  };
  let [from, to] = [0, raw.length];
  while (from < to && counts(raw.charAt(from), false)) from += 1;
  while (to > from && counts(raw.charAt(to - 1), true)) to -= 1;
  return { inner: raw.slice(from, to), ...found };
}

/** Things that are surely not a Gemini key. Prefixes as their makers document them. */
const others: readonly (readonly [RegExp, Text])[] = [
  [/^\{[\s\S]*"type"\s*:\s*"service_account"/, text('the JSON key of a service account')],
  [/^\{[\s\S]*"type"\s*:\s*"authorized_user"/, text('a credentials file of gcloud')],
  [/^\{[\s\S]*"(?:installed|web)"\s*:/, text('an OAuth client file')],
  [/^(?:\{\s*["}]|\[\s*["{\]])/, verbatim('JSON')],
  [/^-----BEGIN/, text('a private key or certificate')],
  [/^ya29\./, text('an OAuth access token')],
  [/^1\/\//, text('an OAuth refresh token')],
  [/^4\/[0-9A-Za-z_-]{10,}/, text('an OAuth authorization code')],
  [/^GOCSPX-/, text('an OAuth client secret')],
  [/\.apps\.googleusercontent\.com$/, text('an OAuth client id')],
  [/^auth_tokens\//, text('an ephemeral token of the Live API')],
  [/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/, text('a JSON Web Token')],
  [/^projects\/[^/]+\/locations\/[^/]+\/keys\//, text('the resource name of a key, not its key string')],
  [
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    text('the id (UID) of a key, not its key string'),
  ],
  [/^sk-ant-/, text('an Anthropic key')],
  [/^sk-or-/, text('an OpenRouter key')],
  [/^sk-/, text('an OpenAI key')],
  [/^gsk_/, text('a Groq key')],
  [/^xai-/, text('an xAI key')],
  [/^pplx-/, text('a Perplexity key')],
  [/^hf_/, text('a Hugging Face token')],
  [/^r8_/, text('a Replicate token')],
  [/^nvapi-/, text('an NVIDIA key')],
  [/^(?:AKIA|ASIA)[0-9A-Z]{12,}/, text('an AWS access key id')],
  [/^(?:gh[pousr]_|github_pat_)/, text('a GitHub token')],
  [/^glpat-/, text('a GitLab token')],
  [/^npm_/, text('an npm token')],
  [/^xox[abeprs]-/, text('a Slack token')],
  [/^(?:sk|pk|rk)_(?:live|test)_/, text('a Stripe key')],
  [/^\d{6,19}$/, text('a project number')],
  [/^[\w.+-]+@[\w-]+\.iam\.gserviceaccount\.com$/, text('the e-mail address of a service account')],
  [/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, text('an e-mail address')],
  [/^(?:https?|file):\/\//i, text('a URL')],
  [/^(?:[A-Za-z]:\\|~?\/|\.{1,2}\/)\S*\.(?:json|txt|env|key)$/, text('the path of a file')],
  [/^\$(?:\{|\(|[A-Z_]{3})|^%[A-Z_]+%$|^\{\{.*\}\}$/, text('a variable that nothing replaced')],
  [/\*{3,}|•{3,}|(?<![xX])[xX]{8,}$/, text('a masked key')],
  [/\.\.\.|…/, text('a shortened key, as a page or log shows it')],
  [
    /^(?:<.*>|\[.*\]|(?:your|my|the|insert|enter|paste|add|put|replace|change|set)[\s_-].*|changeme|placeholder|example|dummy|fake|test|secret|todo|null|none|undefined|nan|true|false|(?:gemini|google|google_ai|ai)?[\s_-]*api[\s_-]*key(?:[\s_-]*here)?)$/i,
    text('a placeholder'),
  ],
];

/** Well-formed keys are never taken for something else, whatever letters they are made of. */
const wellFormed = /^(?:AIza[\w-]{35}|[A-Z]Q\.[\w.-]{20,})$/;

function notAKey(cleaned: string): Text | null {
  if (wellFormed.test(cleaned)) return null;
  const other = others.find(([pattern]) => pattern.test(cleaned))?.[1];
  if (other !== undefined) return other;
  const foreign = /[^\x20-\x7e]/u.exec(cleaned);
  // No HTTP header can carry it, so no key has it: a look-alike from another alphabet, a line break in the middle.
  return foreign && text('text with {character} in it', { character: nameOf(foreign[0]) });
}

/** Names and places that people put where the key belongs. They are not secret, and the report must go on naming them. */
const openWords: ReadonlySet<Pattern> = new Set([
  'an OAuth client id',
  'the resource name of a key, not its key string',
  'the id (UID) of a key, not its key string',
  'a project number',
  'the e-mail address of a service account',
  'an e-mail address',
  'a URL',
  'the path of a file',
  'a variable that nothing replaced',
  'a masked key',
  'a shortened key, as a page or log shows it',
  'a placeholder',
]);

/** Whether a thing of this name, as `mistakenFor` has it, must be kept out of sight; a key of unknown shape must. */
export function isSecret(mistakenFor: Text | null): boolean {
  return mistakenFor?.text !== 'pattern' || !openWords.has(mistakenFor.pattern);
}

function nameOf(character: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? `"${character}"`
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(cleaned: string): KeyKind {
  if (cleaned.startsWith('AIza')) return 'standard';
  return cleaned.startsWith('AQ.') ? 'auth' : 'unknown';
}

function odditiesOf(cleaned: string, kind: KeyKind): readonly Text[] {
  const odd: Text[] = [];
  const strange = /[^\w.-]/u.exec(cleaned);
  if (strange) {
    const character = strange[0];
    odd.push(
      /\s/.test(character)
        ? text('has a blank or line break inside')
        : text('has a character that no key has: {character}', { character }),
    );
  }
  const n = cleaned.length;
  if (kind === 'standard' && n !== standardLength) {
    odd.push(text('has {n} characters; a standard key (AIza…) has {standard}', { n, standard: standardLength }));
  }
  if (kind === 'auth' && n < shortestAuth) {
    odd.push(text('has only {n} characters; authorization keys (AQ.…) are longer', { n }));
  }
  if (/^(?:Alza|AlzaSy|aiza|AIZA|A1za)/.test(cleaned)) {
    const begin = cleaned.slice(0, 4);
    odd.push(text('begins with {begin}; a standard key begins with AIza (A, capital I, z, a)', { begin }));
  }
  if (/^(?:AQ[^.]|aq\.|Aq\.)/.test(cleaned)) {
    const begin = cleaned.slice(0, 3);
    odd.push(text('begins with {begin}; an authorization key begins with AQ. (with a full stop)', { begin }));
  }
  if (kind === 'unknown' && n < 20) odd.push(text('has only {n} characters', { n }));
  return odd;
}
