import { describe, expect, it } from 'vitest';
import { liveModels } from '../../src/checks/live-models.ts';
import { healthy, outcomeOf, refused, unreachable } from './evidence.ts';

describe('live-models', () => {
  it('passes with the number of models', () => {
    expect(outcomeOf(liveModels)).toEqual({ status: 'pass', detail: '2 models, 1 generate text' });
    expect(outcomeOf(liveModels, { models: { names: ['aqa'], generating: [] } })).toMatchObject({
      detail: '1 model, 0 generate text',
    });
    expect(outcomeOf(liveModels, { models: { names: [], generating: [] } }).status).toBe('pass');
  });

  it('hands a refusal on, with the key and the project that it is about', () => {
    const models = refused(400, 'API_KEY_INVALID', { service: 'generativelanguage.googleapis.com' });
    expect(outcomeOf(liveModels, { models })).toEqual({
      status: 'problem',
      problem: models.failed,
      facts: {
        service: 'generativelanguage.googleapis.com',
        project: 'my-app',
        projectNumber: '123456789012',
        keyKind: 'auth',
        keyName: healthy.keyMetadata.name,
        serviceAccount: 'gemini@my-app.iam.gserviceaccount.com',
      },
    });
    expect(outcomeOf(liveModels, { models: unreachable }).status).toBe('problem');
  });

  it("names the project that Google's answer names, when the key could not be looked up", () => {
    const models = refused(403, 'SERVICE_DISABLED', { consumer: 'projects/555' });
    const outcome = outcomeOf(liveModels, { models, keyMetadata: null });
    expect(outcome).toMatchObject({ facts: { project: '555', projectNumber: '555', keyKind: 'auth' } });
    const own = refused(403, 'SERVICE_DISABLED', { consumer: 'projects/123456789012' });
    expect(outcomeOf(liveModels, { models: own, keyMetadata: null })).toMatchObject({ facts: { project: 'my-app' } });
  });

  it('knows an API that was just enabled from one that is off', () => {
    const models = refused(403, 'SERVICE_DISABLED', { consumer: 'projects/123456789012' });
    expect(outcomeOf(liveModels, { models })).toMatchObject({ facts: { subtype: 'pending' } });
    const elsewhere = refused(403, 'SERVICE_DISABLED', { consumer: 'projects/555' });
    const other = outcomeOf(liveModels, { models: elsewhere, keyMetadata: null });
    expect(other).toMatchObject({ facts: { project: '555' } });
    expect(other).not.toMatchObject({ facts: { subtype: 'pending' } });
    const unread = outcomeOf(liveModels, { models, services: null });
    expect(unread).not.toMatchObject({ facts: { subtype: 'pending' } });
  });

  it('never takes the key for the project', () => {
    const metadata = { consumer: 'api_key:AIzaFAKE0000', containerInfo: 'AIzaFAKE0000' };
    const models = refused(403, 'CONSUMER_SUSPENDED', metadata);
    const alone = { models, keyMetadata: null, project: null, key: null };
    const target = { ...healthy.target, project: null };
    expect(outcomeOf(liveModels, { ...alone, target })).toEqual({
      status: 'problem',
      problem: models.failed,
      facts: { service: 'generativelanguage.googleapis.com', keyKind: 'unknown' },
    });
  });
});
