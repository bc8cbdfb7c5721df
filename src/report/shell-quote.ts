/**
 * An argv as one line that a POSIX shell reads back as exactly these words. Arguments with control or direction-changing
 * characters take the $'…' form of bash, zsh and POSIX.1-2024, so that what is printed is one harmless line.
 */
export function shellQuote(argv: readonly string[]): string {
  return argv.map((word, index) => (index === 0 && word.includes('=') ? quoted(word) : quote(word))).join(' ');
}

const safe = /^[\w@%+:,./-][\w@%+=:,./-]*$/;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function quote(word: string): string {
  return safe.test(word) ? word : quoted(word);
}

function quoted(word: string): string {
  if (!invisible.test(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  // Octal bytes of UTF-8: \u is not known to every shell. No argument of a program can hold a NUL.
  const body = word
    .replaceAll('\0', '')
    .replace(/[\\']/g, String.raw`\$&`)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, octal);
  return `$'${body}'`;
}

function octal(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
