import { squeeze } from '../problem/squeeze.ts';
import { sentences } from './recognise.ts';

/** Marks of Google and of its clients, and of what fails on the way to it, where no sentence of the tables stands beside them. */
const marks = [
  'google',
  'gemini',
  'vertex ai',
  'vertex_ai',
  'vertexai',
  'genai',
  'gcloud',
  'gserviceaccount',
  'antigravity',
  'code assist',
  'imagen',
  'firebase',
  'api key',
  'constraints/',
  'invalid_grant',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'UNAUTHENTICATED',
  'FAILED_PRECONDITION',
  'quota exceeded',
  'exceeded your current quota',
  'resource exhausted',
  'resource has been exhausted',
  'publishers/',
  'service account',
  'deadline of',
  'GenerateContentRequest',
  'Invalid value at',
  'permission for',
  'permission project',
  'denied on resource',
];

const longest = 20;

/**
 * Words, squeezed, of which every text that gkey can explain contains at least one: the marks above, and of each sentence that
 * needs no mark beside it the beginning of its longest piece.
 */
export function tellingWords(): readonly string[] {
  const pieces = sentences
    .filter(({ google }) => google !== true)
    .flatMap(({ says = [] }) => says.map((text) => longestOf(text.split(/[*+]/).map(squeeze))));
  return [...new Set([...marks.map(squeeze), ...pieces.map((piece) => piece.slice(0, longest))])];
}

function longestOf(pieces: readonly string[]): string {
  return pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

/** Something went wrong here: read before the sentences are, because names of Google's are in ordinary lines, too. */
const trouble =
  /err|fail|den(?:y|ied)|invalid|not |n't|no |unable|cannot|exce[ep]|missing|block|reject|refus|expir|revok|exhaust|disabled|suspend|timeout|timed out|limit|overload|high demand|unavailable|unsupported|unauth|forbid|retired|deprecat|violat|prohibit|insufficient|require|depleted|must|reset|please|4\d\d|5\d\d|✕|错误|失败/i;

/** Whether a passage tells of anything but success. */
export function tellsOfTrouble(text: string): boolean {
  return trouble.test(text);
}
