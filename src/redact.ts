/**
 * Takes secrets out of text. Google's own error texts can hold a whole key, so every string from outside passes here before it is
 * shown, written or sent on.
 */

/** Where a token may begin: at a word, or behind a letter that belongs to an escape (`\n`, `%22`, `\u0022`, a colour). */
const start = String.raw`(?:\b|(?<=\\[bfnrt]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\[[\d;]{0,9}m))`;

function token(pattern: string): RegExp {
  return new RegExp(start + pattern, 'g');
}

/** Credentials by their shape. Linear: no pattern can begin at many places and run far from each. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[private key]'],
  [/AIza[\w-]{6,}/g, 'AIza…[redacted]'],
  [token(String.raw`([A-Z]Q)\.[\w-]{8,}(?:\.[\w-]+)*`), '$1.…[redacted]'],
  [/ya29\.[\w.-]{8,}/g, 'ya29.…[redacted]'],
  [token(String.raw`1(?:\\?\/|%2[Ff]){2}[\w-]{16,}`), '1//…[redacted]'],
  [/GOCSPX-[\w-]{8,}/g, 'GOCSPX-…[redacted]'],
  // Every header of a JSON Web Token begins with alg, typ or kid.
  [/eyJ(?:hbGci|0eXAi|raWQi)[\w-]{5,1000}\.[\w-]{10,}(?:\.[\w-]*)?/g, '[token]'],
  [/auth_tokens\/[\w-]{8,}/g, 'auth_tokens/…[redacted]'],
  [token(String.raw`(sk-ant-|sk-or-|sk-proj-|sk-|xai-|pplx-|github_pat_|glpat-)[\w-]{16,}`), '$1…[redacted]'],
  [token(String.raw`(gsk_|hf_|gh[pousr]_|npm_)[A-Za-z0-9]{20,}`), '$1…[redacted]'],
  [token(String.raw`(?:AKIA|ASIA)[0-9A-Z]{16}\b`), '[access key id]'],
  [/(\bapi_key:)[^'"\s\\]{6,}/g, '$1…[redacted]'],
  [/([?&]key=)[^&\s"'\\]{6,}/g, '$1…[redacted]'],
  [/(\b(?:keyString|client_secret|(?:access|refresh|id|subject)_token|assertion)=)[^&\s"'\\]{6,}/g, '$1…[redacted]'],
  [/(\bBearer\s{1,9})(?=[\w.~+/-]{0,40}\d)[\w.~+/-]{12,}=*/gi, '$1…[redacted]'],
  [
    /((?:private_key(?:_id)?|client_secret|(?:access|refresh|id)_token)\\{0,9}["']\s{0,9}:\s{0,9}\\{0,9}["'])[^"'\\]*(?:\\[^"'][^"'\\]*)*/g,
    '$1…[redacted]',
  ],
];

/** Shorter ones, and short ones that are plain words, would tear ordinary text apart. */
const shortestSecret = 8;
const shortestWord = 16;

/** Replaces everything that has the shape of a credential. */
export function redact(text: string): string {
  let safe = text;
  for (const [shape, by] of shapes) safe = safe.replace(shape, by);
  return safe;
}

/** Replaces these secrets, however they were encoded, and then everything that has the shape of one. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const told = new Set(secrets.map((secret) => secret.trim()).filter(canBeTold));
  const forms = new Set([...told].flatMap(encodings).filter((form) => form.length >= shortestSecret));
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let safe = text;
    for (const form of longestFirst) safe = safe.replaceAll(form, '[redacted]');
    return redact(safe);
  };
}

/** Whether a secret can be told from ordinary words. */
function canBeTold(secret: string): boolean {
  return secret.length >= shortestWord || (secret.length >= shortestSecret && /\d/.test(secret) && /\D/.test(secret));
}

/** The secret as it stands in JSON, in JSON within JSON, in URLs and forms, in HTML, in base64 and hexadecimal. */
function encodings(secret: string): readonly string[] {
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  const json = inJson(secret);
  // By way of bytes, which know no half of a surrogate pair; encodeURIComponent throws at one.
  const uri = encodeURIComponent(Buffer.from(secret).toString());
  const html = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const bytes = Buffer.from(secret);
  return [
    secret,
    json,
    inJson(json),
    json.replaceAll('/', '\\/'),
    html,
    html.replaceAll("'", '&#39;'),
    uri,
    uri.replace(/%../g, (hex) => hex.toLowerCase()),
    uri.replaceAll('%20', '+'),
    encodeURIComponent(uri),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => inBase64(bytes, offset)),
  ];
}

/** The characters that surely stand in the base64 of any text with these bytes so many bytes behind a multiple of three. */
function inBase64(bytes: Buffer, offset: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const sure = Math.floor(((offset + bytes.length) * 8) / 6);
  const form = text.slice(Math.ceil((offset * 8) / 6), sure);
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}

/** The same value with every string in it, property names included, passed through `safe`. */
export function redactDeep<T>(value: T, safe: (text: string) => string): T {
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') return safe(inner);
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([k, v]) => [safe(k), walk(v)]));
    return inner;
  };
  return walk(value) as T;
}
