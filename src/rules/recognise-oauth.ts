import type { Problem } from '../model.ts';
import type { Candidate } from './candidate.ts';

/**
 * What a refusal of the token endpoint or of the Security Token Service means. The `error` word alone says little: the
 * same `invalid_grant` stands for an expired login, a deleted account and a wrong clock; the description tells.
 * `google` is false where nothing shows that it was Google's endpoint: then only its own wording counts.
 */
export function oauthCandidates(problem: Problem, google: boolean): readonly Candidate[] {
  const said = `${problem.message} ${problem.metadata['error_subtype'] ?? ''} ${problem.metadata['error_uri'] ?? ''}`;
  const own = ownWording(said);
  if (own !== undefined) return [own];
  if (!google) return [];
  switch (problem.reason) {
    case 'invalid_grant':
      return [{ cause: 'adc-expired', confidence: 'likely' }];
    case 'invalid_client':
    case 'deleted_client':
    case 'disabled_client':
    case 'invalid_token':
      return [{ cause: 'adc-expired', confidence: 'likely' }];
    case 'unauthorized_client':
      return [
        { cause: 'adc-expired', confidence: 'possible' },
        { cause: 'sa-invalid', confidence: 'possible' },
      ];
    case 'admin_policy_enforced':
    case 'org_internal':
      return [{ cause: 'workspace-disabled', confidence: 'certain' }];
    case 'access_denied':
      return [{ cause: 'workspace-disabled', confidence: 'possible' }];
    case 'invalid_scope':
    case 'restricted_client':
      return [{ cause: 'adc-scopes', confidence: 'likely' }];
    case 'invalid_target':
      return [{ cause: 'adc-file-missing', confidence: 'likely' }];
    case 'invalid_request':
      return /audience/i.test(said)
        ? [{ cause: 'adc-file-missing', confidence: 'likely' }]
        : [{ cause: 'adc-expired', confidence: 'possible' }];
    default:
      return [];
  }
}

/** Descriptions that only Google writes. */
function ownWording(said: string): Candidate | undefined {
  if (/short-lived token|reasonable timeframe|iat and exp|used too early|issued in the future/i.test(said))
    return { cause: 'clock-skew', confidence: 'certain' };
  if (/JWT signature|account not found|Invalid email or User ID|Gaia id/i.test(said))
    return { cause: 'sa-invalid', confidence: 'certain' };
  if (/rapt|reauth/i.test(said)) return { cause: 'adc-expired', confidence: 'certain' };
  if (/expired or revoked/i.test(said)) return { cause: 'adc-expired', confidence: 'certain' };
  if (/OAuth client was (?:deleted|disabled|not found)/i.test(said))
    return { cause: 'adc-expired', confidence: 'certain' };
  if (/rejected by the attribute condition/i.test(said)) return { cause: 'iam-denied', confidence: 'likely' };
  if (/Invalid value for \W?audience/i.test(said)) return { cause: 'adc-file-missing', confidence: 'likely' };
  if (/unauthorized to retrieve access tokens using this method/i.test(said))
    return { cause: 'sa-invalid', confidence: 'likely' };
  return undefined;
}
