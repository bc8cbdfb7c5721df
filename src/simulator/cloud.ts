/** The state of the simulated cloud and the questions its APIs ask of it. */
import { constraintDefaults } from './constraints.ts';
import { predefinedRoles } from './roles.ts';
import { SigningKey, Tokens } from './tokens.ts';
import type { OrgPolicyRule, World, WorldBinding, WorldKey, WorldProject, WorldServiceAccount } from './world.ts';

/** One entry of an allow policy, in one form. */
export interface CloudBinding {
  readonly role: string;
  readonly members: readonly string[];
  readonly condition?: { readonly title: string; readonly expression: string; readonly holds: boolean };
}

/** A project with its id. */
export interface CloudProject extends WorldProject {
  readonly id: string;
}

type Level = Pick<WorldProject, 'bindings' | 'deny' | 'orgPolicies'>;

/** Bindings of a policy in one form. */
export function bindingsOf(bindings: Readonly<Record<string, WorldBinding>>): readonly CloudBinding[] {
  return Object.entries(bindings).map(([name, binding]) =>
    Array.isArray(binding)
      ? { role: name, members: binding }
      : {
          role: binding.role ?? name,
          members: binding.members,
          ...(binding.condition !== undefined && { condition: binding.condition }),
        },
  );
}

/** A world with what only exists while it runs: tokens, signing keys, operations. */
export class Cloud {
  readonly world: World;
  readonly tokens = new Tokens();
  /** Long-running operations by name; all are done at once. */
  readonly operations = new Map<string, unknown>();
  readonly #signingKeys = new Map<string, SigningKey>();

  constructor(world: World) {
    this.world = world;
  }

  /** Google's clock, in milliseconds. */
  now(): number {
    return Date.now() + this.world.clock.offsetSeconds * 1000;
  }

  /** By id or number. A view: change the project itself in `world.projects[id]`. */
  project(idOrNumber: string): CloudProject | undefined {
    for (const [id, project] of Object.entries(this.world.projects)) {
      if (id === idOrNumber || project.number === idOrNumber) return { ...project, id };
    }
    return undefined;
  }

  /** `projects/ID`, then `folders/N` …, up to `organizations/N`. */
  ancestry(project: CloudProject): readonly string[] {
    const names = [`projects/${project.id}`];
    for (let parent = project.parent; parent !== null && !names.includes(parent);) {
      names.push(parent);
      parent = this.world.folders[parent]?.parent ?? null;
    }
    return names;
  }

  level(name: string): Level | undefined {
    const [, kind, id] = /^(projects|folders|organizations)\/(.+)$/.exec(name) ?? [];
    if (kind === 'projects' && id !== undefined) return this.project(id);
    return this.world.folders[name] ?? this.world.organizations[name];
  }

  serviceAccount(email: string): WorldServiceAccount | undefined {
    const account = this.world.serviceAccounts[email];
    return account?.state === 'deleted' ? undefined : account;
  }

  keyByString(text: string): WorldKey | undefined {
    return Object.values(this.world.keys).find((key) => key.string === text);
  }

  signingKey(email: string): SigningKey {
    const known = this.#signingKeys.get(email) ?? new SigningKey();
    this.#signingKeys.set(email, known);
    return known;
  }

  /** The permissions of a predefined or custom role; none for a role that is unknown, deleted or disabled. */
  rolePermissions(role: string): readonly string[] {
    const custom = this.world.roles[role];
    if (custom !== undefined) return custom.deleted || custom.stage === 'DISABLED' ? [] : custom.permissions;
    return predefinedRoles[role]?.permissions ?? [];
  }

  #isMember(principal: string, members: readonly string[]): boolean {
    return members.some((member) => {
      if (member === principal || member === 'allUsers' || member === 'allAuthenticatedUsers') return true;
      if (member.startsWith('domain:')) return principal.endsWith(`@${member.slice('domain:'.length)}`);
      if (member.startsWith('principalSet://'))
        return principal.startsWith(member.replace('principalSet:', 'principal:').replace(/\*$/, ''));
      if (!member.startsWith('group:')) return false;
      return this.#isMember(principal, this.world.groups[member.slice('group:'.length)] ?? []);
    });
  }

  /** Whether these bindings give the permission, conditions included. */
  grants(bindings: Readonly<Record<string, WorldBinding>>, principal: string, permission: string): boolean {
    return bindingsOf(bindings).some(
      (binding) =>
        binding.condition?.holds !== false &&
        this.#isMember(principal, binding.members) &&
        this.rolePermissions(binding.role).includes(permission),
    );
  }

  /** Whether the principal may do this on the resource `projects/P`, `folders/N` or `organizations/N`. */
  can(principal: string, permission: string, resource: string): boolean {
    const levels = this.#levels(resource);
    const denied = levels.some((level) =>
      level.deny.some(
        (rule) =>
          rule.permissions.includes(permission) &&
          this.#isMember(principal, rule.members) &&
          !this.#isMember(principal, rule.exceptMembers),
      ),
    );
    return !denied && levels.some((level) => this.grants(level.bindings, principal, permission));
  }

  #levels(resource: string): readonly Level[] {
    if (resource.startsWith('projects/')) {
      const project = this.project(resource.slice('projects/'.length));
      return project === undefined ? [] : this.#named(this.ancestry(project));
    }
    const names: string[] = [];
    for (let name: string | null = resource; name !== null && !names.includes(name);) {
      names.push(name);
      name = this.world.folders[name]?.parent ?? null;
    }
    return this.#named(names);
  }

  #named(names: readonly string[]): readonly Level[] {
    return names.map((name) => this.level(name)).filter((level) => level !== undefined);
  }

  /** Rules in effect on a project; undefined for a constraint that does not exist. */
  effectivePolicy(project: CloudProject, constraint: string): readonly OrgPolicyRule[] | undefined {
    const defaults = constraintDefaults[constraint];
    if (defaults === undefined) return undefined;
    const rules: OrgPolicyRule[] = [];
    for (const level of this.#named(this.ancestry(project))) {
      const policy = level.orgPolicies[constraint];
      if (policy === undefined) continue;
      rules.push(...policy.rules);
      if (!policy.inheritFromParent) return rules;
    }
    return rules.length > 0 ? rules : defaults;
  }
}
