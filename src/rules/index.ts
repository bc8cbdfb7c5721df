import type { CauseId, Rule } from '../model.ts';
import { apiRules } from './api.ts';
import { billingRules } from './billing.ts';
import { callRules } from './call.ts';
import { credentialRules } from './credentials.ts';
import { eligibilityRules } from './eligibility.ts';
import { keyCreationRules } from './key-creation.ts';
import { keyKindRules } from './key-kind.ts';
import { keyRestrictionRules } from './key-restrictions.ts';
import { keyRevokedRules } from './key-revoked.ts';
import { keyUseRules } from './key-use.ts';
import { keyRules } from './key.ts';
import { networkRules } from './network.ts';
import { permissionRules } from './permissions.ts';
import { policyRules } from './policy.ts';
import { projectRules } from './project.ts';
import { quotaRules } from './quota.ts';

/** Everything that gkey knows about causes. A cause without a rule, or a rule for no cause, does not compile. */
export const rules = {
  ...keyRules,
  ...keyRevokedRules,
  ...keyRestrictionRules,
  ...keyKindRules,
  ...keyUseRules,
  ...keyCreationRules,
  ...apiRules,
  ...billingRules,
  ...projectRules,
  ...permissionRules,
  ...policyRules,
  ...eligibilityRules,
  ...credentialRules,
  ...callRules,
  ...quotaRules,
  ...networkRules,
} as const satisfies Record<CauseId, Rule>;
