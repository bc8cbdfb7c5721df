import { describe, expect, it } from 'vitest';
import { apiEnabled } from '../../src/checks/api-enabled.ts';
import type { ServiceState } from '../../src/model.ts';
import { factsIn, failed, foundBy, healthy, outcomeOf, refused, unreachable, vertexTarget } from './evidence.ts';

const gemini = 'generativelanguage.googleapis.com';
const platform = 'aiplatform.googleapis.com';
const companion = 'cloudaicompanion.googleapis.com';
const services = (states: Readonly<Record<string, ServiceState['state']>>) => ({
  services: Object.fromEntries(
    Object.entries(states).map(([service, state]) => [service, { service, state, title: `Title of ${service}` }]),
  ),
});

describe('api-enabled', () => {
  it('asks for the API of the surface only', () => {
    expect(outcomeOf(apiEnabled, services({ [gemini]: 'ENABLED', [platform]: 'DISABLED' }))).toEqual({
      status: 'pass',
      detail: `${gemini} is ENABLED`,
    });
    const other = { ...services({ [gemini]: 'DISABLED', [platform]: 'ENABLED' }), target: vertexTarget };
    expect(outcomeOf(apiEnabled, other)).toEqual({ status: 'pass', detail: `${platform} is ENABLED` });
  });

  it('reports Gemini for Google Cloud and never requires it', () => {
    expect(outcomeOf(apiEnabled, services({ [gemini]: 'ENABLED', [companion]: 'DISABLED' }))).toEqual({
      status: 'pass',
      detail: `${gemini} is ENABLED; ${companion} is DISABLED (not needed)`,
    });
  });

  it.each([
    [healthy.target, gemini],
    [vertexTarget, platform],
  ])('finds that it is off', (target, service) => {
    const outcome = outcomeOf(apiEnabled, {
      ...services({ [gemini]: 'DISABLED', [platform]: 'DISABLED', [companion]: 'ENABLED' }),
      target,
    });
    expect(foundBy(outcome)).toEqual(['api-disabled']);
    expect(outcome).toMatchObject({ findings: [{ subject: service }] });
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      service,
      serviceTitle: `Title of ${service}`,
    });
  });

  it('cannot tell what Google does not say', () => {
    const detail = `Google did not say whether ${gemini} is on in project my-app`;
    expect(outcomeOf(apiEnabled, { services: {} })).toMatchObject({ status: 'unknown', detail });
    expect(outcomeOf(apiEnabled, services({ [gemini]: 'STATE_UNSPECIFIED' }))).toMatchObject({
      status: 'unknown',
      detail,
    });
  });

  it.each([
    ['no permission', refused(403, 'IAM_PERMISSION_DENIED'), 'needs serviceusage.services.get on project my-app'],
    [
      'another permission, named by Google',
      refused(403, 'IAM_PERMISSION_DENIED', { permission: 'serviceusage.services.list' }),
      'needs serviceusage.services.list on project my-app',
    ],
    [
      'Service Usage itself off',
      refused(403, 'SERVICE_DISABLED', { service: 'serviceusage.googleapis.com', consumer: 'projects/9' }),
      'serviceusage.googleapis.com is off in project 9',
    ],
    ['off, nobody says where', refused(403, 'SERVICE_DISABLED'), 'serviceusage.googleapis.com is off'],
    [
      'no quota project',
      refused(403, 'SERVICE_DISABLED', { consumer: 'projects/764086051850' }),
      'serviceusage.googleapis.com needs a quota project',
    ],
    [
      'a refused quota project without a name',
      refused(403, 'USER_PROJECT_DENIED'),
      'needs serviceusage.services.use on the quota project',
    ],
    [
      'too few scopes',
      refused(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
      'the access token lacks the cloud-platform scope',
    ],
    [
      'a perimeter',
      refused(403, 'SECURITY_POLICY_VIOLATED'),
      'VPC Service Controls keep serviceusage.googleapis.com closed',
    ],
    ['too many requests', refused(429), 'serviceusage.googleapis.com answered 429'],
    ['trouble at Google', refused(503), 'serviceusage.googleapis.com answered 503'],
    ['a status only', failed({ status: 'UNAVAILABLE' }), 'serviceusage.googleapis.com answered UNAVAILABLE'],
    ['an error without any number', failed({}), 'serviceusage.googleapis.com answered with an error'],
    ['HTML', failed({ kind: 'answer' }), 'serviceusage.googleapis.com sent no usable answer'],
    ['no token', failed({ kind: 'oauth' }), 'the credentials gave no access token'],
    ['no answer', unreachable, 'no answer from example.googleapis.com'],
  ])('cannot look: %s', (_, answer, detail) => {
    expect(outcomeOf(apiEnabled, { services: answer })).toMatchObject({
      status: 'unknown',
      problem: answer.failed,
      detail,
    });
  });

  it('never takes a key for the name of a project', () => {
    for (const consumer of ['api_key:AIzaFAKE0000', 'AIzaFAKE0000', 'projects/<script>']) {
      const outcome = outcomeOf(apiEnabled, { services: refused(403, 'SERVICE_DISABLED', { consumer }) });
      expect(outcome).toMatchObject({ detail: 'serviceusage.googleapis.com is off' });
    }
  });
});
