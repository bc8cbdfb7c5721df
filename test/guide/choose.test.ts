import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../src/guide/advice.ts';
import { answerIds, type Answers, questionIds } from '../../src/guide/answers.ts';
import { decide, decidedBy, openQuestions, questions } from '../../src/guide/choose.ts';
import { recommendations } from '../../src/guide/recommendations.ts';
import { english, said } from '../../src/language/language.ts';

const { where, data, lifetime, who } = answerIds;
const combinations: readonly Answers[] = where.flatMap((w) =>
  data.flatMap((d) =>
    lifetime.flatMap((l) => who.map((o) => ({ where: w, data: d, lifetime: l, who: o }) satisfies Answers)),
  ),
);
const partial = fc.record(
  {
    where: fc.constantFrom(...where),
    data: fc.constantFrom(...data),
    lifetime: fc.constantFrom(...lifetime),
    who: fc.constantFrom(...who),
  },
  { requiredKeys: [] },
);

const adviceOf = (answers: Answers) => said(adviceFor(decide(answers), answers, 'my-app'), english);

describe('the decision', () => {
  it('recommends something for every combination, and everything for some', () => {
    const recommended = new Set(combinations.map((answers) => decide(answers).recommend));
    expect([...recommended].toSorted()).toEqual(Object.keys(recommendations).toSorted());
  });

  it('never lets a key into a browser or a mobile app', () => {
    for (const answers of combinations.filter((one) => one.where === 'app'))
      expect(['app-backend', 'oauth-client']).toContain(decide(answers).recommend);
  });

  it('gives an OAuth client for user data, and for nothing else', () => {
    for (const answers of combinations)
      expect(decide(answers).recommend === 'oauth-client', JSON.stringify(answers)).toBe(answers.data === 'user');
  });

  it('never stores a key in production where the place has an identity', () => {
    for (const answers of combinations) {
      const keyless = ['google-cloud', 'ci', 'other-cloud'].includes(answers.where);
      if (keyless && answers.lifetime === 'production' && answers.data === 'application')
        expect(['attached-account', 'workload-identity']).toContain(decide(answers).recommend);
    }
  });

  it('never recommends Owner, Editor or a JSON key', () => {
    for (const answers of combinations) {
      const { next, title } = adviceOf(answers);
      const commands = next.steps.flatMap((step) => (step.kind === 'run' ? [step.argv.join(' ')] : []));
      for (const command of commands) {
        expect(command).not.toMatch(/roles\/(?:owner|editor)/);
        expect(command).not.toMatch(/service-accounts keys create/);
      }
      expect(title).not.toMatch(/Owner|Editor|JSON/);
    }
  });

  it('names nobody for federation who may not do it: Editor is not enough', () => {
    for (const where of ['ci', 'other-cloud'] as const) {
      const { next } = adviceOf({ where, data: 'application', lifetime: 'production', who: 'program' });
      const federating = next.steps.filter(
        (step) =>
          step.kind === 'run' &&
          /workload-identity-pools|service-accounts add-iam-policy-binding/.test(step.argv.join(' ')),
      );
      expect(federating.length).toBeGreaterThan(1);
      for (const { who: names } of federating)
        expect(names).toMatch(
          /^a project Owner, or someone with roles\/iam\.(?:workloadIdentityPool|serviceAccount)Admin/,
        );
    }
  });

  it('says what to do and what not to do, and how to ask again', () => {
    for (const answers of combinations) {
      const { next, avoid, reason, sources, again } = adviceOf(answers);
      expect(next.steps.length).toBeGreaterThan(2);
      expect(avoid.points.length).toBeGreaterThan(1);
      expect(reason).toMatch(/^.{80,}\.$/);
      expect(sources.all.length).toBeGreaterThan(0);
      expect(again.argv).toContain(answers.where);
      const commands = next.steps.flatMap((step) => (step.kind === 'run' ? [step.argv.join(' ')] : []));
      expect(commands.join('\n')).not.toContain('PROJECT_ID');
    }
  });
});

describe('questions', () => {
  it('has words for every answer', () => {
    for (const id of questionIds) expect(Object.keys(questions[id].answers)).toEqual([...answerIds[id]]);
  });

  it('is decided exactly when no open question makes a difference', () => {
    fc.assert(
      fc.property(partial, (known) => {
        expect(decidedBy(known) !== null).toBe(openQuestions(known).length === 0);
      }),
    );
  });

  it('decides the same whatever the answers to the other questions are', () => {
    fc.assert(
      fc.property(partial, fc.constantFrom(...combinations), (known, rest) => {
        const decision = decidedBy(known);
        if (decision !== null) expect(decide({ ...rest, ...known })).toBe(decision);
      }),
    );
  });

  it('asks four at most, and not what makes no difference', () => {
    expect(openQuestions({})).toEqual(['where', 'data', 'lifetime', 'who']);
    expect(openQuestions({ data: 'user' })).toEqual([]);
    expect(openQuestions({ where: 'app' })).toEqual(['data']);
    expect(openQuestions({ where: 'server', data: 'application' })).toEqual(['lifetime']);
    expect(openQuestions({ where: 'local', data: 'application', lifetime: 'production' })).toEqual(['who']);
  });
});
