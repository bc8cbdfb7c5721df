import { list, text } from '../language/text.ts';
import { defineCheck, type Finding, type Problem } from '../model.ts';
import { cannotLook, undecidable } from './shared/cannot-look.ts';
import { obstaclesTo } from './shared/constraints.ts';
import { factsOf } from './shared/facts-of.ts';
import { placeOf, projectFacts, projectName } from './shared/projects.ts';
import { geminiApi } from './shared/required-service.ts';

const enable = 'serviceusage.services.enable';

/** What AI Studio asks for. https://ai.google.dev/gemini-api/docs/troubleshoot-ai-studio (May 2026) */
const needed = [
  'resourcemanager.projects.get',
  'apikeys.keys.create',
  enable,
  'iam.serviceAccounts.create',
  'iam.serviceAccountApiKeyBindings.create',
];

/** "Failed to generate API key: permission denied." Fatal only where no working key is at hand. */
export const keyCreation = defineCheck({
  id: 'key-creation',
  title: text('the caller may create a Gemini key here'),
  surfaces: ['gemini'],
  causes: ['org-policy', 'key-create-denied'],
  needs: ['target', 'permissions'],
  uses: ['caller', 'project', 'services', 'key'],
  judges: ['orgPolicies'],
  hears: ['models', 'liveCall'],
  run({ target, permissions, caller, project, services, key, models, liveCall, orgPolicies }) {
    const { granted, denied } = permissions;
    const api = services?.[geminiApi]?.state;
    // Who finds the API on need not enable it.
    const missing = needed.filter((name) => denied.includes(name) && !(name === enable && api === 'ENABLED'));
    const untold = needed.filter((name) => !granted.includes(name) && !denied.includes(name));
    const { obstacles, unread } = orgPolicies.ok
      ? obstaclesTo(orgPolicies.value, api === 'ENABLED')
      : { obstacles: [], unread: [orgPolicies.problem] };

    const facts = { ...projectFacts(target, project), ...factsOf({ principal: caller?.principal }) };
    const refused = [models, liveCall].some((answer) => answer?.ok === false && refusesKey(answer.problem));
    const severity = key === undefined || key.mistakenFor !== null || refused ? 'error' : 'warning';
    const findings: Finding<'org-policy' | 'key-create-denied'>[] = obstacles.map(
      ({ constraint, certain, service, note }) => ({
        cause: 'org-policy',
        subject: constraint,
        facts: { ...facts, ...factsOf({ constraint, service, note }) },
        severity: certain ? severity : 'warning',
      }),
    );
    if (missing.length > 0) {
      const subject = projectName(target, project) ?? 'project';
      const lacking = { ...facts, permissions: missing, service: geminiApi };
      findings.push({ cause: 'key-create-denied', subject, facts: lacking, severity });
    }
    const [first, ...more] = findings;
    if (first !== undefined) return { status: 'found', findings: [first, ...more] };

    const on = placeOf(target, project);
    if (untold.length > 0)
      return undecidable(
        text('could not test {permissions} on {project}', { permissions: list(untold, 'none'), project: on }),
      );
    // A project outside any organization has no organization policies, only Google's defaults, which let Gemini keys pass.
    if (unread[0] !== undefined && project?.parent !== null) {
      return cannotLook(unread[0], { service: 'orgpolicy.googleapis.com', permission: 'orgpolicy.policy.get', on });
    }
    if (denied.includes(enable)) {
      const detail = text('{permission} is missing, but the API is on already', { permission: enable });
      return { status: 'pass', detail };
    }
    if (api === 'DISABLED') return { status: 'pass', detail: text('yes, after the Gemini API is enabled') };
    return { status: 'pass', detail: text('the five permissions are held, no organization policy is in the way') };
  },
});

/** Google refuses the key, and not only this call; a page from something on the way refuses nothing. */
function refusesKey({ kind, httpStatus }: Problem): boolean {
  return kind === 'google' && (httpStatus === 400 || httpStatus === 401 || httpStatus === 403);
}
