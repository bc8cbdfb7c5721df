import { describe, expect, it } from 'vitest';
import { endpointFrom, setting, UsageError } from '../../src/evidence/surroundings.ts';

describe('GKEY_ENDPOINT', () => {
  it.each([
    'http://127.0.0.1:8080',
    'http://127.8.9.10:80/stand-in',
    'http://localhost:8080/',
    'http://[::1]:8080',
    'https://stand-in.example',
    ' http://127.0.0.1:8080 ',
  ])('takes %s', (value) => {
    expect(endpointFrom({ GKEY_ENDPOINT: value })?.href).toBe(new URL(value).href);
  });

  it.each([undefined, '', '  '])('may be absent or empty: %j', (value) => {
    expect(endpointFrom({ GKEY_ENDPOINT: value })).toBeNull();
  });

  it.each([
    'http://example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com:8080',
    'http://0.0.0.0:8080',
    'http://10.0.0.1',
    'http://user@example.com:80@127.0.0.1.example',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('sends no key in clear to %s', (value) => {
    expect(() => endpointFrom({ GKEY_ENDPOINT: value })).toThrow(UsageError);
    expect(() => endpointFrom({ GKEY_ENDPOINT: value })).toThrow('must be https, or http on loopback');
  });

  it.each(['127.0.0.1', 'here', 'http://', '//127.0.0.1:1'])('must be a URL: %s', (value) => {
    expect(() => endpointFrom({ GKEY_ENDPOINT: value })).toThrow('GKEY_ENDPOINT is not a URL.');
  });
});

describe('a setting', () => {
  it('counts as unset when it is empty', () => {
    expect(setting({ A: 'x' }, 'A')).toBe('x');
    expect(setting({ A: ' x\n' }, 'A')).toBe('x');
    for (const value of ['', ' ', undefined]) expect(setting({ A: value }, 'A')).toBeUndefined();
  });
});
