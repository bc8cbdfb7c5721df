/** Error bodies as Google sends them, made from their parts. */
export const gemini = 'generativelanguage.googleapis.com';

type Detail = Readonly<Record<string, unknown>>;

export function errorInfo(
  reason: string,
  metadata: Readonly<Record<string, string>> = {},
  domain = 'googleapis.com',
): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

export function quotaFailure(...violations: readonly Detail[]): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations };
}

export function retryInfo(retryDelay: string): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay };
}

export function help(url: string): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description: 'Help', url }] };
}

/** The REST envelope. */
export function body(
  code: number,
  status: string,
  message: string,
  details: readonly Detail[] = [],
): { readonly error: Detail } {
  return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
}

export const tokenRefused =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

export const quotaSpent =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';
