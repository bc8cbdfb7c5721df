import { counted, type Text, text } from '../../language/text.ts';
import type { Call } from '../../model.ts';

/** How an answer to a question of one word and one token ends anyway. */
const ordinary: ReadonlySet<string | null> = new Set([null, 'STOP', 'MAX_TOKENS']);

/** `gemini-x answered, 3 tokens`. An answer that was cut or blocked is an answer: the key and the project are fine. */
export function describeCall({ mode, model, tokens, finish }: Call): Text {
  const done = mode === 'generate' ? text('{model} answered', { model }) : text('{model} counted', { model });
  const call =
    tokens === null
      ? done
      : counted(tokens, text('{call}, 1 token', { call: done }), text('{call}, {n} tokens', { call: done, n: tokens }));
  return ordinary.has(finish) || finish === null ? call : text('{call} ({finish})', { call, finish });
}
