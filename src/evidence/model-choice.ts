/** Which model to try first. Names change every few weeks, so they are ranked by their parts; none is written down here. */

/** Special-purpose families: they answer generateContent, but not a plain text question. */
const special =
  /embedding|image|imagen|veo|lyria|tts|audio|live|robotics|computer-use|learnlm|aqa|gemma|nano|dialog|deep-research/;

interface Rank {
  readonly name: string;
  readonly tier: number;
  readonly version: number;
}

/**
 * Cheapest and most widely allowed first: stable flash-lite, flash, then previews, pro, anything else; newest version first.
 * Aliases such as `gemini-flash-lite-latest` come after numbered models of the same tier.
 */
export function rankModels(names: readonly string[]): readonly string[] {
  const ranked = names.filter((name) => !special.test(name)).map(rank);
  ranked.sort((a, b) => a.tier - b.tier || b.version - a.version || (a.name < b.name ? -1 : 1));
  return ranked.map(({ name }) => name);
}

function rank(name: string): Rank {
  const version = Number(/^gemini-(\d+(?:\.\d+)?)-/.exec(name)?.[1] ?? 0);
  const family = !name.startsWith('gemini-') ? 6 : name.includes('flash-lite') ? 0 : name.includes('flash') ? 1 : 4;
  const unstable = /preview|exp|\d{2}-\d{2}|-\d{3}$/.test(name) ? 2 : 0;
  return { name, version, tier: family + unstable };
}
