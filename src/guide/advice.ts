/** What `gkey guide choose` says: the answers, one recommendation, the next steps. */
import { text } from '../language/text.ts';
import type { Facts } from '../model.ts';
import type { Advice } from '../report/guide-shape.ts';
import { isPlain } from '../rules/names.ts';
import { type Answers, type QuestionId, questionIds } from './answers.ts';
import { changesOf } from './changes.ts';
import { type Decision, questions } from './choose.ts';
import { asOf } from './guide.ts';
import { recommendationOf } from './recommendations.ts';

/** The advice for these answers, with the reader's project in its commands. */
export function adviceFor({ recommend, reason }: Decision, known: Partial<Answers>, project: string | null): Advice {
  const facts: Facts = project === null ? {} : { project };
  const { title, steps, avoid, changes, sources } = recommendationOf(recommend);
  const answered = questionIds.flatMap((id) => (known[id] === undefined ? [] : [{ id, answer: known[id] }]));
  return {
    heading: text('Recommended'),
    asOf,
    asOfWords: text('as of {date}', { date: asOf }),
    asOfBracket: text(' (as of {date})', { date: asOf }),
    colon: text(': '),
    answers: answered.map(({ id, answer }) => ({ id, answer, title: questions[id].title, words: wordsOf(id, answer) })),
    again: {
      title: text('The same without questions'),
      argv: [
        'gkey',
        'guide',
        'choose',
        ...answered.flatMap(({ id, answer }) => [`--${id}`, answer]),
        ...(isPlain(facts.project) ? ['--project', facts.project] : []),
      ],
    },
    id: recommend,
    title,
    reason,
    next: {
      title: text('What to do next'),
      steps: steps({ facts, where: known.where }),
      risky: text('risky: read it before you run it'),
      who: text('who'),
    },
    avoid: { title: text('What not to do'), points: avoid },
    changed: { title: text('What changed since the guides of 2024 and 2025'), changes: changesOf(changes) },
    sources: { title: text('Sources'), all: sources },
  };
}

function wordsOf(id: QuestionId, answer: string): Advice['title'] {
  const words: Readonly<Record<string, Advice['title']>> = questions[id].answers;
  return words[answer] ?? questions[id].title;
}
