import { type Text, text } from '../language/text.ts';
import { defineCheck, type KeyKind } from '../model.ts';
import { factsOf } from './shared/facts-of.ts';
import { wordsOf } from './shared/words-of.ts';

/** How Google answers keys that it does not know: `AIza…` 400, `AQ.…` 401. */
const refusals: ReadonlySet<number | undefined> = new Set([400, 401]);

const shapes: Readonly<Record<KeyKind, (length: number) => Text>> = {
  standard: (n) => text('standard key, {n} characters', { n }),
  auth: (n) => text('auth key, {n} characters', { n }),
  unknown: () => text('unknown prefix, only a call can tell'),
};

const both = (one: Text, other: Text): Text => text('{one}, and {other}', { one, other });

/** A hint. Only what is surely no key is an error; what merely looks odd is dropped once Google took the key. */
export const keyFormat = defineCheck({
  id: 'key-format',
  title: text('the key has the shape of a Gemini key'),
  surfaces: ['gemini'],
  causes: ['key-malformed'],
  needs: [],
  uses: [],
  judges: ['key'],
  hears: ['models'],
  run({ key: answer, models }) {
    if (!answer.ok) return { status: 'unknown', problem: answer.problem, detail: wordsOf(answer.problem) };
    const key = answer.value;
    const { kind, length, mistakenFor, stripped } = key;
    const oddities = models?.ok === true ? [] : key.oddities;
    if (mistakenFor === null && stripped.length === 0 && oddities.length === 0) {
      return { status: 'pass', detail: shapes[kind](length) };
    }
    const facts = factsOf({
      variable: /^env (\S+)$/.exec(key.source)?.[1],
      keyKind: kind,
      mistakenFor,
      stripped: stripped.length === 0 ? null : stripped,
      note: oddities.length === 0 ? null : text('It {oddity}.', { oddity: oddities.reduce(both) }),
    });
    const finding = { cause: 'key-malformed', subject: key.source, facts } as const;
    // An odd key that Google does not know is odd for a reason.
    const refused = oddities.length > 0 && models?.ok === false && refusals.has(models.problem.httpStatus);
    return {
      status: 'found',
      findings: [mistakenFor === null ? { ...finding, severity: refused ? 'error' : 'warning' } : finding],
    };
  },
});
