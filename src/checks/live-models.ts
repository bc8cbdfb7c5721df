import { defineCheck } from '../model.ts';
import { liveFacts } from './shared/live-facts.ts';

/** Listing models is free and proves that the key is accepted, but not that its project may generate. */
export const liveModels = defineCheck({
  id: 'live-models',
  title: 'Google accepts the key',
  surfaces: ['gemini'],
  causes: [],
  needs: ['target'],
  uses: ['key', 'keyMetadata', 'project'],
  judges: ['models'],
  run({ target, key, keyMetadata, project, models }) {
    if (!models.ok) {
      const { problem } = models;
      return { status: 'problem', problem, facts: liveFacts(problem, { target, key, keyMetadata, project }) };
    }
    const { names, generating } = models.value;
    return {
      status: 'pass',
      detail: `${names.length} ${names.length === 1 ? 'model' : 'models'}, ${generating.length} generate text`,
    };
  },
});
