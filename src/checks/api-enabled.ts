import { defineCheck } from '../model.ts';
import { cannotLook, undecidable } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { placeOf, projectFacts } from './shared/projects.ts';
import { geminiForCloudApi, requiredService } from './shared/required-service.ts';

const serviceUsage = 'serviceusage.googleapis.com';

export const apiEnabled = defineCheck({
  id: 'api-enabled',
  title: 'the API to be called is enabled',
  surfaces: ['gemini', 'vertex'],
  causes: ['api-disabled'],
  needs: ['target'],
  uses: ['project'],
  judges: ['services'],
  run({ target, project, services }) {
    const on = placeOf(target, project);
    if (!services.ok) {
      return cannotLook(services.problem, { service: serviceUsage, permission: 'serviceusage.services.get', on });
    }
    const service = requiredService(target.surface);
    const { state, title } = services.value[service] ?? { state: 'STATE_UNSPECIFIED', title: null };
    const other = services.value[geminiForCloudApi];
    const aside = other === undefined ? '' : `; ${geminiForCloudApi} is ${other.state} (not needed)`;
    if (state === 'ENABLED') return { status: 'pass', detail: `${service} is ENABLED${aside}` };
    if (state === 'STATE_UNSPECIFIED') {
      return undecidable(`Google did not say whether ${service} is on in ${on}`, serviceUsage);
    }
    const facts = { ...projectFacts(target, project), ...factsOf({ service, serviceTitle: title }) };
    const detail = `${service} is DISABLED${aside}`;
    return { status: 'found', findings: [{ cause: 'api-disabled', subject: service, facts }], detail };
  },
});
