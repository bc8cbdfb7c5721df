import { readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report, ReportCheck } from '../../src/report/schema.ts';
import { columns } from '../../src/report/terminal.ts';
import { checkLine, conclusionText, headerText, textReport } from '../../src/report/text.ts';
import { check, diagnosis, noTrace, report, samples, skipped, style, trace } from './sample.ts';

const looks = {
  plain: style(),
  ascii: style({ unicode: false }),
  color: style({ color: true, links: true }),
};

/** The conclusion with its lines joined, so that a sentence can be looked for wherever it was broken. */
function conclusion(over: Partial<Report>, options: { readonly verbose?: boolean } = {}): string {
  return conclusionText(report(over), style(), { verbose: false, trace: noTrace, ...options }).replaceAll(/\s+/g, ' ');
}

describe('the look', () => {
  const all = [60, 100, 160].flatMap((width) =>
    Object.entries(looks).map(([name, look]) => ({ name, look: { ...look, width } })),
  );

  test.each(all)('api-disabled at $look.width columns, $name', async ({ name, look }) => {
    const text = textReport(samples['api-disabled'], look, { verbose: false, trace });
    await expect(text).toMatchFileSnapshot(`expected/api-disabled-${look.width}-${name}.txt`);
  });

  test.each(Object.entries(samples))('%s, piped', async (name, sample) => {
    await expect(textReport(sample, style(), { verbose: false, trace: noTrace })).toMatchFileSnapshot(
      `expected/${name}.txt`,
    );
  });

  test('api-disabled, verbose', async () => {
    const text = textReport(samples['api-disabled'], style(), { verbose: true, trace });
    await expect(text).toMatchFileSnapshot('expected/api-disabled-verbose.txt');
  });

  test('colour and links add nothing that can be read, and take nothing away', () => {
    for (const sample of Object.values(samples)) {
      const plain = textReport(sample, looks.plain, { verbose: true, trace });
      expect(stripVTControlCharacters(textReport(sample, looks.color, { verbose: true, trace }))).toBe(plain);
      expect(plain).not.toContain('\u001b');
    }
  });

  test('ASCII where the locale is not UTF-8', () => {
    for (const sample of Object.values(samples)) {
      expect(textReport(sample, looks.ascii, { verbose: true, trace })).toMatch(/^[ -~\n]*$/);
    }
  });

  test.each([60, 80, 100, 160])('within %i columns, but for what must stay whole', (width) => {
    for (const sample of Object.values(samples)) {
      const lines = textReport(sample, style({ width }), { verbose: true, trace }).split('\n');
      const long = lines.filter((line) => columns(line) > width);
      expect(long.filter((line) => !/^\s+(?:https:|gcloud |\S+$|Read: |✓ \S+ +\S+$)/.test(line))).toEqual([]);
    }
  });

  test('ends every line without a blank, and the text with one newline', () => {
    const text = textReport(samples['api-disabled'], style({ width: 60 }), { verbose: true, trace });
    expect(text).not.toMatch(/ \n/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe('headerText', () => {
  test('leaves out what is not known yet', () => {
    const target = { surface: 'gemini', project: null, key: null, principal: null, model: null } as const;
    expect(headerText(target, style())).toBe('gkey doctor: Gemini API, no project named');
    expect(headerText({ ...target, project: { id: 'my-app', number: null } }, style())).toBe(
      'gkey doctor: Gemini API in project my-app',
    );
  });

  test('names surface, project, key, caller and model', () => {
    const text = headerText(
      { ...report().target, surface: 'vertex', model: 'gemini-3.1-flash-lite' },
      style({ width: 160 }),
    );
    expect(text).toBe(
      'gkey doctor: Agent Platform in project my-app-481516 (123456789012), model gemini-3.1-flash-lite\n' +
        '  key AQ.…0000 (auth, sha256 0123456789ab) from env GEMINI_API_KEY, as user:dev@example.com',
    );
  });
});

describe('checkLine', () => {
  const line = (status: ReportCheck['status'], over: Partial<ReportCheck> = {}): string =>
    checkLine(check('project', status, { summary: 'so it is', ...over }), style());

  test('says the status in words too, so that nothing hangs on a symbol', () => {
    expect(line('pass')).toBe('✓ project           so it is');
    expect(line('warn')).toBe('! project           warning: so it is');
    expect(line('fail')).toBe('✗ project           fail: so it is');
    expect(line('unknown')).toBe('? project           unknown: so it is');
    expect(line('skip')).toBe('- project           skipped: so it is');
    expect(checkLine(skipped('project', 'credentials'), style())).toBe(
      '- project           skipped because of credentials',
    );
  });

  test('in ASCII the mark is the word', () => {
    expect(checkLine(check('project', 'fail', { summary: 'gone' }), looks.ascii)).toBe('[FAIL] project           gone');
    expect(checkLine(skipped('project', 'credentials'), looks.ascii)).toBe(
      '[skip] project           because of credentials',
    );
  });

  test('falls back on the title', () => {
    expect(line('pass', { summary: '' })).toContain('project is fine');
    expect(line('fail', { summary: ' ' })).toContain('fail: not so: project is fine');
    expect(line('unknown', { summary: '' })).toContain('could not tell whether project is fine');
  });

  test('a skipped check is dim from end to end', () => {
    const text = checkLine(skipped('project', 'credentials'), style({ color: true }));
    expect(text).toBe('\u001b[2m- project           skipped because of credentials\u001b[22m');
  });
});

describe('the conclusion', () => {
  const failed = check('api-enabled', 'fail');

  test('a cause in full, its consequences under it, a warning in short', () => {
    const text = conclusion({
      verdict: 'fail',
      checks: [
        failed,
        skipped('live-models', 'api-enabled'),
        skipped('live-call', 'live-models'),
        check('billing', 'warn'),
      ],
      diagnoses: [
        diagnosis('api-disabled', {
          checks: ['api-enabled'],
          fix: [
            { kind: 'tell', text: 'One' },
            { kind: 'tell', text: 'Two' },
          ],
        }),
        diagnosis('key-create-denied', { role: 'symptom' }),
        diagnosis('billing-none', {
          severity: 'warning',
          checks: ['billing'],
          fix: [
            { kind: 'tell', text: 'Three' },
            { kind: 'tell', text: 'Four' },
          ],
        }),
      ],
    });
    expect(text).toMatch(
      /^Root cause: The title of api-disabled \[api-disabled\] Why api-disabled\. Fix 1\. One 2\. Two Read: gkey explain api-disabled/,
    );
    expect(text).toContain(
      'Also follows from it - The title of key-create-denied [key-create-denied] - not run: live-models, live-call',
    );
    expect(text).toContain(
      'Other findings ! The title of billing-none [billing-none] Why billing-none. Fix: Three 1 more step: gkey explain billing-none',
    );
    expect(text).not.toContain('Four');
    expect(text).toMatch(/fail: 1 root cause \(api-disabled\), 1 warning in 0\.8 s with 11 calls to Google$/);
  });

  test('every cause is told in full', () => {
    const text = conclusion({
      verdict: 'fail',
      checks: [failed, check('billing', 'fail')],
      diagnoses: [
        diagnosis('api-disabled', { checks: ['api-enabled'] }),
        diagnosis('billing-disabled', { checks: ['billing'] }),
      ],
    });
    expect(text).toContain('Root cause: The title of api-disabled');
    expect(text).toContain('Another cause: The title of billing-disabled');
    expect(text).toContain('fail: 2 causes (api-disabled, billing-disabled)');
  });

  test('a failure that no rule knows is not silent', () => {
    const text = conclusion({ verdict: 'fail', checks: [check('live-call', 'fail', { summary: 'HTTP 418' })] });
    expect(text).toContain('live-call (HTTP 418) failed, and gkey knows no cause for it.');
  });

  test('unknown: what stands in the way is no cause, and a live call would decide', () => {
    const obstacle = diagnosis('iam-denied', { checks: ['project'] });
    const text = conclusion({
      verdict: 'unknown',
      checks: [check('project', 'unknown'), check('live-call', 'skip', { summary: 'switched off' })],
      diagnoses: [obstacle],
    });
    expect(text).toContain(
      'Could not decide whether the key works: project is unknown. A live call decides it: `gkey doctor --live=generate`.',
    );
    expect(text).toContain('In the way: The title of iam-denied');
    expect(text).toContain('unknown: 1 check not decided in');
    expect(text).not.toContain('Root cause');
  });

  test('once a model answered, what could not be looked at is a footnote', () => {
    const text = conclusion({
      checks: [
        check('project', 'unknown'),
        check('live-call', 'pass', { summary: 'gemini-3.1-flash-lite answered with this key' }),
      ],
      diagnoses: [diagnosis('iam-denied', { checks: ['project'] })],
    });
    expect(text).toMatch(
      /^It works: gemini-3\.1-flash-lite answered with this key\. Other findings \? The title of iam-denied/,
    );
    expect(text).toContain('pass: 1 check passed, 1 unknown in');
  });

  test('--strict says why a working key is not enough', () => {
    const text = conclusion({ verdict: 'unknown', checks: [check('project', 'unknown'), check('live-call', 'pass')] });
    expect(text).toContain('A model was reached, but project is unknown, and --strict wants every check decided.');
  });

  test('interrupted', () => {
    const text = conclusion({ verdict: 'unknown', exitCode: 130, checks: [check('live-call', 'unknown')] });
    expect(text).toMatch(
      /^Interrupted: what was not decided by then is unknown\. Could not decide whether the key works/,
    );
  });

  test('a risky step and who it takes are said in words', () => {
    const fix = [
      { kind: 'run', text: 'Take it away', argv: ['gcloud', 'x', 'a b'], risk: 'risky', who: 'an owner' },
    ] as const;
    const text = conclusion({
      verdict: 'fail',
      checks: [failed],
      diagnoses: [diagnosis('iam-denied', { fix: [{ ...fix[0], argv: [...fix[0].argv] }] })],
    });
    expect(text).toContain("1. Take it away (risky: read it before you run it) gcloud x 'a b' who: an owner");
  });

  test.each([
    [41, 0, 'in 41 ms with no call to Google'],
    [812, 1, 'in 0.8 s with 1 call to Google'],
    [9960, 2, 'in 10 s with 2 calls to Google'],
    [31_400, 2, 'in 31 s with 2 calls to Google'],
  ])('%i ms and %i calls', (durationMs, total, expected) => {
    expect(conclusion({ durationMs, calls: { total, byHost: {} }, checks: [check('project', 'pass')] })).toContain(
      expected,
    );
  });
});

describe('whose project is speaking', () => {
  const projects = (...list: (typeof trace.projects)[number][]): string =>
    conclusionText(report(), style(), { verbose: false, trace: { projects: list, evidence: {} } });

  test('nothing is said when it is one project under two names', () => {
    const text = projects(
      { role: 'target', id: 'my-app', number: null },
      { role: 'key', id: null, number: '123456789012' },
      { role: 'error', id: 'my-app', number: '123456789012' },
      { role: 'caller', id: null, number: null },
    );
    expect(text).not.toContain('Projects');
  });

  test('each project once, with its parts', () => {
    const text = projects(
      { role: 'quota', id: 'hub', number: null },
      { role: 'target', id: 'my-app', number: '123456789012' },
      { role: 'error', id: null, number: '999999999999' },
      { role: 'key', id: 'other', number: '999999999999' },
    );
    expect(text).toContain(
      [
        'Projects that take part',
        '  my-app (123456789012)  the one you asked about',
        '  other (999999999999)   owns the key, the one that Google’s error speaks of',
        '  hub                    quota project of the admin calls',
      ].join('\n'),
    );
  });
});

test('whatever comes from outside, no control character reaches the terminal and no line is forged', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\nRoot cause: gotcha', '\u001b]0;x\u0007', '\r✓ key-format', '\u202egnp'),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const sample = report({
        verdict: 'fail',
        exitCode: 1,
        target: {
          surface: 'gemini',
          project: { id: text, number: text },
          key: { kind: 'auth', display: text, fingerprint: text, source: text },
          principal: text,
          model: text,
        },
        checks: [check('project', 'fail', { summary: text }), check(text, 'skip', { blockedBy: text, summary: text })],
        diagnoses: [
          diagnosis('iam-denied', {
            checks: ['project'],
            title: text,
            explanation: text,
            fix: [
              { kind: 'run', text, argv: ['gcloud', text], risk: 'risky', who: text },
              { kind: 'open', text, url: text, who: text },
              { kind: 'tell', text, who: text },
            ],
            docs: [text],
          }),
        ],
        calls: { total: 1, byHost: { [text]: 1 } },
      });
      const parts: typeof trace = {
        projects: [
          { role: 'target', id: text, number: null },
          { role: 'key', id: 'other', number: null },
        ],
        evidence: { [text]: [text] },
      };
      const shown = textReport(sample, style(), { verbose: true, trace: parts });
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      expect(shown.match(/^Root cause:/gm)).toHaveLength(1);
      expect(shown).not.toMatch(/^✓/m);
    }),
    { numRuns: 200 },
  );
});

test('the schema is imported as types only: a run never loads zod to write a report', () => {
  const folder = new URL('../../src/report/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => !name.endsWith('schema.ts'))) {
    const imports =
      readFileSync(new URL(file, folder), 'utf8').match(/^(?:import|export) .*from '(?:\.\/schema\.ts|zod)';$/gm) ?? [];
    for (const line of imports) expect(`${file}: ${line}`).toMatch(/: (?:import|export) type /);
  }
});
