import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { cannotLook, undecidable } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { placeOf, projectFacts } from './shared/projects.ts';
import { geminiForCloudApi, requiredService } from './shared/required-service.ts';

const serviceUsage = 'serviceusage.googleapis.com';

export const apiEnabled = defineCheck({
  id: 'api-enabled',
  title: text('the API to be called is enabled'),
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
    if (state === 'STATE_UNSPECIFIED') {
      return undecidable(
        text('Google did not say whether {service} is on in {project}', { service, project: on }),
        serviceUsage,
      );
    }
    const detail =
      other === undefined
        ? text('{name} is {state}', { name: service, state })
        : text('{name} is {state}; {other} is {otherState} (not needed)', {
            name: service,
            state,
            other: geminiForCloudApi,
            otherState: other.state,
          });
    if (state === 'ENABLED') return { status: 'pass', detail };
    const facts = { ...projectFacts(target, project), ...factsOf({ service, serviceTitle: title }) };
    return { status: 'found', findings: [{ cause: 'api-disabled', subject: service, facts }], detail };
  },
});
