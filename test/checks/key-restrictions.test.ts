import { describe, expect, it } from 'vitest';
import { keyRestrictions } from '../../src/checks/key-restrictions.ts';
import type { KeyMetadata, KeyRestrictions } from '../../src/model.ts';
import { type Changes, factsIn, foundBy, healthy, outcomeOf, refused } from './evidence.ts';

const gemini = 'generativelanguage.googleapis.com';
const open: KeyRestrictions = {
  apiTargets: [],
  allowedReferrers: null,
  allowedIps: null,
  allowedAndroidApps: null,
  allowedIosBundleIds: null,
};
const toGemini: KeyRestrictions = { ...open, apiTargets: [{ service: gemini, methods: [] }] };

const key = (restrictions: KeyRestrictions | null, changes: Partial<KeyMetadata> = {}): Changes => ({
  keyMetadata: { ...healthy.keyMetadata, restrictions, ...changes },
});
const targets = (...apiTargets: KeyRestrictions['apiTargets']): Changes => key({ ...open, apiTargets });
const standard = { serviceAccountEmail: null };
const notAccepted: Changes = { models: refused(403), liveCall: null };

describe('key-restrictions', () => {
  it('passes a key for the Gemini API', () => {
    expect(outcomeOf(keyRestrictions)).toEqual({ status: 'pass', detail: `restricted to ${gemini}` });
    const among = targets(
      { service: 'maps.googleapis.com', methods: [] },
      { service: gemini.toUpperCase(), methods: [] },
    );
    expect(outcomeOf(keyRestrictions, { ...among, ...notAccepted }).status).toBe('pass');
  });

  it.each([
    ['deleted', { deleteTime: '2026-11-10T08:00:00Z' }],
    ['purged', { name: null }],
  ])('has nothing to say of a %s key', (_, changes) => {
    expect(outcomeOf(keyRestrictions, key(null, changes))).toEqual({ status: 'skip', because: 'the key was deleted' });
  });

  describe('unrestricted', () => {
    it.each([
      ['a standard key', key(open, standard), notAccepted, 'key-standard-rejected'],
      ['a standard key without any restrictions', key(null, standard), notAccepted, 'key-standard-rejected'],
      ['a standard key that Google still takes', key(open, standard), {}, 'key-unrestricted'],
      ['a standard key whose call passed', key(open, standard), { models: null }, 'key-unrestricted'],
      ['an auth key', key(open), notAccepted, 'key-unrestricted'],
      ['an auth key that works', key(open), {}, 'key-unrestricted'],
    ] as const)('%s', (_, changes, live, cause) => {
      const outcome = outcomeOf(keyRestrictions, { ...changes, ...live });
      expect(foundBy(outcome)).toEqual([cause]);
      expect(factsIn(outcome)).toMatchObject({
        keyName: healthy.keyMetadata.name,
        project: 'my-app',
        projectNumber: '123456789012',
        service: gemini,
      });
    });
  });

  describe('API restriction', () => {
    it('finds a key for other APIs', () => {
      const outcome = outcomeOf(keyRestrictions, {
        ...targets({ service: 'maps.googleapis.com', methods: [] }),
        ...notAccepted,
      });
      expect(foundBy(outcome)).toEqual(['key-service-blocked']);
      expect(outcome).toMatchObject({ findings: [{ subject: gemini }] });
      expect(factsIn(outcome)).toEqual({
        keyName: healthy.keyMetadata.name,
        keyKind: 'auth',
        project: 'my-app',
        projectNumber: '123456789012',
        service: gemini,
        allowed: ['maps.googleapis.com'],
      });
    });

    it.each([
      [
        'cloudaicompanion.googleapis.com',
        'cloudaicompanion.googleapis.com is Gemini for Google Cloud, not the Gemini API.',
      ],
      ['aiplatform.googleapis.com', 'It is a key for Agent Platform, not for the Gemini API.'],
    ])('knows the mistake %s', (service, note) => {
      const outcome = outcomeOf(keyRestrictions, { ...targets({ service, methods: [] }), ...notAccepted });
      expect(factsIn(outcome)).toMatchObject({ note });
    });

    it('only warns while Google still takes the key', () => {
      const outcome = outcomeOf(keyRestrictions, targets({ service: 'maps.googleapis.com', methods: [] }));
      expect(foundBy(outcome)).toEqual(['key-service-blocked (warning)']);
    });

    it.each([
      'google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent',
      'google.ai.generativelanguage.v1.GenerativeService.GenerateContent',
      'google.ai.generativelanguage.*',
      'GOOGLE.AI.generativelanguage.v1beta.generativeservice.*',
      'GenerateContent',
      'Generate*',
      'generativelanguage.googleapis.com.Generate*',
      '*',
    ])('lets %s generate', (method) => {
      const changes = targets({ service: gemini, methods: ['ListModels', method] });
      expect(outcomeOf(keyRestrictions, { ...changes, ...notAccepted }).status).toBe('pass');
    });

    it.each([
      'ListModels',
      'GenerateContentStream',
      'generate',
      'google.ai.generativelanguage.v1beta.ModelService.*',
      '',
    ])('does not let %s generate', (method) => {
      const outcome = outcomeOf(keyRestrictions, {
        ...targets({ service: gemini, methods: [method] }),
        ...notAccepted,
      });
      expect(foundBy(outcome)).toEqual(['key-service-blocked']);
      expect(factsIn(outcome)).toMatchObject({
        method: 'google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent',
        allowed: [gemini],
        note: `Of that API it allows only ${method}.`,
      });
    });
  });

  describe('application restriction', () => {
    const android = { packageName: 'com.example.app', sha1Fingerprint: '00:00' };
    const cases = [
      [
        'key-referrer-blocked',
        { allowedReferrers: ['https://example.com/*'] },
        'https://example.com/*',
        '1 web page pattern',
      ],
      ['key-ip-blocked', { allowedIps: ['192.0.2.0/24'] }, '192.0.2.0/24', '1 IP range'],
      ['key-android-blocked', { allowedAndroidApps: [android] }, 'com.example.app', '1 Android app'],
      ['key-ios-blocked', { allowedIosBundleIds: ['com.example.app'] }, 'com.example.app', '1 iOS app'],
    ] as const;

    const off = { ...notAccepted, target: { ...healthy.target, live: 'off' } } as const;

    it.each(cases)('%s is possible while nothing was called', (cause, restriction, allowed) => {
      const outcome = outcomeOf(keyRestrictions, { ...key({ ...toGemini, ...restriction }), ...off });
      expect(foundBy(outcome)).toEqual([`${cause} (warning)`]);
      expect(factsIn(outcome)).toMatchObject({ allowed: [allowed], service: gemini });
      expect(factsIn(outcome)).toHaveProperty('note');
    });

    it.each(cases)('%s after a call that failed: certain for what refuses every server', (cause, restriction) => {
      const outcome = outcomeOf(keyRestrictions, { ...key({ ...toGemini, ...restriction }), ...notAccepted });
      expect(foundBy(outcome)).toEqual([`${cause} (${cause === 'key-ip-blocked' ? 'warning' : 'error'})`]);
    });

    it.each(cases)('%s is disproved by a call that passed', (_, restriction, __, places) => {
      const outcome = outcomeOf(keyRestrictions, key({ ...toGemini, ...restriction }));
      expect(outcome).toEqual({ status: 'pass', detail: `restricted to ${gemini}, ${places}` });
    });

    it('counts, and takes an empty list for none', () => {
      const outcome = outcomeOf(
        keyRestrictions,
        key({ ...toGemini, allowedIps: ['192.0.2.1', '192.0.2.2'], allowedReferrers: [] }),
      );
      expect(outcome).toEqual({ status: 'pass', detail: `restricted to ${gemini}, 2 IP ranges` });
      const empty = key({ ...toGemini, allowedReferrers: [] });
      expect(outcomeOf(keyRestrictions, { ...empty, ...notAccepted }).status).toBe('pass');
    });

    it('comes after the API', () => {
      const both = key({ ...open, allowedIps: ['192.0.2.1'] }, standard);
      expect(foundBy(outcomeOf(keyRestrictions, { ...both, ...notAccepted }))).toEqual([
        'key-standard-rejected',
        'key-ip-blocked (warning)',
      ]);
    });
  });
});
