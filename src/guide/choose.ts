/** Which credential fits: from the answers to one recommendation. */
import { text, type Text } from '../language/text.ts';
import { answerIds, type Answers, type QuestionId, questionIds } from './answers.ts';
import type { RecommendationId } from './recommendations.ts';

interface Question<Q extends QuestionId> {
  readonly title: Text;
  readonly ask: Text;
  readonly answers: Readonly<Record<Answers[Q], Text>>;
}

export const questions: { readonly [Q in QuestionId]: Question<Q> } = {
  where: {
    title: text('Where'),
    ask: text('Where does the code run?'),
    answers: {
      local: text('on my machine'),
      ci: text('in CI, such as GitHub Actions or GitLab'),
      'google-cloud': text('on Google Cloud, such as Cloud Run, GKE or a VM'),
      'other-cloud': text('on another cloud, such as AWS or Azure'),
      server: text('on a server of my own'),
      app: text('in a browser or a mobile app'),
    },
  },
  data: {
    title: text('Whose data'),
    ask: text('Whose data does it need?'),
    answers: {
      application: text('application data: prompts, files and databases of its own'),
      user: text('user data: what people have in Gmail, Drive or Calendar'),
    },
  },
  lifetime: {
    title: text('How long'),
    ask: text('How long must it live?'),
    answers: {
      trial: text('a try-out'),
      production: text('production, or on the way there'),
    },
  },
  who: {
    title: text('Who calls'),
    ask: text('Who calls?'),
    answers: {
      me: text('I do, while I develop'),
      program: text('a program that runs by itself'),
      people: text('people who use my program'),
    },
  },
};

/** A line of the decision: the first one whose conditions all hold decides. */
export interface Decision {
  readonly recommend: RecommendationId;
  readonly when: { readonly [Q in QuestionId]?: readonly Answers[Q][] };
  readonly reason: Text;
}

const decisions: readonly Decision[] = [
  {
    recommend: 'oauth-client',
    when: { data: ['user'] },
    reason: text(
      'What people have in Gmail or Drive is theirs, so each of them must sign in and allow it; an OAuth client asks for it. No API key can give that, and a service account only where a Workspace administrator allows it for the organization (domain-wide delegation).',
    ),
  },
  {
    recommend: 'app-backend',
    when: { where: ['app'] },
    reason: text(
      'Whatever is in a page or an app can be read by everyone who has it. So neither an API key nor a JSON key may be there: something between the app and Gemini must hold the credential.',
    ),
  },
  {
    recommend: 'ai-studio-key',
    when: { lifetime: ['trial'] },
    reason: text(
      'For a try-out nothing is quicker: one key, no roles, and the free tier where Google offers it. If it grows, the same kind of key goes on into production.',
    ),
  },
  {
    recommend: 'attached-account',
    when: { where: ['google-cloud'] },
    reason: text(
      'On Google Cloud a program can act as a service account without any key: tokens come from the platform and live for about an hour, roles say what they may do, and there is no lasting key that could leak.',
    ),
  },
  {
    recommend: 'workload-identity',
    when: { where: ['ci', 'other-cloud'] },
    reason: text(
      'CI systems and other clouds give each job an identity of its own. Workload Identity Federation exchanges it for a short-lived Google token, so no key has to be stored there.',
    ),
  },
  {
    recommend: 'user-login',
    when: { where: ['local'], who: ['me'] },
    reason: text(
      'While you develop for production, you are the caller: your own login stands in for the service account that the program will have later. The code stays the same, and no key exists.',
    ),
  },
  {
    recommend: 'console-key',
    when: {},
    reason: text(
      'A machine outside every cloud usually has no identity that Google trusts, so it needs a secret. An auth key that may call the Gemini API and nothing else has few rights. With an OIDC provider of your own, Workload Identity Federation does without a key.',
    ),
  },
];

/** The line of the table for these answers; there always is one, because the last has no conditions. */
export function decide(answers: Answers): Decision {
  const found = decisions.find(({ when }) =>
    questionIds.every((question) => when[question]?.some((one) => one === answers[question]) ?? true),
  );
  if (found === undefined) throw new Error('The last decision must hold for everything.');
  return found;
}

/** The questions whose answer still makes a difference, in their order; none: what is known decides. */
export function openQuestions(known: Partial<Answers>): readonly QuestionId[] {
  const all = completions(known);
  return questionIds.filter(
    (question) =>
      known[question] === undefined &&
      all.some((answers) =>
        all.some((other) => differOnlyIn(question, answers, other) && decide(answers) !== decide(other)),
      ),
  );
}

/** What every way to answer the rest agrees on, or null. */
export function decidedBy(known: Partial<Answers>): Decision | null {
  const [first, ...others] = completions(known).map(decide);
  return first !== undefined && others.every((one) => one === first) ? first : null;
}

function differOnlyIn(question: QuestionId, one: Answers, other: Answers): boolean {
  return questionIds.every((id) => id === question || one[id] === other[id]);
}

function completions(known: Partial<Answers>): readonly Answers[] {
  const { where, data, lifetime, who } = answerIds;
  const or = <T>(answer: T | undefined, all: readonly T[]): readonly T[] => (answer === undefined ? all : [answer]);
  return or(known.where, where).flatMap((w) =>
    or(known.data, data).flatMap((d) =>
      or(known.lifetime, lifetime).flatMap((l) =>
        or(known.who, who).map((o) => ({ where: w, data: d, lifetime: l, who: o })),
      ),
    ),
  );
}
