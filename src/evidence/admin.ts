/** How gkey asks Google's admin APIs as the caller: one token, and the right project to pay and be metered. */
import { OAuth2Client } from 'google-auth-library';
import type * as z from 'zod';
import type { Caller, Fetched, Problem } from '../model.ts';
import { decode, fetched } from './answers.ts';
import type { Secret } from './secret.ts';
import type { Door } from './transport.ts';

export type Headers = Readonly<Record<string, string>>;

/** Project numbers of gcloud's own OAuth clients: a SERVICE_DISABLED about them means "no quota project". */
const gcloudProjects = new Set(['764086051850', '32555940559']);

/** These two answer user credentials without a quota project; all others refuse. */
const needNoQuotaProject = new Set(['cloudresourcemanager.googleapis.com', 'serviceusage.googleapis.com']);

/** Reasons that are about the caller and would meet every further request alike. */
const callerReasons = new Set([
  'ACCESS_TOKEN_EXPIRED',
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  'ACCESS_TOKEN_TYPE_UNSUPPORTED',
  'ACCOUNT_STATE_INVALID',
  'ACCOUNT_TYPE_UNSUPPORTED',
  'USER_BLOCKED_BY_ADMIN',
]);

/** Asks as the caller. Which quota project to name is found out here, once per service. */
export class Admin {
  readonly door: Door;
  /** Google's clients take this; it holds the token and nothing else. */
  readonly authClient: OAuth2Client;
  readonly caller: Caller;
  readonly #target: () => Promise<string | null>;
  readonly #settled: Promise<Problem | null>[] = [];
  #used: string | null = null;

  constructor(door: Door, token: Secret, caller: Caller, target: () => Promise<string | null>) {
    this.door = door;
    this.caller = caller;
    this.#target = target;
    this.authClient = new OAuth2Client({ transporter: door });
    this.authClient.setCredentials({ access_token: token.reveal() });
  }

  /** Sends with each quota project that may do, until Google's answer is not about the quota project. */
  async ask<T>(service: string, send: (headers: Headers) => Promise<T>): Promise<Fetched<T>> {
    const answer = this.#askInTurn(service, send);
    this.#settled.push(answer.then(({ refused }) => refused));
    return (await answer).answer;
  }

  /** A plain GET or POST as the caller, decoded. */
  async json<T>(service: string, url: string, schema: z.ZodType<T>, data?: unknown): Promise<Fetched<T>> {
    return this.ask(service, async (quota) => {
      const headers = { ...quota, ...Object.fromEntries(await this.authClient.getRequestHeaders()) };
      const options = data === undefined ? {} : ({ method: 'POST', data } as const);
      const answer = await this.door.request({ url, headers, responseType: 'json', ...options });
      return decode(schema, answer.data);
    });
  }

  /** After all questions so far: what Google holds against this caller everywhere, or the quota project in use. */
  async access(): Promise<Fetched<{ readonly used: string | null }>> {
    const refusals = await Promise.all(this.#settled);
    const problem = refusals.find((refusal) => refusal !== null);
    return problem ? { ok: false, problem } : { ok: true, value: { used: this.#used } };
  }

  async #askInTurn<T>(
    service: string,
    send: (headers: Headers) => Promise<T>,
  ): Promise<{ answer: Fetched<T>; refused: Problem | null }> {
    const own = this.caller.quotaProject;
    let refused: Problem | null = null;
    let answer: Fetched<T> | undefined;
    for (const project of await this.#quotaProjects(service)) {
      const next = await fetched(service, () => send(project === null ? {} : { 'x-goog-user-project': project }));
      const problem = next.ok ? undefined : next.problem;
      if (problem !== undefined && callerReasons.has(problem.reason ?? '')) return { answer: next, refused: problem };
      if (problem !== undefined && project !== null && project === own && problem.reason === 'USER_PROJECT_DENIED')
        refused = problem;
      // A later candidate that is refused says less than the first answer, unless the first was about the quota project itself.
      if (answer === undefined || next.ok || !aboutQuotaProject(problem, service) || lacksQuotaProject(answer))
        answer = next;
      if (next.ok) this.#used = project ?? this.#used;
      if (!aboutQuotaProject(problem, service)) break;
    }
    return { answer: answer ?? (await fetched(service, () => send({}))), refused };
  }

  async #quotaProjects(service: string): Promise<readonly (string | null)[]> {
    const { kind, quotaProject } = this.caller;
    const target = await this.#target();
    const user = kind === 'authorized_user' || kind === 'external_account_authorized_user';
    const named = [quotaProject, target].filter((project) => project !== null);
    const first = user && !needNoQuotaProject.has(service) && named.length > 0 ? [] : [null];
    return [...new Set([...first, ...named])];
  }
}

/** Is this refusal about who pays, and not about what was asked? */
function aboutQuotaProject(problem: Problem | undefined, service: string): boolean {
  if (problem?.reason === 'USER_PROJECT_DENIED' || ofGcloud(problem)) return true;
  // The API is off in the consumer: another consumer may have it on.
  return problem?.reason === 'SERVICE_DISABLED' && (problem.metadata['service'] ?? service) === service;
}

/** Is all that this answer says that a quota project must be named? Then one about a named project says more. */
function lacksQuotaProject(answer: Fetched<unknown>): boolean {
  return !answer.ok && ofGcloud(answer.problem);
}

function ofGcloud(problem: Problem | undefined): boolean {
  if (problem?.reason !== 'SERVICE_DISABLED') return /requires a quota project/.test(problem?.message ?? '');
  return gcloudProjects.has(problem.metadata['consumer']?.replace('projects/', '') ?? '');
}
