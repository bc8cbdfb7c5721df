import { type Text, text, verbatim } from './text.ts';

/** Kinds and places of keys and credentials are ids, but for these, which are English. */
const phrases: ReadonlyMap<string, Text> = new Map([
  ['standard input', text('standard input')],
  ['access token', text('access token')],
  ['metadata server', text('metadata server')],
  ['the metadata server', text('the metadata server')],
]);

/** The kind or the place of a key or of credentials, as people read it. */
export function shownName(name: string): Text {
  const variable = /^env (\S+)$/.exec(name)?.[1];
  return phrases.get(name) ?? (variable === undefined ? verbatim(name) : text('env {variable}', { variable }));
}
