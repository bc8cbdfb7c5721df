import { createHash } from 'node:crypto';

/** A key or token. Every ordinary way of printing it shows nothing; only `reveal()` gives it away. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  /** First 12 hex digits of the SHA-256: equal secrets have equal fingerprints. */
  get fingerprint(): string {
    return createHash('sha256').update(this.#value).digest('hex').slice(0, 12);
  }

  /** Kind and last four characters, as `AQ.…x9Zq`. Too short a secret shows nothing of itself. */
  get display(): string {
    if (this.#value.length < 16) return '…';
    const prefix = /^(AIza|AQ\.)/.exec(this.#value)?.[0] ?? '';
    return `${prefix}…${this.#value.slice(-4)}`;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
