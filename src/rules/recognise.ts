import type { CauseId, Problem, Recognised, Surface } from '../model.ts';
import { factsOf, isGcloudProject, subjectOf, textOf } from './recognise-facts.ts';
import { networkCandidates } from './recognise-network.ts';
import { oauthCandidates } from './recognise-oauth.ts';
import { type Candidate, quotaCandidates, saysQuotaAsGoogleDoes } from './recognise-quota.ts';
import { interactionsCodes, legacyReasons, openInteractionsCodes, reasons, serviceReasons, type ReasonMeaning } from './reasons.ts';
import { callSentences } from './sentences-call.ts';
import { callerSentences } from './sentences-caller.ts';
import { keySentences } from './sentences-key.ts';
import { projectSentences } from './sentences-project.ts';
import { sentencesInOtherLanguages } from './sentences-other-languages.ts';
import { type Said, type Sentence, SentenceTable } from './sentences.ts';

/** What the one who asks knows beyond the problem itself. */
export interface RecogniseContext {
  /** The credential that was sent; decides what the same 401 means. */
  readonly sent?: 'auth key' | 'standard key' | 'unknown key' | 'access token';
  readonly surface?: Surface;
  /** Set when the question was whether this project exists: being refused a look at it is then as good as its absence. */
  readonly project?: string;
  /** Whether Google's own SDK made the call: then a key travelled the way it should. */
  readonly officialClient?: boolean;
  /** Whether the error is Google's beyond doubt. True unless said otherwise: a program knows whom it asked, a pasted text may not tell. */
  readonly google?: boolean;
}

/** All known sentences, in order of precedence among the equally sure. */
export const sentences = new SentenceTable([...keySentences, ...callerSentences, ...projectSentences, ...callSentences, ...sentencesInOtherLanguages]);

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
  return once.slice(0, most).map(({ cause, confidence }) => ({ cause, confidence, subject: subjectOf(cause, facts), facts }));
}

function candidates(problem: Problem, context: RecogniseContext): readonly Candidate[] {
  const google = context.google ?? true;
  if (problem.kind === 'network') return google ? networkCandidates(problem) : [];
  const text = textOf(problem);
  const said = sentences.find(text, google);
  if (problem.kind === 'oauth') return firstFilled(oauthCandidates(problem, google), () => spoken(said, problem, context));
  if (problem.kind === 'answer') return answered(problem, said, context);
  const meaning = meaningOf(problem.reason);
  if (meaning !== undefined && meaning !== 'nothing') return byReason(meaning, problem, said, context);
  // An unpublished reason: only what has one meaning whoever says it may still be said.
  if (isUnpublished(problem)) return spoken(said.filter(({ sentence }) => sentence.sure === 'certain'), problem, context);
  return firstFilled(spoken(said, problem, context), () => byWeakSigns(problem, google, context));
}

function meaningOf(reason: string | undefined): ReasonMeaning | undefined {
  return listed<ReasonMeaning>(reasons, reason) ?? listed(serviceReasons, reason);
}

/** An entry of a table; never a name that every object has. */
function listed<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether a problem carries a reason that is in no list of Google's yet. */
export function isUnpublished(problem: Problem): boolean {
  return problem.reason !== undefined && /^[A-Z][A-Z0-9_]+$/.test(problem.reason) && meaningOf(problem.reason) === undefined;
}

/** A reason, refined by the text where Google uses one reason for several causes. */
function byReason(meaning: ReasonMeaning, problem: Problem, said: readonly Said[], context: RecogniseContext): readonly Candidate[] {
  const has = (cause: CauseId): boolean => said.some(({ sentence }) => sentence.cause === cause && sentence.sure !== 'possible');
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
      return has('project-deleted') ? certain('project-deleted') : [...certain('project-not-found'), ...possible('project-deleted')];
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
  if (best.cause === 'adc-missing' && isAiStudioClient(textOf(problem))) return [...likely('key-missing'), ...possible('adc-missing')];
  if (best.cause === 'iam-denied') return iamDenied(problem, said, context);
  if (best.cause === 'key-unsupported-here' || best.cause === 'key-missing') return firstFilled(wrongSurface(best, problem, context), () => asSaid(said));
  return asSaid(said);
}

/** Libraries that want a key, and fall back to Application Default Credentials where there is none. */
function isAiStudioClient(text: string): boolean {
  return /google[./\\]generativeai|ai[./\\]generativelanguage|generativelanguage_v1|google_genai|GoogleGenerativeAI/.test(text) && !/vertex|aiplatform/i.test(text);
}

/** Whether a missing thing can be a model: the admin APIs miss other things. */
function servesModels(problem: Problem): boolean {
  const { service } = problem;
  return service === undefined || !/^(?:cloudresourcemanager|serviceusage|apikeys|iam|iamcredentials|cloudbilling|orgpolicy|sts|oauth2)\./.test(service);
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

/** 402 and 429, and whatever says quota. */
function isQuota(problem: Problem, context: RecogniseContext): boolean {
  if (context.google === false) return saysQuotaAsGoogleDoes(textOf(problem));
  if (problem.status === 'RESOURCE_EXHAUSTED' || problem.httpStatus === 429 || problem.violations.some((entry) => entry.quotaId !== undefined)) return true;
  return /\bquota exceeded\b|exceeded your current quota|resource has been exhausted|resource exhausted|RESOURCE_EXHAUSTED|quota limit|quota will reset|daily limit|free quota tier|daily quota|too many requests|rate limit(?:ed| reached| exceeded)|rate_limit/i.test(textOf(problem)) || saysQuotaAsGoogleDoes(textOf(problem));
}

/** Prepay, spending caps and the number of projects come as 429, too, and say so. */
function decidesQuota(best: Sentence | undefined): boolean {
  if (best === undefined || best.sure === 'possible') return false;
  return /^(?:billing-|project-quota|key-limit|quota-project|overloaded|key-missing|api-disabled|key-)/.test(best.cause);
}

function money(said: readonly Said[]): readonly Candidate[] {
  const best = said[0]?.sentence;
  return best !== undefined && /^billing-|^project-quota$/.test(best.cause) ? [{ cause: best.cause, confidence: best.sure }] : [];
}

const iamSymptom = /iam\.serviceAccounts\.(?:getAccessToken|getOpenIdToken|signBlob|signJwt|implicitDelegation)/;

function iamDenied(problem: Problem, said: readonly Said[], context: RecogniseContext): readonly Candidate[] {
  const { permission } = factsOf(problem);
  const impersonated = said.some(({ sentence }) => sentence.cause === 'impersonation-denied');
  if (impersonated || iamSymptom.test(permission ?? '')) return [...certain('impersonation-denied'), ...possible('iam-denied')];
  if (permission === 'resourcemanager.projects.get') return [...certain('project-not-found'), ...possible('iam-denied')];
  if (permission === 'serviceusage.services.use') return [...certain('quota-project'), ...possible('iam-denied')];
  if (permission !== undefined || meaningOf(problem.reason) === 'iam-denied') return certain('iam-denied');
  if (askedForProject(problem, context)) return [...likely('project-not-found'), ...possible('iam-denied')];
  const sure = said[0]?.sentence.sure ?? 'likely';
  return [{ cause: 'iam-denied', confidence: sure }, ...(said[0]?.sentence.also ?? []).flatMap(possible)];
}

/** Google answers alike for a project that is not there and for one that the caller may not see. */
function askedForProject({ service }: Problem, { project }: RecogniseContext): boolean {
  return project !== undefined && service === 'cloudresourcemanager.googleapis.com';
}

function isTokenRefusal(problem: Problem): boolean {
  return /Request had invalid authentication credentials|Expected OAuth 2 access token, login cookie/i.test(textOf(problem)) && !/missing required authentication/i.test(textOf(problem));
}

/** "Expected OAuth 2 access token": for a Gemini key it hardly ever means OAuth. What was sent decides (facts of 2026). */
function tokenRefused(problem: Problem, context: RecogniseContext): readonly Candidate[] {
  const service = factsOf(problem).service;
  switch (context.sent) {
    case 'auth key':
      return [...likely('key-invalid'), ...possible('key-sent-as-token')];
    case 'standard key':
      return [...likely('key-standard-rejected'), ...possible('key-sent-as-token')];
    case 'unknown key':
      return [...likely('key-invalid'), ...possible('key-standard-rejected'), ...possible('key-sent-as-token')];
    case 'access token':
      return likely('adc-expired');
    default:
  }
  const elsewhere = service !== undefined && service !== 'generativelanguage.googleapis.com';
  if (elsewhere || context.surface === 'vertex') return likely('adc-expired');
  if (context.officialClient === true) return [...possible('key-invalid'), ...possible('key-standard-rejected'), ...possible('key-sent-as-token')];
  return [...possible('key-sent-as-token'), ...possible('key-standard-rejected'), ...possible('key-invalid')];
}

function credentialsMissing(problem: Problem, has: (cause: CauseId) => boolean, context: RecogniseContext): readonly Candidate[] {
  if (has('key-unsupported-here')) return certain('key-unsupported-here');
  const elsewhere = problem.service !== undefined && problem.service !== 'generativelanguage.googleapis.com';
  if (context.sent?.endsWith('key') === true) return likely('key-unsupported-here');
  if (elsewhere || context.surface === 'vertex') return [...likely('adc-missing'), ...possible('key-unsupported-here')];
  return has('key-missing') ? certain('key-missing') : likely('key-missing');
}

/** Without a credential the Gemini API misses a key, and every other API misses a token. */
function wrongSurface(best: Sentence, problem: Problem, context: RecogniseContext): readonly Candidate[] {
  if (best.cause !== 'key-missing' || !/missing required authentication credential/i.test(textOf(problem))) return [];
  const service = factsOf(problem).service;
  const elsewhere = service !== undefined && service !== 'generativelanguage.googleapis.com';
  return elsewhere || context.surface === 'vertex' ? [...likely('adc-missing'), ...possible('key-missing')] : [];
}

/** `Publisher Model projects/P/locations/L/publishers/google/models/M was not found`: only the path tells model from region. */
function publisherModel(problem: Problem): readonly Candidate[] {
  const text = textOf(problem);
  if (!/Publisher ?Model|publishers\/[\w-]+\/models\//i.test(text) || !/not found|NOT_FOUND|not supported|no longer/i.test(text)) return [];
  const location = factsOf(problem).location;
  if (location === undefined || location === 'global') return [...likely('model-not-found'), ...possible('model-access')];
  return [...likely('region-unsupported'), ...possible('model-not-found'), ...possible('model-access')];
}

/** HTML and other answers that no API sends: Google's front end, or something between. */
function answered(problem: Problem, said: readonly Said[], context: RecogniseContext): readonly Candidate[] {
  const text = textOf(problem);
  if (/Your client does not have permission to get URL|403\W{1,4}That.s an error|Error 403 \(Forbidden\)!!1/i.test(text)) {
    return [...possible('location-unsupported'), ...possible('project-denied')];
  }
  if (/That.s an error|Error 5\d\d \(/i.test(text) && /\b5\d\d\b/.test(text)) return likely('server-error');
  const sure = spoken(said.filter(({ sentence }) => sentence.sure === 'certain'), { ...problem, kind: 'google' }, context);
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

/** What is left when neither a reason nor a sentence decides. */
function byWeakSigns(problem: Problem, google: boolean, context: RecogniseContext): readonly Candidate[] {
  const { reason, status, httpStatus } = problem;
  const interactions = listed(interactionsCodes, reason);
  if (reason !== undefined && interactions !== undefined && !openInteractionsCodes.has(reason)) return likely(interactions);
  if (!google) return [];
  if (interactions !== undefined) return possible(interactions);
  const legacy = listed(legacyReasons, reason);
  if (legacy !== undefined) return likely(legacy);
  if (httpStatus === 402) return likely('billing-prepay-depleted');
  if (askedForProject(problem, context) && (httpStatus === 403 || httpStatus === 404)) return likely('project-not-found');
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

function certain(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'certain' }];
}

function likely(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'likely' }];
}

function possible(cause: CauseId): readonly Candidate[] {
  return [{ cause, confidence: 'possible' }];
}

function firstFilled(first: readonly Candidate[], then: () => readonly Candidate[]): readonly Candidate[] {
  return first.length > 0 ? first : then();
}
