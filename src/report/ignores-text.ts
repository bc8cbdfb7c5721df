import { measure } from './fix-text.ts';
import type { Diagnosis, Report } from './schema.ts';
import { hanging, mark, paint, shown } from './terminal.ts';
import type { Style } from './terminal.ts';

/** What was found and does not count, with why and until when, and what the ignores themselves need. Empty without either. */
export function ignoresText({ diagnoses, notices = [] }: Report, style: Style): string {
  const width = Math.min(style.width, measure);
  const lines = [
    ...diagnoses.flatMap(({ cause, title, ignored }) =>
      ignored === undefined ? [] : [hanging('  - ', shown(`${title} [${cause}], ${terms(ignored)}`, style), width)],
    ),
    ...notices.map(({ message }) => hanging(`  ${mark('warn', style)} `, shown(message, style), width)),
  ];
  return lines.length === 0 ? '' : [paint('bold', 'Ignored', style), ...lines].join('\n');
}

function terms({ until, reason, owner }: NonNullable<Diagnosis['ignored']>): string {
  return `until ${until}${owner === undefined ? '' : ` by ${owner}`}: ${reason}`;
}
