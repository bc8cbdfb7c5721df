import { describe, expect, it } from 'vitest';
import { keyCreation } from '../../src/checks/key-creation.ts';
import type { Answer, OrgPolicies, OrgPolicy, Permissions, ServiceState } from '../../src/model.ts';
import { type Changes, factsIn, type Failed, foundBy, healthy, outcomeOf, refused, unreachable } from './evidence.ts';

const gemini = 'generativelanguage.googleapis.com';
const bindingPolicy = 'iam.managed.disableServiceAccountApiKeyCreation';
const all = healthy.permissions.granted;
const ok = { status: 'pass', detail: 'the five permissions are held, no organization policy is in the way' };

const without = (...denied: readonly string[]): Permissions => ({
  granted: all.filter((permission) => !denied.includes(permission)),
  denied,
  untestable: [],
});

type Rule = OrgPolicy['rules'][number];
const rule = (changes: Partial<Rule>): Rule => ({
  enforce: null,
  allowAll: false,
  denyAll: false,
  allowedValues: [],
  deniedValues: [],
  condition: null,
  allowedServices: null,
  ...changes,
});

const policy = (constraint: string, ...rules: readonly Partial<Rule>[]): OrgPolicies => ({
  [constraint]: { ok: true, value: { constraint, rules: rules.map(rule) } },
});
const unreadable = ({ failed }: Failed): Answer<OrgPolicy> => ({ ok: false, problem: failed });
const geminiApi = (state: ServiceState['state']): Changes => ({
  services: { [gemini]: { service: gemini, title: 'Gemini API', state } },
});
const noKey: Changes = { key: null, models: null, liveCall: null };

describe('key-creation', () => {
  it('passes with the five permissions and no policy in the way', () => {
    expect(outcomeOf(keyCreation)).toEqual(ok);
    expect(outcomeOf(keyCreation, noKey)).toEqual(ok);
  });

  it('leaves the API to the check that asks for it', () => {
    expect(outcomeOf(keyCreation, geminiApi('DISABLED'))).toEqual({
      status: 'pass',
      detail: 'yes, after the Gemini API is enabled',
    });
  });

  describe('permissions', () => {
    it('names what is missing', () => {
      const outcome = outcomeOf(keyCreation, {
        ...noKey,
        permissions: without('iam.serviceAccounts.create', 'iam.serviceAccountApiKeyBindings.create'),
      });
      expect(foundBy(outcome)).toEqual(['key-create-denied (error)']);
      expect(factsIn(outcome)).toEqual({
        project: 'my-app',
        projectNumber: '123456789012',
        principal: 'user:ada@example.com',
        permissions: ['iam.serviceAccounts.create', 'iam.serviceAccountApiKeyBindings.create'],
        service: gemini,
      });
    });

    it.each([
      ['a model answers', {}, 'warning'],
      ['the key is accepted', { liveCall: null }, 'warning'],
      ['Google refuses the key', { models: refused(400), liveCall: null }, 'error'],
      ['nobody called Google with the key', { models: null, liveCall: null }, 'warning'],
      ['no key', noKey, 'error'],
      ['a key that is refused', { models: refused(400, 'API_KEY_INVALID'), liveCall: null }, 'error'],
    ] as const)('weighs by whether a key works: %s', (_, live, severity) => {
      const outcome = outcomeOf(keyCreation, { ...live, permissions: without('apikeys.keys.create') });
      expect(foundBy(outcome)).toEqual([`key-create-denied (${severity})`]);
    });

    it('needs the right to enable only while the API is not on', () => {
      const permissions = without('serviceusage.services.enable');
      expect(outcomeOf(keyCreation, { permissions, ...geminiApi('ENABLED') })).toEqual({
        status: 'pass',
        detail: 'serviceusage.services.enable is missing, but the API is on already',
      });
      for (const services of [geminiApi('DISABLED'), geminiApi('STATE_UNSPECIFIED'), { services: null }]) {
        const outcome = outcomeOf(keyCreation, { permissions, ...services });
        expect(factsIn(outcome)).toMatchObject({ permissions: ['serviceusage.services.enable'] });
      }
    });

    it('cannot tell what Google would not test', () => {
      const permissions = { granted: all.slice(1), denied: [], untestable: all.slice(0, 1) };
      expect(outcomeOf(keyCreation, { permissions })).toMatchObject({
        status: 'unknown',
        detail: 'could not test resourcemanager.projects.get on project my-app',
      });
    });
  });

  describe('organization policies', () => {
    it.each([
      [
        'the Gemini API is not on its list',
        policy(bindingPolicy, { enforce: true, allowedServices: ['aiplatform.googleapis.com'] }),
      ],
      ['it has no list', policy(bindingPolicy, { enforce: true })],
      ['its list is empty', policy(bindingPolicy, { enforce: true, allowedServices: [] })],
      ['accounts', policy('iam.disableServiceAccountCreation', { enforce: true })],
      ['accounts, managed', policy('iam.managed.disableServiceAccountCreation', { enforce: true })],
      ['every service denied', policy('gcp.restrictServiceUsage', { denyAll: true })],
      ['the API denied', policy('gcp.restrictServiceUsage', { deniedValues: [`is:${gemini}`] })],
      ['IAM denied', policy('gcp.restrictServiceUsage', { deniedValues: ['iam.googleapis.com'] })],
      ['the API not allowed', policy('gcp.restrictServiceUsage', { allowedValues: ['apikeys.googleapis.com'] })],
      ['API Keys not allowed', policy('gcp.restrictServiceUsage', { allowedValues: [gemini] })],
      [
        'denied in one rule, all else allowed',
        policy('gcp.restrictServiceUsage', { allowAll: true }, { deniedValues: [gemini] }),
      ],
    ])('finds one in the way: %s', (_, orgPolicies) => {
      const constraint = `constraints/${Object.keys(orgPolicies)[0]}`;
      const outcome = outcomeOf(keyCreation, { ...noKey, orgPolicies });
      expect(foundBy(outcome)).toEqual(['org-policy (error)']);
      expect(outcome).toMatchObject({ findings: [{ subject: constraint }] });
      expect(factsIn(outcome)).toMatchObject({ constraint, project: 'my-app', principal: 'user:ada@example.com' });
    });

    it.each([
      [
        "Google's default, with the Gemini API on its list",
        policy(bindingPolicy, { enforce: true, allowedServices: [gemini.toUpperCase()] }),
      ],
      ['not enforced', policy(bindingPolicy, { enforce: false, allowedServices: [] })],
      ['no rules', policy(bindingPolicy)],
      ['accounts may be made', policy('iam.disableServiceAccountCreation', { enforce: false })],
      ['all allowed', policy('gcp.restrictServiceUsage', { allowAll: true })],
      [
        'the two allowed; IAM cannot be left out',
        policy('gcp.restrictServiceUsage', { allowedValues: [`is:${gemini}`, 'apikeys.googleapis.com'] }),
      ],
      ['others denied', policy('gcp.restrictServiceUsage', { deniedValues: ['storage.googleapis.com'] })],
      ['JSON keys only', policy('iam.managed.disableServiceAccountKeyCreation', { enforce: true })],
    ])('passes: %s', (_, orgPolicies) => {
      expect(outcomeOf(keyCreation, { ...noKey, orgPolicies })).toEqual(ok);
    });

    it.each([
      [
        'enforced on a condition',
        [{ enforce: false }, { enforce: true, condition: 'resource.matchTag("1/env", "prod")' }],
      ],
      [
        'lifted on a condition',
        [{ enforce: true }, { enforce: false, condition: 'resource.matchTag("1/env", "prod")' }],
      ],
    ])('calls it possible: %s', (_, rules) => {
      const orgPolicies = policy('iam.disableServiceAccountCreation', ...rules);
      const outcome = outcomeOf(keyCreation, { ...noKey, orgPolicies });
      expect(foundBy(outcome)).toEqual(['org-policy (warning)']);
      expect(factsIn(outcome)).toMatchObject({
        note: 'It depends on the condition resource.matchTag("1/env", "prod").',
      });
    });

    it('is certain where the condition changes nothing', () => {
      const orgPolicies = policy(
        'iam.disableServiceAccountCreation',
        { enforce: true },
        { enforce: true, condition: 'x' },
      );
      expect(foundBy(outcomeOf(keyCreation, { ...noKey, orgPolicies }))).toEqual(['org-policy (error)']);
    });

    it('says which services are kept out', () => {
      const outcome = outcomeOf(keyCreation, { orgPolicies: policy('gcp.restrictServiceUsage', { denyAll: true }) });
      expect(factsIn(outcome)).toMatchObject({
        service: gemini,
        note: `It keeps out ${gemini}, apikeys.googleapis.com, iam.googleapis.com.`,
      });
    });

    it('come before missing permissions', () => {
      const orgPolicies = policy('iam.disableServiceAccountCreation', { enforce: true });
      const outcome = outcomeOf(keyCreation, { orgPolicies, permissions: without('apikeys.keys.create') });
      expect(foundBy(outcome)).toEqual(['org-policy (warning)', 'key-create-denied (warning)']);
    });
  });

  describe('policies that cannot be read', () => {
    const detail = 'needs orgpolicy.policy.get on project my-app';
    const one = {
      ...policy('iam.disableServiceAccountCreation', { enforce: false }),
      [bindingPolicy]: unreadable(refused(403)),
    };

    it('are unknown, all or one of them', () => {
      expect(outcomeOf(keyCreation, { orgPolicies: refused(403) })).toMatchObject({ status: 'unknown', detail });
      expect(outcomeOf(keyCreation, { orgPolicies: one })).toMatchObject({ status: 'unknown', detail });
      expect(outcomeOf(keyCreation, { orgPolicies: unreachable })).toMatchObject({ status: 'unknown' });
      expect(outcomeOf(keyCreation, { orgPolicies: one, project: null })).toMatchObject({ status: 'unknown' });
    });

    it('do not hide what is certain', () => {
      const denied = { orgPolicies: refused(403), permissions: without('apikeys.keys.create') };
      expect(foundBy(outcomeOf(keyCreation, denied))).toEqual(['key-create-denied (warning)']);
    });

    it('do not matter outside an organization, nor where Google does not know the constraint', () => {
      const project = { ...healthy.project, parent: null };
      expect(outcomeOf(keyCreation, { orgPolicies: refused(403), project })).toEqual(ok);
      const unknownConstraint = { [bindingPolicy]: unreadable(refused(404)) };
      const known = policy('iam.disableServiceAccountCreation', { enforce: false });
      expect(outcomeOf(keyCreation, { orgPolicies: { ...known, ...unknownConstraint } })).toEqual(ok);
      // An API that knows no constraint at all knows nothing.
      expect(outcomeOf(keyCreation, { orgPolicies: unknownConstraint }).status).toBe('unknown');
    });
  });
});
