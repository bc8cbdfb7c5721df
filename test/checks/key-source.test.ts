import { describe, expect, it } from 'vitest';
import { keySource } from '../../src/checks/key-source.ts';
import type { KeySource } from '../../src/model.ts';
import { factsIn, failed, foundBy, healthy, notAsked, outcomeOf, refused } from './evidence.ts';

const [own] = healthy.keySources.sources as [KeySource];
const google: KeySource = {
  ...own,
  label: 'env GOOGLE_API_KEY',
  variable: 'GOOGLE_API_KEY',
  display: 'AIza…0000',
  fingerprint: 'ffffffffffff',
};
const dotenv: KeySource = {
  ...own,
  label: '.env GEMINI_API_KEY',
  file: '/app/.env',
  origin: 'dotenv',
  fingerprint: 'eeeeeeeeeeee',
};
const sources = (...all: KeySource[]) => ({ keySources: { sources: all, switches: {} } });
const switches = (set: Readonly<Record<string, string>>) => ({ keySources: { sources: [own], switches: set } });

describe('key-source', () => {
  it('passes one key, and the same key in several places', () => {
    expect(outcomeOf(keySource)).toEqual({ status: 'pass', detail: 'env GEMINI_API_KEY' });
    const twice = outcomeOf(keySource, sources(own, { ...google, fingerprint: own.fingerprint }));
    expect(twice).toEqual({ status: 'pass', detail: 'env GEMINI_API_KEY, the same key in 1 more' });
  });

  it('says so when it is the key in effect that Google refuses', () => {
    const models = refused(400, 'API_KEY_INVALID');
    const outcome = outcomeOf(keySource, { ...sources(google, own), models });
    expect(factsIn(outcome)).toMatchObject({ variable: 'GOOGLE_API_KEY', subtype: 'refused' });
    const off = outcomeOf(keySource, { ...sources(google, own), models: refused(403, 'SERVICE_DISABLED') });
    expect(factsIn(off)).not.toHaveProperty('subtype');
    expect(factsIn(outcomeOf(keySource, sources(google, own)))).not.toHaveProperty('subtype');
  });

  describe('without a key', () => {
    const missing = { kind: 'local', code: 'KEY_MISSING', message: 'no key was given' } as const;

    it('finds key-missing', () => {
      expect(foundBy(outcomeOf(keySource, { keySources: failed(missing) }))).toEqual(['key-missing']);
    });

    it('names the variable that was named', () => {
      const outcome = outcomeOf(keySource, {
        keySources: failed({ ...missing, message: 'MY_KEY is not set or empty', metadata: { variable: 'MY_KEY' } }),
        key: notAsked,
      });
      expect(outcome).toMatchObject({ findings: [{ subject: 'MY_KEY', facts: { variable: 'MY_KEY' } }] });
    });

    it('cannot tell when the key file cannot be read', () => {
      const unreadable = failed({ kind: 'local', code: 'KEY_UNREADABLE', message: 'key.txt cannot be read (EACCES)' });
      const outcome = outcomeOf(keySource, { keySources: unreadable, key: notAsked });
      expect(outcome).toMatchObject({ status: 'unknown', detail: 'key.txt cannot be read (EACCES)' });
    });
  });

  describe('with different keys', () => {
    it('says which SDK takes which of the two variables', () => {
      const outcome = outcomeOf(keySource, sources(google, own));
      expect(outcome).toMatchObject({ detail: 'env GOOGLE_API_KEY' });
      expect(foundBy(outcome)).toEqual(['env-conflict']);
      expect(factsIn(outcome)).toEqual({
        variable: 'GOOGLE_API_KEY',
        variables: ['GOOGLE_API_KEY', 'GEMINI_API_KEY'],
        note: "Google's SDKs and LangChain use GOOGLE_API_KEY, Gemini CLI uses GEMINI_API_KEY.",
      });
    });

    it('says that the shell beats a .env file', () => {
      expect(factsIn(outcomeOf(keySource, sources(own, dotenv)))).toEqual({
        variable: 'GEMINI_API_KEY',
        variables: ['GEMINI_API_KEY'],
        file: '/app/.env',
        note: "The variable of the shell beats the .env file, which Google's SDKs do not read by themselves.",
      });
    });

    it('names the places where there is no rule to tell', () => {
      const file: KeySource = { ...own, label: '--key-file a.txt', variable: null, file: '/a.txt', origin: 'flag' };
      expect(factsIn(outcomeOf(keySource, sources(file, dotenv)))).toMatchObject({
        variable: '--key-file a.txt',
        variables: ['GEMINI_API_KEY'],
        note: '--key-file a.txt is in effect, not .env GEMINI_API_KEY.',
      });
    });
  });

  describe('switches', () => {
    it.each([
      [
        { GOOGLE_GENAI_USE_VERTEXAI: 'true' },
        'GOOGLE_GENAI_USE_VERTEXAI=true sends @google/genai, google-genai for Python, Gemini CLI, LangChain for Python to Agent Platform.',
      ],
      [
        { GOOGLE_GENAI_USE_VERTEXAI: '1' },
        'GOOGLE_GENAI_USE_VERTEXAI=1 sends google-genai for Python, LangChain for Python to Agent Platform, not @google/genai, Gemini CLI.',
      ],
      [
        { GOOGLE_GENAI_USE_ENTERPRISE: 'TRUE' },
        'GOOGLE_GENAI_USE_ENTERPRISE=TRUE sends @google/genai, google-genai for Python to Agent Platform, not Gemini CLI, LangChain for Python.',
      ],
      [
        { GOOGLE_GENAI_USE_ENTERPRISE: 'false', GOOGLE_GENAI_USE_VERTEXAI: 'true' },
        'GOOGLE_GENAI_USE_VERTEXAI=true sends Gemini CLI, LangChain for Python to Agent Platform, not @google/genai, google-genai for Python.',
      ],
      [{ GOOGLE_GENAI_USE_GCA: 'true' }, 'Gemini CLI signs in with Google and does not use the key.'],
      [
        { GOOGLE_GEMINI_BASE_URL: 'https://me:FAKE@proxy.example:8443/v1' },
        "Google's SDKs and Gemini CLI send requests and key to proxy.example:8443.",
      ],
      [
        { GOOGLE_GEMINI_BASE_URL: 'proxy' },
        "Google's SDKs and Gemini CLI send requests and key to an address that is not a URL.",
      ],
      [
        { GEMINI_API_KEY_AUTH_MECHANISM: 'Bearer' },
        'Gemini CLI sends the key as a bearer token, which the Gemini API refuses.',
      ],
    ])('%o leads elsewhere', (set, note) => {
      const outcome = outcomeOf(keySource, switches(set));
      expect(foundBy(outcome)).toEqual(['env-conflict']);
      expect(factsIn(outcome)).toMatchObject({ note });
    });

    it.each([
      { GOOGLE_GENAI_USE_VERTEXAI: 'false' },
      { GOOGLE_GENAI_USE_VERTEXAI: '0', GOOGLE_GENAI_USE_ENTERPRISE: '' },
      { GOOGLE_GENAI_USE_GCA: '1' },
      { GOOGLE_GEMINI_BASE_URL: 'https://generativelanguage.googleapis.com/' },
      { GEMINI_API_KEY_AUTH_MECHANISM: 'x-goog-api-key' },
    ])('%o leads nowhere else', (set) => {
      expect(outcomeOf(keySource, switches(set)).status).toBe('pass');
    });

    it('reports each of them, the variables that matter first', () => {
      const both = {
        GOOGLE_GENAI_USE_VERTEXAI: 'true',
        GOOGLE_GENAI_USE_ENTERPRISE: 'true',
        GOOGLE_GENAI_USE_GCA: 'true',
      };
      const outcome = outcomeOf(keySource, { keySources: { sources: [google, own], switches: both } });
      expect(outcome).toMatchObject({
        findings: [
          { subject: 'GOOGLE_API_KEY' },
          {
            subject: 'GOOGLE_GENAI_USE_ENTERPRISE',
            facts: { variables: ['GOOGLE_GENAI_USE_ENTERPRISE', 'GOOGLE_GENAI_USE_VERTEXAI'] },
          },
          { subject: 'GOOGLE_GENAI_USE_GCA' },
        ],
      });
    });
  });
});
