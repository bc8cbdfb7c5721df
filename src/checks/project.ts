import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { cannotLook, isTrouble, undecidable } from './shared/cannot-look.ts';
import { placeOf, projectFacts, projectName } from './shared/projects.ts';

const service = 'cloudresourcemanager.googleapis.com';
const permission = 'resourcemanager.projects.get';

/** Google answers alike for a project that does not exist and for one that the caller may not see. */
export const project = defineCheck({
  id: 'project',
  title: text('the project exists and is active'),
  surfaces: ['gemini', 'vertex'],
  causes: ['project-deleted', 'project-required'],
  needs: ['target'],
  uses: ['services', 'permissions'],
  judges: ['project'],
  run({ target, project, services, permissions }) {
    if (!project.ok) {
      const { problem } = project;
      if (problem.code === 'PROJECT_REQUIRED') {
        return { status: 'found', findings: [{ cause: 'project-required', subject: 'project', facts: {} }] };
      }
      const on = placeOf(target, undefined);
      const { reason, httpStatus } = problem;
      // A 401 without a reason is not how Google refuses a token.
      const wordless = httpStatus === 401 && reason === undefined;
      if (isTrouble(problem) || wordless || reason === 'SERVICE_DISABLED' || reason === 'USER_PROJECT_DENIED') {
        return cannotLook(problem, { service, permission, on });
      }
      // An empty list of permissions is also what a project that does not exist may get, so it proves nothing.
      const exists = Object.keys(services ?? {}).length > 0 || (permissions?.granted.length ?? 0) > 0;
      const hidden =
        (httpStatus === 403 || httpStatus === 404) && (reason ?? 'IAM_PERMISSION_DENIED') === 'IAM_PERMISSION_DENIED';
      if (exists && hidden) {
        const detail = text('{project} exists, but you may not read it: {permission}', { project: on, permission });
        return { status: 'unknown', problem, detail };
      }
      return { status: 'problem', problem, facts: projectFacts(target, undefined) };
    }
    const { id, number, state } = project.value;
    const facts = projectFacts(target, project.value);
    const subject = projectName(target, project.value) ?? 'project';
    const name = id !== null && number !== null ? `${id} (${number})` : subject;
    const detail = text('{name} is {state}', { name, state });
    if (state === 'DELETE_REQUESTED') {
      return { status: 'found', findings: [{ cause: 'project-deleted', subject, facts }], detail };
    }
    if (state === 'ACTIVE') return { status: 'pass', detail };
    if (id === null) return { status: 'skip', because: text("only Google's answer named project {name}", { name }) };
    return undecidable(text('Google did not say whether {name} is active', { name }), service);
  },
});
