/** The name that a mistyped word is closest to, or undefined when it is like none: at most a third of its letters may differ. */
export function nearest<const Name extends string>(word: string, names: readonly Name[]): Name | undefined {
  if (!/^[\w-]{3,40}$/.test(word)) return undefined;
  const typed = word.toLowerCase().replaceAll('_', '-');
  const scored = names.map((name) => ({ name, apart: distance(typed, name) }));
  const best = scored.reduce((least, next) => (next.apart < least.apart ? next : least));
  return best.apart <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** Letters to insert, delete or replace to get from one word to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
