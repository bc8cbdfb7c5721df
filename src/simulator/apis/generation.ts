/** What both surfaces share: reading a request for text, and writing the answer. */
import { type Call, isJson, type Json } from '../api.ts';
import { badRequest, rpcError } from '../errors.ts';

/** The parts of a generateContent or countTokens body that decide the answer. */
export interface Prompt {
  readonly text: string;
  readonly roles: readonly unknown[];
  readonly maxOutputTokens: number;
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** Reads the body; throws 400 for one without contents, or with fields of the wrong type. */
export function readPrompt(call: Call): Prompt {
  const nested = call.body['generateContentRequest'];
  const body = isJson(nested) ? nested : call.body;
  const raw = body['contents'];
  const contents = isJson(raw) ? [raw] : list(raw);
  if (contents.length === 0) {
    throw rpcError('INVALID_ARGUMENT', '* GenerateContentRequest.contents: contents is not specified\n');
  }
  const parts = contents.flatMap((content) => (isJson(content['parts']) ? [content['parts']] : list(content['parts'])));
  const config = body['generationConfig'];
  const max = isJson(config) ? config['maxOutputTokens'] : undefined;
  if (max !== undefined && (typeof max !== 'number' || max < 1)) {
    throw badRequest('generation_config.max_output_tokens', 'max_output_tokens must be positive.');
  }
  return {
    text: parts.map((part) => (typeof part['text'] === 'string' ? part['text'] : '')).join(' '),
    roles: contents.map((content) => content['role']),
    maxOutputTokens: typeof max === 'number' ? max : 8192,
  };
}

/** Tokens of a text, roughly. */
export function countTokens(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}

/** A small answer. With hardly any room for output, current models spend it on thinking and stop. */
export function generated(prompt: Prompt, model: string): Json {
  const isCut = prompt.maxOutputTokens < 8;
  const promptTokenCount = countTokens(prompt.text);
  const candidatesTokenCount = isCut ? 0 : 1;
  const thoughtsTokenCount = isCut ? prompt.maxOutputTokens : 4;
  return {
    candidates: [
      {
        content: isCut ? { role: 'model' } : { parts: [{ text: 'OK' }], role: 'model' },
        finishReason: isCut ? 'MAX_TOKENS' : 'STOP',
        index: 0,
      },
    ],
    usageMetadata: {
      promptTokenCount,
      ...(!isCut && { candidatesTokenCount }),
      totalTokenCount: promptTokenCount + candidatesTokenCount + thoughtsTokenCount,
      thoughtsTokenCount,
    },
    modelVersion: model,
    responseId: 'EXAMPLE0000',
  };
}

/** An answer to a prompt that the filters stopped: a success as far as the key is concerned. */
export function promptBlocked(prompt: Prompt, model: string): Json {
  const promptTokenCount = countTokens(prompt.text);
  return {
    promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    usageMetadata: { promptTokenCount, totalTokenCount: promptTokenCount },
    modelVersion: model,
    responseId: 'EXAMPLE0000',
  };
}
