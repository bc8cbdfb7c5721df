import type { CauseId, Confidence } from '../model.ts';

/** A cause and how sure it is, before facts are added. */
export interface Candidate {
  readonly cause: CauseId;
  readonly confidence: Confidence;
}

/** A cause that the problem surely has. */
export function certain(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'certain' }];
}

/** A cause that the problem most probably has. */
export function likely(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'likely' }];
}

/** A cause that the problem may have; the text cannot decide. */
export function possible(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'possible' }];
}

/** The first candidates where there are any, else the others. */
export function firstFilled(first: readonly Candidate[], then: () => readonly Candidate[]): readonly Candidate[] {
  return first.length > 0 ? first : then();
}
