/** The caller's side of one run: sign in once, then ask Google's admin APIs with that token. */
import type { Fetched, Target } from '../model.ts';
import type { Admin } from './admin.ts';
import { findCredentials, signIn, type CallerReady } from './credentials.ts';
import { notAsked, once } from './fetched.ts';
import type { GoogleClients } from './google-clients.ts';
import type { Surroundings } from './surroundings.ts';
import type { Door } from './transport.ts';

/** What it takes to ask an admin API. */
export interface AsCaller {
  readonly admin: Admin;
  readonly clients: GoogleClients;
}

export interface Session {
  /** The caller with a token, or why there is none. */
  readonly caller: () => Promise<Fetched<CallerReady>>;
  readonly asCaller: () => Promise<AsCaller | null>;
  /** The project that was named, else the one in the credentials. */
  readonly namedProject: () => Promise<string | null>;
}

/** `keep` is told every secret that turns up. */
export function session(target: Target, at: Surroundings, door: Door, keep: (secrets: readonly string[]) => void): Session {
  const caller = once(async (): Promise<Fetched<CallerReady>> => {
    const found = await findCredentials(at);
    if (!found.ok) {
      const needed = target.surface === 'vertex' || target.project !== null;
      if (needed || found.problem?.code !== 'ADC_MISSING') return found;
      return notAsked('no credentials were given; a key works without, but only a caller can look at its project');
    }
    keep(found.value.secrets);
    const ready = await signIn(found.value, at, door);
    if (ready.ok) keep([ready.value.token.reveal()]);
    return ready;
  });
  const namedProject = once(async () => {
    if (target.project !== null) return target.project;
    const ready = await caller();
    return ready.ok ? ready.value.caller.project : null;
  });
  const asCaller = once(async (): Promise<AsCaller | null> => {
    // Google's clients take longer to load than the token takes to come: load them while it is on its way.
    const signedIn = caller();
    await Promise.race([signedIn, door.firstSent]);
    const [{ Admin: AdminAs }, { googleClients }] = await Promise.all([import('./admin.ts'), import('./google-clients.ts')]);
    const ready = await signedIn;
    if (!ready.ok) return null;
    const admin = new AdminAs(door, ready.value.token, ready.value.caller, namedProject);
    return { admin, clients: googleClients(admin) };
  });
  return { caller, asCaller, namedProject };
}
