/** The checks, in the order in which they are shown: a new one is a file beside this one and a line in `checks`. */
import type { Check, EvidenceKey } from '../model.ts';
import { apiEnabled } from './api-enabled.ts';
import { billing } from './billing.ts';
import { clock } from './clock.ts';
import { credentials } from './credentials.ts';
import { iamRole } from './iam-role.ts';
import { keyAccount } from './key-account.ts';
import { keyCreation } from './key-creation.ts';
import { keyFormat } from './key-format.ts';
import { keyProject } from './key-project.ts';
import { keyRestrictions } from './key-restrictions.ts';
import { keySource } from './key-source.ts';
import { keyType } from './key-type.ts';
import { liveCall } from './live-call.ts';
import { liveModels } from './live-models.ts';
import { project } from './project.ts';
import { vertexCall } from './vertex-call.ts';

/** Any check, as the runner sees it: what it takes and what it finds are only known to the check itself. */
export type AnyCheck = Check;

/** Root causes first. The ids are public: never renamed, never reused. */
export const checks = [
  keyFormat,
  keySource,
  credentials,
  clock,
  project,
  billing,
  apiEnabled,
  iamRole,
  keyCreation,
  keyProject,
  keyType,
  keyRestrictions,
  keyAccount,
  liveModels,
  liveCall,
  vertexCall,
] as const satisfies readonly AnyCheck[];

export type CheckId = (typeof checks)[number]['id'];

/**
 * Which check explains a missing piece of evidence. The target is always there, so nobody judges it.
 * A piece that has no judge, or two, is found when this file is loaded.
 */
export const judgeOf: { readonly [Key in EvidenceKey]: Key extends 'target' ? null : CheckId } = {
  target: null,
  keySources: judge('keySources'),
  key: judge('key'),
  caller: judge('caller'),
  quotaProject: judge('quotaProject'),
  clock: judge('clock'),
  project: judge('project'),
  billing: judge('billing'),
  services: judge('services'),
  permissions: judge('permissions'),
  policy: judge('policy'),
  orgPolicies: judge('orgPolicies'),
  keyMetadata: judge('keyMetadata'),
  serviceAccount: judge('serviceAccount'),
  models: judge('models'),
  liveCall: judge('liveCall'),
  vertexCall: judge('vertexCall'),
};

function judge(key: EvidenceKey): CheckId {
  const [one, ...more] = checks.filter(({ judges }: AnyCheck) => judges.includes(key));
  if (one === undefined || more.length > 0) {
    throw new Error(`Evidence "${key}" needs exactly one check that judges it.`);
  }
  return one.id;
}
