/** Effective permissions decide; these sentences say which grant explains them. */
import type { PolicyChain } from '../../model.ts';
import { hasHiddenWays, type Grant } from './grants.ts';
import { isCustomRole, predict, predictingRoles, withoutPredict } from './known-roles.ts';

/** For calls with a key, which take no role: what the caller holds all the same. */
export function rightsWithKey(principal: string | null, grants: readonly Grant[]): string {
  const none = 'no role is needed to call with a key';
  if (principal === null || grants.length === 0) return none;
  const held = [...new Set(grants.map(describeGrant))];
  const rest = held.length > 3 ? ` and ${held.length - 3} more` : '';
  return `${none}; ${principal} holds ${held.slice(0, 3).join(', ')}${rest}`;
}

/** Where the permission to call a model comes from. */
export function whyGranted(principal: string | null, grants: readonly Grant[], chain: PolicyChain | null): string {
  if (chain === null) return `${predict} is granted; the policies that say how cannot be read`;
  if (principal === null) return `${predict} is granted; Google did not say to whom`;
  const best = openFirst(grants.filter(({ role }) => contains(role, chain) === true))[0];
  if (best !== undefined) return `${predict} by ${describeGrant(best)}`;
  const possible = grants.filter(({ role }) => contains(role, chain) === null).map(describeGrant);
  const ways = [
    ...(possible.length > 0 ? [`by ${possible.join(' or ')}`] : []),
    ...(hasHiddenWays(chain) ? ['through a group or an ancestor that cannot be read'] : []),
  ];
  return [`${predict} is granted`, ways.join(', or ')].join(' ').trimEnd();
}

/** What looks as if it should grant the permission, and why it does not, as a sentence; null when nothing does. */
export function whyDenied(grants: readonly Grant[], chain: PolicyChain): string | null {
  const best = openFirst(grants.filter(({ role }) => contains(role, chain) === true))[0];
  if (best?.condition === null) {
    return `${describeGrant(best)} has it: a deny policy or an access boundary takes it away.`;
  }
  if (best !== undefined) return `${describeGrant(best)} has it, but the condition does not hold now.`;
  const lacking = grants.find(({ role }) => contains(role, chain) === false);
  return lacking === undefined ? null : `${describeGrant(lacking)} does not contain it.`;
}

/** A grant in a few words: `roles/editor (inherited from folders/7)`. */
function describeGrant({ role, resource, member, condition }: Grant): string {
  const where = resource === 'project' ? 'direct' : `inherited from ${resource}`;
  const through = /^(?:user|serviceAccount|principal):/.test(member) ? '' : `, through ${member}`;
  const when = condition === null ? '' : `, on the condition "${condition.title || condition.expression}"`;
  return `${isCustomRole(role) ? 'custom role ' : ''}${role} (${where}${through}${when})`;
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
