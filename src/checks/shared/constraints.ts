/** Organization policy constraints that can keep a Gemini key from being created. */
import { list, sentences, type Text, text } from '../../language/text.ts';
import type { OrgPolicies, OrgPolicy, Problem } from '../../model.ts';
import { isUnknown } from './cannot-look.ts';
import { geminiApi } from './required-service.ts';
import { short } from './words-of.ts';

type Rules = OrgPolicy['rules'];

const keyBinding = 'iam.managed.disableServiceAccountApiKeyCreation';
/** Google's mail of May 2026 and its own description do not agree on a policy that lists nothing. */
const unlisted = text(
  'It lists no allowed service. Google wrote to key owners in May 2026 that keys for the Gemini API alone pass by default, so try to create one first.',
);

/** A constraint in the way of a new key. */
export interface Obstacle {
  /** With `constraints/` before it, as Google's errors name it. */
  readonly constraint: string;
  /** False when it depends on a condition, or on what a named group of values holds. */
  readonly certain: boolean;
  /** The first service that it keeps out; undefined when it is not about services. */
  readonly service: string | undefined;
  /** What else is to say, in a sentence or two. */
  readonly note: Text | undefined;
}

/** What the policies in effect put in the way, and why some could not be read. */
export function obstaclesTo(
  policies: OrgPolicies,
  apiIsOn: boolean,
): {
  readonly obstacles: readonly Obstacle[];
  readonly unread: readonly Problem[];
} {
  const obstacles: Obstacle[] = [];
  const unread: Problem[] = [];
  const anyKnown = Object.values(policies).some(({ ok }) => ok);
  for (const [constraint, keepsOut] of Object.entries(constraints)) {
    const answer = policies[constraint];
    if (answer === undefined || (apiIsOn && constraint === onlyForDisabled)) continue;
    if (answer.ok) {
      const obstacle = weigh(`constraints/${constraint}`, answer.value.rules, keepsOut);
      if (obstacle !== null) obstacles.push(obstacle);
      // A constraint that Google does not know cannot be in the way; an API that knows none of them knows nothing.
    } else if (!(isUnknown(answer.problem) && anyKnown)) {
      unread.push(answer.problem);
    }
  }
  return { obstacles, unread };
}

/** What rules keep out: null for nothing, else the services, which may be none where it is not about services. */
type KeepsOut = (rules: Rules) => readonly string[] | null;

const constraints: Readonly<Record<string, KeepsOut>> = {
  /*
   * Enforced by default, with a parameter naming the services whose keys may be bound all the same. By its description
   * nothing may be bound when the list is empty or missing.
   */
  [keyBinding]: (rules) =>
    rules.some(({ enforce, allowedServices }) => enforce === true && !values(allowedServices ?? []).has(geminiApi))
      ? [geminiApi]
      : null,
  'iam.managed.disableServiceAccountCreation': enforced,
  'iam.disableServiceAccountCreation': enforced,
  'gcp.restrictServiceUsage': restrictedServices,
  'serviceuser.services': (rules) => (restrictedServices(rules)?.includes(geminiApi) ? [geminiApi] : null),
};

/** It forbids to enable an API; one that is on stays on. */
const onlyForDisabled = 'serviceuser.services';

/** Rules with a condition come before the one without: where they disagree, it depends. */
function weigh(constraint: string, rules: Rules, keepsOut: KeepsOut): Obstacle | null {
  const always = keepsOut(rules.filter(({ condition }) => condition === null));
  const sometimes = rules.find((rule) => rule.condition !== null && (keepsOut([rule]) === null) !== (always === null));
  const groups = rules.flatMap(({ allowedValues }) => allowedValues.filter((value) => value.startsWith('in:')));
  const services = always ?? (sometimes === undefined ? null : keepsOut([sometimes]));
  if (services === null) return null;
  const notes = [
    ...(services.length > 1 ? [text('It keeps out {services}.', { services: list(services, 'none') })] : []),
    ...(sometimes === undefined
      ? []
      : [text('It depends on the condition {condition}.', { condition: short(sometimes.condition ?? '') })]),
    ...(groups.length > 0
      ? [text('It allows {groups}; what belongs to that, Google does not tell.', { groups: list(groups, 'none') })]
      : []),
    ...(constraint.endsWith(keyBinding) && rules.every(({ allowedServices }) => allowedServices === null)
      ? [unlisted]
      : []),
  ];
  const note = notes.length === 0 ? undefined : sentences(...notes);
  return { constraint, certain: sometimes === undefined && groups.length === 0, service: services[0], note };
}

function enforced(rules: Rules): readonly string[] | null {
  return rules.some(({ enforce }) => enforce === true) ? [] : null;
}

/** IAM is essential and cannot be left out of an allow list: it counts only where it is denied by name or with all others. */
function restrictedServices(rules: Rules): readonly string[] | null {
  const denied = values(rules.flatMap(({ deniedValues }) => deniedValues));
  const allowed = values(rules.flatMap(({ allowedValues }) => allowedValues));
  const allowsAll = allowed.size === 0 || rules.some(({ allowAll }) => allowAll);
  const kept = [geminiApi, 'apikeys.googleapis.com', 'iam.googleapis.com'].filter(
    (service) =>
      denied.has(service) ||
      rules.some(({ denyAll }) => denyAll) ||
      (!allowsAll && !allowed.has(service) && service !== 'iam.googleapis.com'),
  );
  return kept.length === 0 ? null : kept;
}

function values(listed: readonly string[]): ReadonlySet<string> {
  return new Set(listed.map((value) => value.replace(/^(?:is|in|under):/, '').toLowerCase()));
}
