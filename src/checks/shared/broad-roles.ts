import { sentences, text } from '../../language/text.ts';
import type { Facts, Finding } from '../../model.ts';
import type { Grant } from './grants.ts';

/** Roles that hold everything a project has, the broader one first. */
const broadRoles = ['roles/owner', 'roles/editor'];

/**
 * One finding for each of these roles that the caller surely holds.
 * Basic roles cannot be granted on a condition, so a binding that has one is not taken for more than it says.
 */
export function tooBroad(grants: readonly Grant[], who: Facts): readonly Finding<'role-too-broad'>[] {
  return broadRoles.flatMap((role): readonly Finding<'role-too-broad'>[] => {
    const grant = grants.find((candidate) => candidate.role === role && candidate.condition === null);
    if (grant === undefined) return [];
    const own = grant.member.toLowerCase() === who.principal?.toLowerCase();
    const notes = [
      ...(own ? [] : [text('It is granted to {member}.', { member: grant.member })]),
      ...(who.serviceAccount
        ? [text('Whoever gets hold of a key of {account} can do all of it.', { account: who.serviceAccount })]
        : []),
    ];
    const note = notes.length === 0 ? {} : { note: sentences(...notes) };
    return [{ cause: 'role-too-broad', subject: role, facts: { ...who, role, grantedAt: grant.resource, ...note } }];
  });
}
