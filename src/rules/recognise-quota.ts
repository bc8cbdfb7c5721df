import type { Problem } from '../model.ts';
import { type Candidate, certain, likely, possible } from './candidate.ts';
import type { RecogniseContext } from './recognise-context.ts';
import { textOf } from './recognise-facts.ts';
import type { Said, Sentence } from './sentences.ts';

const zero =
  /\blimit:\s*['"]?0\b(?![.\d])|\bquota_limit_value\W{1,6}(?:value\W{1,4})?["']?0["']|\bno free (?:quota )?tier\b|n't have a free (?:quota )?tier\b/i;
/** A violation written out to its end, without a value. Google writes the value last. */
const valueless = /quotaDimensions["']?\s?[:=]\s?\{[^{}]{0,300}\}\s?\}/;
const daily = /per[ _-]?day|\bdaily\b|PerDay|\bRPD\b|requests per 24/i;
const minutely = /per[ _-]?(?:minute|second|user)|PerMinute|PerSecond|\bRPM\b|\bTPM\b/i;

/**
 * Which kind of 429 or 402 this is. Only the quota id, the limit and the text tell them apart; the word "rate", the status
 * RESOURCE_EXHAUSTED and the retry delay are the same in all of them. Empty when it is not about quota at all.
 */
export function quotaCandidates(problem: Problem): readonly Candidate[] {
  const text = textOf(problem);
  const { metadata, violations } = problem;
  const ids = [
    ...violations.map((entry) => `${entry.quotaId ?? ''} ${entry.quotaMetric ?? ''}`),
    metadata['quota_limit'] ?? '',
  ].join(' ');
  if (isZero(problem, text)) return [...certain('quota-zero'), ...possible('quota-rate')];
  if (daily.test(ids)) return certain('quota-daily');
  if (/exhausted your capacity on this model/i.test(text) && /reset after\s+(?:\d+h|[1-9]\d*m)/i.test(text))
    return [...likely('quota-daily'), ...possible('quota-rate')];
  if (minutely.test(ids)) return certain('quota-rate');
  if (daily.test(text)) return [...likely('quota-daily'), ...possible('quota-rate')];
  if (minutely.test(text)) return [...likely('quota-rate'), ...possible('quota-zero')];
  if (/Resource exhausted\W+(?:Please )?try again later/i.test(text))
    return [...likely('quota-rate'), ...possible('overloaded')];
  return [...likely('quota-rate'), ...possible('quota-daily'), ...possible('quota-zero')];
}

const own =
  /resource has been exhausted \(e\.g\. check quota\)|exhausted your (?:capacity|daily quota) on this model|quota exceeded for (?:quota )?metric|quota exceeded for \w+\.googleapis\.com|generate_content_free_tier|resource exhausted\. please try again later|\bGenerate\w{5,60}Per(?:Day|Minute)\w*/i;

/** Words about quota that only Google uses, whatever else a text is about. */
function saysQuotaAsGoogleDoes(text: string): boolean {
  return own.test(text);
}

/** Limit 0: written out, as `quota_limit_value`, or by a violation without a value (proto3 leaves a zero out of the JSON). */
function isZero(problem: Problem, text: string): boolean {
  const { metadata, violations } = problem;
  if (metadata['quota_limit_value'] === '0' || zero.test(text)) return true;
  if (violations.some((entry) => entry.quotaValue === '0')) return true;
  if (/\blimit:\s*[1-9]/i.test(text)) return false;
  return (
    valueless.test(text) ||
    violations.some(
      (entry) => entry.quotaId !== undefined && entry.quotaMetric !== undefined && entry.quotaValue === undefined,
    )
  );
}

/** 402 and 429, and whatever says quota. */
export function isQuota(problem: Problem, context: RecogniseContext): boolean {
  if (context.google === false) return saysQuotaAsGoogleDoes(textOf(problem));
  if (
    problem.status === 'RESOURCE_EXHAUSTED' ||
    problem.httpStatus === 429 ||
    problem.violations.some((entry) => entry.quotaId !== undefined)
  )
    return true;
  return (
    /\bquota exceeded\b|exceeded your current quota|resource has been exhausted|resource exhausted|RESOURCE_EXHAUSTED|quota limit|quota will reset|daily limit|free quota tier|daily quota|too many requests|rate limit(?:ed| reached| exceeded)|rate_limit/i.test(
      textOf(problem),
    ) || saysQuotaAsGoogleDoes(textOf(problem))
  );
}

/** Prepay, spending caps and the number of projects come as 429, too, and say so. */
export function decidesQuota(best: Sentence | undefined): boolean {
  if (best === undefined || best.sure === 'possible') return false;
  return /^(?:billing-|project-quota|key-limit|quota-project|overloaded|key-missing|api-disabled|key-)/.test(
    best.cause,
  );
}

/** Prepay, spending caps and the number of projects, where a sentence says so. */
export function money(said: readonly Said[]): readonly Candidate[] {
  const best = said[0]?.sentence;
  return best !== undefined && /^billing-|^project-quota$/.test(best.cause)
    ? [{ cause: best.cause, confidence: best.sure }]
    : [];
}
