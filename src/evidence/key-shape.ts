/** What a string that should be a Gemini key looks like. Shape is a hint: only for things that are surely no key is it a verdict. */
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

/** What people paste along with a key. Anchored, so that each looks once. */
const prefixes: readonly (readonly [string, RegExp])[] = [
  ['an assignment', /^(?:export\s+|set\s+|\$env:)?[A-Za-z_][A-Za-z0-9_]*\s*[=:]\s*(?=["'`]?(?:AIza|[A-Z]Q\.))/],
  ['an assignment', /^export\s+[A-Za-z_][A-Za-z0-9_]*\s*=\s*/],
  ['a header name', /^(?:x-goog-api-key\s*:|(?:Authorization\s*:\s*)?Bearer\s)\s*/i],
];

/** Takes off, layer by layer, what does not belong to the key; takes off nothing the second time. Linear. */
function clean(raw: string): { cleaned: string; stripped: readonly string[] } {
  const stripped = new Set<string>();
  if (raw.startsWith('\uFEFF')) stripped.add('a byte order mark');
  let text = raw.replace(/^\uFEFF/, '');
  if (text.search(invisible) >= 0) stripped.add('invisible characters');
  text = text.replace(invisible, '');
  let marks = 0;
  for (let before = ''; before !== text;) {
    before = text;
    const { inner, quotes, blanks, separators } = peel(text);
    if (blanks) stripped.add('whitespace');
    marks += quotes;
    if (separators) stripped.add('a trailing comma or semicolon');
    const prefix = prefixes.find(([, pattern]) => pattern.test(inner));
    if (prefix) stripped.add(prefix[0]);
    text = prefix ? inner.replace(prefix[1], '') : inner;
  }
  if (marks > 0) stripped.add(marks > 1 ? 'quotes' : 'a quote');
  return { cleaned: text, stripped: [...stripped] };
}

/** Blanks and quotes at both ends, and separators at the second. Goes by index: `\s+$` alone would take quadratic time. */
function peel(text: string): { inner: string; quotes: number; blanks: boolean; separators: boolean } {
  const found = { quotes: 0, blanks: false, separators: false };
  const counts = (character: string, last: boolean): boolean => {
    if (blank.test(character)) found.blanks = true;
    else if (quote.test(character)) found.quotes += 1;
    else if (last && separator.test(character)) found.separators = true;
    else return false;
    return true;
  };
  let [from, to] = [0, text.length];
  while (from < to && counts(text.charAt(from), false)) from += 1;
  while (to > from && counts(text.charAt(to - 1), true)) to -= 1;
  return { inner: text.slice(from, to), ...found };
}

/** Things that are surely not a Gemini key. Prefixes as their makers document them. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^\{[\s\S]*"type"\s*:\s*"service_account"/, 'the JSON key of a service account'],
  [/^\{[\s\S]*"type"\s*:\s*"authorized_user"/, 'a credentials file of gcloud'],
  [/^\{[\s\S]*"(?:installed|web)"\s*:/, 'an OAuth client file'],
  [/^(?:\{\s*["}]|\[\s*["{\]])/, 'JSON'],
  [/^-----BEGIN/, 'a private key or certificate'],
  [/^ya29\./, 'an OAuth access token'],
  [/^1\/\//, 'an OAuth refresh token'],
  [/^4\/[0-9A-Za-z_-]{10,}/, 'an OAuth authorization code'],
  [/^GOCSPX-/, 'an OAuth client secret'],
  [/\.apps\.googleusercontent\.com$/, 'an OAuth client id'],
  [/^auth_tokens\//, 'an ephemeral token of the Live API'],
  [/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/, 'a JSON Web Token'],
  [/^projects\/[^/]+\/locations\/[^/]+\/keys\//, 'the resource name of a key, not its key string'],
  [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'the id (UID) of a key, not its key string'],
  [/^sk-ant-/, 'an Anthropic key'],
  [/^sk-or-/, 'an OpenRouter key'],
  [/^sk-/, 'an OpenAI key'],
  [/^gsk_/, 'a Groq key'],
  [/^xai-/, 'an xAI key'],
  [/^pplx-/, 'a Perplexity key'],
  [/^hf_/, 'a Hugging Face token'],
  [/^r8_/, 'a Replicate token'],
  [/^nvapi-/, 'an NVIDIA key'],
  [/^(?:AKIA|ASIA)[0-9A-Z]{12,}/, 'an AWS access key id'],
  [/^(?:gh[pousr]_|github_pat_)/, 'a GitHub token'],
  [/^glpat-/, 'a GitLab token'],
  [/^npm_/, 'an npm token'],
  [/^xox[abeprs]-/, 'a Slack token'],
  [/^(?:sk|pk|rk)_(?:live|test)_/, 'a Stripe key'],
  [/^\d{6,19}$/, 'a project number'],
  [/^[\w.+-]+@[\w-]+\.iam\.gserviceaccount\.com$/, 'the e-mail address of a service account'],
  [/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, 'an e-mail address'],
  [/^(?:https?|file):\/\//i, 'a URL'],
  [/^(?:[A-Za-z]:\\|~?\/|\.{1,2}\/)\S*\.(?:json|txt|env|key)$/, 'the path of a file'],
  [/^\$(?:\{|\(|[A-Z_]{3})|^%[A-Z_]+%$|^\{\{.*\}\}$/, 'a variable that nothing replaced'],
  [/\*{3,}|•{3,}|(?<![xX])[xX]{8,}$/, 'a masked key'],
  [/\.\.\.|…/, 'a shortened key, as a page or log shows it'],
  [
    /^(?:<.*>|\[.*\]|(?:your|my|the|insert|enter|paste|add|put|replace|change|set)[\s_-].*|changeme|placeholder|example|dummy|fake|test|secret|todo|null|none|undefined|nan|true|false|(?:gemini|google|google_ai|ai)?[\s_-]*api[\s_-]*key(?:[\s_-]*here)?)$/i,
    'a placeholder',
  ],
];

/** Well-formed keys are never taken for something else, whatever letters they are made of. */
const wellFormed = /^(?:AIza[\w-]{35}|[A-Z]Q\.[\w.-]{20,})$/;

function notAKey(cleaned: string): string | null {
  if (wellFormed.test(cleaned)) return null;
  const other = others.find(([pattern]) => pattern.test(cleaned))?.[1];
  if (other !== undefined) return other;
  const foreign = /[^\x20-\x7e]/u.exec(cleaned);
  // No HTTP header can carry it, so no key has it: a look-alike from another alphabet, a line break in the middle.
  return foreign && `text with ${nameOf(foreign[0])} in it`;
}

/** Names and places that people put where the key belongs. They are not secret, and the report must go on naming them. */
const openWords: ReadonlySet<string> = new Set([
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
export function isSecret(mistakenFor: string | null): boolean {
  return mistakenFor === null || !openWords.has(mistakenFor);
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

function odditiesOf(cleaned: string, kind: KeyKind): readonly string[] {
  const odd: string[] = [];
  const strange = /[^\w.-]/u.exec(cleaned);
  if (strange) {
    const character = strange[0];
    odd.push(
      /\s/.test(character) ? 'has a blank or line break inside' : `has a character that no key has: ${character}`,
    );
  }
  if (kind === 'standard' && cleaned.length !== standardLength) {
    odd.push(`has ${cleaned.length} characters; a standard key (AIza…) has ${standardLength}`);
  }
  if (kind === 'auth' && cleaned.length < shortestAuth) {
    odd.push(`has only ${cleaned.length} characters; authorization keys (AQ.…) are longer`);
  }
  if (/^(?:Alza|AlzaSy|aiza|AIZA|A1za)/.test(cleaned))
    odd.push(`begins with ${cleaned.slice(0, 4)}; a standard key begins with AIza (A, capital I, z, a)`);
  if (/^(?:AQ[^.]|aq\.|Aq\.)/.test(cleaned))
    odd.push(`begins with ${cleaned.slice(0, 3)}; an authorization key begins with AQ. (with a full stop)`);
  if (kind === 'unknown' && cleaned.length < 20) odd.push(`has only ${cleaned.length} characters`);
  return odd;
}
