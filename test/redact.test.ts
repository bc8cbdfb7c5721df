import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactDeep, redactor } from '../src/redact.ts';

const tail = '0000FAKE'.repeat(8);

/** Text of a shape, and what must be gone. */
const shaped: readonly (readonly [what: string, secret: string])[] = [
  ['a standard key', `AIzaSyEXAMPLE${tail}`.slice(0, 39)],
  ['a standard key, cut short', 'AIzaSyEXAMPLE00'],
  ['an auth key', `AQ.EXAMPLE${tail}`],
  ['an auth key with dots', `AQ.EXAMPLE0000.${tail}.${tail}`],
  ['a key of a kind to come', `IQ.EXAMPLE${tail}`],
  ['an access token', `ya29.a0EXAMPLE${tail}`],
  ['a refresh token', `1//0gEXAMPLE${tail}`],
  ['a client secret', 'GOCSPX-EXAMPLE0000'],
  ['a JSON Web Token', `eyJhbGciEXAMPLE0000.eyJzdWIiEXAMPLE0000.${tail}`],
  ['an ephemeral token', `auth_tokens/EXAMPLE${tail}`],
  ['an OpenAI key', `sk-proj-EXAMPLE${tail}`],
  ['an Anthropic key', `sk-ant-api03-EXAMPLE${tail}`],
  ['a Groq key', `gsk_EXAMPLE${tail}`],
  ['a GitHub token', `ghp_EXAMPLE${tail}`],
  ['an npm token', `npm_EXAMPLE${tail}`],
  ['an AWS access key id', 'AKIAEXAMPLE000000000'],
];

const pem = (body: string): string =>
  ['-----BEGIN PRIVATE', ' KEY-----\n', body, '\n-----END PRIVATE', ' KEY-----\n'].join('');

describe('credentials by their shape', () => {
  const places: readonly (readonly [where: string, put: (secret: string) => string])[] = [
    ['alone', (secret) => secret],
    ['in a sentence', (secret) => `The key ${secret}, which was sent, is not valid.`],
    ['in quotes', (secret) => `Consumer 'api_key:${secret}' has been suspended.`],
    ['in JSON', (secret) => JSON.stringify({ error: { message: `bad: ${secret}` } })],
    ['behind an escaped line end', (secret) => JSON.stringify(`first line\n${secret}\nlast line`)],
    ['behind an escaped quote', (secret) => `%22${secret}%22 \\u0022${secret}\\u0022`],
    ['in colour', (secret) => `\u001b[1;31m${secret}\u001b[0m`],
    ['in a URL', (secret) => `https://example.com/v1/x?alt=json&key=${secret}&b=1`],
    ['in a header', (secret) => `authorization: Bearer ${secret}\nx-goog-api-key: ${secret}`],
    ['twice', (secret) => `${secret} ${secret}`],
  ];

  it.each(shaped)('%s is gone wherever it stands', (_, secret) => {
    for (const [where, put] of places) {
      expect(redact(put(secret)), where).not.toContain(secret.slice(secret.search(/EXAMPLE/) + 2));
    }
  });

  it('a private key is gone, whole, escaped or cut short', () => {
    const body = 'FAKE0000/+'.repeat(40).replace(/.{64}/g, '$&\n');
    for (const text of [
      pem(body),
      JSON.stringify(pem(body)),
      JSON.stringify(JSON.stringify(pem(body))),
      pem(body).slice(0, 300),
    ]) {
      expect(redact(`before ${text}`)).toBe(`before ${redact(text)}`);
      expect(redact(text)).not.toContain('FAKE0000');
    }
    expect(redact(`${pem(body)} after`)).toContain('[private key]');
  });

  it.each(['private_key', 'private_key_id', 'refresh_token', 'client_secret', 'access_token', 'id_token'])(
    'the value of %s is gone, whatever it looks like',
    (name) => {
      const value = 'FAKE-plain-value';
      const object = { a: 1, [name]: value, b: 'stays' };
      for (const text of [
        JSON.stringify(object),
        JSON.stringify(object, null, 2),
        JSON.stringify(JSON.stringify(object)),
        `{'${name}': '${value}', 'b': 'stays'}`,
      ]) {
        expect(redact(text)).not.toContain(value);
        expect(redact(text)).toContain('stays');
      }
    },
  );

  it('forms of the token endpoint hold none', () => {
    const form =
      'client_id=EXAMPLE&client_secret=FAKE-plain-value&refresh_token=1%2F%2F0gEXAMPLE0000FAKE0000FAKE0000&grant_type=refresh_token';
    expect(redact(form)).toBe(
      'client_id=EXAMPLE&client_secret=…[redacted]&refresh_token=…[redacted]&grant_type=refresh_token',
    );
    expect(redact('?keyString=FAKE-plain-value')).toBe('?keyString=…[redacted]');
  });

  it('says of what kind it was', () => {
    expect(redact(`Key AIzaSyEXAMPLE${tail} and AQ.EXAMPLE${tail}.`)).toBe('Key AIza…[redacted] and AQ.…[redacted].');
  });
});

describe('ordinary text', () => {
  it.each([
    'API key not valid. Please pass a valid API key.',
    "Permission denied: Consumer 'api_key:…' has been suspended.",
    'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    'Gemini keys begin with AQ. (auth keys) or with AIza (standard keys, 39 characters).',
    'AQ.…x9Zq AIza…0000 ya29.…',
    'Bearer authentication is required; send "Authorization: Bearer TOKEN".',
    'gcloud services enable generativelanguage.googleapis.com --project demo-project',
    'Unsupported API. FAQ.html, IQ.test, 1/2 and 1//2, sk-learn, npm_config_user_agent, npm_lifecycle_script, hf_hub',
    'monkeyJungleAnimals.internationalization, apiKeyJsonSerializer.deserializeValue()',
    'projects/123456789012/locations/global/keys/11111111-0000-4000-8000-000000000001',
    'service account gemini-key@demo-project.iam.gserviceaccount.com, unique id 100000000000000000001',
    'https://console.cloud.google.com/apis/library/generativelanguage.googleapis.com?project=demo-project&key=short',
    'sha256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    '-----BEGIN CERTIFICATE-----\nFAKE\n-----END CERTIFICATE-----',
    '"token_type": "Bearer", "expires_in": 3599, "private_keys": 2',
    'key=value keyString= client_secret=',
  ])('stays as it is: %s', (text) => {
    expect(redact(text)).toBe(text);
    expect(redactor([`AQ.EXAMPLE${tail}`])(text)).toBe(text);
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  it('stays as it is, whatever words and numbers it is made of', () => {
    const text = fc.array(
      fc.oneof(word, fc.nat().map(String), fc.constantFrom('.', ',', ':', '\n', '"', '{', '}', '(', ')')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join(' ');
        expect(redact(joined)).toBe(joined);
      }),
    );
  });
});

describe('secrets that are known', () => {
  const secret = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9+/=_.~-]{16,60}$/),
    fc.string({ minLength: 16, maxLength: 60 }).filter((text) => text.trim().length >= 16),
    fc.string({ minLength: 16, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim().length >= 16),
  );
  /** How programs write a string down. */
  const spellings: Readonly<Record<string, (text: string) => string>> = {
    plain: (text) => text,
    trimmed: (text) => text.trim(),
    JSON: (text) => JSON.stringify({ text }),
    'JSON within JSON': (text) => JSON.stringify(JSON.stringify({ text })),
    'JSON with escaped slashes': (text) => JSON.stringify(text.trim()).replaceAll('/', '\\/'),
    URL: (text) => `?a=${encodeURIComponent(text.trim())}&b`,
    'URL in lower case': (text) => encodeURIComponent(text.trim()).replace(/%../g, (hex) => hex.toLowerCase()),
    'URL within a URL': (text) => encodeURIComponent(encodeURIComponent(text.trim())),
    HTML: (text) =>
      text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    hexadecimal: (text) => Buffer.from(text.trim()).toString('hex'),
    base64: (text) => Buffer.from(text.trim()).toString('base64'),
    'base64 of more': (text) => Buffer.from(`user:${text.trim()}:x`).toString('base64'),
    'base64 of yet more': (text) => Buffer.from(`users:${text.trim()}`).toString('base64'),
    base64url: (text) => Buffer.from(text.trim()).toString('base64url'),
  };

  it.each(Object.keys(spellings))('never survive: %s', (spelling) => {
    fc.assert(
      fc.property(secret, fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (planted, before, after) => {
        const written = spellings[spelling]?.(planted) ?? '';
        const text = `${before} ${written} ${after}`;
        const core = spellings[spelling]?.(planted.trim()) ?? '';
        expect(redactor([planted])(text)).not.toContain(spelling.startsWith('base64 ') ? core.slice(8, -8) : core);
      }),
    );
  });

  it('a form body with blanks as plus signs', () => {
    expect(redactor(['FAKE pass phrase 0000'])('a=FAKE+pass+phrase+0000&b')).toBe('a=[redacted]&b');
  });

  it('the longer of two is taken first', () => {
    expect(redactor(['FAKE-0000-secret', 'FAKE-0000-secret-and-more'])('x FAKE-0000-secret-and-more y')).toBe(
      'x [redacted] y',
    );
  });

  it('too short ones, and short ones that are words, tear nothing apart', () => {
    const text = 'check credentials of the standard key: unknown, 0000';
    expect(redactor(['', ' ', '          ', 'key', '0000', 'unknown', 'standard', 'credentials'])(text)).toBe(text);
    expect(redactor(['hunter2-FAKE'])('password hunter2-FAKE')).toBe('password [redacted]');
  });

  it('never throws at any secret or text', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(any), any, (secrets, text) => {
        expect(typeof redactor(secrets)(text)).toBe('string');
        expect(typeof redactor(['\uD800 half a pair 0000'])(text)).toBe('string');
      }),
      { numRuns: 40 },
    );
  });
});

describe('whole values', () => {
  it('every string in them passes, names included', () => {
    const key = `AQ.EXAMPLE${tail}`;
    const value = { a: [key, { [key]: key }], n: 1, b: true, z: null };
    const safe = redactDeep(value, redactor([key]));
    expect(JSON.stringify(safe)).not.toContain('EXAMPLE');
    expect(safe).toEqual({ a: ['[redacted]', { '[redacted]': '[redacted]' }], n: 1, b: true, z: null });
  });
});

describe('hostile text', () => {
  const length = 100_000;
  const units = [
    'AIza',
    'AQ.',
    'AQ.a',
    'AQ.aaaaaaaaa.',
    'eyJ',
    'eyJhbGci',
    'eyJhbGciaaaaaa-',
    'eyJhbGciaaaaaa.',
    '-----BEGIN ',
    '-----BEGIN PRIVATE',
    '-----BEGIN A PRIVATE KEY-----',
    '-----END ',
    '1//',
    '1//0',
    'ya29.',
    'sk-',
    'sk-ant-',
    'Bearer ',
    'Bearer a/',
    '"private_key":"',
    'private_key\\',
    '"access_token" : "\\',
    'api_key:',
    '&key=',
    '\\',
    ' ',
    '"',
    'a',
    '-',
  ];

  it.each(units)('takes linear time: %j', (unit) => {
    const safe = redactor([`AQ.EXAMPLE${tail}`, pem('FAKE')]);
    const started = performance.now();
    for (const text of [
      unit.repeat(length / unit.length),
      `"private_key":"${unit.repeat(length / unit.length)}`,
      `Bearer${unit.repeat(length / unit.length)}`,
    ]) {
      safe(text);
    }
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('does not run out of stack at megabytes', () => {
    for (const unit of ['\\x', 'a', 'eyJhbGciaaaaaa.']) {
      expect(() => redact(`"private_key":"${unit.repeat(5_000_000 / unit.length)}`)).not.toThrow();
    }
  });
});
