import type { Facts, Recognised } from '../model.ts';

/**
 * What would tell the candidates of one problem apart, as a sentence to the reader; undefined where the first is sure enough.
 */
export function whatDecides(causes: readonly Recognised[]): string | undefined {
  const [best, second] = causes;
  if (best === undefined || best.confidence === 'certain' || (best.confidence === 'likely' && second === undefined))
    return undefined;
  const ids = new Set(causes.map(({ cause }) => cause));
  if (ids.has('key-standard-rejected') || ids.has('key-sent-as-token')) {
    return 'Look at the key and at how it is sent: an AQ. key that Google does not know, an unrestricted AIza key and any key sent as "Authorization: Bearer" get the same answer.';
  }
  if (ids.has('quota-daily') || ids.has('quota-zero')) {
    return 'The full answer would tell: look for quotaId (PerMinute or PerDay) and for "limit: 0" in it.';
  }
  if (ids.has('location-unsupported') && ids.has('project-denied')) {
    return 'Make the same call from another network, such as your own machine: if it works there, the place is the cause, else the account.';
  }
  if (ids.has('region-unsupported'))
    return 'Ask for the same model in the location global: if that works, the region is the cause.';
  return `Run ${doctor(best.facts)}: it looks at the project itself.`;
}

function doctor(facts: Facts): string {
  return `gkey doctor --project ${facts.project ?? 'PROJECT_ID'}`;
}
