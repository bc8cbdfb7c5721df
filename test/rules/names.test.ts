import { english } from '../../src/language/language.ts';
import { verbatim } from '../../src/language/text.ts';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model.ts';
import { checkAgain, consolePage, googleLink } from '../../src/rules/links.ts';
import { apiTitle, clip, duration, listed, member, noted, plainOr } from '../../src/rules/names.ts';

describe('clip', () => {
  it.each([
    ['short', 10, 'short'],
    ['  two\n lines ', 20, 'two lines'],
    ['abcdefghijklmnop', 10, 'abcdef…nop'],
  ])('%j in %i columns', (text, max, expected) => {
    expect(clip(text, max)).toBe(expected);
  });
});

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (items, expected) => {
    expect(english.say(listed(items))).toBe(expected);
  });

  it('counts what is too much', () => {
    expect(english.say(listed(['a', 'b', 'c', 'd'], 2))).toBe('a, b and 2 more');
  });
});

describe('duration', () => {
  it.each([
    [0, '1 second'],
    [38.2, '39 seconds'],
    [90, '90 seconds'],
    [91, '2 minutes'],
    [65_205, '19 hours'],
    [200_000, '3 days'],
    [-5, '1 second'],
  ])('%d', (seconds, expected) => {
    expect(english.say(duration(seconds))).toBe(expected);
  });
});

describe('noted', () => {
  it('puts a note behind an explanation, where there is one', () => {
    const why = verbatim('It is off.');
    expect(english.say(noted(why, undefined))).toBe('It is off.');
    expect(english.say(noted(why, verbatim('It was on.')))).toBe('It is off. It was on.');
  });
});

describe('what goes into commands', () => {
  it.each(['--flag', 'a b', '$(id)', "a'b", 'a;b', 'a\nb', '', '-x', '\u202Ex'])(
    '%j becomes a placeholder',
    (value) => {
      expect(plainOr(value, 'PLACE')).toBe('PLACE');
    },
  );

  it.each<[Facts, string]>([
    [{}, 'user:YOUR_ACCOUNT'],
    [{ principal: 'user:a@example.com' }, 'user:a@example.com'],
    [{ principal: 'a@example.com' }, 'user:a@example.com'],
    [{ serviceAccount: 'b@my-app.iam.gserviceaccount.com' }, 'serviceAccount:b@my-app.iam.gserviceaccount.com'],
    [{ principal: 'user:a b' }, 'user:YOUR_ACCOUNT'],
  ])('%j is the member %s', (facts, expected) => {
    expect(member(facts)).toBe(expected);
  });
});

describe('apiTitle', () => {
  it.each<[Facts, string]>([
    [{}, 'Gemini API'],
    [{ service: 'us-central1-aiplatform.googleapis.com' }, 'Agent Platform API'],
    [{ service: 'aiplatform.eu.rep.googleapis.com' }, 'Agent Platform API'],
    [{ service: 'speech.googleapis.com', serviceTitle: 'Cloud Speech-to-Text API' }, 'Cloud Speech-to-Text API'],
    [{ service: 'speech.googleapis.com' }, 'speech.googleapis.com'],
  ])('%j', (facts, expected) => {
    expect(apiTitle(facts)).toBe(expected);
  });
});

describe('links', () => {
  it('fill the project in where it is known', () => {
    expect(consolePage('/iam-admin/iam', { project: 'my-app' })).toBe(
      'https://console.cloud.google.com/iam-admin/iam?project=my-app',
    );
    expect(consolePage('/iam-admin/iam', { projectNumber: '123' })).toBe(
      'https://console.cloud.google.com/iam-admin/iam?project=123',
    );
    expect(consolePage('/iam-admin/iam', { project: 'a b' })).toBe('https://console.cloud.google.com/iam-admin/iam');
  });

  it.each([
    ['https://console.developers.google.com/terms/cloud', true],
    ['https://ai.studio/projects', true],
    ['https://ai.google.dev/gemini-api/docs', true],
    ['http://console.cloud.google.com/', false],
    ['https://google.com.example.net/', false],
    ['https://notgoogle.com/', false],
    ['https://user@google.com/', false],
    ['https://google.com:8443/', false],
    ['no address', false],
  ])('%s is a page of Google: %s', (url, expected) => {
    expect(googleLink({ url }, 'fallback')).toBe(expected ? url : 'fallback');
  });

  it('check again on the surface that it was about', () => {
    expect(checkAgain({ project: 'my-app', service: 'aiplatform.googleapis.com' })).toMatchObject({
      argv: ['gkey', 'doctor', '--surface', 'vertex', '--project', 'my-app'],
    });
    expect(checkAgain({})).toMatchObject({ argv: ['gkey', 'doctor'], risk: 'safe' });
  });
});
