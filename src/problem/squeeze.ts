/**
 * A text reduced to what survives escaping, quoting, boxes, colours, case and line breaks, even in the middle of a word:
 * its ASCII letters and digits, lower-cased. Google's sentences are looked for in this form.
 */
export function squeeze(text: string): string {
  return unescapeOnce(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** Resolves `\n`, `\u003c`, `\"`, `&lt;` and the like, however often the backslash was doubled. */
export function unescapeOnce(text: string): string {
  if (!/[\\&\u001b]/.test(text)) return text;
  return (
    text
      // Colours and cursor movements of terminals.
      .replace(/\u001b\[[0-9;?]{0,20}[A-Za-z]/g, '')
      .replace(/\\{1,16}u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\{1,16}[nrt]/g, '\n')
      .replace(/\\{1,16}(["'`/])/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;|&#34;/g, '"')
      .replace(/&#39;|&apos;/g, "'")
      .replace(/&amp;/g, '&')
  );
}

/** The lines of a text, trimmed, as one. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
