import type { CauseId, Rule } from '../model.ts';

/** Gathers rules under their cause ids: a misspelt id or an incomplete rule does not compile, and `facts` needs no annotation. */
export function defineRules<const Id extends CauseId>(rules: { readonly [K in Id]: Rule }): {
  readonly [K in Id]: Rule;
} {
  return rules;
}
