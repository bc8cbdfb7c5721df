import { text } from '../language/text.ts';
import { defineCheck, type Facts } from '../model.ts';
import { tooBroad } from './shared/broad-roles.ts';
import { cannotLook, undecidable } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { grantsOf } from './shared/grants.ts';
import { predict } from './shared/known-roles.ts';
import { placeOf, projectFacts } from './shared/projects.ts';
import { rightsWithKey, whyDenied, whyGranted } from './shared/why-granted.ts';

const service = 'cloudresourcemanager.googleapis.com';

/** Effective permissions decide; the policies explain. A call with a Gemini API key needs no role at all. */
export const iamRole = defineCheck({
  id: 'iam-role',
  title: text('the caller may call, with no more rights than that takes'),
  surfaces: ['gemini', 'vertex'],
  causes: ['iam-denied', 'role-too-broad'],
  needs: ['target'],
  uses: ['caller', 'project'],
  judges: ['permissions', 'policy'],
  run({ target, caller, project, permissions, policy }) {
    if (!permissions.ok) return cannotLook(permissions.problem, { service });
    const { granted, denied } = permissions.value;
    const principal = caller?.principal ?? null;
    const chain = policy.ok ? policy.value : null;
    const grants = chain === null || principal === null ? [] : grantsOf(chain, principal);
    const serviceAccount = /^serviceAccount:(.+)$/.exec(principal ?? '')?.[1];
    const who: Facts = { ...projectFacts(target, project), ...factsOf({ principal, serviceAccount }) };
    const broad = tooBroad(grants, who);

    const onPlatform = target.surface === 'vertex';
    if (onPlatform && denied.includes(predict)) {
      const denial = chain === null ? null : whyDenied(grants, chain);
      const why = { subtype: denial?.by, note: denial?.note };
      const facts = { ...who, ...factsOf({ permission: predict, role: 'roles/aiplatform.user', ...why }) };
      const findings = [{ cause: 'iam-denied', subject: predict, facts }, ...broad] as const;
      return { status: 'found', findings, detail: text('no {permission}', { permission: predict }) };
    }
    if (onPlatform && !granted.includes(predict)) {
      const on = placeOf(target, project);
      return undecidable(
        text('could not test {permissions} on {project}', { permissions: predict, project: on }),
        service,
      );
    }
    const detail = onPlatform ? whyGranted(principal, grants, chain) : rightsWithKey(principal, grants);
    const [first, ...more] = broad;
    return first === undefined ? { status: 'pass', detail } : { status: 'found', findings: [first, ...more], detail };
  },
});
