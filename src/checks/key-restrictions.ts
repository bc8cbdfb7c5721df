import { list, text } from '../language/text.ts';
import { defineCheck, type Facts, type Finding, type KeyRestrictions, type Problem } from '../model.ts';
import { whyBlocked } from './shared/api-targets.ts';
import { callerRestrictions, type CallerRestriction } from './shared/caller-restrictions.ts';
import { factsOf } from './shared/facts-of.ts';
import { keyKind } from './shared/key-kind.ts';
import { ownerOfKey } from './shared/projects.ts';
import { geminiApi } from './shared/required-service.ts';

type ApiCause = 'key-service-blocked' | 'key-standard-rejected' | 'key-unrestricted';

/** What the key may call, and from where. Whether this machine fits, only a call that went through can prove. */
export const keyRestrictions = defineCheck({
  id: 'key-restrictions',
  title: text('the key allows the Gemini API, and from here'),
  surfaces: ['gemini'],
  causes: [
    'key-service-blocked',
    'key-standard-rejected',
    'key-unrestricted',
    'key-referrer-blocked',
    'key-ip-blocked',
    'key-android-blocked',
    'key-ios-blocked',
  ],
  needs: ['target', 'keyMetadata'],
  uses: ['key', 'project'],
  judges: [],
  hears: ['models', 'liveCall'],
  run({ target, keyMetadata, key, project, models, liveCall }) {
    const { name, deleteTime, projectNumber, restrictions } = keyMetadata;
    if (name === null || deleteTime !== null) return { status: 'skip', because: text('the key was deleted') };
    const accepted = models?.ok === true || liveCall?.ok === true;
    const kind = keyKind(key, keyMetadata);
    const facts: Facts = { keyName: name, keyKind: kind, project: ownerOfKey(keyMetadata, project), projectNumber };
    const targets = restrictions?.apiTargets ?? [];
    const callers = callerRestrictions(restrictions);
    const api = apiFinding(targets, facts, accepted);
    const said = [models, liveCall].flatMap((answer) => (answer?.ok === false ? [answer.problem] : []));
    const refused = accepted ? [] : callers.map((caller) => refusal(caller, facts, target.live !== 'off', said));
    const [first, ...more] = api === null ? refused : [api, ...refused];
    if (first !== undefined) return { status: 'found', findings: [first, ...more] };
    const allowed = [...targets.map(({ service }) => service), ...callers.map(({ count }) => count)];
    return { status: 'pass', detail: text('restricted to {allowed}', { allowed: list(allowed, 'none') }) };
  },
});

/** Google refuses standard keys without an API restriction since 2026-06-19. https://ai.google.dev/gemini-api/docs/api-key */
function apiFinding(targets: KeyRestrictions['apiTargets'], facts: Facts, accepted: boolean): Finding<ApiCause> | null {
  if (targets.length === 0) {
    const cause = facts.keyKind === 'standard' && !accepted ? 'key-standard-rejected' : 'key-unrestricted';
    return { cause, subject: 'key', facts: { ...facts, service: geminiApi } };
  }
  const blocked = whyBlocked(targets);
  if (blocked === null) return null;
  const finding = { cause: 'key-service-blocked', subject: geminiApi, facts: { ...facts, ...blocked } } as const;
  // A change takes some minutes: a key that works against its restrictions is about to stop, or was.
  return accepted ? { ...finding, severity: 'warning' } : finding;
}

/** A key for pages or apps refuses every server. Whether an address is a listed one, Google's refusal says, else nobody. */
function refusal(
  { cause, allowed, note, reason, refusesServers }: CallerRestriction,
  facts: Facts,
  called: boolean,
  said: readonly Problem[],
): Finding<CallerRestriction['cause']> {
  const refused = said.find((problem) => problem.reason === reason);
  const known =
    refused === undefined
      ? { note }
      : factsOf({ callerIp: refused.metadata['callerIp'], referrer: refused.metadata['httpReferrer'] });
  const severity = refused !== undefined || (called && refusesServers) ? 'error' : 'warning';
  return { cause, subject: 'key', facts: { ...facts, service: geminiApi, allowed, ...known }, severity };
}
