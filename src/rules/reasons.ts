import type { CauseId, Problem } from '../model.ts';

/** `by text`, `by quota`, `by what was sent`: the reason alone does not decide, `recognise` reads on. */
export type ReasonMeaning = CauseId | 'by text' | 'by quota' | 'by what was sent' | 'nothing';

/**
 * Every published value of google.api.ErrorReason (googleapis, google/api/error_reason.proto, values up to 47, March 2026).
 * A value that is not here is from the future and is never guessed.
 */
export const reasons = {
  ERROR_REASON_UNSPECIFIED: 'nothing',
  SERVICE_DISABLED: 'api-disabled',
  BILLING_DISABLED: 'billing-disabled',
  API_KEY_INVALID: 'key-invalid',
  API_KEY_SERVICE_BLOCKED: 'key-service-blocked',
  RATE_LIMIT_EXCEEDED: 'by quota',
  RESOURCE_QUOTA_EXCEEDED: 'by quota',
  API_KEY_HTTP_REFERRER_BLOCKED: 'key-referrer-blocked',
  API_KEY_IP_ADDRESS_BLOCKED: 'key-ip-blocked',
  API_KEY_ANDROID_APP_BLOCKED: 'key-android-blocked',
  LOCATION_TAX_POLICY_VIOLATED: 'location-unsupported',
  USER_PROJECT_DENIED: 'quota-project',
  CONSUMER_SUSPENDED: 'key-suspended',
  API_KEY_IOS_APP_BLOCKED: 'key-ios-blocked',
  CONSUMER_INVALID: 'project-not-found',
  SECURITY_POLICY_VIOLATED: 'vpc-sc',
  ACCESS_TOKEN_EXPIRED: 'adc-expired',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'adc-scopes',
  ACCOUNT_STATE_INVALID: 'sa-invalid',
  ACCESS_TOKEN_TYPE_UNSUPPORTED: 'by what was sent',
  CREDENTIALS_MISSING: 'by text',
  RESOURCE_PROJECT_INVALID: 'project-not-found',
  SESSION_COOKIE_INVALID: 'adc-expired',
  USER_BLOCKED_BY_ADMIN: 'workspace-disabled',
  RESOURCE_USAGE_RESTRICTION_VIOLATED: 'org-policy',
  SYSTEM_PARAMETER_UNSUPPORTED: 'request-invalid',
  ORG_RESTRICTION_VIOLATION: 'org-policy',
  ORG_RESTRICTION_HEADER_INVALID: 'org-policy',
  SERVICE_NOT_VISIBLE: 'api-disabled',
  GCP_SUSPENDED: 'project-denied',
  LOCATION_POLICY_VIOLATED: 'org-policy',
  MISSING_ORIGIN: 'key-referrer-blocked',
  OVERLOADED_CREDENTIALS: 'credentials-multiple',
  LOCATION_ORG_POLICY_VIOLATED: 'org-policy',
  TLS_ORG_POLICY_VIOLATED: 'org-policy',
  EMULATOR_QUOTA_EXCEEDED: 'quota-rate',
  CREDENTIAL_ANDROID_APP_INVALID: 'key-android-blocked',
  IAM_PERMISSION_DENIED: 'iam-denied',
  JWT_TOKEN_INVALID: 'adc-expired',
  CREDENTIAL_TYPE_UNSUPPORTED: 'key-unsupported-here',
  ACCOUNT_TYPE_UNSUPPORTED: 'workspace-disabled',
  ENDPOINT_USAGE_RESTRICTION_VIOLATED: 'org-policy',
  TLS_CIPHER_RESTRICTION_VIOLATED: 'org-policy',
  MCP_SERVER_DISABLED: 'api-disabled',
} as const satisfies Readonly<Record<string, ReasonMeaning>>;

/** Reasons of single services, outside google.api.ErrorReason: Service Usage, and Gemini Code Assist. */
const serviceReasons: Readonly<Record<string, ReasonMeaning>> = {
  AUTH_PERMISSION_DENIED: 'iam-denied',
  SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED: 'iam-denied',
  UREQ_PROJECT_BILLING_NOT_FOUND: 'billing-disabled',
  UREQ_PROJECT_BILLING_NOT_OPEN: 'billing-disabled',
  UREQ_TOS_NOT_ACCEPTED: 'tos-not-accepted',
  SUBSCRIPTION_REQUIRED: 'license-required',
  UNSUPPORTED_CLIENT: 'client-retired',
  UNSUPPORTED_LOCATION: 'location-unsupported',
  VALIDATION_REQUIRED: 'project-denied',
  TOS_VIOLATION: 'project-denied',
  INELIGIBLE_ACCOUNT: 'workspace-disabled',
  RESTRICTED_AGE: 'workspace-disabled',
  RESTRICTED_DASHER_USER: 'workspace-disabled',
  DASHER_USER: 'workspace-disabled',
  QUOTA_EXHAUSTED: 'quota-daily',
  MODEL_CAPACITY_EXHAUSTED: 'overloaded',
};

/** The `reason` words of the older error format. Vague, so they are read only where no sentence decides. */
export const legacyReasons: Readonly<Record<string, CauseId>> = {
  accessNotConfigured: 'api-disabled',
  keyInvalid: 'key-invalid',
  keyExpired: 'key-expired',
  ipRefererBlocked: 'key-ip-blocked',
  dailyLimitExceededUnreg: 'key-missing',
  dailyLimitExceeded: 'quota-daily',
  rateLimitExceeded: 'quota-rate',
  userRateLimitExceeded: 'quota-rate',
  quotaExceeded: 'quota-rate',
  authError: 'adc-expired',
  expired: 'adc-expired',
  required: 'key-missing',
  insufficientPermissions: 'adc-scopes',
  insufficientScopes: 'adc-scopes',
  accountDisabled: 'billing-disabled',
  billingNotEnabled: 'billing-disabled',
  userProjectMissing: 'quota-project',
  userProjectAccessDenied: 'quota-project',
  domainPolicy: 'workspace-disabled',
  backendError: 'server-error',
  internalError: 'server-error',
};

/** String codes of the Interactions API (ai.google.dev, API errors, autumn 2026) and how sure they make us without a sentence. */
export const interactionsCodes: Readonly<Record<string, CauseId>> = {
  invalid_request: 'request-invalid',
  parameter_unknown: 'request-invalid',
  failed_precondition: 'billing-disabled',
  authentication: 'key-invalid',
  payment_required: 'billing-prepay-depleted',
  permission_denied: 'key-service-blocked',
  not_found: 'model-not-found',
  model_not_found: 'model-not-found',
  already_exists: 'request-invalid',
  aborted: 'server-error',
  out_of_range: 'request-invalid',
  rate_limit_exceeded: 'quota-rate',
  too_many_requests: 'quota-rate',
  quota_exceeded: 'quota-daily',
  cancelled: 'network-timeout',
  api_error: 'server-error',
  unimplemented: 'request-invalid',
  service_unavailable: 'overloaded',
  deadline_exceeded: 'deadline',
  safety: 'safety-blocked',
  recitation: 'safety-blocked',
  language: 'safety-blocked',
  prohibited_content: 'safety-blocked',
  spii: 'safety-blocked',
  blocklist: 'safety-blocked',
  image_safety: 'safety-blocked',
  image_prohibited_content: 'safety-blocked',
  image_recitation: 'safety-blocked',
  image_other: 'safety-blocked',
  content_blocked: 'safety-blocked',
  jailbreak: 'safety-blocked',
  model_armor: 'safety-blocked',
  malformed_function_call: 'request-invalid',
  malformed_tool_call: 'request-invalid',
  unexpected_tool_call: 'request-invalid',
  no_image: 'request-invalid',
  too_many_tool_calls: 'request-invalid',
  missing_thought_signature: 'request-invalid',
};

/** Interactions codes that several things can mean, so that the answer is only `possible`. */
export const openInteractionsCodes: ReadonlySet<string> = new Set([
  'failed_precondition',
  'authentication',
  'permission_denied',
  'not_found',
  'aborted',
  'cancelled',
  'malformed_function_call',
  'malformed_tool_call',
  'unexpected_tool_call',
  'no_image',
  'too_many_tool_calls',
]);

/** What a reason means; undefined for one that is in no list, and for none. */
export function meaningOf(reason: string | undefined): ReasonMeaning | undefined {
  return listed<ReasonMeaning>(reasons, reason) ?? listed(serviceReasons, reason);
}

/** An entry of a table; never a name that every object has. */
export function listed<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether a problem carries a reason that is in no list of Google's yet. */
export function isUnpublished({ reason }: Problem): boolean {
  return reason !== undefined && /^[A-Z][A-Z0-9_]+$/.test(reason) && meaningOf(reason) === undefined;
}
