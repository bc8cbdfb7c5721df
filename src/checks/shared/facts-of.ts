import type { Facts } from '../../model.ts';

/** Facts without those that are not known (null or undefined), so that checks need not spread them one by one. */
export function factsOf(known: { readonly [K in keyof Facts]: Facts[K] | null | undefined }): Facts {
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== null && value !== undefined),
  ) as Facts;
}
