/** Who is granted what along the ancestry of a project, as far as the allow policies show it. */
import type { Binding, PolicyChain } from '../../model.ts';

/** One role that the policies surely grant to the caller. */
export interface Grant {
  readonly role: string;
  /** `project`, `folders/N` or `organizations/N`. */
  readonly resource: string;
  /** The member through which it reaches the caller. */
  readonly member: string;
  readonly condition: Binding['condition'];
}

/** The grants that concern this principal, the project's own first. Groups are left out: who is in them cannot be seen. */
export function grantsOf(chain: PolicyChain, principal: string): readonly Grant[] {
  return chain.levels.flatMap(({ resource, bindings }) =>
    (bindings ?? []).flatMap(({ role, members, condition }) => {
      const member = members.find((candidate) => includes(candidate, principal));
      return member === undefined ? [] : [{ role, resource, member, condition }];
    }),
  );
}

/** Whether rights may come from where gkey cannot see: a group, a set of identities, or a policy that cannot be read. */
export function hasHiddenWays(chain: PolicyChain): boolean {
  const hidden = /^(?:group|principalSet):/;
  return chain.levels.some(
    ({ bindings }) =>
      bindings === null || bindings.some(({ members }) => members.some((member) => hidden.test(member))),
  );
}

/** Whether a member of a binding surely includes the principal. https://docs.cloud.google.com/iam/docs/principal-identifiers */
function includes(member: string, principal: string): boolean {
  if (member === 'allUsers' || member === 'allAuthenticatedUsers') return true;
  if (/^(?:user|serviceAccount):/.test(member)) return member.toLowerCase() === principal.toLowerCase();
  if (member.startsWith('domain:')) {
    return (
      principal.startsWith('user:') &&
      principal.toLowerCase().endsWith(`@${member.slice('domain:'.length).toLowerCase()}`)
    );
  }
  // Every identity of a workforce or workload pool.
  if (member.startsWith('principalSet:') && member.endsWith('/*')) {
    return principal.startsWith(`principal:${member.slice('principalSet:'.length, -1)}subject/`);
  }
  return member.startsWith('principal:') && member === principal;
}
