import { describe, expect, it } from 'vitest';
import { vertexCall } from '../../src/checks/vertex-call.ts';
import { outcomeOf, refused, unreachable, vertexTarget } from './evidence.ts';

const target = vertexTarget;

describe('vertex-call', () => {
  it('passes with the model and the location', () => {
    expect(outcomeOf(vertexCall, { target })).toEqual({
      status: 'pass',
      detail: 'gemini-3.8-flash answered, 3 tokens in global',
    });
  });

  it('hands a refusal on, with what and where', () => {
    const answer = refused(404);
    expect(outcomeOf(vertexCall, { target, vertexCall: answer })).toEqual({
      status: 'problem',
      problem: answer.failed,
      facts: {
        project: 'my-app',
        projectNumber: '123456789012',
        service: 'aiplatform.googleapis.com',
        location: 'global',
        model: 'gemini-3.8-flash',
        principal: 'user:ada@example.com',
      },
    });
    expect(outcomeOf(vertexCall, { target, vertexCall: unreachable }).status).toBe('problem');
  });

  it('names the permission and the smallest role', () => {
    const bare = refused(403, 'IAM_PERMISSION_DENIED');
    expect(outcomeOf(vertexCall, { target, vertexCall: bare })).toMatchObject({
      facts: { permission: 'aiplatform.endpoints.predict', role: 'roles/aiplatform.user' },
    });
    const named = refused(403, 'IAM_PERMISSION_DENIED', { permission: 'aiplatform.endpoints.get' });
    expect(outcomeOf(vertexCall, { target, vertexCall: named })).toMatchObject({
      facts: { permission: 'aiplatform.endpoints.get' },
    });
  });
});
