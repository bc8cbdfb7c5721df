import { english } from '../language/language.ts';
import { type Text, text } from '../language/text.ts';

/** What gkey may know of the machine it runs on. Injected, so that a simulated world can bring its own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/** A variable that is set to something; an empty one counts as unset, as the SDKs have it. */
export function setting(env: Surroundings['env'], name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** Thrown for input that only the person can mend: exit code 3 and one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Text;

  constructor(words: Text) {
    super(english.say(words));
    this.words = words;
  }
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * `GKEY_ENDPOINT`: the server that stands in for every Google host.
 * Plain http is accepted for loopback only, so that a key never travels in clear.
 * @throws UsageError when it is not a URL or not safe
 */
export function endpointFrom(env: Surroundings['env']): URL | null {
  const value = setting(env, 'GKEY_ENDPOINT');
  if (value === undefined) return null;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new UsageError(
      text('GKEY_ENDPOINT is not a URL. It looks like {example}', { example: 'http://127.0.0.1:8080' }),
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    throw new UsageError(
      text('GKEY_ENDPOINT must be https, or http on loopback, so that a key is never sent in clear.'),
    );
  }
  return url;
}
