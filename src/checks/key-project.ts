import { text } from '../language/text.ts';
import { defineCheck, type Finding } from '../model.ts';
import { cannotLook, isUnknown, undecidable } from './shared/cannot-look.ts';
import { factsOf } from './shared/facts-of.ts';
import { isOwner, ownerOfKey, projectName } from './shared/projects.ts';

/** A deleted key can be restored for this long. https://docs.cloud.google.com/docs/authentication/api-keys */
const restorableMs = 30 * 24 * 3600 * 1000;

export const keyProject = defineCheck({
  id: 'key-project',
  title: text('the key exists and belongs to this project'),
  surfaces: ['gemini'],
  causes: ['key-deleted', 'key-project-mismatch'],
  needs: ['target'],
  uses: ['project'],
  judges: ['keyMetadata'],
  run({ target, project, keyMetadata }) {
    if (!keyMetadata.ok) {
      const { problem } = keyMetadata;
      // For a key that it does not know Google answers 400 or 404, which is also what a key of elsewhere may get.
      if (isUnknown(problem) || (problem.kind === 'google' && problem.httpStatus === 400)) {
        return { status: 'unknown', problem, detail: text('Google does not know the key here') };
      }
      const on = text("the key's project");
      return cannotLook(problem, { service: 'apikeys.googleapis.com', permission: 'apikeys.keys.lookup', on });
    }
    const { name, deleteTime, projectNumber } = keyMetadata.value;
    const owner = ownerOfKey(keyMetadata.value, project);
    const findings: Finding<'key-deleted' | 'key-project-mismatch'>[] = [];
    if (name === null || deleteTime !== null) {
      const facts = factsOf({
        project: owner,
        projectNumber,
        keyName: name,
        until: name === null ? null : restorableUntil(deleteTime),
        note: name === null ? text('It is gone for good; Google only knows the project that it was in.') : null,
      });
      findings.push({ cause: 'key-deleted', subject: name ?? 'key', facts });
    }
    // Where nobody named a project, the other checks look at the one of the credentials.
    const named = projectName(target, project);
    const same = named === undefined ? true : isOwner(keyMetadata.value, named, project);
    if (same === false) {
      const facts = factsOf({ project: named, projectNumber: project?.number, otherProject: owner, keyName: name });
      findings.push({ cause: 'key-project-mismatch', subject: owner, facts });
    }
    const [first, ...more] = findings;
    if (first !== undefined) return { status: 'found', findings: [first, ...more] };
    const whose =
      owner === projectNumber
        ? text('the key belongs to project {owner}', { owner })
        : text('the key belongs to {owner} ({number})', { owner, number: projectNumber });
    if (same === null && named !== undefined) {
      return undecidable(text('{whose}; whether that is {named} could not be read', { whose, named }));
    }
    return { status: 'pass', detail: whose };
  },
});

function restorableUntil(deleteTime: string | null): string | null {
  const deleted = Date.parse(deleteTime ?? '');
  return Number.isNaN(deleted) ? null : new Date(deleted + restorableMs).toISOString().slice(0, 10);
}
