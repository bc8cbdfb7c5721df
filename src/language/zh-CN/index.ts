/** The Chinese catalogue: every English pattern and its translation. */
import { checks } from './checks.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { evidence } from './evidence.ts';
import { guide } from './guide.ts';
import { guideSteps } from './guide-steps.ts';
import { guideTable } from './guide-table.ts';
import { help } from './help.ts';
import { report } from './report.ts';
import { reportExplain } from './report-explain.ts';
import { rulesApi } from './rules-api.ts';
import { rulesBilling } from './rules-billing.ts';
import { rulesCall } from './rules-call.ts';
import { rulesCredentials } from './rules-credentials.ts';
import { rulesKey } from './rules-key.ts';
import { rulesKeyCreation } from './rules-key-creation.ts';
import { rulesKeyRestrictions } from './rules-key-restrictions.ts';
import { rulesKeyUse } from './rules-key-use.ts';
import { rulesNetwork } from './rules-network.ts';
import { rulesPage } from './rules-page.ts';
import { rulesPermissions } from './rules-permissions.ts';
import { rulesPolicy } from './rules-policy.ts';
import { rulesProject } from './rules-project.ts';

export const zhCN = {
  ...common,
  ...rulesKey,
  ...rulesKeyRestrictions,
  ...rulesKeyUse,
  ...rulesKeyCreation,
  ...rulesBilling,
  ...rulesApi,
  ...rulesProject,
  ...rulesPermissions,
  ...rulesPolicy,
  ...rulesCall,
  ...rulesCredentials,
  ...rulesNetwork,
  ...rulesPage,
  ...checks,
  ...evidence,
  ...report,
  ...reportExplain,
  ...commands,
  ...help,
  ...guide,
  ...guideTable,
  ...guideSteps,
} as const;
