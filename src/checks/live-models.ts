import { counted, text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { liveFacts } from './shared/live-facts.ts';

/** Listing models is free and proves that the key is accepted, but not that its project may generate. */
export const liveModels = defineCheck({
  id: 'live-models',
  title: text('Google accepts the key'),
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
    const [n, able] = [names.length, generating.length];
    const one = text('1 model, {able} generate text', { able });
    return { status: 'pass', detail: counted(n, one, text('{n} models, {able} generate text', { n, able })) };
  },
});
