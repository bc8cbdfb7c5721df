import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { describeCall } from './shared/describe-call.ts';
import { factsOf } from './shared/facts-of.ts';
import { predict } from './shared/known-roles.ts';
import { projectFacts } from './shared/projects.ts';
import { agentPlatformApi } from './shared/required-service.ts';

export const vertexCall = defineCheck({
  id: 'vertex-call',
  title: text('Agent Platform answers with these credentials'),
  surfaces: ['vertex'],
  causes: [],
  needs: ['target'],
  uses: ['caller', 'project'],
  judges: ['vertexCall'],
  run({ target, caller, project, vertexCall }) {
    const { location, model } = target;
    if (vertexCall.ok) {
      const detail = text('{call} in {location}', { call: describeCall(vertexCall.value), location });
      return { status: 'pass', detail };
    }
    const { problem } = vertexCall;
    const denied = problem.reason === 'IAM_PERMISSION_DENIED';
    const facts = factsOf({
      service: problem.metadata['service'] ?? problem.service ?? agentPlatformApi,
      location,
      model,
      principal: caller?.principal,
      permission: denied ? (problem.metadata['permission'] ?? predict) : null,
      role: denied ? 'roles/aiplatform.user' : null,
    });
    return { status: 'problem', problem, facts: { ...projectFacts(target, project), ...facts } };
  },
});
