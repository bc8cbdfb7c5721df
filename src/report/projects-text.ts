import { list, type Text, text } from '../language/text.ts';
import { columns, hanging, paint, shown } from './terminal.ts';
import type { Style } from './terminal.ts';

/** A project that takes part, and as what. */
export interface TraceProject {
  readonly role: 'target' | 'key' | 'quota' | 'error' | 'caller';
  readonly id: string | null;
  readonly number: string | null;
}

const roles: Readonly<Record<TraceProject['role'], Text>> = {
  target: text('the one you asked about'),
  key: text('owns the key'),
  quota: text('quota project of the admin calls'),
  error: text('the one that Google’s error speaks of'),
  caller: text('named in the credentials'),
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
  const { say } = style.language;
  const widest = Math.min(40, Math.max(...names.map(columns)));
  const lines = groups.map((group, index) => {
    const name = names[index] ?? '';
    const gap = ' '.repeat(Math.max(0, widest - columns(name)));
    const parts = say(
      list(
        group.roles.map((role) => roles[role]),
        'none',
      ),
    );
    return hanging(`  ${name}${gap}  `, shown(parts, style), style.width);
  });
  return [paint('bold', say(text('Projects that take part')), style), ...lines].join('\n');
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
