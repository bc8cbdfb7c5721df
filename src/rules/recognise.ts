import type { CauseId, Problem, Recognised } from '../model.ts';
import { sentences } from './all-sentences.ts';
import { type Candidate, certain, firstFilled, likely, possible } from './candidate.ts';
import { isUnpublished, meaningOf, type ReasonMeaning } from './reasons.ts';
import type { RecogniseContext } from './recognise-context.ts';
import { factsOf, textOf } from './recognise-facts.ts';
import { networkCandidates } from './recognise-network.ts';
import { oauthCandidates } from './recognise-oauth.ts';
import { isGcloudProject } from './recognise-project.ts';
import { decidesQuota, isQuota, money, quotaCandidates } from './recognise-quota.ts';
import {
  credentialsMissing,
  iamDenied,
  isAiStudioClient,
  isTokenRefusal,
  publisherModel,
  servesModels,
  tokenRefused,
  wrongSurface,
} from './recognise-refine.ts';
import { byWeakSigns } from './recognise-signs.ts';
import { subjectOf } from './recognise-subject.ts';
import type { Said } from './sentences.ts';

export type { RecogniseContext } from './recognise-context.ts';

const most = 3;

/**
 * The causes that a problem may have, best first, at most three; empty when it is not recognised.
 *
 * Structure first: `ErrorInfo.reason` with its metadata, QuotaFailure, OAuth codes and network codes. Then Google's fixed
 * sentences, which also refine a reason that covers several causes. Last the older `reason` words, the string codes of the
 * Interactions API and the bare status. A reason that nobody has published yet is never guessed at.
 */
export function recognise(problem: Problem, context: RecogniseContext = {}): readonly Recognised[] {
  const seen = new Set<CauseId>();
  const once = candidates(problem, context).filter(({ cause }) => !seen.has(cause) && seen.add(cause));
  if (once.length === 0) return [];
  const facts = factsOf(problem);
  return once
    .slice(0, most)
    .map(({ cause, confidence }) => ({ cause, confidence, subject: subjectOf(cause, facts), facts }));
}

function candidates(problem: Problem, context: RecogniseContext): readonly Candidate[] {
  const google = context.google ?? true;
  if (problem.kind === 'network') return google ? networkCandidates(problem) : [];
  const text = textOf(problem);
  const said = sentences.find(text, google);
  if (problem.kind === 'oauth')
    return firstFilled(oauthCandidates(problem, google), () => spoken(said, problem, context));
  if (problem.kind === 'answer') return answered(problem, said, context);
  const meaning = meaningOf(problem.reason);
  if (meaning !== undefined && meaning !== 'nothing') return byReason(meaning, problem, said, context);
  // An unpublished reason: only what has one meaning whoever says it may still be said.
  if (isUnpublished(problem))
    return spoken(
      said.filter(({ sentence }) => sentence.sure === 'certain'),
      problem,
      context,
    );
  return firstFilled(spoken(said, problem, context), () => byWeakSigns(problem, google, context));
}

/** A reason, refined by the text where Google uses one reason for several causes. */
function byReason(
  meaning: ReasonMeaning,
  problem: Problem,
  said: readonly Said[],
  context: RecogniseContext,
): readonly Candidate[] {
  const has = (cause: CauseId): boolean =>
    said.some(({ sentence }) => sentence.cause === cause && sentence.sure !== 'possible');
  const consumer = problem.metadata['consumer']?.replace(/^projects\//, '');
  switch (meaning) {
    case 'by quota':
      return firstFilled(money(said), () => quotaCandidates(problem));
    case 'by what was sent':
      return tokenRefused(problem, context);
    case 'by text':
      return credentialsMissing(problem, has, context);
    case 'key-invalid':
      return has('key-expired') ? certain('key-expired') : certain('key-invalid');
    case 'api-disabled':
      return isGcloudProject(consumer) || has('quota-project') ? certain('quota-project') : certain('api-disabled');
    case 'iam-denied':
      return iamDenied(problem, said, context);
    case 'project-not-found':
      return has('project-deleted')
        ? certain('project-deleted')
        : [...certain('project-not-found'), ...possible('project-deleted')];
    case 'location-unsupported':
    case 'quota-daily':
    default:
      return meaning === 'nothing' ? [] : certain(meaning);
  }
}

/** Sentences, refined by what else the problem says. */
function spoken(said: readonly Said[], problem: Problem, context: RecogniseContext): readonly Candidate[] {
  const best = said[0]?.sentence;
  if (isTokenRefusal(problem) && best?.sure !== 'certain') return tokenRefused(problem, context);
  if (isQuota(problem, context) && !decidesQuota(best)) return quotaCandidates(problem);
  if (best === undefined) return [];
  const publisher = publisherModel(problem);
  if (publisher.length > 0) return publisher;
  if (best.cause === 'model-not-found' && best.sure !== 'certain' && !servesModels(problem)) return [];
  if (best.cause === 'adc-missing' && isAiStudioClient(textOf(problem)))
    return [...likely('key-missing'), ...possible('adc-missing')];
  if (best.cause === 'iam-denied') return iamDenied(problem, said, context);
  if (best.cause === 'key-unsupported-here' || best.cause === 'key-missing')
    return firstFilled(wrongSurface(best, problem, context), () => asSaid(said));
  return asSaid(said);
}

function asSaid(said: readonly Said[]): readonly Candidate[] {
  const best = said[0]?.sentence;
  if (best === undefined) return [];
  const others = said.slice(1).filter(({ sentence }) => sentence.sure === best.sure && sentence.sure !== 'certain');
  return [
    { cause: best.cause, confidence: best.sure },
    ...(best.also ?? []).flatMap(possible),
    ...others.flatMap(({ sentence }) => possible(sentence.cause)),
  ];
}

/** HTML and other answers that no API sends: Google's front end, or something between. */
function answered(problem: Problem, said: readonly Said[], context: RecogniseContext): readonly Candidate[] {
  const text = textOf(problem);
  if (
    /Your client does not have permission to get URL|403\W{1,4}That.s an error|Error 403 \(Forbidden\)!!1/i.test(text)
  ) {
    return [...possible('location-unsupported'), ...possible('project-denied')];
  }
  if (/That.s an error|Error 5\d\d \(/i.test(text) && /\b5\d\d\b/.test(text)) return likely('server-error');
  const sure = spoken(
    said.filter(({ sentence }) => sentence.sure === 'certain'),
    { ...problem, kind: 'google' },
    context,
  );
  if (sure.length > 0) return sure;
  if (!(context.google ?? true)) return [];
  const { httpStatus } = problem;
  if (httpStatus === 407) return certain('network-proxy');
  if (httpStatus === 504) return likely('deadline');
  if (httpStatus === 503) return likely('overloaded');
  if (httpStatus !== undefined && httpStatus >= 500) return likely('server-error');
  if (httpStatus === 429) return quotaCandidates(problem);
  return [];
}
