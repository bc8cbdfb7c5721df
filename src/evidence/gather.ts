/**
 * Gathers evidence: every piece at most once, everything that does not need something else at the same time; results, not exceptions.
 * What is slow to load (Google's clients, zod) is loaded while answers are on their way.
 */
import { text } from '../language/text.ts';
import type { Evidence, EvidenceKey, Fetched, Target } from '../model.ts';
import { principalOfToken } from './credentials.ts';
import { localProblem, nextTurn, notAsked, once, withinTime } from './fetched.ts';
import { isSecret } from './key-shape.ts';
import type { KeyFound } from './key.ts';
import type { Questions } from './questions.ts';
import type { Secret } from './secret.ts';
import { session } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import type { Door } from './transport.ts';

export interface Inquiry {
  readonly target: Target;
  readonly key: KeyFound;
  readonly at: Surroundings;
  readonly door: Door;
  /** Aborted when the run is over; its reason says why. */
  readonly signal: AbortSignal;
}

export interface Gathering {
  /** Starts a piece on the first call and is the same promise ever after. Never rejects. */
  ask<K extends EvidenceKey>(piece: K): Promise<Fetched<Evidence[K]>>;
  /** Everything secret that was met so far. */
  readonly secrets: readonly string[];
}

type Pieces = { readonly [K in EvidenceKey]: () => Promise<Fetched<Evidence[K]>> };

/** Answers that tell whether Google puts up with this caller at all. */
const firstAnswers: readonly EvidenceKey[] = ['project', 'services', 'permissions', 'billing', 'orgPolicies'];

/** Their failure may be the project's or the caller's: then it is not theirs to explain. */
const behindProject: ReadonlySet<EvidenceKey> = new Set([
  'billing',
  'services',
  'permissions',
  'policy',
  'orgPolicies',
]);

export function gather({ target, key, at, door, signal }: Inquiry): Gathering {
  // What the report must go on naming is no secret: a placeholder in the place of the key, or the project.
  const hidden = key.key && isSecret(key.key.facts.mistakenFor) ? key.key.secret.reveal() : target.project;
  const secrets: string[] = hidden === null || hidden === target.project ? [] : [hidden];
  const { caller, asCaller, namedProject } = session(target, at, door, (met) => secrets.push(...met));
  const { live } = target;

  /** A question to an admin API about the project; the key's own project where none was named. */
  const ofProject = async <T>(
    question: (as: Questions, project: string) => Promise<Fetched<T>>,
  ): Promise<Fetched<T>> => {
    const as = await asCaller();
    if (as === null) return notAsked(text('there is no caller to ask as'), 'caller');
    const project = (await namedProject()) ?? (await keysProject());
    return project === null ? notAsked(text('no project is known'), 'project') : question(as, project);
  };
  const keysProject = async (): Promise<string | null> => {
    const key = await keyAsListed();
    return key.ok ? key.value.projectNumber : null;
  };
  /** A request that carries the key. What is surely no Gemini key is never sent to Google. */
  const withKey = async <T>(request: (secret: Secret) => Promise<Fetched<T>>): Promise<Fetched<T>> => {
    if (key.key === null) return notAsked(text('there is no key'), 'key');
    const { mistakenFor } = key.key.facts;
    return mistakenFor === null
      ? request(key.key.secret)
      : notAsked(text('the key is {mistakenFor}; it was not sent to Google', { mistakenFor }), 'key');
  };

  /** The key's resource, before its project has a name. */
  const keyAsListed = once(() =>
    withKey(async (secret) => {
      const as = await asCaller();
      return as === null
        ? notAsked(text('there is no caller to ask as'), 'caller')
        : as.keyMetadata(secret, await namedProject());
    }),
  );

  const pieces: Pieces = {
    target: async () => ({ ok: true, value: target }),
    keySources: async () => key.sources,
    key: async () => (key.key ? { ok: true, value: key.key.facts } : notAsked(text('there is no key'), 'keySources')),
    caller: async () => {
      const ready = await caller();
      if (!ready.ok) return ready;
      const { token, caller: known } = ready.value;
      const askable = known.kind === 'access token' || known.kind === 'authorized_user';
      const principal = known.principal ?? (askable ? await principalOfToken(token, door) : null);
      return { ok: true, value: { ...known, principal } };
    },
    quotaProject: async () => {
      const ready = await fetch('caller');
      const as = ready.ok ? await asCaller() : null;
      if (as === null) return notAsked(text('there is no caller to ask as'), 'caller');
      await Promise.all(asked((piece) => firstAnswers.includes(piece)));
      return as.access();
    },
    clock: async () => {
      // It has no request of its own: any answer will do, and when all others are in without one there is none.
      const others = nextTurn().then(() => Promise.all(asked((piece) => piece !== 'clock')));
      const never = others.then(() => notAsked(text('no answer of Google said what time it is')));
      return Promise.race([door.firstDate.then((value) => ({ ok: true, value }) as const), never]);
    },
    project: async () => {
      const project = await ofProject((as, id) => as.project(id));
      if (project.ok || project.notAsked?.missing !== 'project') return project;
      if (target.surface === 'gemini') return notAsked(text('no project was named'));
      return {
        ok: false,
        problem: localProblem('PROJECT_REQUIRED', text('no project was named, and the credentials name none')),
      };
    },
    billing: () => ofProject((as, project) => as.billing(project)),
    services: () => ofProject((as, project) => as.services(project)),
    permissions: async () => {
      const permissions = await ofProject((as, project) => as.permissions(project));
      if (!permissions.ok || permissions.value.granted.length > 0) return permissions;
      // "None" is an empty answer, and so is rubbish: who may read the project holds one permission at least.
      const project = await fetch('project');
      if (!project.ok && project.problem?.kind !== 'answer') return permissions;
      const service = 'cloudresourcemanager.googleapis.com';
      const problem = localProblem(
        'CONTRADICTION',
        text('testIamPermissions named no permission, which does not fit the other answers'),
      );
      return { ok: false, problem: { ...problem, kind: 'answer', service, host: service } };
    },
    policy: () =>
      ofProject((as, project) => {
        const principal = fetch('caller').then((answer) => (answer.ok ? answer.value.principal : null));
        return as.policy(project, principal);
      }),
    orgPolicies: () => ofProject((as, project) => as.orgPolicies(project)),
    keyMetadata: async () => {
      const [as, key, named] = [await asCaller(), await keyAsListed(), await namedProject()];
      if (!key.ok || as === null || named === null) return key;
      const project = await fetch('project');
      if (!project.ok || project.value.number === key.value.projectNumber) return key;
      // The key is another project's: who may see that one is told its name.
      const owner = await as.project(key.value.projectNumber);
      return { ok: true, value: { ...key.value, projectId: owner.ok ? owner.value.id : null } };
    },
    serviceAccount: async () => {
      const [as, metadata] = [await asCaller(), await keyAsListed()];
      if (!metadata.ok || as === null) return notAsked(text('the key could not be looked up'), 'keyMetadata');
      const email = metadata.value.serviceAccountEmail;
      if (email === null) return notAsked(text('no service account is bound to this key'));
      return as.serviceAccount(email);
    },
    models: async () => {
      if (live === 'off') return notAsked(text('switched off by --live={live}', { live }));
      return withKey(async (secret) => (await import('./live.ts')).fetchModels(door, secret));
    },
    liveCall: async () => {
      if (live === 'off' || live === 'list') return notAsked(text('switched off by --live={live}', { live }));
      return withKey(async (secret) => {
        const { callGemini } = await import('./live.ts');
        // With a model named there is nothing to wait for.
        const early = target.model === null ? null : callGemini(door, secret, live, target.model, null);
        const models = await fetch('models');
        if (!models.ok) return notAsked(text('the key was not accepted'), 'models');
        return early ?? callGemini(door, secret, live, null, models.value);
      });
    },
    vertexCall: async () => {
      if (live === 'off' || live === 'list') return notAsked(text('switched off by --live={live}', { live }));
      return ofProject((as, project) => as.vertexCall({ ...target, project, live }));
    },
  };

  const endless = new AbortController().signal;
  const memo = new Map<EvidenceKey, Promise<unknown>>();
  /** A piece as Google answered. */
  function fetch<K extends EvidenceKey>(piece: K): Promise<Fetched<Evidence[K]>> {
    // Put together from other answers, it ends when they do: what they brought until then must not get lost.
    const limit = piece === 'quotaProject' ? endless : signal;
    const known = memo.get(piece) ?? withinTime<Evidence[K]>(pieces[piece](), limit);
    memo.set(piece, known);
    return known as Promise<Fetched<Evidence[K]>>;
  }
  function asked(pick: (piece: EvidenceKey) => boolean): readonly Promise<unknown>[] {
    return [...memo].flatMap(([piece, answer]) => (pick(piece) ? [answer] : []));
  }
  const projectIsUsable = once(async () => {
    const [project, permissions] = await Promise.all([fetch('project'), fetch('permissions')]);
    // Whoever may do something in a project knows that it exists, even if the project itself may not be read.
    return project.ok
      ? project.value.state !== 'DELETE_REQUESTED'
      : permissions.ok && permissions.value.granted.length > 0;
  });
  /** The same, but a failure that the caller or the project explains is left to them. */
  async function ask<K extends EvidenceKey>(piece: K): Promise<Fetched<Evidence[K]>> {
    const answer = await fetch(piece);
    if (answer.ok || answer.notAsked || !behindProject.has(piece)) return answer;
    const access = await fetch('quotaProject');
    if (!access.ok && access.problem && access.problem.kind !== 'network')
      return notAsked(text('Google refuses this caller'), 'quotaProject');
    if (await projectIsUsable()) return answer;
    const project = await fetch('project');
    const unseen = !project.ok && project.problem?.kind === 'network';
    return notAsked(
      unseen ? text('the project could not be looked at') : text('the project cannot be used'),
      'project',
    );
  }
  return { ask, secrets };
}
