/**
 * Takes secrets out of text. Google's own error texts can hold a whole key, so every string from outside passes here before it is
 * shown, written or sent on.
 */

/** Credentials by their shape. Linear: no pattern can match the same text in two ways. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[private key]'],
  [/AIza[\w-]{20,}/g, 'AIza…[redacted]'],
  [/\b([A-Z]Q)\.[\w-]{8,}(?:\.[\w-]+)*/g, '$1.…[redacted]'],
  [/\bya29\.[\w.-]{8,}/g, 'ya29.…[redacted]'],
  [/\b1\/\/[\w-]{16,}/g, '1//…[redacted]'],
  [/\bGOCSPX-[\w-]{8,}/g, 'GOCSPX-…[redacted]'],
  [/\beyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?/g, '[token]'],
  [/\bauth_tokens\/[\w-]{8,}/g, 'auth_tokens/…[redacted]'],
  [/\b(sk-ant-|sk-or-|sk-proj-|sk-|gsk_|xai-|pplx-|hf_|ghp_|gho_|github_pat_|glpat-|npm_)[\w-]{16,}/g, '$1…[redacted]'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, '[access key id]'],
  [/(\bapi_key:)[^'"\s\\]{6,}/g, '$1…[redacted]'],
  [/([?&](?:key|keyString|access_token)=)[^&\s"'\\]{6,}/g, '$1…[redacted]'],
  [/(\bBearer\s+)[\w.~+/-]{12,}=*/g, '$1…[redacted]'],
  [/("(?:private_key(?:_id)?|refresh_token|client_secret|access_token|id_token)"\s*:\s*")(?:[^"\\]|\\.)*/g, '$1…[redacted]'],
];

/** Shorter ones would tear ordinary words apart. */
const shortestSecret = 6;

/** Replaces everything that has the shape of a credential. */
export function redact(text: string): string {
  let safe = text;
  for (const [shape, by] of shapes) safe = safe.replace(shape, by);
  return safe;
}

/** Replaces these secrets, however they were encoded, and then everything that has the shape of one. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.filter((secret) => secret.length >= shortestSecret).flatMap(encodings));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => {
    let safe = text;
    for (const form of longestFirst) safe = safe.replaceAll(form, '[redacted]');
    return redact(safe);
  };
}

function encodings(secret: string): readonly string[] {
  const trimmed = secret.trim();
  const json = JSON.stringify(trimmed).slice(1, -1);
  return [secret, trimmed, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(trimmed), Buffer.from(trimmed).toString('base64')];
}

/** The same value with every string in it, property names included, passed through `safe`. */
export function redactDeep<T>(value: T, safe: (text: string) => string): T {
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') return safe(inner);
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner === 'object' && inner !== null) return Object.fromEntries(Object.entries(inner).map(([k, v]) => [safe(k), walk(v)]));
    return inner;
  };
  return walk(value) as T;
}
