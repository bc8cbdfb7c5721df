import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { cannotLook } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { placeOf, projectFacts, projectName } from './shared/projects.ts';
import { requiredService } from './shared/required-service.ts';

const service = 'cloudbilling.googleapis.com';
/** cloudbilling asks for this one, not for a permission of its own. */
const permission = 'resourcemanager.projects.get';

/** The Gemini API has a free tier, Agent Platform has none. Prepaid credits cannot be seen here, only by a call. */
export const billing = defineCheck({
  id: 'billing',
  title: text('billing is linked and open'),
  surfaces: ['gemini', 'vertex'],
  causes: ['billing-none', 'billing-disabled'],
  needs: ['target'],
  uses: ['project'],
  judges: ['billing'],
  run({ target, project, billing }) {
    if (!billing.ok) return cannotLook(billing.problem, { service, permission, on: placeOf(target, project) });
    const { enabled, account } = billing.value;
    if (enabled) {
      const detail =
        account === null ? text('billing is linked and open') : text('{account} is linked and open', { account });
      return { status: 'pass', detail };
    }
    const subject = projectName(target, project) ?? 'project';
    const facts = {
      ...projectFacts(target, project),
      ...factsOf({ service: requiredService(target.surface), resource: account }),
    };
    if (target.surface === 'gemini') {
      const cause = account === null ? 'billing-none' : 'billing-disabled';
      return { status: 'found', findings: [{ cause, subject, facts, severity: 'warning' }] };
    }
    return { status: 'found', findings: [{ cause: 'billing-disabled', subject, facts, severity: 'error' }] };
  },
});
