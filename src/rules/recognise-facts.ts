import type { CauseId, Facts, Problem } from '../model.ts';
import { delayInText } from '../problem/duration.ts';
import { defined } from '../problem/record.ts';
import { serviceOfHost } from '../problem/service.ts';
import { squeeze, unescapeOnce } from '../problem/squeeze.ts';

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
const permissionName = String.raw`([a-z][a-zA-Z]*(?:\.[a-zA-Z]+){1,3})`;
const permissionPatterns: readonly RegExp[] = [
  new RegExp(String.raw`\b[Pp]ermissions?:? ['"\[]?${permissionName}['"\]]?`),
  new RegExp(String.raw`\b(?:[Rr]equired|missing|lacks|necessary|have|without) (?:the )?(?:permission )?['"\[]?((?:[a-z][a-zA-Z]+\.){2,3}[a-zA-Z]+)`),
  /\bthe ((?:[a-z][a-zA-Z]+\.){2}[a-zA-Z]+) permission/,
  /[?&]permission=([a-z]\w+\.[\w.]+)/,
];
/** Permissions of the services that a Gemini key has to do with, anywhere in a text. */
const anyPermission =
  /\b(?:resourcemanager|apikeys|serviceusage|servicemanagement|iam|aiplatform|cloudaicompanion|billing|monitoring|cloudquotas|orgpolicy|storage|generativelanguage)\.[a-z][a-zA-Z]{2,40}\.[a-z][a-zA-Z]{2,40}\b/g;
const notAProject =
  /^(?:locations|global|the|this|is|has|have|id|ID|number|name|and|or|not|no|with|for|that|which|your|quota|does|do|to|was|will|may|must|can|should|could|of|on|in|before|named|setting|settings|api_key.*)$/;

const known = new WeakMap<Problem, { text?: string; facts?: Facts }>();

/** What was worked out about a problem before: each is asked for its text and facts several times. */
function knownOf(problem: Problem): { text?: string; facts?: Facts } {
  const found = known.get(problem) ?? {};
  known.set(problem, found);
  return found;
}

/** Everything that a problem says about this case, with the reader's own ids. */
export function factsOf(problem: Problem): Facts {
  return (knownOf(problem).facts ??= readFacts(problem));
}

function readFacts(problem: Problem): Facts {
  const text = textOf(problem);
  const { metadata } = problem;
  const consumer = named(metadata['consumer']?.replace(/^projects?[:/_]?(?:number:)?/, '')) ?? named(metadata['containerInfo']) ?? named(metadata['project']) ?? match(pathIn(problem), /^projects\/([^/]{2,64})/);
  const project = consumer ?? (problem.kind === 'network' ? undefined : numberIn(problem) ?? first(text, projectPatterns, (found) => named(found) !== undefined));
  const violation = problem.violations.find((entry) => entry.quotaId !== undefined) ?? problem.violations[0];
  const permission = metadata['permission'] ?? (problem.kind === 'network' ? undefined : first(text, permissionPatterns, isPermission));
  const resource = metadata['resource'] ?? match(text, /\bdenied (?:on|for)(?: the)? resource:? ['"]?([^\s'"()]{0,100}\/[^\s'"()]{1,300})/);
  const permissions = [...new Set([...text.matchAll(anyPermission)].map(([name]) => name).filter(isPermission))];
  const title = metadata['serviceTitle'] ?? match(text, /(?:^|[.:>"'\]\n] ?|\d{3} )((?:[A-Z][\w()-]*)(?: (?:[A-Z][\w()-]*|for))* API(?: \([A-Za-z]+\))?) has not been used/i);
  return defined({
    // gcloud's own project is no project of the reader's: the rules must not tell anyone to enable an API there.
    project: isGcloudProject(project) ? undefined : project,
    projectNumber: project !== undefined && /^\d+$/.test(project) && !isGcloudProject(project) ? project : undefined,
    service: serviceIn(problem, text, title),
    serviceTitle: title,
    method: metadata['methodName'] ?? metadata['method'] ?? match(text, /\bmethod ([\w.]+) are blocked/),
    permission,
    permissions: permissions.length > 1 ? permissions : undefined,
    resource,
    serviceAccount: match(`${resource ?? ''} ${metadata['email'] ?? ''} ${text}`, /\b([\w.-]{1,63}@[\w.-]{1,63}\.gserviceaccount\.com)\b/),
    model: modelIn(problem, text),
    location: metadata['location'] ?? metadata['quota_location'] ?? violation?.location ?? match(pathIn(problem), /\/locations\/([a-z0-9-]{2,40})/) ?? match(text, /\blocations\/([a-z][a-z0-9-]{1,40})/) ?? match(text, /\b(?:region|location):? ['"`]?([a-z]{2,}-[a-z]{4,}\d{1,2})\b/),
    callerIp: metadata['callerIp'] ?? match(text, /originating IP address of the call \(([^)]{2,64})\)/) ?? match(text, /from IP address ([0-9a-f.:]{3,45})/i),
    referrer: metadata['httpReferrer'] ?? match(text, /\b[Rr]equests from refe(?:r|rr)er (\S{1,300}) are blocked/),
    androidPackage: metadata['androidPackage'] ?? match(text, /Android client application (\S{1,200}) are blocked/i),
    iosBundleId: metadata['iosBundleId'] ?? match(text, /iOS client application (\S{1,200}) are blocked/i),
    retryAfterSeconds: problem.retryAfterSeconds ?? delayInText(text),
    quotaId: violation?.quotaId ?? metadata['quota_limit'] ?? match(text, /\blimit '([^']{3,120})'/),
    quotaMetric: violation?.quotaMetric ?? metadata['quota_metric'] ?? match(text, /\bquota metric '([^']{3,120})'/) ?? match(text, /exceeded for (?:metric: )?([a-z]+\.googleapis\.com\/\w+)/),
    quotaValue: violation?.quotaValue ?? metadata['quota_limit_value'] ?? match(text, /\blimit: (\d{1,12})\b/),
    constraint: constraintIn(problem, text),
    perimeterId: metadata['uid'] ?? match(text, /vpcServiceControlsUniqueIdentifier:? ?['"]?([\w-]{10,100})/),
    url: linkIn(problem, text),
    variable: match(text, /\b((?:GEMINI|GOOGLE)_(?:API_KEY|APPLICATION_CREDENTIALS|CLOUD_PROJECT|CLOUD_LOCATION|GENERATIVE_AI_API_KEY))\b/),
    file: fileIn(text),
    host: problem.host,
    code: problem.code ?? (problem.kind === 'oauth' ? problem.reason : undefined),
    subtype: problem.kind === 'oauth' ? metadata['error_subtype'] : undefined,
    reason: problem.kind === 'oauth' ? undefined : problem.reason,
    httpStatus: problem.httpStatus,
  });
}

/** The words of a problem, with those of its violations, escapes resolved and white space made single. */
export function textOf(problem: Problem): string {
  return (knownOf(problem).text ??= readText(problem));
}

function readText(problem: Problem): string {
  const violations = problem.violations.flatMap((violation) => [violation.description, violation.subject]);
  return unescapeOnce([problem.message, ...violations].filter((part) => part !== undefined).join('\n')).replace(/[ \t\r\n]+/g, ' ');
}

/** Titles that error texts give the APIs that matter here: a terminal may have broken the id into lines. */
const titled: Readonly<Record<string, string>> = {
  'agent platform api': 'aiplatform.googleapis.com',
  'api keys api': 'apikeys.googleapis.com',
  'cloud billing api': 'cloudbilling.googleapis.com',
  'cloud resource manager api': 'cloudresourcemanager.googleapis.com',
  'gemini api': 'generativelanguage.googleapis.com',
  'gemini for google cloud api': 'cloudaicompanion.googleapis.com',
  'generative language api': 'generativelanguage.googleapis.com',
  'iam service account credentials api': 'iamcredentials.googleapis.com',
  'identity and access management (iam) api': 'iam.googleapis.com',
  'organization policy api': 'orgpolicy.googleapis.com',
  'service usage api': 'serviceusage.googleapis.com',
  'vertex ai api': 'aiplatform.googleapis.com',
};

/** The API whose title stands before "has not been used", whatever line breaks stand in it. */
function titledInPieces(text: string): string | undefined {
  if (!/enable it by visiting|or it is disabled/i.test(text)) return undefined;
  const squeezed = squeeze(text);
  return Object.entries(titled).find(([title]) => squeezed.includes(`${squeeze(title)}hasnotbeenused`))?.[1];
}

function serviceIn(problem: Problem, text: string, title: string | undefined): string | undefined {
  const said =
    problem.metadata['service'] ??
    titled[title?.toLowerCase() ?? ''] ??
    titledInPieces(text) ??
    match(text, /\/apis\/(?:api|library)\/([a-z0-9.-]+\.googleapis\.com)/i) ??
    match(text, /\bRequests to this API ([a-z0-9.-]+\.googleapis\.com)/i) ??
    match(text, /\b(?:API|service|services) ['"[]{0,2}([a-z0-9-]+\.googleapis\.com)/i) ??
    match(text, /\bThe ([a-z0-9-]+\.googleapis\.com) API\b/i) ??
    match(text, /\benable service \[?([a-z0-9.-]+\.googleapis\.com)/i);
  return (said ?? problem.service ?? serviceOfHost(match(text, /\b([a-z0-9.-]{1,100}\.googleapis\.com)\b/i)))?.toLowerCase();
}

/** The project number of the most frequent sentence, even where a terminal has broken it into lines. */
function numberIn(problem: Problem): string | undefined {
  return /\bin\s*project\s*(\d{9,13})\s*before\b/.exec(problem.message.replace(/\n/g, ''))?.[1];
}

/** A resource path in quotation marks; a terminal may have broken it into lines. */
function pathIn(problem: Problem): string {
  return /['"`](projects\/[^'"`]{3,300})['"`]/.exec(problem.message)?.[1]?.replace(/\s+/g, '') ?? '';
}

function modelIn(problem: Problem, text: string): string | undefined {
  const violation = problem.violations.find((entry) => entry.model !== undefined);
  const found =
    violation?.model ??
    match(pathIn(problem), /\/models\/([\w.@-]{2,80})/) ??
    match(text, /\/models\/([\w.@-]{2,80})/) ??
    match(text, /\bmodels\/(?:google\/)?([\w.@-]{2,80})/) ??
    match(text, /\bmodel:? ['"`]?((?:gemini|gemma|imagen|veo|claude|text-embedding|palm|chat-bison|text-bison|learnlm|llama|mistral)[\w.@-]{2,80})/i) ??
    match(text, /\bmodel: ([\w.@-]{2,80})/) ??
    match(text, /\b((?:gemini|gemma|imagen|veo|claude|learnlm)-(?:pro|flash|ultra|nano|embedding|exp|live|opus|sonnet|haiku|robotics|\d)[\w.@-]{0,80})/i);
  return found?.replace(/[.:-]+$/, '');
}

function constraintIn(problem: Problem, text: string): string | undefined {
  const said = problem.metadata['policy_name'] ?? problem.metadata['policyName'] ?? problem.metadata['constraint'] ?? problem.metadata['customConstraints'];
  return said ?? match(`${text} ${problem.links.map((link) => link.url).join(' ')}`, /\b(constraints\/[a-z]\w*\.[\w.]*\w)/);
}

function linkIn(problem: Problem, text: string): string | undefined {
  const { metadata } = problem;
  const sent = metadata['activationUrl'] ?? problem.links.find((link) => link.url.startsWith('https://'))?.url ?? metadata['error_uri'] ?? metadata['validation_url'];
  return sent ?? match(text, /\b(https:\/\/(?:console\.(?:developers|cloud)\.google\.com|ai\.studio|aistudio\.google\.com)\/[^\s"'<>()[\]]{1,300}[\w/=])/) ?? match(text, /\b(https:\/\/(?:ai\.google\.dev|cloud\.google\.com|support\.google\.com|goo\.gle)\/[^\s"'<>()[\]]{1,300}[\w/=])/);
}

/** The credential file that could not be read; other files are nobody's business. */
function fileIn(text: string): string | undefined {
  const path = String.raw`['"]?((?:[A-Za-z]:)?[^\s'",;:]{1,300})['"]?`;
  if (!/file|lstat|open|stat|read|GOOGLE_APPLICATION_CREDENTIALS/i.test(text)) return undefined;
  const patterns = [
    String.raw`\b[Ff]ile at ${path} (?:does not exist|was not found)`,
    String.raw`\b(?:lstat|open|stat|read) ${path}(?=$|[\s,:)])`,
    String.raw`\b[Ff]ile \[?${path}\]? (?:was not found|does not exist|is not a valid|not found|does not have a valid)`,
    String.raw`GOOGLE_APPLICATION_CREDENTIALS,? value ${path}`,
  ];
  const found = patterns.map((pattern) => match(text, new RegExp(pattern))).find((file) => file !== undefined);
  return found !== undefined && /[/\\.]/.test(found) ? found : undefined;
}

function named(project: string | undefined): string | undefined {
  if (project === undefined || project === '' || notAProject.test(project) || project.startsWith('api_key')) return undefined;
  return project.replace(/^projects?[:/]|[.:]+$/g, '');
}

function isPermission(name: string): boolean {
  return !/(?:^|\.)(?:googleapis|google|gserviceaccount|github|python|java|javax|com|org|io|dev|json|js|ts|py|go|rpc|net|html|md|exceptions?|errors?)(?:\.|$)/.test(name);
}

function match(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}

function first(text: string, patterns: readonly RegExp[], accept: (found: string) => boolean): string | undefined {
  for (const pattern of patterns) {
    const found = match(text, pattern);
    if (found !== undefined && accept(found)) return named(found);
  }
  return undefined;
}

type Naming = readonly (keyof Facts & ('project' | 'service' | 'permission' | 'model' | 'location' | 'host' | 'constraint' | 'quotaId' | 'quotaMetric' | 'serviceAccount' | 'file' | 'perimeterId' | 'resource' | 'code'))[];

/** What a finding of this cause is about, the most telling first. Equal cause and subject are one diagnosis. */
const subjects: Partial<Record<CauseId, Naming>> = {
  'api-disabled': ['service', 'project'],
  'billing-disabled': ['project'],
  'billing-prepay-depleted': [],
  'billing-spend-cap': [],
  'project-not-found': ['project'],
  'project-deleted': ['project'],
  'project-denied': ['project'],
  'project-required': [],
  'project-quota': [],
  'quota-project': ['project', 'service'],
  'tos-not-accepted': ['project', 'service'],
  'iam-denied': ['permission', 'resource', 'service'],
  'org-policy': ['constraint', 'service'],
  'vpc-sc': ['perimeterId', 'service'],
  'region-unsupported': ['location', 'model'],
  'adc-file-missing': ['file'],
  'impersonation-denied': ['serviceAccount'],
  'model-not-found': ['model'],
  'model-access': ['model'],
  'quota-rate': ['model', 'quotaId', 'service'],
  'quota-daily': ['model', 'quotaId', 'service'],
  'quota-zero': ['model', 'quotaId', 'service'],
  overloaded: ['model', 'service'],
  'server-error': ['service'],
  deadline: ['service'],
  'network-dns': ['host'],
  'network-refused': ['host'],
  'network-timeout': ['host'],
  'network-tls': ['host'],
  'network-proxy': ['host'],
};

/** The subject where the facts hold nothing more telling: the part of the world that the cause is about. */
function fallbackSubject(cause: CauseId): string {
  if (/^(?:key|credentials|env)-/.test(cause)) return 'key';
  if (/^(?:adc|sa|clock|impersonation)/.test(cause)) return 'credentials';
  if (/^(?:billing|project|tos|quota-project)/.test(cause)) return 'project';
  if (/^(?:workspace|license|client|location)/.test(cause)) return 'account';
  if (cause.startsWith('network')) return 'network';
  return 'request';
}

/** The stable name of what a cause is about in this case. */
export function subjectOf(cause: CauseId, facts: Facts): string {
  for (const name of subjects[cause] ?? []) {
    const value = facts[name];
    if (value !== undefined) return value;
  }
  return fallbackSubject(cause);
}
