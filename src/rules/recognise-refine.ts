import type { CauseId, Problem } from '../model.ts';
import { type Candidate, certain, likely, possible } from './candidate.ts';
import { meaningOf } from './reasons.ts';
import type { RecogniseContext } from './recognise-context.ts';
import { factsOf, textOf } from './recognise-facts.ts';
import type { Said, Sentence } from './sentences.ts';

/** Libraries that want a key, and fall back to Application Default Credentials where there is none. */
export function isAiStudioClient(text: string): boolean {
  return (
    /google[./\\]generativeai|ai[./\\]generativelanguage|generativelanguage_v1|google_genai|GoogleGenerativeAI/.test(
      text,
    ) && !/vertex|aiplatform/i.test(text)
  );
}

/** Whether a missing thing can be a model: the admin APIs miss other things. */
export function servesModels(problem: Problem): boolean {
  const { service } = problem;
  return (
    service === undefined ||
    !/^(?:cloudresourcemanager|serviceusage|apikeys|iam|iamcredentials|cloudbilling|orgpolicy|sts|oauth2)\./.test(
      service,
    )
  );
}

const iamSymptom = /iam\.serviceAccounts\.(?:getAccessToken|getOpenIdToken|signBlob|signJwt|implicitDelegation)/;

/** A denial by IAM; some permissions stand for a cause of their own. */
export function iamDenied(problem: Problem, said: readonly Said[], context: RecogniseContext): readonly Candidate[] {
  const { permission } = factsOf(problem);
  const impersonated = said.some(({ sentence }) => sentence.cause === 'impersonation-denied');
  if (impersonated || iamSymptom.test(permission ?? ''))
    return [...certain('impersonation-denied'), ...possible('iam-denied')];
  if (permission === 'resourcemanager.projects.get')
    return [...certain('project-not-found'), ...possible('iam-denied')];
  if (permission === 'serviceusage.services.use') return [...certain('quota-project'), ...possible('iam-denied')];
  if (permission !== undefined || meaningOf(problem.reason) === 'iam-denied') return certain('iam-denied');
  if (askedForProject(problem, context)) return [...likely('project-not-found'), ...possible('iam-denied')];
  const sure = said[0]?.sentence.sure ?? 'likely';
  return [{ cause: 'iam-denied', confidence: sure }, ...(said[0]?.sentence.also ?? []).flatMap(possible)];
}

/** Google answers alike for a project that is not there and for one that the caller may not see. */
export function askedForProject({ service }: Problem, { project }: RecogniseContext): boolean {
  return project !== undefined && service === 'cloudresourcemanager.googleapis.com';
}

/** Whether this is Google's "Expected OAuth 2 access token". */
export function isTokenRefusal(problem: Problem): boolean {
  return (
    /Request had invalid authentication credentials|Expected OAuth 2 access token, login cookie/i.test(
      textOf(problem),
    ) && !/missing required authentication/i.test(textOf(problem))
  );
}

/** "Expected OAuth 2 access token": for a Gemini key it hardly ever means OAuth. What was sent decides (facts of 2026). */
export function tokenRefused(problem: Problem, context: RecogniseContext): readonly Candidate[] {
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
  if (context.officialClient === true)
    return [...possible('key-invalid'), ...possible('key-standard-rejected'), ...possible('key-sent-as-token')];
  return [...possible('key-sent-as-token'), ...possible('key-standard-rejected'), ...possible('key-invalid')];
}

/** No credential that the API takes: for the Gemini API a key is missing, for others a token, or a key is of no use. */
export function credentialsMissing(
  problem: Problem,
  has: (cause: CauseId) => boolean,
  context: RecogniseContext,
): readonly Candidate[] {
  if (has('key-unsupported-here')) return certain('key-unsupported-here');
  const elsewhere = problem.service !== undefined && problem.service !== 'generativelanguage.googleapis.com';
  if (context.sent?.endsWith('key') === true) return likely('key-unsupported-here');
  if (elsewhere || context.surface === 'vertex') return [...likely('adc-missing'), ...possible('key-unsupported-here')];
  return has('key-missing') ? certain('key-missing') : likely('key-missing');
}

/** Without a credential the Gemini API misses a key, and every other API misses a token. */
export function wrongSurface(best: Sentence, problem: Problem, context: RecogniseContext): readonly Candidate[] {
  if (best.cause !== 'key-missing' || !/missing required authentication credential/i.test(textOf(problem))) return [];
  const service = factsOf(problem).service;
  const elsewhere = service !== undefined && service !== 'generativelanguage.googleapis.com';
  return elsewhere || context.surface === 'vertex' ? [...likely('adc-missing'), ...possible('key-missing')] : [];
}

/** `Publisher Model projects/P/locations/L/publishers/google/models/M was not found`: only the path tells model from region. */
export function publisherModel(problem: Problem): readonly Candidate[] {
  const text = textOf(problem);
  if (
    !/Publisher ?Model|publishers\/[\w-]+\/models\//i.test(text) ||
    !/not found|NOT_FOUND|not supported|no longer/i.test(text)
  )
    return [];
  const location = factsOf(problem).location;
  if (location === undefined || location === 'global')
    return [...likely('model-not-found'), ...possible('model-access')];
  return [...likely('region-unsupported'), ...possible('model-not-found'), ...possible('model-access')];
}
