import { shownName } from '../language/shown-name.ts';
import { text } from '../language/text.ts';
import { defineCheck, type Problem } from '../model.ts';
import { cannotLook, consumerOf, isTrouble, notAsked } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';

export const credentials = defineCheck({
  id: 'credentials',
  title: text('credentials were found and yield a token'),
  surfaces: ['gemini', 'vertex'],
  causes: ['adc-missing', 'adc-file-missing', 'quota-project'],
  needs: ['target'],
  uses: [],
  judges: ['caller', 'quotaProject'],
  run({ target, caller, quotaProject }) {
    if (!caller.ok) {
      const { problem } = caller;
      const { file, variable, errno } = problem.metadata;
      if (problem.code === 'ADC_MISSING') {
        const facts = factsOf({ project: target.project });
        return { status: 'found', findings: [{ cause: 'adc-missing', subject: 'credentials', facts }] };
      }
      if (problem.code === 'ADC_FILE') {
        const facts = factsOf({ file, variable, code: errno, note: problem.words });
        return { status: 'found', findings: [{ cause: 'adc-file-missing', subject: file ?? 'credentials', facts }] };
      }
      if (isTrouble(problem)) return cannotLook(problem, { service: 'oauth2.googleapis.com' });
      const { serviceAccount } = problem.metadata;
      return { status: 'problem', problem, facts: factsOf({ project: target.project, serviceAccount }) };
    }
    const { principal, kind, source, quotaProject: own } = caller.value;
    const detail = text('{principal} ({kind}, {source})', {
      principal: principal ?? text('principal not known'),
      kind: shownName(kind),
      source: shownName(source),
    });
    if (quotaProject.ok || notAsked(quotaProject.problem)) return { status: 'pass', detail };
    const { problem } = quotaProject;
    if (isTrouble(problem)) return cannotLook(problem, { service: problem.service ?? 'Google' });
    const facts = factsOf({
      project: target.project,
      otherProject: own ?? consumerOf(problem),
      principal,
      service: problem.metadata['service'] ?? problem.service,
      permission: problem.reason === 'USER_PROJECT_DENIED' ? 'serviceusage.services.use' : null,
      url: problem.links[0]?.url,
    });
    // What else Google may hold against the caller (scopes, a disabled account), the rules know.
    if (!isAboutQuotaProject(problem)) return { status: 'problem', problem, facts, detail };
    return { status: 'found', findings: [{ cause: 'quota-project', subject: own ?? 'quota project', facts }], detail };
  },
});

/** Without a quota project some APIs answer SERVICE_DISABLED for gcloud's own project, others a bare 403. */
function isAboutQuotaProject({ kind, reason, httpStatus }: Problem): boolean {
  if (reason !== undefined) return reason === 'USER_PROJECT_DENIED' || reason === 'SERVICE_DISABLED';
  return kind === 'local' || (kind === 'google' && httpStatus === 403);
}
