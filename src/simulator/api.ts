/** How an API of the simulator is written down: hosts and methods, each with its RPC name. */
import type { Cloud, CloudProject } from './cloud.ts';
import { GoogleError } from './errors.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One request, taken apart. */
export interface SimRequest {
  readonly verb: string;
  readonly host: string;
  /** Decoded, beginning with a slash, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A request that the front end has let through. */
export interface Call {
  readonly cloud: Cloud;
  readonly request: SimRequest;
  /** Named groups of the method's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json;
  /** IAM member who asks: of the token, or the account bound to an auth key; null for a standard key or nobody. */
  readonly principal: string | null;
  /** The project that pays and meters; null where the front end needed none. */
  readonly consumer: CloudProject | null;
  readonly service: string;
}

/** One method of an API. */
export interface Method {
  /** Full RPC name, as error bodies and key restrictions use it. */
  readonly name: string;
  readonly verb: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: RegExp;
  /** Default `principal`. `any`: a key will do. `none`: the front end asks nothing. */
  readonly takes?: 'principal' | 'any' | 'none';
  handle(call: Call): unknown;
}

/** One API. */
export interface Api {
  /** Service id, such as `apikeys.googleapis.com`. */
  readonly service: string;
  readonly host: RegExp;
  /** Works for user credentials that name no quota project: metered on gcloud's own project. */
  readonly worksWithoutQuotaProject?: boolean;
  /** Keys are taken only when bound to a service account. */
  readonly authKeysOnly?: boolean;
  readonly methods: readonly Method[];
}

/** A named group of the path; the path of the method guarantees it. */
export function param(call: Pick<Call, 'params'>, name: string): string {
  const value = call.params[name];
  if (value === undefined)
    throw new GoogleError(500, { error: { code: 500, message: `no group ${name}`, status: 'INTERNAL' } });
  return value;
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a form, or `otherwise`. */
export function formField(call: Call, name: string, otherwise = ''): string {
  const value = call.body[name];
  return typeof value === 'string' ? value : otherwise;
}

/** A list of strings, or what there is of one. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Whether the caller has the permission on `projects/P`, `folders/N` or `organizations/N`. */
export function may(call: Call, permission: string, resource: string): boolean {
  return call.principal !== null && call.cloud.can(call.principal, permission, resource);
}

/** Registers an operation that is already done, and returns it. */
export function doneOperation(call: Call, name: string, response: unknown): unknown {
  const operation = { name, done: true, response };
  call.cloud.operations.set(name, operation);
  return operation;
}
