/** How a statement says that it changed: with the number of a note and the date, never by colour alone. */
import type { SaidChange, SaidGuide, SaidStatement } from './guide-shape.ts';

/** The changes of a statement, with their numbers. */
export function changesIn(
  { changes }: SaidStatement,
  guide: SaidGuide,
): readonly { readonly number: number; readonly change: SaidChange }[] {
  return guide.changed.changes.flatMap((change, index) =>
    changes.includes(change.id) ? [{ number: index + 1, change }] : [],
  );
}
