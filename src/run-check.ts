import { judgeOf, type AnyCheck } from './checks/index.ts';
import { english } from './language/language.ts';
import { type Text, text } from './language/text.ts';
import type { Answer, Evidence, EvidenceKey, Fetched, Outcome, Problem } from './model.ts';

export type Ask = <K extends EvidenceKey>(piece: K) => Promise<Fetched<Evidence[K]>>;

export interface Ran {
  readonly outcome: Outcome;
  /** The check because of which this one was skipped. */
  readonly blockedBy: string | null;
}

/** Waits for the evidence that a check reads and runs it; skips it because of the check that judges what is missing. */
export async function runCheck(check: AnyCheck, ask: Ask): Promise<Ran> {
  const handed: Partial<Record<EvidenceKey, unknown>> = {};
  const [needs, uses, judged, heard] = await Promise.all(
    [check.needs, check.uses, check.judges, check.hears ?? []].map((pieces) => answers(pieces, ask)),
  );
  for (const [piece, answer] of needs ?? []) {
    if (!answer.ok) return skip(piece, answer, ask);
    handed[piece] = answer.value;
  }
  for (const [piece, answer] of uses ?? []) handed[piece] = answer.ok ? answer.value : undefined;
  for (const [piece, answer] of heard ?? []) handed[piece] = answer.ok || answer.problem ? answer : undefined;
  for (const [i, [piece, answer]] of (judged ?? []).entries()) {
    if (answer.ok || answer.problem) handed[piece] = answer;
    // The first piece that a check judges is what it is about; the others only add to it.
    else if (i === 0) return skip(piece, answer, ask);
    else handed[piece] = { ok: false, problem: notAskedProblem(answer.notAsked.because) } satisfies Answer<never>;
  }
  // What is handed over has just been matched with what the check declares, piece by piece.
  return { outcome: check.run(handed as never), blockedBy: null };
}

async function answers(
  pieces: readonly EvidenceKey[],
  ask: Ask,
): Promise<readonly (readonly [EvidenceKey, Fetched<unknown>])[]> {
  return Promise.all(pieces.map(async (piece) => [piece, await ask(piece)] as const));
}

/** Follows what is missing to where it begins. */
async function skip(piece: EvidenceKey, answer: Extract<Fetched<unknown>, { ok: false }>, ask: Ask): Promise<Ran> {
  let because = answer.notAsked?.because;
  let root: EvidenceKey | null = answer.notAsked ? (answer.notAsked.missing ?? null) : piece;
  for (let at = root; at !== null;) {
    const next: Fetched<unknown> = await ask(at);
    root = at;
    at = next.ok ? null : (next.notAsked?.missing ?? null);
    because = !next.ok && next.notAsked ? next.notAsked.because : because;
  }
  const blockedBy = root === null ? null : judgeOf[root];
  return {
    outcome: {
      status: 'skip',
      because: because ?? text('because of {check}', { check: blockedBy ?? text('another check') }),
    },
    blockedBy,
  };
}

function notAskedProblem(words: Text): Problem {
  const message = english.say(words);
  return { kind: 'local', code: 'NOT_ASKED', message, words, metadata: {}, violations: [], links: [] };
}
