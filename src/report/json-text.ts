/**
 * A value as JSON. JSON leaves C1 and direction-changing characters as they are; they are escaped here, so that the text can
 * be shown in a terminal. `indent` blanks per level, or one line without it.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    escaped,
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
