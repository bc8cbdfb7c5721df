/** The guide for programs: stable ids, English sentences. */
import type { SaidAdvice, SaidGuide, SaidChange } from './guide-shape.ts';
import { jsonText } from './json-text.ts';

function head(command: string, version: string, asOf: string): object {
  return { schemaVersion: 1, tool: { name: 'gkey', version }, command, asOf };
}

function changeOf({ id, when, date, text, sources }: SaidChange): object {
  return { id, when, date, text, sources };
}

export function guideJson(guide: SaidGuide, version: string): string {
  const { title, asOf, inShort, credentials, rows, data, changed, sources } = guide;
  const named = rows.map(({ id, title: topic, cells }) => ({
    id,
    title: topic,
    cells: cells.map((cell, index) => ({ credential: credentials[index]?.id, ...cell })),
  }));
  const document = {
    ...head('guide', version, asOf),
    title,
    inShort: inShort.points,
    credentials,
    rows: named,
    data: { intro: data.intro, kinds: data.kinds },
    changes: changed.changes.map(changeOf),
    sources: sources.all,
  };
  return `${jsonText(document, 2)}\n`;
}

export function adviceJson(advice: SaidAdvice, version: string): string {
  const { asOf, answers, again, id, title, reason, next, avoid, changed, sources } = advice;
  const document = {
    ...head('guide choose', version, asOf),
    answers: Object.fromEntries(answers.map((answer) => [answer.id, answer.answer])),
    again: again.argv,
    recommendation: {
      id,
      title,
      reason,
      steps: next.steps,
      avoid: avoid.points,
      changes: changed.changes.map(changeOf),
      sources: sources.all,
    },
  };
  return `${jsonText(document, 2)}\n`;
}
