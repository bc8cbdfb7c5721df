import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { factsOf } from './shared/facts-of.ts';
import { keyKind } from './shared/key-kind.ts';
import { ownerOfKey } from './shared/projects.ts';

/** An auth key acts as a service account. Its metadata says so for sure, its shape is a hint. */
export const keyType = defineCheck({
  id: 'key-type',
  title: text('the key is an auth key'),
  surfaces: ['gemini'],
  causes: ['key-standard'],
  needs: ['key'],
  uses: ['keyMetadata', 'project'],
  judges: [],
  run({ key, keyMetadata, project }) {
    const kind = keyKind(key, keyMetadata);
    const known = keyMetadata !== undefined && keyMetadata.name !== null;
    if (kind === 'unknown') return { status: 'skip', because: text("only the key's metadata would tell") };
    if (kind === 'auth') {
      const account = keyMetadata?.serviceAccountEmail ?? null;
      const detail =
        account === null ? text('auth key by its shape') : text('auth key, bound to {account}', { account });
      return { status: 'pass', detail };
    }
    const odd =
      known && key.kind === 'auth' ? text('It is shaped like an auth key, but Google names no service account.') : null;
    const facts = factsOf({
      keyKind: 'standard',
      keyName: keyMetadata?.name,
      project: keyMetadata && ownerOfKey(keyMetadata, project),
      projectNumber: keyMetadata?.projectNumber,
      note: known ? odd : text('Judged by its shape only.'),
    });
    return { status: 'found', findings: [{ cause: 'key-standard', subject: 'key', facts, severity: 'warning' }] };
  },
});
