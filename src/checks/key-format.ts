import { defineCheck } from '../model.ts';
import { factsOf } from './shared/facts-of.ts';

/** How Google answers keys that it does not know: `AIza…` 400, `AQ.…` 401. */
const refusals: ReadonlySet<number | undefined> = new Set([400, 401]);

/** A hint. Only what is surely no key is an error; what merely looks odd is dropped once Google took the key. */
export const keyFormat = defineCheck({
  id: 'key-format',
  title: 'the key has the shape of a Gemini key',
  surfaces: ['gemini'],
  causes: ['key-malformed'],
  needs: [],
  uses: [],
  judges: ['key'],
  hears: ['models'],
  run({ key: answer, models }) {
    if (!answer.ok) return { status: 'unknown', problem: answer.problem, detail: answer.problem.message };
    const key = answer.value;
    const { kind, length, mistakenFor, stripped } = key;
    const oddities = models?.ok === true ? [] : key.oddities;
    if (mistakenFor === null && stripped.length === 0 && oddities.length === 0) {
      const shape = kind === 'unknown' ? 'unknown prefix, only a call can tell' : `${kind} key, ${length} characters`;
      return { status: 'pass', detail: shape };
    }
    const facts = factsOf({
      variable: /^env (\S+)$/.exec(key.source)?.[1],
      keyKind: kind,
      mistakenFor,
      stripped: stripped.length === 0 ? null : stripped,
      note: oddities.length === 0 ? null : `It ${oddities.join(', and ')}.`,
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
