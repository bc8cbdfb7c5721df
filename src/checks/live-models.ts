import { counted, text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { liveFacts } from './shared/live-facts.ts';
import { geminiApi } from './shared/required-service.ts';

/** Listing models is free and proves that the key is accepted, but not that its project may generate. */
export const liveModels = defineCheck({
  id: 'live-models',
  title: text('Google accepts the key'),
  surfaces: ['gemini'],
  causes: [],
  needs: ['target'],
  uses: ['key', 'keyMetadata', 'project', 'services'],
  judges: ['models'],
  run({ target, key, keyMetadata, project, services, models }) {
    if (!models.ok) {
      const { problem } = models;
      const facts = liveFacts(problem, { target, key, keyMetadata, project });
      const on = services?.[geminiApi]?.state === 'ENABLED' && facts.projectNumber === (project?.number ?? null);
      // Service Usage knows at once what the API itself learns within minutes.
      const pending = problem.reason === 'SERVICE_DISABLED' && on ? { subtype: 'pending' } : {};
      return { status: 'problem', problem, facts: { ...facts, ...pending } };
    }
    const { names, generating } = models.value;
    const [n, able] = [names.length, generating.length];
    const one = text('1 model, {able} generate text', { able });
    return { status: 'pass', detail: counted(n, one, text('{n} models, {able} generate text', { n, able })) };
  },
});
