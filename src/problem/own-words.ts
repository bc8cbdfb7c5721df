import { english } from '../language/language.ts';
import type { Text } from '../language/text.ts';
import type { Problem } from '../model.ts';

/** What gkey itself says of a Problem of which nobody else said anything. */
export function ownWords(words: Text): Pick<Problem, 'message'> & { readonly words: Text } {
  return { message: english.say(words), words };
}
