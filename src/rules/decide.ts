import { type Text, text } from '../language/text.ts';
import type { Facts, Recognised } from '../model.ts';

/**
 * What would tell the candidates of one problem apart, as a sentence to the reader; undefined where the first is sure enough.
 */
export function whatDecides(causes: readonly Recognised[]): Text | undefined {
  const [best, second] = causes;
  if (best === undefined || best.confidence === 'certain' || (best.confidence === 'likely' && second === undefined))
    return undefined;
  const ids = new Set(causes.map(({ cause }) => cause));
  if (ids.has('key-standard-rejected') || ids.has('key-sent-as-token')) {
    return text(
      'Look at the key and at how it is sent: an AQ. key that Google does not know, an unrestricted AIza key and any key sent as "Authorization: Bearer" get the same answer.',
    );
  }
  if (ids.has('quota-daily') || ids.has('quota-zero')) {
    return text('The full answer would tell: look for quotaId (PerMinute or PerDay) and for "limit: 0" in it.');
  }
  if (ids.has('location-unsupported') && ids.has('project-denied')) {
    return text(
      'Make the same call from another network, such as your own machine: if it works there, the place is the cause, else the account.',
    );
  }
  if (ids.has('region-unsupported'))
    return text('Ask for the same model in the location global: if that works, the region is the cause.');
  return text('Run {command}: it looks at the project itself.', { command: doctor(best.facts) });
}

function doctor(facts: Facts): string {
  return `gkey doctor --project ${facts.project ?? 'PROJECT_ID'}`;
}
