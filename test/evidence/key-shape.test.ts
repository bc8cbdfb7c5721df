import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecret, keyShape as keyShapeOf } from '../../src/evidence/key-shape.ts';
import { english, said } from '../../src/language/language.ts';

const standard = 'AIzaSyEXAMPLE0000standard00000000000000';
const auth = 'AQ.EXAMPLE0000aBcDeFgHiJkLmNoPqRsTuVwXyZ0000000000main';

/** What is said of a key, in English. */
const keyShape = (raw: string) => said(keyShapeOf(raw), english);

describe('a key that is well formed', () => {
  it.each([
    ['standard', standard],
    ['auth', auth],
    ['unknown', `IQ.EXAMPLE0000${'x'.repeat(40)}`],
  ])('%s', (kind, key) => {
    expect(keyShape(key)).toEqual({
      cleaned: key,
      kind,
      length: key.length,
      stripped: [],
      mistakenFor: null,
      oddities: [],
    });
  });

  const tail = fc.stringMatching(/^[A-Za-z0-9_-]{35}$/);
  it('is never taken for anything else, whatever its letters say', () => {
    fc.assert(
      fc.property(tail, fc.stringMatching(/^[A-Za-z0-9_-]{37,80}$/), (short, long) => {
        for (const key of [`AIza${short}`, `AQ.${long}`]) {
          expect(keyShape(key)).toMatchObject({ cleaned: key, mistakenFor: null, stripped: [], oddities: [] });
        }
      }),
    );
  });

  it.each([
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'your_key_here_your_key_here_your_key',
    'sk-ant-EXAMPLEsk-ant-EXAMPLEsk-ant-',
  ])('even AIza%s', (rest) => {
    const key = `AIza${rest.slice(0, 35)}`;
    expect(keyShape(key).mistakenFor).toBeNull();
    expect(keyShape(key).kind).toBe('standard');
  });
});

describe('what stands around a key', () => {
  const cases: readonly (readonly [what: string, raw: string, stripped: readonly string[]])[] = [
    ['a line end', `${auth}\n`, ['whitespace']],
    ['a Windows line end', `${auth}\r\n`, ['whitespace']],
    ['blanks on both sides', `  ${auth}\t`, ['whitespace']],
    ['no-break space', `\u00A0${auth}`, ['whitespace']],
    ['double quotes', `"${auth}"`, ['quotes']],
    ['single quotes', `'${auth}'`, ['quotes']],
    ['backticks', `\`${auth}\``, ['quotes']],
    ['curly quotes', `“${auth}”`, ['quotes']],
    ['guillemets', `«${auth}»`, ['quotes']],
    ['doubled quotes', `"'${auth}'"`, ['quotes']],
    ['one quote before', `"${auth}`, ['a quote']],
    ['one quote after', `${auth}'`, ['a quote']],
    ['blanks inside quotes', `" ${auth} "`, ['whitespace', 'quotes']],
    ['a byte order mark', `\uFEFF${auth}`, ['a byte order mark']],
    ['a zero-width space inside', `${auth.slice(0, 9)}\u200B${auth.slice(9)}`, ['invisible characters']],
    ['a soft hyphen inside', `${auth.slice(0, 9)}\u00AD${auth.slice(9)}`, ['invisible characters']],
    ['marks of direction', `\u202A${auth}\u202C`, ['invisible characters']],
    ['export', `export GEMINI_API_KEY=${auth}`, ['an assignment']],
    ['export with quotes', `export GEMINI_API_KEY="${auth}"`, ['quotes', 'an assignment']],
    ['set', `set GEMINI_API_KEY=${auth}`, ['an assignment']],
    ['PowerShell', `$env:GEMINI_API_KEY = "${auth}"`, ['quotes', 'an assignment']],
    ['a plain assignment', `GOOGLE_API_KEY=${auth}`, ['an assignment']],
    ['an assignment within quotes', `"GEMINI_API_KEY=${auth}"`, ['quotes', 'an assignment']],
    ['YAML', `GEMINI_API_KEY: ${auth}`, ['an assignment']],
    [
      'a line of code',
      `const apiKey = "${auth}";`.slice('const '.length),
      ['quotes', 'a trailing comma or semicolon', 'an assignment'],
    ],
    ['a comma', `${auth},`, ['a trailing comma or semicolon']],
    ['the header', `x-goog-api-key: ${auth}`, ['a header name']],
    ['Bearer', `Bearer ${auth}`, ['a header name']],
    ['the whole Authorization header', `Authorization: Bearer ${auth}`, ['a header name']],
  ];

  it.each(cases)('%s is taken off and named', (_, raw, stripped) => {
    const shape = keyShape(raw);
    expect(shape).toMatchObject({ cleaned: auth, kind: 'auth', mistakenFor: null, oddities: [] });
    expect(shape.stripped.toSorted()).toEqual(stripped.toSorted());
  });

  it('takes nothing off that may belong to the key', () => {
    for (const key of ['AQ.EXAMPLE=0000', 'EXAMPLE=FAKE', 'a=b', 'set', 'export', 'bearer']) {
      expect(keyShape(key)).toMatchObject({ cleaned: key, stripped: [] });
    }
  });

  it('leaves nothing of what is only quotes and blanks', () => {
    expect(keyShape(' "" ').cleaned).toBe('');
    expect(keyShape('export GEMINI_API_KEY=').cleaned).toBe('');
  });
});

describe('what is surely no Gemini key', () => {
  const n = (length: number): string => 'EXAMPLE0000'.repeat(20).slice(0, length);
  const cases: readonly (readonly [raw: string, what: string, secret: boolean])[] = [
    [`sk-ant-api03-${n(40)}`, 'an Anthropic key', true],
    [`sk-or-v1-${n(40)}`, 'an OpenRouter key', true],
    [`sk-proj-${n(40)}`, 'an OpenAI key', true],
    [`sk-${n(20)}`, 'an OpenAI key', true],
    [`gsk_${n(30)}`, 'a Groq key', true],
    [`xai-${n(30)}`, 'an xAI key', true],
    [`pplx-${n(30)}`, 'a Perplexity key', true],
    [`hf_${n(30)}`, 'a Hugging Face token', true],
    [`r8_${n(30)}`, 'a Replicate token', true],
    [`nvapi-${n(30)}`, 'an NVIDIA key', true],
    ['AKIAEXAMPLE000000000', 'an AWS access key id', true],
    ['ASIAEXAMPLE000000000', 'an AWS access key id', true],
    [`ghp_${n(30)}`, 'a GitHub token', true],
    [`github_pat_${n(30)}`, 'a GitHub token', true],
    [`glpat-${n(20)}`, 'a GitLab token', true],
    [`npm_${n(30)}`, 'an npm token', true],
    [`xoxb-${n(30)}`, 'a Slack token', true],
    [`sk_live_${n(20)}`, 'a Stripe key', true],
    [`ya29.${n(60)}`, 'an OAuth access token', true],
    [`1//${n(40)}`, 'an OAuth refresh token', true],
    [`4/${n(20)}`, 'an OAuth authorization code', true],
    [`GOCSPX-${n(20)}`, 'an OAuth client secret', true],
    ['000000000000-example.apps.googleusercontent.com', 'an OAuth client id', false],
    [`auth_tokens/${n(30)}`, 'an ephemeral token of the Live API', true],
    [`eyJhbGciEXAMPLE.eyJzdWIiEXAMPLE.${n(20)}`, 'a JSON Web Token', true],
    ['{"type": "service_account", "project_id": "demo"}', 'the JSON key of a service account', true],
    ['{\n  "client_id": "EXAMPLE",\n  "type": "authorized_user"\n}', 'a credentials file of gcloud', true],
    ['{"installed": {"client_id": "EXAMPLE"}}', 'an OAuth client file', true],
    ['{"web": {"client_id": "EXAMPLE"}}', 'an OAuth client file', true],
    ['{"key": "EXAMPLE"}', 'JSON', true],
    ['["EXAMPLE"]', 'JSON', true],
    ['-----BEGIN PRIVATE KEY-----\nFAKE', 'a private key or certificate', true],
    ['projects/0000/locations/global/keys/EXAMPLE', 'the resource name of a key, not its key string', false],
    ['00000000-0000-4000-8000-000000000000', 'the id (UID) of a key, not its key string', false],
    ['123456789012', 'a project number', false],
    ['bot@demo-project.iam.gserviceaccount.com', 'the e-mail address of a service account', false],
    ['dev@example.com', 'an e-mail address', false],
    ['https://aistudio.google.com/app/apikey', 'a URL', false],
    ['/home/dev/key.json', 'the path of a file', false],
    ['./key.txt', 'the path of a file', false],
    ['C:\\keys\\key.json', 'the path of a file', false],
    ['$GEMINI_API_KEY', 'a variable that nothing replaced', false],
    ['${{ secrets.GEMINI_API_KEY }}', 'a variable that nothing replaced', false],
    ['${GEMINI_API_KEY}', 'a variable that nothing replaced', false],
    ['%GEMINI_API_KEY%', 'a variable that nothing replaced', false],
    ['{{GEMINI_API_KEY}}', 'a variable that nothing replaced', false],
    ['$(cat key.txt)', 'a variable that nothing replaced', false],
    ['********************', 'a masked key', false],
    ['AIza•••••••••••', 'a masked key', false],
    ['AIzaSyXXXXXXXXXX', 'a masked key', false],
    ['AIza...x9Zq', 'a shortened key, as a page or log shows it', false],
    ['AQ.…x9Zq', 'a shortened key, as a page or log shows it', false],
  ];

  it.each(cases)('%s is %s', (raw, what, secret) => {
    const shape = keyShape(raw);
    expect(shape).toMatchObject({ mistakenFor: what, kind: 'unknown', oddities: [] });
    expect(isSecret(keyShapeOf(raw).mistakenFor)).toBe(secret);
  });

  it('knows it behind quotes and assignments too', () => {
    expect(keyShape(`export GEMINI_API_KEY="sk-ant-${n(40)}"`)).toMatchObject({ mistakenFor: 'an Anthropic key' });
    expect(keyShape(` 'ya29.${n(40)}'\n`)).toMatchObject({ mistakenFor: 'an OAuth access token' });
  });

  it.each(
    'YOUR_API_KEY,your-api-key,your_gemini_api_key_here,<your key>,<YOUR_API_KEY>,[your key],MY_API_KEY,my-gemini-key,INSERT_KEY_HERE,PASTE_YOUR_KEY_HERE,enter your key,replace-me,REPLACE_WITH_YOUR_KEY,changeme,placeholder,example,dummy,fake,test,secret,todo,null,None,undefined,NaN,true,false,API_KEY,api-key,apikey,GEMINI_API_KEY,GOOGLE_API_KEY,google_ai_api_key,API_KEY_HERE'.split(
      ',',
    ),
  )('%s is a placeholder', (raw) => {
    expect(keyShape(raw).mistakenFor).toBe('a placeholder');
  });
});

describe('what looks odd and proves nothing', () => {
  it.each([
    [standard.slice(0, 38), 'has 38 characters; a standard key (AIza…) has 39'],
    [`${standard}0`, 'has 40 characters; a standard key (AIza…) has 39'],
    ['AQ.EXAMPLE0000', 'has only 14 characters; authorization keys (AQ.…) are longer'],
    [`${auth.slice(0, 20)} ${auth.slice(20)}`, 'has a blank or line break inside'],
    [`${auth.slice(0, 20)}$${auth.slice(20)}`, 'has a character that no key has: $'],
    [standard.replace('AIza', 'Alza'), 'begins with Alza; a standard key begins with AIza (A, capital I, z, a)'],
    [standard.replace('AIza', 'aiza'), 'begins with aiza; a standard key begins with AIza (A, capital I, z, a)'],
    [auth.replace('AQ.', 'AQ_'), 'begins with AQ_; an authorization key begins with AQ. (with a full stop)'],
    ['EXAMPLE0000', 'has only 11 characters'],
  ])('%s', (raw, oddity) => {
    const shape = keyShape(raw);
    expect(shape.mistakenFor).toBeNull();
    expect(shape.oddities).toContain(oddity);
  });
});

describe('what no HTTP header can carry', () => {
  it.each([
    [`${auth.slice(0, 20)}\n${auth.slice(20)}`, 'U+000A'],
    [`${auth.slice(0, 20)}😀${auth.slice(20)}`, '"😀"'],
    [standard.replace('A', 'А'), '"А"'],
  ])('%j is surely no key', (raw, where) => {
    expect(keyShape(raw).mistakenFor).toBe(`text with ${where} in it`);
  });
});

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      "'",
      ' ',
      '\n',
      '\uFEFF',
      '\u200B',
      'export ',
      'set ',
      'A=',
      'Bearer ',
      'x-goog-api-key:',
      ',',
      ';',
      'AIza',
      'AQ.',
      standard,
      auth,
    ),
  );
  const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('never throws, and what was cleaned needs no cleaning', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const shape = keyShape(raw);
        const again = keyShape(shape.cleaned);
        expect(again).toEqual({ ...shape, stripped: [] });
        expect(shape.length).toBe(shape.cleaned.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes linear time', () => {
    const many = 60_000;
    const texts = [
      `a${' '.repeat(many)}b`,
      `${'x'.repeat(many)}y`,
      '"'.repeat(many),
      'Bearer '.repeat(many / 7),
      'export a='.repeat(many / 9),
      `{"type"${' '.repeat(many)}x`,
      `{${'"type":'.repeat(many / 7)}`,
      `a@${'a.'.repeat(many / 2)}!`,
      `eyJ${'a.'.repeat(many / 2)}`,
      `api${'_-'.repeat(many / 2)}q`,
      `${'.apps.googleusercontent.com'.repeat(many / 27)}x`,
    ];
    const started = performance.now();
    for (const text of texts) keyShape(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
