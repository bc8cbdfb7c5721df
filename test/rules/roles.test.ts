import { describe, expect, it } from 'vitest';
import { predefinedRoles, smallestRoleFor } from '../../src/rules/roles.ts';

const ids = (permissions: readonly string[]): readonly string[] => smallestRoleFor(permissions).map(({ role }) => role);

describe('smallestRoleFor', () => {
  it.each([
    ['aiplatform.endpoints.predict', 'roles/aiplatform.user', 'Agent Platform User'],
    ['serviceusage.services.use', 'roles/serviceusage.serviceUsageConsumer', 'Service Usage Consumer'],
    ['serviceusage.services.get', 'roles/serviceusage.serviceUsageConsumer', 'Service Usage Consumer'],
    ['serviceusage.services.enable', 'roles/serviceusage.serviceUsageAdmin', 'Service Usage Admin'],
    ['apikeys.keys.create', 'roles/serviceusage.apiKeysAdmin', 'API Keys Admin'],
    ['apikeys.keys.lookup', 'roles/serviceusage.apiKeysViewer', 'API Keys Viewer'],
    ['iam.serviceAccounts.getAccessToken', 'roles/iam.serviceAccountTokenCreator', 'Service Account Token Creator'],
    ['iam.serviceAccounts.get', 'roles/iam.serviceAccountViewer', 'View Service Accounts'],
    ['resourcemanager.projects.get', 'roles/browser', 'Browser'],
    ['resourcemanager.projects.setIamPolicy', 'roles/resourcemanager.projectIamAdmin', 'Project IAM Admin'],
    ['orgpolicy.policy.get', 'roles/orgpolicy.policyViewer', 'Organization Policy Viewer'],
    ['cloudaicompanion.companions.generateChat', 'roles/cloudaicompanion.user', 'Gemini for Google Cloud User'],
  ])('%s: %s', (permission, role, title) => {
    expect(smallestRoleFor([permission])).toEqual([{ role, title }]);
  });

  it('needs no superfluous role for all that creating a key takes', () => {
    expect(
      ids([
        'resourcemanager.projects.get',
        'apikeys.keys.create',
        'serviceusage.services.enable',
        'iam.serviceAccounts.create',
        'iam.serviceAccountApiKeyBindings.create',
      ]).toSorted(),
    ).toEqual([
      'roles/iam.serviceAccountApiKeyBindingAdmin',
      'roles/iam.serviceAccountCreator',
      'roles/serviceusage.apiKeysAdmin',
      'roles/serviceusage.serviceUsageAdmin',
    ]);
  });

  it('never proposes a basic role where a narrower one is known', () => {
    const all = new Set(Object.values(predefinedRoles).flatMap((role): readonly string[] => role.permissions));
    for (const permission of all) expect(ids([permission]).join()).not.toMatch(/roles\/(owner|editor|viewer)\b/u);
  });

  it('covers what it can, and knows nothing of the rest', () => {
    expect(ids(['example.things.do'])).toEqual([]);
    expect(ids(['example.things.do', 'apikeys.keys.list', 'apikeys.keys.list'])).toEqual([
      'roles/serviceusage.apiKeysViewer',
    ]);
    expect(ids([])).toEqual([]);
  });
});

describe('the table of roles', () => {
  it('Owner and Editor cannot impersonate, and only Owner can grant', () => {
    const { 'roles/owner': owner, 'roles/editor': editor, 'roles/viewer': viewer } = predefinedRoles;
    for (const { permissions } of [owner, editor, viewer]) {
      expect(permissions).not.toContain('iam.serviceAccounts.getAccessToken');
      expect(permissions).toContain('aiplatform.endpoints.predict');
    }
    expect(owner.permissions).toContain('resourcemanager.projects.setIamPolicy');
    expect(editor.permissions).not.toContain('resourcemanager.projects.setIamPolicy');
    expect(viewer.permissions).not.toContain('serviceusage.services.use');
  });

  it('API Keys Admin alone cannot create a Gemini key', () => {
    const { permissions } = predefinedRoles['roles/serviceusage.apiKeysAdmin'];
    expect(permissions).toContain('apikeys.keys.create');
    for (const missing of [
      'serviceusage.services.enable',
      'iam.serviceAccountApiKeyBindings.create',
      'resourcemanager.projects.get',
    ]) {
      expect(permissions).not.toContain(missing);
    }
  });

  it.each(Object.entries(predefinedRoles))(
    '%s has a title and each permission once',
    (_role, { title, permissions }) => {
      expect(title).toMatch(/^[A-Z]/u);
      expect(new Set<string>(permissions).size).toBe(permissions.length);
    },
  );
});
