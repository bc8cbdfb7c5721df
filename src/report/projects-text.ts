import { hanging, paint, shown } from './terminal.ts';
import type { Style } from './terminal.ts';

/** A project that takes part, and as what. */
export interface TraceProject {
  readonly role: 'target' | 'key' | 'quota' | 'error' | 'caller';
  readonly id: string | null;
  readonly number: string | null;
}

const roles: Readonly<Record<TraceProject['role'], string>> = {
  target: 'the one you asked about',
  key: 'owns the key',
  quota: 'quota project of the admin calls',
  error: 'the one that Google\u2019s error speaks of',
  caller: 'named in the credentials',
};

interface Group {
  id: string | null;
  number: string | null;
  readonly roles: TraceProject['role'][];
}

/** Whose project is speaking, when more than one takes part; else empty. */
export function projectsText(projects: readonly TraceProject[], style: Style): string {
  const groups = grouped(projects);
  if (groups.length < 2) return '';
  const names = groups.map(({ id, number }) =>
    shown(id !== null && number !== null ? `${id} (${number})` : (id ?? number ?? ''), style),
  );
  const widest = Math.min(40, Math.max(...names.map((name) => name.length)));
  const lines = groups.map((group, index) =>
    hanging(
      `  ${(names[index] ?? '').padEnd(widest)}  `,
      group.roles.map((role) => shown(roles[role], style)).join(', '),
      style.width,
    ),
  );
  return [paint('bold', 'Projects that take part', style), ...lines].join('\n');
}

/** Equal ids or equal numbers are one project. */
function grouped(projects: readonly TraceProject[]): readonly Group[] {
  const groups: Group[] = [];
  // Those with both names first: they tie the others together.
  const order = projects.toSorted((a, b) => Number(isPartial(a)) - Number(isPartial(b)));
  for (const { role, id, number } of order) {
    if (id === null && number === null) continue;
    const same = groups.find(
      (group) => (id !== null && id === group.id) || (number !== null && number === group.number),
    );
    if (same === undefined) groups.push({ id, number, roles: [role] });
    else if (!same.roles.includes(role)) same.roles.push(role);
  }
  const rank = Object.keys(roles);
  for (const group of groups) group.roles.sort((a, b) => rank.indexOf(a) - rank.indexOf(b));
  return groups.toSorted((a, b) => rank.indexOf(a.roles[0] ?? '') - rank.indexOf(b.roles[0] ?? ''));
}

function isPartial({ id, number }: TraceProject): boolean {
  return id === null || number === null;
}
