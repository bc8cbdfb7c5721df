import type { Call } from '../../model.ts';

/** How an answer to a question of one word and one token ends anyway. */
const ordinary: ReadonlySet<string | null> = new Set([null, 'STOP', 'MAX_TOKENS']);

/** `gemini-x answered, 3 tokens`. An answer that was cut or blocked is an answer: the key and the project are fine. */
export function describeCall({ mode, model, tokens, finish }: Call): string {
  const verb = mode === 'generate' ? 'answered' : 'counted';
  const used = tokens === null ? '' : `, ${tokens} ${tokens === 1 ? 'token' : 'tokens'}`;
  return `${model} ${verb}${used}${ordinary.has(finish) ? '' : ` (${finish})`}`;
}
