import type { Facts, Problem } from '../model.ts';
import { delayInText } from '../problem/duration.ts';
import { defined } from '../problem/record.ts';
import { unescapeOnce } from '../problem/squeeze.ts';
import { firstMatch, match, pathIn } from './match.ts';
import { isGcloudProject, projectIn } from './recognise-project.ts';
import { serviceIn } from './recognise-service.ts';

const permissionName = String.raw`([a-z][a-zA-Z]*(?:\.[a-zA-Z]+){1,3})`;
const permissionPatterns: readonly RegExp[] = [
  new RegExp(String.raw`\b[Pp]ermissions?:? ['"\[]?${permissionName}['"\]]?`),
  new RegExp(
    String.raw`\b(?:[Rr]equired|missing|lacks|necessary|have|without) (?:the )?(?:permission )?['"\[]?((?:[a-z][a-zA-Z]+\.){2,3}[a-zA-Z]+)`,
  ),
  /\bthe ((?:[a-z][a-zA-Z]+\.){2}[a-zA-Z]+) permission/,
  /[?&]permission=([a-z]\w+\.[\w.]+)/,
];
/** Permissions of the services that a Gemini key has to do with, anywhere in a text. */
const anyPermission =
  /\b(?:resourcemanager|apikeys|serviceusage|servicemanagement|iam|aiplatform|cloudaicompanion|billing|monitoring|cloudquotas|orgpolicy|storage|generativelanguage)\.[a-z][a-zA-Z]{2,40}\.[a-z][a-zA-Z]{2,40}\b/g;
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
  const project = projectIn(problem, text);
  const violation = problem.violations.find((entry) => entry.quotaId !== undefined) ?? problem.violations[0];
  const permission =
    metadata['permission'] ??
    (problem.kind === 'network' ? undefined : firstMatch(text, permissionPatterns, isPermission));
  const resource =
    metadata['resource'] ??
    match(text, /\bdenied (?:on|for)(?: the)? resource:? ['"]?([^\s'"()]{0,100}\/[^\s'"()]{1,300})/);
  const permissions = [...new Set([...text.matchAll(anyPermission)].map(([name]) => name).filter(isPermission))];
  const title =
    metadata['serviceTitle'] ??
    match(
      text,
      /(?:^|[.:>"'\]\n] ?|\d{3} )((?:[A-Z][\w()-]*)(?: (?:[A-Z][\w()-]*|for))* API(?: \([A-Za-z]+\))?) has not been used/i,
    );
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
    serviceAccount: match(
      `${resource ?? ''} ${metadata['email'] ?? ''} ${text}`,
      /\b([\w.-]{1,63}@[\w.-]{1,63}\.gserviceaccount\.com)\b/,
    ),
    model: modelIn(problem, text),
    location:
      metadata['location'] ??
      metadata['quota_location'] ??
      violation?.location ??
      match(pathIn(problem), /\/locations\/([a-z0-9-]{2,40})/) ??
      match(text, /\blocations\/([a-z][a-z0-9-]{1,40})/) ??
      match(text, /\b(?:region|location):? ['"`]?([a-z]{2,}-[a-z]{4,}\d{1,2})\b/),
    callerIp:
      metadata['callerIp'] ??
      match(text, /originating IP address of the call \(([^)]{2,64})\)/) ??
      match(text, /from IP address ([0-9a-f.:]{3,45})/i),
    referrer: metadata['httpReferrer'] ?? match(text, /\b[Rr]equests from refe(?:r|rr)er (\S{1,300}) are blocked/),
    androidPackage: metadata['androidPackage'] ?? match(text, /Android client application (\S{1,200}) are blocked/i),
    iosBundleId: metadata['iosBundleId'] ?? match(text, /iOS client application (\S{1,200}) are blocked/i),
    retryAfterSeconds: problem.retryAfterSeconds ?? delayInText(text),
    quotaId: violation?.quotaId ?? metadata['quota_limit'] ?? match(text, /\blimit '([^']{3,120})'/),
    quotaMetric:
      violation?.quotaMetric ??
      metadata['quota_metric'] ??
      match(text, /\bquota metric '([^']{3,120})'/) ??
      match(text, /exceeded for (?:metric: )?([a-z]+\.googleapis\.com\/\w+)/),
    quotaValue: violation?.quotaValue ?? metadata['quota_limit_value'] ?? match(text, /\blimit: (\d{1,12})\b/),
    constraint: constraintIn(problem, text),
    perimeterId: metadata['uid'] ?? match(text, /vpcServiceControlsUniqueIdentifier:? ?['"]?([\w-]{10,100})/),
    url: linkIn(problem, text),
    variable: match(
      text,
      /\b((?:GEMINI|GOOGLE)_(?:API_KEY|APPLICATION_CREDENTIALS|CLOUD_PROJECT|CLOUD_LOCATION|GENERATIVE_AI_API_KEY))\b/,
    ),
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
  return unescapeOnce([problem.message, ...violations].filter((part) => part !== undefined).join('\n')).replace(
    /[ \t\r\n]+/g,
    ' ',
  );
}

function modelIn(problem: Problem, text: string): string | undefined {
  const violation = problem.violations.find((entry) => entry.model !== undefined);
  const found =
    violation?.model ??
    match(pathIn(problem), /\/models\/([\w.@-]{2,80})/) ??
    match(text, /\/models\/([\w.@-]{2,80})/) ??
    match(text, /\bmodels\/(?:google\/)?([\w.@-]{2,80})/) ??
    match(
      text,
      /\bmodel:? ['"`]?((?:gemini|gemma|imagen|veo|claude|text-embedding|palm|chat-bison|text-bison|learnlm|llama|mistral)[\w.@-]{2,80})/i,
    ) ??
    match(text, /\bmodel: ([\w.@-]{2,80})/) ??
    match(
      text,
      /\b((?:gemini|gemma|imagen|veo|claude|learnlm)-(?:pro|flash|ultra|nano|embedding|exp|live|opus|sonnet|haiku|robotics|\d)[\w.@-]{0,80})/i,
    );
  return found?.replace(/[.:-]+$/, '');
}

function constraintIn(problem: Problem, text: string): string | undefined {
  const said =
    problem.metadata['policy_name'] ??
    problem.metadata['policyName'] ??
    problem.metadata['constraint'] ??
    problem.metadata['customConstraints'];
  return (
    said ?? match(`${text} ${problem.links.map((link) => link.url).join(' ')}`, /\b(constraints\/[a-z]\w*\.[\w.]*\w)/)
  );
}

function linkIn(problem: Problem, text: string): string | undefined {
  const { metadata } = problem;
  const sent =
    metadata['activationUrl'] ??
    problem.links.find((link) => link.url.startsWith('https://'))?.url ??
    metadata['error_uri'] ??
    metadata['validation_url'];
  return (
    sent ??
    match(
      text,
      /\b(https:\/\/(?:console\.(?:developers|cloud)\.google\.com|ai\.studio|aistudio\.google\.com)\/[^\s"'<>()[\]]{1,300}[\w/=])/,
    ) ??
    match(
      text,
      /\b(https:\/\/(?:ai\.google\.dev|cloud\.google\.com|support\.google\.com|goo\.gle)\/[^\s"'<>()[\]]{1,300}[\w/=])/,
    )
  );
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

function isPermission(name: string): boolean {
  return !/(?:^|\.)(?:googleapis|google|gserviceaccount|github|python|java|javax|com|org|io|dev|json|js|ts|py|go|rpc|net|html|md|exceptions?|errors?)(?:\.|$)/.test(
    name,
  );
}
