import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Admin } from '../../src/evidence/admin.ts';
import { fetchBilling, fetchProject, fetchServices } from '../../src/evidence/project.ts';
import { Secret } from '../../src/evidence/secret.ts';
import type { Caller, Fetched, Problem } from '../../src/model.ts';
import { backend, doorTo, json, type Received } from './server.ts';
import { place, requests, signedIn } from './world.ts';

const apikeys = 'apikeys.googleapis.com';
const manager = 'cloudresourcemanager.googleapis.com';
const gcloud = 'projects/764086051850';
const fine = z.object({ fine: z.literal(true) });

type Project = string | null;
type Verdict = 'fine' | 'off' | 'no quota project' | 'denied' | 'forbidden' | 'expired' | 'missing';

const caller: Caller = {
  kind: 'authorized_user',
  principal: 'user:dev@example.com',
  source: 'file',
  project: null,
  quotaProject: null,
};

/** Google's answer to a request that is metered on this project. */
function answerFor(verdict: Verdict, project: Project, service: string, own: string): Parameters<typeof backend>[0] {
  const consumer = project === null ? own : `projects/${project}`;
  const refusal = (code: number, reason: string, message: string): Parameters<typeof backend>[0] => {
    const info = {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason,
      domain: 'googleapis.com',
      metadata: { consumer, service },
    };
    return json(code, { error: { code, message, status: 'PERMISSION_DENIED', details: [info] } });
  };
  switch (verdict) {
    case 'fine':
      return json(200, { fine: true });
    case 'off':
      return refusal(
        403,
        'SERVICE_DISABLED',
        `API Keys API has not been used in project ${consumer} before or it is disabled.`,
      );
    case 'no quota project':
      return json(403, {
        error: {
          code: 403,
          status: 'PERMISSION_DENIED',
          message: `The ${apikeys} API requires a quota project, which is not set by default.`,
        },
      });
    case 'denied':
      return refusal(403, 'USER_PROJECT_DENIED', `Caller does not have required permission to use project ${project}.`);
    case 'expired':
      return refusal(401, 'ACCESS_TOKEN_EXPIRED', 'Request had invalid authentication credentials.');
    case 'forbidden':
      return json(403, {
        error: { code: 403, status: 'PERMISSION_DENIED', message: 'The caller does not have permission' },
      });
    case 'missing':
      return json(404, { error: { code: 404, status: 'NOT_FOUND', message: 'Not found.' } });
  }
}

interface Dance {
  readonly answer: Fetched<unknown>;
  /** The quota projects that were tried, in order; null where none was named. */
  readonly tried: readonly Project[];
  readonly access: Fetched<{ readonly used: Project }>;
}

/** One question, where the answer depends on the quota project alone. */
async function dance(
  service: string,
  who: Partial<Caller>,
  target: Project,
  verdicts: Readonly<Record<string, Verdict>>,
): Promise<Dance> {
  const projectOf = ({ headers }: Received): Project => (headers['x-goog-user-project'] as string | undefined) ?? null;
  const own = who.project ? `projects/${who.project}` : gcloud;
  const { url, received } = await backend((request, ...rest) => {
    const project = projectOf(request);
    answerFor(verdicts[project ?? 'none'] ?? 'forbidden', project, service, own)(request, ...rest);
  });
  const admin = new Admin(doorTo(url).door, new Secret('ya29.EXAMPLE'), { ...caller, ...who }, async () => target);
  const answer = await admin.json(service, `https://${service}/v1/x`, fine);
  for (const { headers } of received) expect(headers['authorization']).toBe('Bearer ya29.EXAMPLE');
  return { answer, tried: received.map(projectOf), access: await admin.access() };
}

function reasonOf({ answer }: Pick<Dance, 'answer'>): string {
  if (answer.ok) return 'fine';
  return answer.problem?.reason ?? answer.problem?.message ?? '';
}

function problemOf(answer: Fetched<unknown>): Problem | undefined {
  return answer.ok ? undefined : answer.problem;
}

describe('a user', () => {
  it('names the quota project of the credentials, where one is needed', async () => {
    const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: 'fine' });
    expect(result).toMatchObject({
      tried: ['quota'],
      answer: { ok: true, value: { fine: true } },
      access: { ok: true, value: { used: 'quota' } },
    });
  });

  it('without one names the project that it is about', async () => {
    const result = await dance(apikeys, {}, 'target', { target: 'fine' });
    expect(result).toMatchObject({
      tried: ['target'],
      answer: { ok: true },
      access: { ok: true, value: { used: 'target' } },
    });
  });

  it('names none for Resource Manager and Service Usage, which answer without', async () => {
    for (const service of [manager, 'serviceusage.googleapis.com']) {
      const result = await dance(service, { quotaProject: 'quota' }, 'target', { none: 'fine' });
      expect(result).toMatchObject({ tried: [null], access: { ok: true, value: { used: null } } });
    }
  });

  it('names one there as well, when the answer is that gcloud has the API off', async () => {
    const result = await dance(manager, { quotaProject: 'quota' }, 'target', { none: 'off', quota: 'fine' });
    expect(result).toMatchObject({
      tried: [null, 'quota'],
      answer: { ok: true },
      access: { value: { used: 'quota' } },
    });
  });

  it('asks for another project, when the quota project has the API off', async () => {
    const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: 'off', target: 'fine' });
    expect(result).toMatchObject({
      tried: ['quota', 'target'],
      answer: { ok: true },
      access: { value: { used: 'target' } },
    });
  });

  it('is told of the project that it named, when the API is off everywhere', async () => {
    const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: 'off', target: 'off' });
    expect(result.tried).toEqual(['quota', 'target']);
    expect(reasonOf(result)).toBe('SERVICE_DISABLED');
  });

  it('is told of its own project, not of gcloud’s, when the API is off in both', async () => {
    for (const none of ['off', 'no quota project'] as const) {
      const result = await dance(manager, { quotaProject: 'quota' }, 'target', { none, quota: 'off', target: 'off' });
      expect(result).toMatchObject({
        tried: [null, 'quota', 'target'],
        answer: { problem: { reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/quota' } } },
      });
    }
  });

  it('hears no more of gcloud’s own project than of its own', async () => {
    const result = await dance(apikeys, {}, null, { none: 'off' });
    expect(result).toMatchObject({ tried: [null], answer: { problem: { metadata: { consumer: gcloud } } } });
    expect(reasonOf(await dance(apikeys, {}, null, { none: 'no quota project' }))).toContain(
      'requires a quota project',
    );
  });

  it('whose quota project may not be used is refused everywhere, whatever another project would do', async () => {
    const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: 'denied', target: 'fine' });
    expect(result.tried).toEqual(['quota', 'target']);
    expect(result.answer.ok).toBe(true);
    expect(problemOf(result.access)?.reason).toBe('USER_PROJECT_DENIED');
  });

  it('that may not meter on the project is not held to have a bad quota project: nobody named it one', async () => {
    const result = await dance(apikeys, {}, 'target', { target: 'denied' });
    expect(reasonOf(result)).toBe('USER_PROJECT_DENIED');
    expect(result.access).toEqual({ ok: true, value: { used: null } });
  });

  it.each(['forbidden', 'missing'] as const)(
    'is not asked to try again for an answer that is about the matter: %s',
    async (verdict) => {
      const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: verdict, target: 'fine' });
      expect(result.tried).toEqual(['quota']);
      expect(result.answer.ok).toBe(false);
    },
  );

  it('keeps the answer about the matter over one about another quota project', async () => {
    const result = await dance(manager, { quotaProject: 'quota' }, 'target', {
      none: 'off',
      quota: 'forbidden',
      target: 'denied',
    });
    expect(reasonOf(result)).toBe('The caller does not have permission');
  });

  it('names one project once', async () => {
    const result = await dance(apikeys, { quotaProject: 'target' }, 'target', { target: 'off' });
    expect(result.tried).toEqual(['target']);
  });

  it('whose token is refused is asked no more', async () => {
    const result = await dance(apikeys, { quotaProject: 'quota' }, 'target', { quota: 'expired', target: 'fine' });
    expect(result.tried).toEqual(['quota']);
    expect(problemOf(result.access)?.reason).toBe('ACCESS_TOKEN_EXPIRED');
  });
});

describe('a service account', () => {
  const robot = {
    kind: 'service_account',
    principal: 'serviceAccount:robot@home.iam.gserviceaccount.com',
    project: 'home',
  } as const;

  it('names no quota project: its own is metered', async () => {
    for (const service of [apikeys, manager]) {
      expect(await dance(service, robot, 'target', { none: 'fine' })).toMatchObject({
        tried: [null],
        access: { value: { used: null } },
      });
    }
  });

  it('tries the project that it is about, when its own has the API off', async () => {
    const result = await dance(apikeys, robot, 'target', { none: 'off', target: 'fine' });
    expect(result).toMatchObject({
      tried: [null, 'target'],
      answer: { ok: true },
      access: { value: { used: 'target' } },
    });
  });

  it('that may not meter there is told that its own has the API off', async () => {
    const result = await dance(apikeys, robot, 'target', { none: 'off', target: 'denied' });
    expect(result.tried).toEqual([null, 'target']);
    expect(reasonOf(result)).toBe('SERVICE_DISABLED');
  });

  it('is no less fine for it: nobody named that project as its quota project', async () => {
    const result = await dance(apikeys, robot, 'target', { none: 'off', target: 'denied' });
    expect(result.access.ok).toBe(true);
  });
});

describe('against the simulator', () => {
  it('credentials without a quota project see all that there is to see', async () => {
    const there = await place('quota-project-missing');
    const { admin, clients } = await signedIn(there);
    const [project, services, billing] = await Promise.all([
      fetchProject(admin, clients, 'demo-project'),
      fetchServices(admin, clients, 'demo-project'),
      fetchBilling(admin, 'demo-project'),
    ]);
    expect([project.ok, services.ok, billing.ok]).toEqual([true, true, true]);
    expect(await admin.access()).toEqual({ ok: true, value: { used: 'demo-project' } });
    expect(requests(there).filter((line) => !line.endsWith(' 200'))).toEqual([]);
  });

  it('a quota project that is not theirs is told, though it was not needed', async () => {
    const there = await place('quota-project-denied');
    const { admin, clients } = await signedIn(there);
    expect((await fetchProject(admin, clients, 'demo-project')).ok).toBe(true);
    await fetchBilling(admin, 'demo-project');
    expect(problemOf(await admin.access())).toMatchObject({
      reason: 'USER_PROJECT_DENIED',
      metadata: { consumer: expect.stringContaining('other-project') },
    });
  });

  it('a service account of another project, which has the API off, meters on the project that it is about', async () => {
    const there = await place('service-account', (world) => {
      const robot = world.serviceAccounts['ci-runner@demo-project.iam.gserviceaccount.com'];
      if (robot) robot.project = 'other-project';
    });
    const { admin, clients } = await signedIn(there);
    expect(await fetchProject(admin, clients, 'demo-project')).toMatchObject({
      ok: true,
      value: { id: 'demo-project', number: '123456789012' },
    });
    expect(await admin.access()).toEqual({ ok: true, value: { used: 'demo-project' } });
  });

  it('a service account whose own project has the API off, where that is the project in question', async () => {
    const there = await place('service-account-admin-apis-disabled');
    const { admin, clients } = await signedIn(there);
    const answer = await fetchProject(admin, clients, 'demo-project');
    expect(problemOf(answer)).toMatchObject({
      reason: 'SERVICE_DISABLED',
      metadata: { consumer: 'projects/123456789012' },
    });
  });

  it('an expired token is held against the caller', async () => {
    const there = await place('token-expired');
    const { admin, clients } = await signedIn(there);
    await fetchProject(admin, clients, 'demo-project');
    expect(problemOf(await admin.access())).toMatchObject({ httpStatus: 401 });
  });
});
