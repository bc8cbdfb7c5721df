/** All APIs of the simulated cloud. */
import type { Api } from '../api.ts';
import { agentPlatform } from './agent-platform.ts';
import { apiKeys } from './api-keys.ts';
import { cloudBilling } from './cloud-billing.ts';
import { generativeLanguage } from './generative-language.ts';
import { iamCredentials } from './iam-credentials.ts';
import { iam } from './iam.ts';
import { oauth } from './oauth.ts';
import { orgPolicy } from './org-policy.ts';
import { resourceManager } from './resource-manager.ts';
import { serviceUsage } from './service-usage.ts';
import { sts } from './sts.ts';

export const apis: readonly Api[] = [
  agentPlatform,
  apiKeys,
  cloudBilling,
  generativeLanguage,
  iam,
  iamCredentials,
  oauth,
  orgPolicy,
  resourceManager,
  serviceUsage,
  sts,
];
