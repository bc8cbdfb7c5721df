/** What to say when gkey could not look: which permission, API or quota project stands in the way. */
import { english } from '../../language/language.ts';
import { type Gap, type Text, text } from '../../language/text.ts';
import type { Outcome, Problem } from '../../model.ts';
import { wordsOf } from './words-of.ts';

/** What was looked for, and what it takes to look. */
export interface Look {
  readonly service: string;
  readonly permission?: string;
  /** What the permission is needed on; without it, just the permission is named. */
  readonly on?: Gap | undefined;
}

type Unknown = Extract<Outcome<never>, { status: 'unknown' }>;

/** Projects of gcloud's own OAuth clients: as a consumer they mean that no quota project was named. */
const gcloudProjects = new Set(['764086051850', '32555940559']);

/** `unknown`, with the reason why gkey could not look. */
export function cannotLook(problem: Problem, look: Look): Unknown {
  return { status: 'unknown', problem, detail: obstacle(problem, look) };
}

/** `unknown` where Google answered, but not enough to decide. */
export function undecidable(detail: Text, service?: string): Unknown {
  const problem: Problem = {
    kind: 'answer',
    code: 'UNDECIDABLE',
    message: english.say(detail),
    words: detail,
    ...(service === undefined ? {} : { service }),
    metadata: {},
    violations: [],
    links: [],
  };
  return { status: 'unknown', problem, detail };
}

/** Whether the Problem is only that this piece was not asked for. */
export function notAsked(problem: Problem): boolean {
  return problem.kind === 'local' && problem.code === 'NOT_ASKED';
}

/** Trouble on the way or at Google's end: it says nothing about what was asked for. */
export function isTrouble({ kind, httpStatus }: Problem): boolean {
  return kind === 'network' || kind === 'answer' || httpStatus === 429 || (httpStatus ?? 0) >= 500;
}

/** Whether Google itself, and not something on the way, said that there is no such thing. */
export function isUnknown(problem: Problem): boolean {
  return problem.kind === 'google' && problem.httpStatus === 404;
}

/** A project number or id, as a consumer names it. A suspended key is its own consumer, and must not be shown. */
const projectPattern = /^(?:\d+|(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]*)$/;

/** The project that Google held responsible for a call, without `projects/`; undefined when the Problem names none. */
export function consumerOf(problem: Problem): string | undefined {
  const named = problem.metadata['consumer'] ?? problem.metadata['containerInfo'];
  const name = named?.replace(/^projects?[/:]/, '') ?? '';
  return projectPattern.test(name) ? name : undefined;
}

function obstacle(problem: Problem, { service: asked, permission, on }: Look): Text {
  const service = problem.metadata['service'] ?? problem.service ?? asked;
  if (problem.kind === 'local') return wordsOf(problem);
  if (problem.kind === 'network') return text('no answer from {host}', { host: problem.host ?? service });
  if (problem.kind === 'oauth') return text('the credentials gave no access token');
  if (problem.kind === 'answer') return text('{service} sent no usable answer', { service });
  const project = consumerOf(problem);
  switch (problem.reason) {
    case 'SERVICE_DISABLED':
      if (project === undefined) return text('{service} is off', { service });
      if (gcloudProjects.has(project)) return text('{service} needs a quota project', { service });
      return text('{service} is off in project {project}', { service, project });
    case 'USER_PROJECT_DENIED':
      return project === undefined
        ? text('needs serviceusage.services.use on the quota project')
        : text('needs serviceusage.services.use on the quota project {project}', { project });
    case 'ACCESS_TOKEN_SCOPE_INSUFFICIENT':
      return text('the access token lacks the cloud-platform scope');
    case 'SECURITY_POLICY_VIOLATED':
      return text('VPC Service Controls keep {service} closed', { service });
    default: {
      const needed = problem.metadata['permission'] ?? permission;
      if (problem.httpStatus === 403 && needed !== undefined) {
        return on === undefined
          ? text('needs {permission}', { permission: needed })
          : text('needs {permission} on {on}', { permission: needed, on });
      }
      const code = problem.httpStatus ?? problem.status;
      return code === undefined
        ? text('{service} answered with an error', { service })
        : text('{service} answered {code}', { service, code });
    }
  }
}
