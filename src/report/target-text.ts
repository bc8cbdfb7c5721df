/** How to name what a run looked at. */
import { shownName } from '../language/shown-name.ts';
import { type Text, text } from '../language/text.ts';
import type { Report } from './schema.ts';

type Target = Report['target'];

export const surfaces = { gemini: 'Gemini API', vertex: 'Agent Platform' } as const;

const kinds = { standard: text('standard'), auth: text('auth') } as const;

/** Id and number of a project, once where they are the same; null when neither is known. */
export function projectName({ id, number }: NonNullable<Target['project']>): string | null {
  if (id === null || number === null) return id ?? number;
  return id === number ? id : `${id} (${number})`;
}

/** A key as people may see it, with its kind where that is known. */
export function keyText({ display, kind, fingerprint, source }: NonNullable<Target['key']>): Text {
  const place = shownName(source);
  return kind === 'unknown'
    ? text('{display} (sha256 {fingerprint}) from {source}', { display, fingerprint, source: place })
    : text('{display} ({kind}, sha256 {fingerprint}) from {source}', {
        display,
        kind: kinds[kind],
        fingerprint,
        source: place,
      });
}
