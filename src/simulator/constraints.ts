/** The organization policy constraints that can stand between a person and a Gemini key, with Google's defaults. */

import type { OrgPolicyRule } from './world.ts';

const notEnforced: readonly OrgPolicyRule[] = [{ enforce: false }];
const allowAll: readonly OrgPolicyRule[] = [{ allowAll: true }];

/** Rules in effect where nobody set a policy, by constraint without the `constraints/` prefix. */
export const constraintDefaults: Readonly<Record<string, readonly OrgPolicyRule[]>> = {
  // Enforced by default. Google tells key owners that keys for the Gemini API alone pass without any change.
  'iam.managed.disableServiceAccountApiKeyCreation': [
    { enforce: true, parameters: { allowedServices: ['generativelanguage.googleapis.com'] } },
  ],
  'iam.disableServiceAccountCreation': notEnforced,
  'iam.managed.disableServiceAccountCreation': notEnforced,
  'iam.disableServiceAccountKeyCreation': notEnforced,
  'iam.managed.disableServiceAccountKeyCreation': notEnforced,
  'iam.managed.disableServiceAccountKeyUpload': notEnforced,
  'gcp.restrictServiceUsage': allowAll,
  'serviceuser.services': allowAll,
  'iam.allowedPolicyMemberDomains': allowAll,
  'iam.managed.allowedPolicyMembers': notEnforced,
  'gcp.resourceLocations': allowAll,
  'gcp.restrictEndpointUsage': allowAll,
  'gcp.restrictTLSVersion': allowAll,
  'gcp.restrictTLSCipherSuites': allowAll,
  'vertexai.allowedModels': allowAll,
  'vertexai.allowedPartnerModelFeatures': allowAll,
  'iam.serviceAccountKeyExposureResponse': allowAll,
  'iam.allowServiceAccountCredentialLifetimeExtension': allowAll,
};

/** Whether a list constraint's rules let this value through; `is:` and `in:` prefixes are taken off. */
export function listAllows(rules: readonly OrgPolicyRule[], value: string): boolean {
  const names = (values: readonly string[] | undefined): readonly string[] =>
    (values ?? []).map((name) => name.replace(/^(?:is|in|under):/, ''));
  const applying = rules.filter((rule) => rule.condition === undefined);
  if (applying.some((rule) => rule.denyAll === true)) return false;
  if (applying.some((rule) => names(rule.values?.deniedValues).includes(value))) return false;
  if (applying.some((rule) => rule.allowAll === true)) return true;
  const allowed = applying.flatMap((rule) => names(rule.values?.allowedValues));
  return allowed.length === 0 || allowed.includes(value);
}
