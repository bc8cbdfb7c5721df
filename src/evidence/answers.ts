/** From an answer, or from what was thrown instead of one, to a result. */
import { gaxios } from 'google-auth-library';
import type * as z from 'zod';
import type { Fetched, Problem } from '../model.ts';
import { problemFromError } from '../problem/from-error.ts';

/** The answer of an API that is not what it promises. */
class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/**
 * Checks an answer against what the API promises.
 * @throws UnexpectedAnswer, which becomes a Problem of kind `answer`
 */
export function decode<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UnexpectedAnswer(
    `not the answer that the API promises: ${issue?.path.join('.') || 'the body'}: ${issue?.message ?? ''}`,
  );
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
  const message = error instanceof Error ? error.message : 'unreadable answer';
  return { kind: 'answer', service, host: service, message, metadata: {}, violations: [], links: [] };
}
