/** Where a person makes a key, as it is typed: ids only, so that the command line loads no sentences. */
import type { Way } from '../report/guide-shape.ts';

export const ways = ['studio', 'console', 'gcloud'] as const satisfies readonly Way[];
