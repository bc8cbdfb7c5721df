/** From an answer, or from what was thrown instead of one, to a result. */
import { gaxios } from 'google-auth-library';
import type * as z from 'zod';
import { english } from '../language/language.ts';
import { type Gap, type Text, text, verbatim } from '../language/text.ts';
import type { Fetched, Problem } from '../model.ts';
import { problemFromError } from '../problem/from-error.ts';

/** The answer of an API that is not what it promises. */
class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly words: Text;

  constructor(words: Text) {
    super(english.say(words));
    this.words = words;
  }
}

/**
 * Checks an answer against what the API promises.
 * @throws UnexpectedAnswer, which becomes a Problem of kind `answer`
 */
export function decode<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') || text('the body');
  throw notPromised(place, inWords(issue?.message ?? ''));
}

/** The commonest thing that zod says can be said in any language, the rest stays as it is. */
function inWords(message: string): Gap {
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  return expected === undefined || received === undefined
    ? message
    : text('Invalid input: expected {expected}, received {received}', { expected, received });
}

/** To throw for an answer that breaks a promise at this place. */
export function notPromised(place: Gap, issue: Gap): Error {
  return new UnexpectedAnswer(text('not the answer that the API promises: {place}: {issue}', { place, issue }));
}

/** Runs one question; whatever goes wrong comes back as a Problem. */
export async function fetched<T>(service: string, ask: () => Promise<T>): Promise<Fetched<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, problem: problemOf(error, service) };
  }
}

function problemOf(error: unknown, service: string): Problem {
  // Anything else that a client throws, it threw over an answer that it could not read.
  const known =
    error instanceof gaxios.GaxiosError ||
    (error instanceof Error && (error.name === 'AbortError' || error.cause !== undefined));
  if (known) return problemFromError(error, { service, host: service });
  const words =
    error instanceof UnexpectedAnswer
      ? error.words
      : error instanceof Error
        ? verbatim(error.message)
        : text('unreadable answer');
  const message = english.say(words);
  return { kind: 'answer', service, host: service, message, words, metadata: {}, violations: [], links: [] };
}
