import * as z from 'zod';
import type { Fetched, KeyMetadata, ServiceAccount } from '../model.ts';
import type { Admin } from './admin.ts';
import type { Secret } from './secret.ts';

const service = 'apikeys.googleapis.com';

const lookupSchema = z.object({ parent: z.string().regex(/^projects\/[^/]+/), name: z.string().optional() });

/** Raw JSON, because the published proto does not list `serviceAccountEmail` and Google's typed clients drop it. */
const keySchema = z.object({
  name: z.string().regex(/^projects\/[^/]+\/locations\/[^/]+\/keys\/[^/]+$/),
  uid: z.string().optional(),
  displayName: z.string().optional(),
  deleteTime: z.string().optional(),
  serviceAccountEmail: z.string().optional(),
  restrictions: z
    .object({
      apiTargets: z.array(z.object({ service: z.string(), methods: z.array(z.string()).optional() })).optional(),
      browserKeyRestrictions: z.object({ allowedReferrers: z.array(z.string()).optional() }).optional(),
      serverKeyRestrictions: z.object({ allowedIps: z.array(z.string()).optional() }).optional(),
      androidKeyRestrictions: z
        .object({
          allowedApplications: z
            .array(z.object({ packageName: z.string().optional(), sha1Fingerprint: z.string().optional() }))
            .optional(),
        })
        .optional(),
      iosKeyRestrictions: z.object({ allowedBundleIds: z.array(z.string()).optional() }).optional(),
    })
    .optional(),
});

const listSchema = z.object({ keys: z.array(keySchema).optional(), nextPageToken: z.string().optional() });

/**
 * API Keys v2 keys:lookupKey (the one API that takes the key in the query), then the key's resource: from the project's list when
 * it is there, which can be asked at the same time, else by keys.get. Needs apikeys.keys.lookup and apikeys.keys.list or .get.
 */
export async function fetchKeyMetadata(
  admin: Admin,
  key: Secret,
  project: string | null,
): Promise<Fetched<KeyMetadata>> {
  const lookup = admin.json(
    service,
    `https://${service}/v2/keys:lookupKey?keyString=${encodeURIComponent(key.reveal())}`,
    lookupSchema,
  );
  const listUrl = `https://${service}/v2/projects/${encodeURIComponent(project ?? '')}/locations/global/keys?showDeleted=true&pageSize=300`;
  const list = project === null ? null : admin.json(service, listUrl, listSchema);
  const owner = await lookup;
  if (!owner.ok) return owner;
  const { parent, name } = owner.value;
  const projectNumber = parent.split('/')[1] ?? '';
  if (!name) {
    // Google forgets a purged key but for the project that it belonged to.
    const nothing = {
      name: null,
      uid: null,
      displayName: null,
      deleteTime: null,
      restrictions: null,
      serviceAccountEmail: null,
    };
    return { ok: true, value: { projectNumber, projectId: null, ...nothing } };
  }
  const listed = await list;
  const known = listed?.ok ? listed.value.keys?.find((other) => other.name === name) : undefined;
  if (known) return { ok: true, value: metadata(projectNumber, known) };
  const got = await admin.json(service, `https://${service}/v2/${name}`, keySchema);
  return got.ok ? { ok: true, value: metadata(projectNumber, got.value) } : got;
}

function metadata(projectNumber: string, key: z.infer<typeof keySchema>): KeyMetadata {
  const { restrictions: r } = key;
  return {
    projectNumber,
    projectId: null,
    name: key.name,
    uid: key.uid ?? key.name.slice(key.name.lastIndexOf('/') + 1),
    displayName: key.displayName || null,
    deleteTime: key.deleteTime ?? null,
    serviceAccountEmail: key.serviceAccountEmail || null,
    restrictions: {
      apiTargets: (r?.apiTargets ?? []).map((target) => ({ service: target.service, methods: target.methods ?? [] })),
      allowedReferrers: r?.browserKeyRestrictions ? (r.browserKeyRestrictions.allowedReferrers ?? []) : null,
      allowedIps: r?.serverKeyRestrictions ? (r.serverKeyRestrictions.allowedIps ?? []) : null,
      allowedAndroidApps: r?.androidKeyRestrictions
        ? (r.androidKeyRestrictions.allowedApplications ?? []).map((app) => ({
            packageName: app.packageName ?? '',
            sha1Fingerprint: app.sha1Fingerprint ?? '',
          }))
        : null,
      allowedIosBundleIds: r?.iosKeyRestrictions ? (r.iosKeyRestrictions.allowedBundleIds ?? []) : null,
    },
  };
}

const serviceAccountSchema = z.object({
  name: z.string(),
  email: z.string().min(1),
  projectId: z.string().optional(),
  disabled: z.boolean().optional(),
});

/** IAM v1 serviceAccounts.get of the account bound to the key; needs iam.serviceAccounts.get. */
export async function fetchServiceAccount(admin: Admin, email: string): Promise<Fetched<ServiceAccount>> {
  const url = `https://iam.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(email).replace('%40', '@')}`;
  const answer = await admin.json('iam.googleapis.com', url, serviceAccountSchema);
  if (!answer.ok) return answer;
  const { projectId, disabled } = answer.value;
  return { ok: true, value: { email: answer.value.email, disabled: disabled ?? false, projectId: projectId ?? null } };
}
