import type { Language } from '../language/language.ts';
import { type Gap, text } from '../language/text.ts';

/** What stands before something and names it, with its colon: `Root cause: `. In Chinese no blank follows. */
export function label(name: Gap, { say }: Language): string {
  return say(text('{label}: ', { label: name }));
}
