import { text } from '../language/text.ts';
import { defineCheck } from '../model.ts';
import { describeCall } from './shared/describe-call.ts';
import { liveFacts } from './shared/live-facts.ts';

export const liveCall = defineCheck({
  id: 'live-call',
  title: text('a real model answers'),
  surfaces: ['gemini'],
  causes: [],
  needs: ['target'],
  uses: ['key', 'keyMetadata', 'project', 'models'],
  judges: ['liveCall'],
  run({ target, key, keyMetadata, project, models, liveCall }) {
    if (liveCall.ok) return { status: 'pass', detail: describeCall(liveCall.value) };
    const { problem } = liveCall;
    return { status: 'problem', problem, facts: liveFacts(problem, { target, key, keyMetadata, project, models }) };
  },
});
