/** Effective permissions decide; these sentences say which grant explains them. */
import { english } from '../../language/language.ts';
import { list, type Text, text } from '../../language/text.ts';
import type { PolicyChain } from '../../model.ts';
import { hasHiddenWays, type Grant } from './grants.ts';
import { isCustomRole, predict, predictingRoles, withoutPredict } from './known-roles.ts';
import { short } from './words-of.ts';

/** For calls with a key, which take no role: what the caller holds all the same. */
export function rightsWithKey(principal: string | null, grants: readonly Grant[]): Text {
  if (principal === null || grants.length === 0) return text('no role is needed to call with a key');
  const held = [...new Map(grants.map(describeGrant).map((grant) => [english.say(grant), grant])).values()];
  const roles =
    held.length > 3 ? list([...held.slice(0, 3), text('{n} more', { n: held.length - 3 })]) : list(held, 'none');
  return text('no role is needed to call with a key; {principal} holds {roles}', { principal, roles });
}

/** Where the permission to call a model comes from. */
export function whyGranted(principal: string | null, grants: readonly Grant[], chain: PolicyChain | null): Text {
  const permission = predict;
  if (chain === null) return text('{permission} is granted; the policies that say how cannot be read', { permission });
  if (principal === null) return text('{permission} is granted; Google did not say to whom', { permission });
  const best = openFirst(grants.filter(({ role }) => contains(role, chain) === true))[0];
  if (best !== undefined) return text('{permission} by {grant}', { permission, grant: describeGrant(best) });
  const possible = grants.filter(({ role }) => contains(role, chain) === null).map(describeGrant);
  const hidden = hasHiddenWays(chain);
  if (possible.length === 0) {
    return hidden
      ? text('{permission} is granted through a group or an ancestor that cannot be read', { permission })
      : text('{permission} is granted', { permission });
  }
  const by = { permission, grants: list(possible, 'or') };
  return hidden
    ? text('{permission} is granted by {grants}, or through a group or an ancestor that cannot be read', by)
    : text('{permission} is granted by {grants}', by);
}

/** Why a permission is missing although there are grants. */
export interface Denial {
  /** What takes away what a role would give; null when no role gives it. */
  readonly by: 'deny policy' | 'condition' | null;
  readonly note: Text;
}

/** What looks as if it should grant the permission, and why it does not, as a sentence; null when nothing does. */
export function whyDenied(grants: readonly Grant[], chain: PolicyChain): Denial | null {
  const best = openFirst(grants.filter(({ role }) => contains(role, chain) === true))[0];
  if (best?.condition === null) {
    const note = text('{grant} has it: a deny policy or an access boundary takes it away.', {
      grant: beginningGrant(best),
    });
    return { by: 'deny policy', note };
  }
  if (best !== undefined) {
    const note = text('{grant} has it, but the condition does not hold now.', { grant: beginningGrant(best) });
    return { by: 'condition', note };
  }
  const lacking = grants.find(({ role }) => contains(role, chain) === false);
  return lacking === undefined
    ? null
    : { by: null, note: text('{grant} does not contain it.', { grant: beginningGrant(lacking) }) };
}

/** A grant in a few words: `roles/editor (inherited from folders/7)`. */
function describeGrant(grant: Grant): Text {
  const gaps = { role: grant.role, ways: waysOf(grant) };
  return isCustomRole(grant.role) ? text('custom role {role} ({ways})', gaps) : text('{role} ({ways})', gaps);
}

/** The same where a sentence begins with it. */
function beginningGrant(grant: Grant): Text {
  if (!isCustomRole(grant.role)) return describeGrant(grant);
  return text('Custom role {role} ({ways})', { role: grant.role, ways: waysOf(grant) });
}

/** Where it is granted, to whom when not to the caller by name, and when. */
function waysOf({ resource, member, condition }: Grant): Text {
  const where = resource === 'project' ? text('direct') : text('inherited from {resource}', { resource });
  const through = /^(?:user|serviceAccount|principal):/.test(member) ? [] : [text('through {member}', { member })];
  const when =
    condition === null
      ? []
      : [text('on the condition "{condition}"', { condition: short(condition.title || condition.expression) })];
  return list([where, ...through, ...when], 'none');
}

/** Whether a role contains the permission; null when gkey does not know the role. */
function contains(role: string, chain: PolicyChain): boolean | null {
  if (!isCustomRole(role)) return predictingRoles.has(role) ? true : withoutPredict.has(role) ? false : null;
  const known = chain.customRoles[role] ?? null;
  return known === null ? null : !known.deleted && known.stage !== 'DISABLED' && known.permissions.includes(predict);
}

function openFirst(grants: readonly Grant[]): readonly Grant[] {
  return grants.toSorted((a, b) => Number(a.condition !== null) - Number(b.condition !== null));
}
