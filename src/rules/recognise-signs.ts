import type { Problem } from '../model.ts';
import { type Candidate, certain, likely, possible } from './candidate.ts';
import { interactionsCodes, legacyReasons, listed, openInteractionsCodes } from './reasons.ts';
import type { RecogniseContext } from './recognise-context.ts';
import { textOf } from './recognise-facts.ts';
import { askedForProject, servesModels } from './recognise-refine.ts';

/** What is left when neither a reason nor a sentence decides. */
export function byWeakSigns(problem: Problem, google: boolean, context: RecogniseContext): readonly Candidate[] {
  const { reason, status, httpStatus } = problem;
  const interactions = listed(interactionsCodes, reason);
  if (reason !== undefined && interactions !== undefined && !openInteractionsCodes.has(reason))
    return likely(interactions);
  if (!google) return [];
  if (interactions !== undefined) return possible(interactions);
  const legacy = listed(legacyReasons, reason);
  if (legacy !== undefined) return likely(legacy);
  if (httpStatus === 402) return likely('billing-prepay-depleted');
  if (askedForProject(problem, context) && (httpStatus === 403 || httpStatus === 404))
    return likely('project-not-found');
  if (status === 'NOT_FOUND') return servesModels(problem) ? possible('model-not-found') : [];
  const byStatus = status === undefined ? undefined : statusCauses[status];
  if (byStatus !== undefined) return byStatus;
  if (httpStatus === 404 && /\bmodels\/[\w.-]+/.test(textOf(problem))) return possible('model-not-found');
  if (httpStatus === 504) return likely('deadline');
  if (httpStatus === 503) return likely('overloaded');
  return httpStatus !== undefined && httpStatus >= 500 ? likely('server-error') : [];
}

const statusCauses: Readonly<Record<string, readonly Candidate[]>> = {
  UNAVAILABLE: likely('overloaded'),
  INTERNAL: likely('server-error'),
  UNKNOWN: possible('server-error'),
  DATA_LOSS: likely('server-error'),
  ABORTED: possible('server-error'),
  DEADLINE_EXCEEDED: certain('deadline'),
  INVALID_ARGUMENT: likely('request-invalid'),
  OUT_OF_RANGE: likely('request-invalid'),
  UNIMPLEMENTED: possible('request-invalid'),
  PERMISSION_DENIED: [...possible('iam-denied'), ...possible('key-service-blocked'), ...possible('project-denied')],
};
