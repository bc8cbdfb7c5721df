/** The caller's side of one run: sign in once, then ask Google's admin APIs with that token. */
import { text } from '../language/text.ts';
import type { Fetched, Target } from '../model.ts';
import { findCredentials, signIn, type CallerReady } from './credentials.ts';
import { nextTurn, notAsked, once } from './fetched.ts';
import type { Questions } from './questions.ts';
import type { Surroundings } from './surroundings.ts';
import type { Door } from './transport.ts';

export interface Session {
  /** The caller with a token, or why there is none. */
  readonly caller: () => Promise<Fetched<CallerReady>>;
  /** What can be asked as the caller; null when there is none. */
  readonly asCaller: () => Promise<Questions | null>;
  /** The project that was named, else the one in the credentials. */
  readonly namedProject: () => Promise<string | null>;
}

/** `keep` is told every secret that turns up. */
export function session(
  target: Target,
  at: Surroundings,
  door: Door,
  keep: (secrets: readonly string[]) => void,
): Session {
  const caller = once(async (): Promise<Fetched<CallerReady>> => {
    const found = await findCredentials(at);
    if (!found.ok) return unlessNeeded(found);
    keep(found.value.secrets);
    const ready = await signIn(found.value, at, door);
    if (!ready.ok) return unlessNeeded(ready);
    keep([ready.value.token.reveal()]);
    return ready;
  });
  /** Nobody misses credentials who gave a key and named no project. */
  const unlessNeeded = (missing: Fetched<never>): Fetched<never> => {
    const needed = target.surface === 'vertex' || target.project !== null;
    if (needed || missing.ok || missing.problem?.code !== 'ADC_MISSING') return missing;
    return notAsked(text('no credentials were given; a key works without, but only a caller can look at its project'));
  };
  const namedProject = once(async () => {
    if (target.project !== null) return target.project;
    const ready = await caller();
    return ready.ok ? ready.value.caller.project : null;
  });
  const asCaller = once(async (): Promise<Questions | null> => {
    const [{ Admin }, { questionsTo }, ready] = await Promise.all([
      import('./admin.ts'),
      import('./questions.ts'),
      caller(),
    ]);
    if (!ready.ok) return null;
    const admin = new Admin(door, ready.value.token, ready.value.caller, namedProject);
    const clients = once(async () => {
      // Google's clients take as long to load as an answer takes to come: what can be asked without them goes first.
      await nextTurn();
      return (await import('./google-clients.ts')).googleClients(admin);
    });
    return questionsTo(admin, clients);
  });
  return { caller, asCaller, namedProject };
}
