/**
 * What Google's front end decides before an API sees the request, in its order:
 * credentials, the key and its restrictions, the consumer project, whether the API is on there, policies.
 */
import type { Api, Method, SimRequest } from './api.ts';
import type { Cloud, CloudProject } from './cloud.ts';
import { listAllows } from './constraints.ts';
import {
  accountDisabled,
  errorInfo,
  invalidCredentials,
  keysNotSupported,
  missingCredentials,
  precondition,
  projectQuotaZero,
  quotaProjectMissing,
  refused,
  rpcError,
  scopeInsufficient,
  serviceDisabled,
  unregisteredCaller,
  userProjectDenied,
} from './errors.ts';
import { judgeKey } from './key-rules.ts';
import { isTimely, readJwt, type Token } from './tokens.ts';

/** Who asks, and which project pays. */
export interface Admitted {
  readonly principal: string | null;
  readonly consumer: CloudProject | null;
}

interface Gate {
  readonly cloud: Cloud;
  readonly api: Api;
  readonly method: Method;
  readonly request: SimRequest;
}

const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
const readOnly = 'https://www.googleapis.com/auth/cloud-platform.read-only';
const readOnlyServices = new Set(['apikeys.googleapis.com', 'serviceusage.googleapis.com']);
const generativeScopes = /\/auth\/generative-language/;

/** Lets a request through or throws the GoogleError that Google would answer with. */
export function admit(cloud: Cloud, api: Api, method: Method, request: SimRequest): Admitted {
  const gate: Gate = { cloud, api, method, request };
  const takes = method.takes ?? 'principal';
  if (takes === 'none') return { principal: null, consumer: null };
  const bearer = /^Bearer\s+(.*)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
  const keys = [request.headers['x-goog-api-key'] ?? '', request.query.get('key') ?? ''].filter((key) => key !== '');
  // The native route answers two keys as it answers a bad token; only the OpenAI route says what is wrong.
  if (keys.length > 1) throw invalidCredentials(api.service, method.name);
  if (bearer !== '') return admitToken(gate, bearer);
  const [key] = keys;
  if (takes === 'any') return key === undefined ? refuseStranger(gate) : admitKey(gate, key);
  throw key === undefined ? missingCredentials(api.service, method.name) : keysNotSupported(api.service, method.name);
}

function refuseStranger(gate: Gate): never {
  throw gate.api.authKeysOnly === true ? missingCredentials(gate.api.service, gate.method.name) : unregisteredCaller();
}

// ---------------------------------------------------------------- keys

function admitKey(gate: Gate, text: string): Admitted {
  const { key, consumer } = judgeKey(gate.cloud, gate.api, gate.method, gate.request, text);
  checkConsumer(gate, consumer);
  return {
    principal: key.serviceAccountEmail === null ? null : `serviceAccount:${key.serviceAccountEmail}`,
    consumer,
  };
}

// ---------------------------------------------------------------- tokens

function admitToken(gate: Gate, text: string): Admitted {
  const { cloud, api, method } = gate;
  if (/^(?:AIza|AQ\.)/.test(text)) {
    const isInvented = text.startsWith('AQ.') && cloud.keyByString(text) === undefined;
    throw invalidCredentials(api.service, method.name, isInvented ? 'API_KEY_SERVICE_BLOCKED' : undefined);
  }
  const token = cloud.tokens.find(text) ?? selfSigned(gate, text);
  if (token === undefined) throw invalidCredentials(api.service, method.name);
  if (token.expires <= cloud.now()) throw invalidCredentials(api.service, method.name, 'ACCESS_TOKEN_EXPIRED');
  if (token.kind === 'service account' && token.email !== null) {
    if (cloud.serviceAccount(token.email)?.state !== 'active')
      throw accountDisabled(api.service, method.name, token.email);
  }
  if (token.kind === 'user' && cloud.world.person.blockedServices.includes(api.service)) {
    throw rpcError(
      'PERMISSION_DENIED',
      `The administrator of your organization has turned off ${api.service} for this account.`,
      [errorInfo('USER_BLOCKED_BY_ADMIN', { method: method.name, service: api.service })],
    );
  }
  if (!hasScope(gate, token)) throw scopeInsufficient(api.service, method.name);
  const consumer = consumerOf(gate, token);
  if (consumer !== null) checkConsumer(gate, consumer);
  return { principal: token.principal, consumer };
}

/** Google's clients send service account JWTs to the API itself, without a visit to the token endpoint. */
function selfSigned({ cloud }: Gate, text: string): Token | undefined {
  const jwt = readJwt(text);
  const email = jwt?.claims['iss'];
  if (jwt === undefined || typeof email !== 'string' || jwt.claims['sub'] !== email) return undefined;
  if (
    cloud.serviceAccount(email) === undefined ||
    !cloud.signingKey(email).signed(jwt) ||
    !isTimely(jwt, cloud.now())
  ) {
    return undefined;
  }
  const scope = jwt.claims['scope'];
  return {
    principal: `serviceAccount:${email}`,
    email,
    kind: 'service account',
    scopes: typeof scope === 'string' ? scope.split(' ') : [cloudPlatform],
    expires: Number(jwt.claims['exp']) * 1000,
  };
}

function hasScope({ api, request }: Gate, token: Token): boolean {
  if (token.scopes.includes(cloudPlatform)) return true;
  if (api.service === 'generativelanguage.googleapis.com')
    return token.scopes.some((scope) => generativeScopes.test(scope));
  return token.scopes.includes(readOnly) && request.verb === 'GET' && readOnlyServices.has(api.service);
}

/** The quota project rules: header first, then the project of the credentials; users have gcloud's own, of little use. */
function consumerOf({ cloud, api, request }: Gate, token: Token): CloudProject | null {
  const own = ownProject(cloud, token);
  const named = request.headers['x-goog-user-project'];
  if (named !== undefined && named !== '') {
    const project = cloud.project(named.replace(/^projects\//, ''));
    const usable =
      project !== undefined &&
      (project.id === own?.id || cloud.can(token.principal, 'serviceusage.services.use', `projects/${project.id}`));
    if (!usable) throw userProjectDenied(api.service, named);
    return project;
  }
  if (own !== undefined) return own;
  if (api.worksWithoutQuotaProject === true) return null;
  throw quotaProjectMissing(api.service);
}

function ownProject(cloud: Cloud, token: Token): CloudProject | undefined {
  if (token.kind === 'federated') return cloud.project(/\/projects\/(\d+)\//.exec(token.principal)?.[1] ?? '');
  if (token.email === null) return undefined;
  return cloud.project(cloud.world.serviceAccounts[token.email]?.project ?? '');
}

// ---------------------------------------------------------------- the consumer

function checkConsumer({ cloud, api }: Gate, project: CloudProject): void {
  const { service } = api;
  const consumer = `projects/${project.number}`;
  const metadata = { consumer, containerInfo: project.number, service };
  if (project.state === 'DELETE_REQUESTED') {
    throw refused('CONSUMER_INVALID', `Project #${project.number} has been deleted.`, metadata);
  }
  if (project.suspended === 'consumer') {
    const text = `Permission denied: Consumer 'project_number:${project.number}' has been suspended.`;
    throw refused('CONSUMER_SUSPENDED', text, { ...metadata, containerInfo: `project_number:${project.number}` });
  }
  if (project.suspended === 'gcp') {
    throw refused('GCP_SUSPENDED', `Google Cloud access of project ${project.number} has been suspended.`, metadata);
  }
  if (project.services[service] !== 'ENABLED') throw serviceDisabled(service, project.number);
  if (!listAllows(cloud.effectivePolicy(project, 'gcp.restrictServiceUsage') ?? [], service)) {
    const text =
      "Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for " +
      `'${consumer}' attempting to use service '${service}'.`;
    throw refused('RESOURCE_USAGE_RESTRICTION_VIOLATED', text, { consumer, service });
  }
  if (project.perimeter?.services.includes(service) === true) {
    const { uid } = project.perimeter;
    const text = `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ${uid}`;
    throw refused('SECURITY_POLICY_VIOLATED', text, { consumer, service, uid }, [
      precondition('VPC_SERVICE_CONTROLS', '', uid),
    ]);
  }
  if (service === 'generativelanguage.googleapis.com' && project.gemini.quota === 'zero') {
    throw projectQuotaZero(service, project.number);
  }
}
