import type { Problem } from '../model.ts';
import type { AnswerHead } from './google-error.ts';
import { defined, textField } from './record.ts';

/** Codes of RFC 6749 and Google's additions, as the token endpoint and the Security Token Service send them. */
const codes: ReadonlySet<string> = new Set([
  'access_denied',
  'admin_policy_enforced',
  'deleted_client',
  'disabled_client',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'invalid_target',
  'invalid_token',
  'org_internal',
  'redirect_uri_mismatch',
  'restricted_client',
  'unauthorized_client',
  'unsupported_grant_type',
]);

/** Whether a word is an error code of an OAuth token endpoint. */
function isOauthCode(word: unknown): word is string {
  return typeof word === 'string' && codes.has(word);
}

/** A body such as `{"error": "invalid_grant", "error_description": "…"}` as a Problem; undefined when it is not of that shape. */
export function oauthError(body: Readonly<Record<string, unknown>>, head: AnswerHead = {}): Problem | undefined {
  const code = textField(body, 'error');
  const description = textField(body, 'error_description');
  const subtype = textField(body, 'error_subtype');
  if (code === undefined || !/^[a-z][a-z_]{2,60}$/.test(code)) return undefined;
  if (description === undefined && subtype === undefined && !isOauthCode(code)) return undefined;
  return {
    kind: 'oauth',
    message: description ?? code,
    reason: code,
    metadata: defined({ error_subtype: subtype, error_uri: textField(body, 'error_uri') }),
    violations: [],
    links: [],
    ...defined({ httpStatus: head.httpStatus, service: head.service, host: head.host }),
  };
}

const written =
  /\b(invalid_grant|invalid_client|deleted_client|disabled_client|unauthorized_client|invalid_scope|invalid_target|admin_policy_enforced|access_denied|org_internal|restricted_client)\b["']?\s*[:,-]?\s*(?:["']?(?:error_)?description["']?\s*[:=]\s*)?["']?([^"'\n\\{}]{0,300})/i;

/** The same out of a sentence, as auth libraries write it: `invalid_grant: Invalid JWT Signature.` or `Error code invalid_target: …`. */
export function oauthErrorInText(text: string, head: AnswerHead = {}): Problem | undefined {
  const match = written.exec(text);
  const code = match?.[1]?.toLowerCase();
  if (code === undefined) return undefined;
  const subtype = /\b(invalid_rapt|rapt_required)\b/.exec(text)?.[1];
  return oauthError(
    { error: code, error_description: match?.[2]?.trim() ?? '', ...defined({ error_subtype: subtype }) },
    head,
  );
}
