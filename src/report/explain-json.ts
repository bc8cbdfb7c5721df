/**
 * A document of `explain` as one JSON text with a newline at its end. JSON leaves C1 and direction-changing characters as they
 * are; they are escaped here, so that the document can be shown in a terminal.
 */
export function explainJson(document: object): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
