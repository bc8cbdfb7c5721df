import { text } from '../language/text.ts';
import { measure } from './fix-text.ts';
import type { Diagnosis, Report } from './schema.ts';
import { hanging, mark, paint, shown } from './terminal.ts';
import type { Style } from './terminal.ts';

/** What was found and does not count, with why and until when, and what the ignores themselves need. Empty without either. */
export function ignoresText({ diagnoses, notices = [] }: Report, style: Style): string {
  const { say } = style.language;
  const width = Math.min(style.width, measure);
  const lines = [
    ...diagnoses.flatMap((one) =>
      one.ignored === undefined ? [] : [hanging('  - ', shown(withTerms(one, one.ignored, style), style), width)],
    ),
    ...notices.map(({ message }) => hanging(`  ${mark('warn', style)} `, shown(message, style), width)),
  ];
  return lines.length === 0 ? '' : [paint('bold', say(text('Ignored')), style), ...lines].join('\n');
}

function withTerms(
  { title, cause }: Diagnosis,
  { until, reason, owner }: NonNullable<Diagnosis['ignored']>,
  { language: { say } }: Style,
): string {
  const finding = `${title} [${cause}]`;
  return say(
    owner === undefined
      ? text('{finding}, until {until}: {reason}', { finding, until, reason })
      : text('{finding}, until {until} by {owner}: {reason}', { finding, until, owner, reason }),
  );
}
