import { text } from '../language/text.ts';
import type { Problem } from '../model.ts';
import { bodyOf, cut, firstOf, problemFromBody, problemFromValue } from './from-body.ts';
import { type AnswerHead, googleError } from './google-error.ts';
import { hostInText, isNetworkCode, networkFailureInText } from './network-text.ts';
import { oauthErrorInText } from './oauth-error.ts';
import { ownWords } from './own-words.ts';
import { defined, field, textField } from './record.ts';
import { hostOfUrl, serviceOfHost } from './service.ts';
import { statusName } from './status.ts';

/** What was asked for, where the caller knows better than the error: behind a redirected endpoint, for instance. */
export interface Asked {
  readonly service?: string;
  readonly host?: string;
}

const maxNodes = 40;

/**
 * Any thrown value as a Problem; never throws itself.
 *
 * Knows the errors of gaxios, of google-gax over gRPC and over REST (there the whole JSON body is the message), of
 * `@google/genai`, `google-auth-library` and `gcp-metadata`, of Node and undici below any number of `cause`s, aggregates,
 * strings and nothing at all. A body of Google's beats a code of the network, and both beat the message of a wrapper.
 */
export function problemFromError(error: unknown, asked: Asked = {}): Problem {
  try {
    const nodes = chainOf(error);
    const head = headOf(nodes, asked);
    return (
      impersonation(nodes, best(nodes.flatMap((node) => answersOf(node, head)))) ??
      firstOf(nodes, (node) => (networkCodeOf(node) === undefined ? undefined : networkProblem(node, head))) ??
      firstOf(nodes, (node) => networkProblem(node, head)) ??
      firstOf(nodes, (node) => spokenProblem(node, head)) ??
      firstOf(nodes, (node) => localProblem(node)) ??
      plain(error, head)
    );
  } catch {
    return { ...empty, kind: 'local', ...ownWords(text('an error that cannot be read')) };
  }
}

const empty = { metadata: {}, violations: [], links: [] } as const;

/** The error and everything it wraps, outermost first. */
function chainOf(error: unknown): readonly unknown[] {
  const nodes: unknown[] = [error];
  for (let index = 0; index < nodes.length && nodes.length < maxNodes; index += 1) {
    const node = nodes[index];
    const inner = ['cause', 'error', 'lastError', 'originalError', 'reason'].map((name) => field(node, name));
    const errors = field(node, 'errors');
    const many: readonly unknown[] = Array.isArray(errors) ? errors.slice(0, 10) : [];
    for (const next of [...inner, ...many]) {
      if (typeof next === 'object' && next !== null && !nodes.includes(next)) nodes.push(next);
    }
  }
  return nodes.slice(0, maxNodes);
}

function headOf(nodes: readonly unknown[], asked: Asked): AnswerHead {
  const urls = nodes.flatMap((node) => [
    field(field(node, 'config'), 'url'),
    field(node, 'url'),
    field(field(node, 'response'), 'url'),
  ]);
  const host = asked.host ?? firstOf(urls, hostOfUrl) ?? firstOf(nodes, (node) => textField(node, 'hostname'));
  return defined({ host, service: asked.service ?? serviceOfHost(host) });
}

/** Bodies of Google's that one error carries: in its response, as its message, or decoded from gRPC. */
function answersOf(node: unknown, head: AnswerHead): readonly Problem[] {
  const found: Problem[] = [];
  const grpc = grpcProblem(node, head);
  if (grpc !== undefined) found.push(grpc);
  const carried = bodyOf(node);
  const answer: AnswerHead = {
    ...head,
    ...defined({ httpStatus: carried?.httpStatus, retryAfter: carried?.retryAfter }),
  };
  if (carried?.body !== undefined) found.push(problemFromBody(carried.body, answer));
  const message = typeof node === 'string' ? node : textField(node, 'message');
  const status = httpStatusOf(node) ?? carried?.httpStatus;
  const spoken =
    message === undefined ? undefined : problemFromValue(message, { ...answer, ...defined({ httpStatus: status }) });
  if (spoken !== undefined) found.push(spoken);
  if (found.length === 0 && carried !== undefined && status !== undefined) {
    found.push(problemFromBody(message ?? '', { ...answer, httpStatus: status }));
  }
  return found;
}

/** google-gax: `code` is the number of the google.rpc.Code, and ErrorInfo is spread over the error. */
function grpcProblem(node: unknown, head: AnswerHead): Problem | undefined {
  const status = statusName(field(node, 'code'));
  if (status === undefined || typeof node !== 'object' || node === null) return undefined;
  const marked = ['statusDetails', 'reason', 'details', 'metadata', 'note'].some(
    (name) => field(node, name) !== undefined,
  );
  if (!marked) return undefined;
  const details = field(node, 'details');
  const message = textField(node, 'message')?.replace(/^\d{1,2} [A-Z_]+: /, '');
  return googleError(
    {
      message: typeof details === 'string' && details !== '' ? details : message,
      status,
      statusDetails: field(node, 'statusDetails'),
      details: Array.isArray(details) ? details : undefined,
      reason: field(node, 'reason'),
      domain: field(node, 'domain'),
      errorInfoMetadata: field(node, 'errorInfoMetadata'),
    },
    head,
  );
}

function httpStatusOf(node: unknown): number | undefined {
  return [field(node, 'status'), field(node, 'statusCode'), field(node, 'code')].find(
    (value): value is number => typeof value === 'number' && value >= 100 && value < 600,
  );
}

/** The one that says most: a reason beats a bare message, and either beats an answer that is no error body. */
function best(problems: readonly Problem[]): Problem | undefined {
  const rank = (problem: Problem): number => {
    if (problem.kind === 'answer') return 0;
    return (
      1 +
      (problem.status === undefined ? 0 : 1) +
      (problem.reason === undefined ? 0 : 2) +
      (problem.kind === 'oauth' ? 2 : 0)
    );
  };
  return problems.reduce<Problem | undefined>(
    (winner, next) => (winner === undefined || rank(next) > rank(winner) ? next : winner),
    undefined,
  );
}

/** google-auth-library writes into its own message that it was impersonating; the body alone looks like any 403. */
function impersonation(nodes: readonly unknown[], problem: Problem | undefined): Problem | undefined {
  const said = nodes.map((node) => textField(node, 'message') ?? '').find((message) => /\bimpersonate/i.test(message));
  if (said === undefined || problem === undefined || problem.kind === 'oauth') return problem;
  const { words: _, ...rest } = problem;
  return { ...rest, message: cut(said) };
}

function networkProblem(node: unknown, head: AnswerHead): Problem | undefined {
  const message = textField(node, 'message') ?? '';
  const spoken = networkFailureInText(message);
  const code = networkCodeOf(node);
  if (code === undefined && (spoken === undefined || isCredentialText(message))) return undefined;
  const host =
    textField(node, 'hostname') ??
    (/getaddrinfo|https?:\/\//.test(message) ? hostInText(message) : undefined) ??
    head.host;
  return {
    ...empty,
    kind: 'network',
    ...(message === '' && code === undefined ? ownWords(text('no answer')) : { message: cut(message) || (code ?? '') }),
    // A particular failure in the words beats a general code such as `UND_ERR_ABORTED` or `ECONNRESET`.
    ...defined({
      code: spoken !== undefined && !spoken.general && (code === undefined || isGeneral(code)) ? spoken.code : code,
      host,
      service: head.service ?? serviceOfHost(host),
    }),
  };
}

function networkCodeOf(node: unknown): string | undefined {
  return ['code', 'errno', 'name', 'type'].map((name) => field(node, name)).find(isNetworkCode);
}

function isGeneral(code: string): boolean {
  return /^(?:UND_ERR_(?:ABORTED|SOCKET|RESPONSE)|ECONNRESET|ERR_CANCELED|AbortError|ABORT_ERR)$/.test(code);
}

function isCredentialText(message: string): boolean {
  return /credential|metadata service|metadata server|access token for the Compute Engine/i.test(message);
}

/** Files, variables and keys on this machine. */
function localProblem(node: unknown): Problem | undefined {
  const message = typeof node === 'string' ? node : (textField(node, 'message') ?? '');
  const code = textField(node, 'code');
  const file =
    code !== undefined &&
    /^(?:ENOENT|EACCES|EISDIR|EPERM|ENOTDIR|ELOOP|ENAMETOOLONG|ERR_OSSL_[A-Z_]+|ERR_INVALID_FILE[A-Z_]*)$/.test(code);
  if (
    !file &&
    !isCredentialText(message) &&
    !/does not contain an? \w+ field|DECODER routines|PEM routines|Project Id|is not a file/i.test(message)
  ) {
    return undefined;
  }
  return {
    ...empty,
    kind: 'local',
    ...(message === '' && code === undefined
      ? ownWords(text('a local error'))
      : { message: cut(message) || (code ?? '') }),
    ...defined({ code }),
  };
}

/** An OAuth error of which the library kept only the words. */
function spokenProblem(node: unknown, head: AnswerHead): Problem | undefined {
  const message = typeof node === 'string' ? node : textField(node, 'message');
  return message === undefined ? undefined : oauthErrorInText(message, head);
}

function plain(error: unknown, head: AnswerHead): Problem {
  const message = typeof error === 'string' ? error : (textField(error, 'message') ?? textField(error, 'name'));
  const kind = head.host === undefined && head.service === undefined ? 'local' : 'answer';
  const spoken = cut(message?.trim() ?? '');
  const unnamed =
    error === undefined || error === null ? text('an error without a value') : text('an error without a message');
  return {
    ...empty,
    kind,
    ...(spoken === '' ? ownWords(unnamed) : { message: spoken }),
    ...defined({ service: head.service, host: head.host }),
  };
}
