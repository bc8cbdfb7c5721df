import type { CauseId, Problem } from '../model.ts';
import { type NetworkFailure, networkFailureInText } from '../problem/network-text.ts';
import type { Candidate } from './candidate.ts';

/** Node's, undici's and OpenSSL's codes by what stands in the way. */
const causes: readonly (readonly [RegExp, CauseId])[] = [
  [/^ERR_PROXY/, 'network-proxy'],
  [/^(?:ENOTFOUND|EAI_)/, 'network-dns'],
  [/^(?:UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO)/, 'network-tls'],
  [/TIMEOUT|TIMEDOUT|TimeoutError|AbortError|ABORT|ERR_CANCELED|^DEADLINE$/, 'network-timeout'],
  [/^(?:ECONN|EHOST|ENET|EADDR|EPIPE|ERR_|UND_ERR_|.+)/, 'network-refused'],
];

/** What kept a request from getting an answer. The words may name a proxy or a certificate where the code is a general one. */
export function networkCandidates(problem: Problem): readonly Candidate[] {
  const spoken = networkFailureInText(problem.message);
  const code = spoken?.code === 'ERR_PROXY_TUNNEL' ? spoken.code : problem.code;
  if (code === undefined || code === '') return spoken === undefined ? [] : wordsOnly(spoken);
  if (/^metadata\.google\.internal\.?$|^169\.254\.169\.254$/.test(problem.host ?? '')) {
    return [{ cause: 'adc-missing', confidence: 'likely' }, candidate(code, 'possible')];
  }
  const general = /^(?:AbortError|ABORT_ERR|ERR_CANCELED|UND_ERR_ABORTED)$/.test(code);
  return [candidate(code, general ? 'possible' : 'certain')];
}

function wordsOnly({ code, general }: NetworkFailure): readonly Candidate[] {
  if (general === undefined) return [candidate(code, 'likely')];
  return (['network-refused', 'network-proxy', 'network-timeout'] as const).map((cause) => ({
    cause,
    confidence: 'possible',
  }));
}

function candidate(code: string, confidence: Candidate['confidence']): Candidate {
  const cause = causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'network-refused';
  return { cause, confidence };
}
