/** Asks the questions of `gkey guide choose` on a terminal. Loaded only when there is one. */
import { type Readable, Writable } from 'node:stream';
import { isCancel, select } from '@clack/prompts';
import type { Answers, QuestionId } from '../guide/answers.ts';
import { openQuestions, questions } from '../guide/choose.ts';
import { text } from '../language/text.ts';
import { styleFor, type Style } from '../report/terminal.ts';
import type { Io } from './io.ts';

/** Asks one question after the other until what is known decides; null when the person does not want to go on. */
export async function askRest(
  known: Partial<Answers>,
  options: { readonly color?: boolean },
  io: Io,
): Promise<Partial<Answers> | null> {
  const style = styleFor(io.stderr as NodeJS.WriteStream, io.env, { ...options, language: io.language });
  const output = fitted(io.stderr as NodeJS.WriteStream, style);
  const askFrom = async (answers: Partial<Answers>, first: boolean): Promise<Partial<Answers> | null> => {
    const [id] = openQuestions(answers);
    if (id === undefined) return answers;
    const answer = await ask(id, first, output, io);
    return answer === null ? null : askFrom({ ...answers, [id]: answer }, false);
  };
  const answers = await askFrom(known, true);
  if (answers !== null) output.write('\n');
  return answers;
}

async function ask(id: QuestionId, first: boolean, output: Writable, io: Io): Promise<string | null> {
  const { say } = io.language;
  const { ask: words, answers } = questions[id];
  const question = say(words);
  const answer = await select<string>({
    message: first ? say(text('{question} (arrow keys, then Enter)', { question })) : question,
    options: Object.entries(answers).map(([value, label]) => ({ value, label: say(label) })),
    // They are in English.
    showInstructions: false,
    input: io.stdin as Readable,
    output,
    ...(io.signal === undefined ? {} : { signal: io.signal }),
  });
  return isCancel(answer) ? null : answer;
}

/** What the prompts draw with, for a terminal outside UTF-8. */
const ascii: Readonly<Record<string, string>> = {
  '◆': '*',
  '◇': 'o',
  '■': 'x',
  '▲': 'x',
  '┌': '+',
  '│': '|',
  '└': '+',
  '├': '+',
  '─': '-',
  '●': '>',
  '○': ' ',
  '…': '.',
};

/** The stream, or one in front of it that takes out what the terminal does not show or the person does not want. */
function fitted(stream: NodeJS.WriteStream, { unicode, color }: Style): Writable {
  if (unicode && color) return stream;
  const drawn = (chunk: string): string => {
    const bare = color ? chunk : chunk.replace(/\u001b\[[\d;]*m/g, '');
    return unicode ? bare : bare.replace(/[◆◇■▲┌│└├─●○…]/g, (character) => ascii[character] ?? character);
  };
  const front = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      stream.write(drawn(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')));
      done();
    },
  });
  stream.on('resize', () => front.emit('resize'));
  return Object.defineProperties(front, {
    isTTY: { get: () => stream.isTTY },
    columns: { get: () => stream.columns },
    rows: { get: () => stream.rows },
  });
}
