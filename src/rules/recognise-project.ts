import type { Problem } from '../model.ts';
import { firstMatch, match, pathIn } from './match.ts';

/** gcloud's own projects: as a consumer they mean that no quota project was set (facts of 2026). */
const gcloudProjects: ReadonlySet<string> = new Set(['764086051850', '32555940559']);

/** Whether a project number is the one of gcloud itself, which no reader owns. */
export function isGcloudProject(project: string | undefined): boolean {
  return project !== undefined && gcloudProjects.has(project);
}

/** A project id or number; also what people leave in its place, such as `YOUR_PROJECT_ID`. */
const id = String.raw`([A-Za-z0-9][\w.:-]{1,62}\w)`;
const projectPatterns: readonly RegExp[] = [
  new RegExp(String.raw`\bin project ['"]?${id}['"]? before\b`),
  new RegExp(String.raw`\bresource project ['"]?([^\n"'\x60[]{2,64}?)['"]?(?:\.\s|\.?$|\.?['"\\]|\.? \[|\.? ?\()`, 'm'),
  new RegExp(String.raw`\bbilling on project #?${id}`),
  new RegExp(String.raw`\buse project ['"]?${id}`),
  new RegExp(String.raw`\bconsumer:? ['"]?projects?(?:_number)?[:/]${id}`),
  new RegExp(String.raw`\bConsumer ['"]?projects?(?:_number)?[:/]${id}`, 'i'),
  new RegExp(String.raw`\b[Pp]roject\W{1,4}${id}['"\x60\]]{0,2} (?:is |was |has |not |may |does |could )`),
  new RegExp(String.raw`\bprojects instance \[?${id}`),
  new RegExp(String.raw`\b(?:on|in|for|to) project:? ?[['"#]{1,2}${id}`),
  new RegExp(String.raw`\bprojects/${id}/`),
  new RegExp(String.raw`[?&]project=${id}`),
  new RegExp(String.raw`\bprojects/${id}`),
  new RegExp(String.raw`\bproject_number:${id}`),
];
const notAProject =
  /^(?:locations|global|the|this|is|has|have|id|ID|number|name|and|or|not|no|with|for|that|which|your|quota|does|do|to|was|will|may|must|can|should|could|of|on|in|before|named|setting|settings|api_key.*)$/;

/** The project that a problem is about, as id or number. */
export function projectIn(problem: Problem, text: string): string | undefined {
  const { metadata } = problem;
  const consumer =
    named(metadata['consumer']?.replace(/^projects?[:/_]?(?:number:)?/, '')) ??
    named(metadata['containerInfo']) ??
    named(metadata['project']) ??
    match(pathIn(problem), /^projects\/([^/]{2,64})/);
  if (consumer !== undefined || problem.kind === 'network') return consumer;
  return numberIn(problem) ?? named(firstMatch(text, projectPatterns, (found) => named(found) !== undefined));
}

/** The project number of the most frequent sentence, even where a terminal has broken it into lines. */
function numberIn(problem: Problem): string | undefined {
  return /\bin\s*project\s*(\d{9,13})\s*before\b/.exec(problem.message.replace(/\n/g, ''))?.[1];
}

function named(project: string | undefined): string | undefined {
  if (project === undefined || project === '' || notAProject.test(project) || project.startsWith('api_key'))
    return undefined;
  return project.replace(/^projects?[:/]|[.:]+$/g, '');
}
