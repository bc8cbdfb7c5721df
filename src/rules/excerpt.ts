import type { CauseId } from '../model.ts';
import { networkFailureInText } from '../problem/network-text.ts';
import { sentences } from './all-sentences.ts';

const longest = 500;
const written = /["'`]?\bmessage["'`]?\s{0,5}(?::|=>|=)\s{0,5}(?:"([^"]{3,1000})"|'([^']{3,1000})'|`([^`]{3,1000})`)/g;

/** The part of a message that tells of a cause: Google's own sentence where a whole log was the message. At most 500 characters. */
export function excerptOf(message: string, cause: CauseId): string {
  const clean = message.replace(/[ \t\r]+/g, ' ').trim();
  if (clean.length <= longest && !clean.includes('\n') && !/[{[]\s?["']/.test(clean)) return clean;
  const said = [...clean.matchAll(written)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
  const lines = clean.split('\n').map((line) => line.trim());
  const found =
    [...said, ...lines].find((part) => tells(part, cause)) ??
    said[0] ??
    lines.find((line) => line.length > 20) ??
    clean;
  return found.length > longest ? `${found.slice(0, longest - 1)}…` : found;
}

function tells(part: string, cause: CauseId): boolean {
  if (cause.startsWith('network-')) return networkFailureInText(part) !== undefined;
  if (cause.startsWith('quota-')) return /quota|exhausted|too many requests|\b429\b/i.test(part);
  return sentences.find(part, true).some(({ sentence }) => sentence.cause === cause);
}
