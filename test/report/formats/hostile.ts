/** Reports whose every foreign string is up to no good. */
import type { Report } from '../../../src/report/schema.ts';
import { samples } from '../sample.ts';

/** Strings that end, begin or redirect something in one of the formats. */
export const hostile = [
  `<img src=x onerror="document.title='pwned'">`,
  `"><script>document.title='pwned'</script>`,
  `</style></title><script>document.title='pwned'</script><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  'javascript:document.title=1',
  'data:text/html,<script>1</script>',
  'http://plain.example/',
  'https://user:word@evil.example/',
  '| a | b |\n\n# heading\n\n- item',
  '`code` ``` <b>bold</b> [link](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '@everyone and @octocat, #1, GH-1, <!-- hidden -->',
  '::error title=x::y\n::add-mask::z\r\n%0A::stop-commands::x',
  ']]> <![CDATA[ <?xml?> &lt; &#0; &unknown; --',
  'a\u0000b\u0007c\u001b[31md\u001b]8;;https://evil.example\u0007e\u009bf\u202eg\u200bh\ud800i\ufffej\u2028k',
  '{0} [1](0) [text](https://evil.example/)',
  '',
  ' ',
  '../../etc/passwd',
  'x'.repeat(5000),
] as const;

/** A report in which `text` stands wherever a string from outside can stand. */
export function hostileReport(text: string, from: Report = samples['api-disabled']): Report {
  const { target, checks, diagnoses } = from;
  return {
    ...from,
    target: {
      ...target,
      project: { id: text, number: text },
      key: { kind: 'auth', display: text, fingerprint: text, source: text },
      principal: text,
      model: text,
    },
    checks: checks.map((check) => ({ ...check, title: text, summary: text })),
    diagnoses: diagnoses.map((diagnosis, index) => ({
      ...diagnosis,
      subject: text,
      title: text,
      explanation: text,
      facts: { file: text, project: text, perimeterId: text },
      fix: [
        { kind: 'run', text, argv: ['gcloud', text, text], risk: 'risky', who: text },
        { kind: 'open', text, url: text, who: text },
        { kind: 'tell', text },
      ],
      docs: [text, 'https://cloud.google.com/docs'],
      ...(index === 2 ? { ignored: { reason: text, until: '2027-01-31', owner: text } } : {}),
    })),
    notices: [{ kind: 'stale', cause: 'role-too-broad', subject: text, until: '2027-01-31', message: text }],
    calls: { total: 1, byHost: { [text]: 1 } },
  };
}
