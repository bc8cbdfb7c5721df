import { squeeze } from '../problem/squeeze.ts';
import { WordFinder } from '../problem/word-finder.ts';
import { sentences } from './all-sentences.ts';
import { startOf } from './sentences.ts';

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
  'DEADLINE_EXCEEDED',
  'exhausted your',
  'generate_content_free',
  'GenerateContentRequest',
  'Invalid value at',
  'permission for',
  'permission project',
  'denied on resource',
];

/**
 * Finds in a stream what every text that gkey can explain contains: one of the marks above, or a piece of a sentence that needs
 * no mark beside it. One finder per stream.
 */
export function tellingWords(): WordFinder {
  return new WordFinder([
    ...marks.map(squeeze),
    ...sentences.sentences.filter(({ google }) => google !== true).flatMap(({ says = [] }) => says.map(startOf)),
  ]);
}

/** Something went wrong here; the rest of what the patterns of the tables can match. */
const trouble =
  /err|fail|den(?:y|ied)|invalid|not |n't|no |unable|cannot|exce[ep]|missing|block|reject|refus|expir|revok|exhaust|disabled|suspend|timeout|timed out|limit|unavailable|unsupported|unauth|forbid|violat|prohibit|insufficient|requir|must|lack|without|undefined|✕|(?:http\S{0,6}|status|code|[[(:])\W{0,4}[45]\d\d\b|\b[45]\d\d [A-Z{[]/i;

/** Whether a passage may tell of anything but success: names of Google's are in ordinary lines, too. */
export function tellsOfTrouble(text: string): boolean {
  return trouble.test(text) || sentences.starts(text);
}
