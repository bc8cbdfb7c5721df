import type { Surface } from '../model.ts';

/** What the one who asks knows beyond the problem itself. */
export interface RecogniseContext {
  /** The credential that was sent; decides what the same 401 means. */
  readonly sent?: 'auth key' | 'standard key' | 'unknown key' | 'access token';
  readonly surface?: Surface;
  /** Set when the question was whether this project exists: being refused a look at it is then as good as its absence. */
  readonly project?: string;
  /** Whether Google's own SDK made the call: then a key travelled the way it should. */
  readonly officialClient?: boolean;
  /** Whether the error is Google's beyond doubt. True unless said otherwise: a program knows whom it asked, a pasted text may not tell. */
  readonly google?: boolean;
}
