import { defineCheck } from '../model.ts';
import { factsOf } from './shared/facts-of.ts';

/** A hint. Only what is surely no key is an error; what merely looks odd is dropped once Google took the key. */
export const keyFormat = defineCheck({
  id: 'key-format',
  title: 'the key has the shape of a Gemini key',
  surfaces: ['gemini'],
  causes: ['key-malformed'],
  needs: [],
  uses: ['models'],
  judges: ['key'],
  run({ key: answer, models }) {
    if (!answer.ok) return { status: 'unknown', problem: answer.problem, detail: answer.problem.message };
    const key = answer.value;
    const { kind, length, mistakenFor, stripped } = key;
    const oddities = models === undefined ? key.oddities : [];
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
    return { status: 'found', findings: [mistakenFor === null ? { ...finding, severity: 'warning' } : finding] };
  },
});
