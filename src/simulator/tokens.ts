/** Access tokens, service account keys and signed assertions. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';

/** What stands behind an access token. */
export interface Token {
  /** `user:…`, `serviceAccount:…` or `principal://…`. */
  readonly principal: string;
  /** Null for federated identities. */
  readonly email: string | null;
  readonly kind: 'user' | 'service account' | 'federated';
  readonly scopes: readonly string[];
  /** Google's clock, in milliseconds. */
  readonly expires: number;
}

/** All tokens that one simulator has issued. */
export class Tokens {
  readonly #issued = new Map<string, Token>();

  /** Returns the string of a new token. */
  issue(token: Token): string {
    const text = `ya29.EXAMPLE-${randomUUID()}`;
    this.#issued.set(text, token);
    return text;
  }

  find(text: string): Token | undefined {
    return this.#issued.get(text);
  }
}

/** A private key as Google hands it out, made when first needed: it takes a moment. */
export class SigningKey {
  #pem: string | undefined;

  get privateKeyPem(): string {
    this.#pem ??= generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }).privateKey;
    return this.#pem;
  }

  /** Whether this key signed the JWT (RS256). */
  signed(jwt: Jwt): boolean {
    const publicKey = createPublicKey(createPrivateKey(this.privateKeyPem));
    return verify('RSA-SHA256', Buffer.from(jwt.signedText), publicKey, jwt.signature);
  }

  get id(): string {
    return createHash('sha1').update(this.privateKeyPem).digest('hex');
  }
}

/** A JWT taken apart, signature not yet checked. */
export interface Jwt {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signedText: string;
  readonly signature: Buffer;
}

/** Takes a JWT apart; undefined when it is none. */
export function readJwt(text: string): Jwt | undefined {
  const [header, payload, signature] = text.split('.');
  if (header === undefined || payload === undefined || signature === undefined || !header.startsWith('eyJ'))
    return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return undefined;
    return {
      claims: { ...claims },
      signedText: `${header}.${payload}`,
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

/** Google's tolerance as measured in 2026: an assertion may be 5 minutes ahead and an hour old. */
export function isTimely(jwt: Jwt, now: number): boolean {
  const issuedAt = Number(jwt.claims['iat']);
  const expires = Number(jwt.claims['exp']);
  const seconds = now / 1000;
  return (
    issuedAt <= seconds + 305 && issuedAt > seconds - 3700 && expires > seconds - 300 && expires - issuedAt <= 3605
  );
}
