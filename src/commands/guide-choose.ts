/** `gkey guide choose`: a few questions, one recommendation. */
import { adviceFor } from '../guide/advice.ts';
import { answerIds, type Answers, questionIds } from '../guide/answers.ts';
import { type Decision, decidedBy, openQuestions } from '../guide/choose.ts';
import { english, said } from '../language/language.ts';
import { list, text } from '../language/text.ts';
import { version } from '../package-files.ts';
import type { GuideChooseOptions } from './guide-options.ts';
import { deliver } from './guide-output.ts';
import type { Io } from './io.ts';

const codes = { advised: 0, usage: 3, interrupted: 130 } as const;

/**
 * Recommends one credential; asks on a terminal what no flag says. Resolves with the exit code: 0 recommended, 3 questions are
 * open and there is nobody to ask, 130 interrupted.
 * @throws UsageError when the file of --output cannot be written
 */
export async function guideChooseCommand(options: GuideChooseOptions, io: Io): Promise<number> {
  let known = answersIn(options);
  let decision = decidedBy(known);
  if (decision === null && canAsk(io)) {
    const { askRest } = await import('./guide-ask.ts');
    const answers = await askRest(known, options, io);
    if (answers === null) {
      io.stderr.write(`${io.language.say(text('Cancelled, so nothing is recommended.'))}\n`);
      return codes.interrupted;
    }
    known = answers;
    decision = decidedBy(known);
  }
  if (decision === null) return refuse(known, io);
  await show(decision, known, options, io);
  return codes.advised;
}

function answersIn(options: GuideChooseOptions): Partial<Answers> {
  return Object.fromEntries(questionIds.flatMap((id) => (options[id] === undefined ? [] : [[id, options[id]]])));
}

/** Questions are drawn on standard error, so that standard output is the answer alone. */
function canAsk({ stdin, stderr, env }: Io): boolean {
  const tty = (stream: object): boolean => 'isTTY' in stream && stream.isTTY === true;
  return tty(stdin) && tty(stderr) && env['TERM'] !== 'dumb' && !env['CI'];
}

function refuse(known: Partial<Answers>, io: Io): number {
  const flags = openQuestions(known).map((id) => `--${id} ${answerIds[id].join('|')}`);
  const message = text('without a terminal nothing can be asked. Say {flags}.', { flags: list(flags) });
  io.stderr.write(`gkey guide choose: ${io.language.say(message)}\n`);
  return codes.usage;
}

async function show(decision: Decision, known: Partial<Answers>, options: GuideChooseOptions, io: Io): Promise<void> {
  const advice = adviceFor(decision, known, options.project ?? io.env['GOOGLE_CLOUD_PROJECT'] ?? null);
  await deliver(options, io, async (format, style) => {
    switch (format) {
      case 'json': {
        const { adviceJson } = await import('../report/guide-json.ts');
        return adviceJson(said(advice, english), version());
      }
      case 'markdown': {
        const { adviceMarkdown } = await import('../report/guide-markdown.ts');
        return adviceMarkdown(said(advice, io.language));
      }
      case 'html': {
        const { adviceHtml } = await import('../report/guide-html.ts');
        return adviceHtml(said(advice, io.language), io.language.id, version());
      }
      case 'text': {
        const { adviceText } = await import('../report/advice-text.ts');
        return adviceText(said(advice, io.language), style);
      }
    }
  });
}
