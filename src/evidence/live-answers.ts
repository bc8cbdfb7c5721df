/** What the model APIs promise to answer. Each takes a body and throws UnexpectedAnswer when it is something else. */
import * as z from 'zod';
import { text } from '../language/text.ts';
import { decode, notPromised } from './answers.ts';

const modelList = z.object({
  models: z.array(z.object({ name: z.string().min(1), supportedGenerationMethods: z.array(z.string()).optional() })),
  nextPageToken: z.string().optional(),
});

const publisherModelList = z.object({ publisherModels: z.array(z.object({ name: z.string() })) });

const generation = z.object({
  candidates: z.array(z.object({ finishReason: z.string().optional() })).optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z.object({ totalTokenCount: z.number().optional() }).optional(),
});

const count = z.object({ totalTokens: z.number() });

export function models(body: unknown): z.infer<typeof modelList> {
  return decode(modelList, body);
}

export function publisherModels(body: unknown): z.infer<typeof publisherModelList> {
  return decode(publisherModelList, body);
}

export function generated(body: unknown): z.infer<typeof generation> {
  const answer = decode(generation, body);
  if (answer.candidates === undefined && answer.promptFeedback === undefined) {
    throw notPromised(text('the body'), text('neither candidates nor promptFeedback'));
  }
  return answer;
}

export function counted(body: unknown): z.infer<typeof count> {
  return decode(count, body);
}
