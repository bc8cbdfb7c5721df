import { text } from '../language/text.ts';
import { defineCheck, type Problem } from '../model.ts';
import { cannotLook, isUnknown } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { ownerOfKey } from './shared/projects.ts';

const permission = 'iam.serviceAccounts.get';

/** An auth key stops with the service account that it is bound to. */
export const keyAccount = defineCheck({
  id: 'key-account',
  title: text('the service account bound to the key is enabled'),
  surfaces: ['gemini'],
  causes: ['sa-invalid'],
  needs: [],
  uses: ['keyMetadata', 'project', 'permissions'],
  judges: ['serviceAccount'],
  hears: ['liveCall'],
  run({ keyMetadata, project, permissions, serviceAccount, liveCall }) {
    const email = serviceAccount.ok ? serviceAccount.value.email : (keyMetadata?.serviceAccountEmail ?? null);
    // Google answers alike for an account that may not be seen and for one that is gone; who may see all of the project knows.
    const ofProject =
      typeof project?.id === 'string' && email?.endsWith(`@${project.id}.iam.gserviceaccount.com`) === true;
    const seesAll = ofProject && permissions?.granted.includes(permission) === true;
    const gone =
      !serviceAccount.ok && (isUnknown(serviceAccount.problem) || (seesAll && isHidden(serviceAccount.problem)));
    // A key stops with its account: where a model answers, the account cannot be gone.
    if (!serviceAccount.ok && (!gone || liveCall?.ok === true)) {
      const on = email ?? text('the service account');
      return cannotLook(serviceAccount.problem, { service: 'iam.googleapis.com', permission, on });
    }
    if (serviceAccount.ok && !serviceAccount.value.disabled) {
      return { status: 'pass', detail: text('{account} is enabled', { account: serviceAccount.value.email }) };
    }
    const facts = factsOf({
      serviceAccount: email,
      keyName: keyMetadata?.name,
      project: serviceAccount.ok ? serviceAccount.value.projectId : keyMetadata && ownerOfKey(keyMetadata, project),
      subtype: serviceAccount.ok ? 'disabled' : 'gone',
      note: serviceAccount.ok
        ? text('The service account is disabled.')
        : text('The service account does not exist any more.'),
    });
    return { status: 'found', findings: [{ cause: 'sa-invalid', subject: email ?? 'service account', facts }] };
  },
});

/** IAM's own words. Any other 403, of a front end or without a word, is about the way to Google and not about the account. */
function isHidden({ httpStatus, reason, message }: Problem): boolean {
  return (
    httpStatus === 403 &&
    (reason === 'IAM_PERMISSION_DENIED' || (reason === undefined && /may not exist/.test(message)))
  );
}
