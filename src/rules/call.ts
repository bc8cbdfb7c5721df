import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, open, tell, who } from './links.ts';
import { clip, isAgentPlatform, isPlain, listed, noted } from './names.ts';

const modelsPage = (facts: Facts): string =>
  isAgentPlatform(facts) ? 'https://cloud.google.com/vertex-ai/generative-ai/docs/models' : docs.models;

const statusPage = (facts: Facts): string =>
  isAgentPlatform(facts) ? 'https://status.cloud.google.com/' : 'https://aistudio.google.com/status';

/** Rules about the single call: the key has proven itself, something about the request or the moment has not. */
export const callRules = defineRules({
  'model-not-found': {
    severity: 'error',
    explains: [],
    title: (facts) =>
      `There is no ${facts.model === undefined ? 'such model' : `model ${clip(facts.model, 50)}`} for this ${isAgentPlatform(facts) ? 'project' : 'key'}`,
    explanation: ({ models = [] }) =>
      `The name is misspelt, the model is retired, or it is closed to new users: projects made today get a 404 for gemini-2.5 and older. Key and login are fine.${
        models.length === 0
          ? ''
          : ` This key can call ${listed(
              models.map((name) => clip(name, 40)),
              5,
            )}.`
      }`,
    fix: (facts) => {
      const suggestion = (facts.models ?? []).find(isPlain);
      return [
        open(
          'Choose a current model. The aliases gemini-flash-latest and gemini-flash-lite-latest do not retire.',
          modelsPage(facts),
        ),
        tell(
          'In code the name has no prefix but models/ (Gemini API); a name with a vendor before it (google/, gemini/) belongs to a router. Newer models are under v1beta, not v1.',
        ),
        checkAgain(
          facts,
          suggestion === undefined
            ? 'Check again; gkey picks a model that the key can call.'
            : `Check with ${suggestion}, which the key can call.`,
          suggestion === undefined ? [] : ['--model', suggestion],
        ),
      ];
    },
    docs: [docs.models, 'https://ai.google.dev/gemini-api/docs/deprecations'],
    page: {
      meaning:
        'A 404 about a model, often taken for a bad key. Listing models may still show one that is closed to new users. Some models answer only one kind of call.',
      wording: [
        'models/X is not found for API version v1beta, or is not supported for generateContent. Call ModelService.ListModels …',
        'This model models/gemini-2.5-flash is no longer available to new users. …',
        'This model only supports Interactions API.',
        'Publisher Model … was not found or your project does not have access to it. Please ensure you are using a valid model version…',
      ],
      neighbours: [
        { cause: 'region-unsupported', difference: 'Agent Platform: the model exists in another location' },
        { cause: 'model-access', difference: 'the model exists, and this project may not use it' },
        { cause: 'quota-zero', difference: '429 with limit 0: the model exists, the allowance is nothing' },
      ],
      sources: [
        {
          url: 'https://github.com/sohzm/cheating-daddy/issues/476',
          date: '2026-08',
          note: 'no longer available to new users',
        },
        { url: 'https://github.com/modxcms/modAI/issues/88', date: '2026-01', note: 'a prefix too many' },
        { url: docs.troubleshooting, date: '2026-10-03', note: 'NOT_FOUND' },
      ],
    },
  },

  'model-access': {
    severity: 'error',
    explains: ['model-not-found'],
    title: ({ model }) =>
      model === undefined ? 'This project may not use the model' : `This project may not use ${clip(model, 50)}`,
    explanation: () =>
      'The model exists and is not open to everybody: for billed projects only, on an allow-list, or to be accepted in Model Garden first. The key or login is fine.',
    fix: (facts) => [
      ...(isAgentPlatform(facts)
        ? [
            open(
              'Open the model in Model Garden, and accept its terms or ask for access.',
              consolePage('/vertex-ai/model-garden', facts),
              who.iam,
            ),
          ]
        : [
            open(
              'If the model is for the paid tier, set up billing for the project.',
              'https://aistudio.google.com/projects',
              who.billing,
            ),
          ]),
      open('Or choose a model that is open to you.', modelsPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.models, docs.billing],
    page: {
      meaning: 'A gate in front of one model. Other models answer with the same key.',
      wording: [
        'Imagen API is only accessible to billed users at this time.',
        'Project `…` is not allowed to use Publisher Model `…`',
      ],
      neighbours: [
        { cause: 'model-not-found', difference: 'no such model at all' },
        { cause: 'quota-zero', difference: 'a 429 with limit 0 says the same in another way' },
        { cause: 'org-policy', difference: 'vertexai.allowedModels is named' },
        { cause: 'iam-denied', difference: 'a permission is named' },
      ],
      sources: [
        { url: 'https://github.com/ammaarreshi/openjourney/issues/1', date: '2025-07', note: 'billed users only' },
        {
          url: 'https://github.com/langchain-ai/langchain-google/issues/593',
          date: '2024-11',
          note: 'not allowed to use Publisher Model',
        },
      ],
    },
  },

  overloaded: {
    severity: 'warning',
    explains: [],
    title: ({ model }) =>
      model === undefined
        ? 'Google is overloaded at the moment; the key is fine'
        : `${clip(model, 36)} is overloaded at the moment; the key is fine`,
    explanation: () =>
      'A 503 says that there is not enough capacity for this model right now. It passes, mostly within minutes, and says nothing about the key or the project.',
    fix: (facts) => [
      tell('Try again with growing pauses (1, 2, 4, … seconds, with some chance in them).'),
      tell('If it must be now, call another model; a smaller one is less crowded.'),
      open('See whether Google reports trouble.', statusPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: 'Google has no room for this call now. Paying or a new key does not change it.',
      wording: [
        'The model is overloaded. Please try again later.',
        'This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try again later.',
      ],
      neighbours: [
        { cause: 'quota-rate', difference: '429: your own limit, not the capacity of Google' },
        { cause: 'server-error', difference: '500: something broke' },
        { cause: 'deadline', difference: '504: the answer took too long' },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: 'UNAVAILABLE' },
        { url: 'https://github.com/continuedev/continue/issues/12767', date: '2026-06', note: 'high demand' },
      ],
    },
  },

  'server-error': {
    severity: 'warning',
    undecided: true,
    explains: [],
    title: ({ httpStatus }) =>
      `Something failed on Google's side${httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`}`,
    explanation: () => 'A 5xx answer tells nothing about key, project or rights. A very long prompt can cause it too.',
    fix: (facts) => [
      checkAgain(facts, 'Try again in a minute.'),
      tell('If only your own call fails: make the prompt shorter, or call another model.'),
      open('See whether Google reports trouble.', statusPage(facts)),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: 'Google could not do its work. Checks that met it stay undecided: neither good nor bad.',
      wording: [
        'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
      ],
      neighbours: [
        { cause: 'overloaded', difference: '503: no capacity' },
        { cause: 'deadline', difference: '504: too slow' },
        { cause: 'request-invalid', difference: '400: the request is wrong' },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: 'INTERNAL' },
        { url: 'https://github.com/home-assistant/core/issues/130551', date: '2024-11', note: 'a case' },
      ],
    },
  },

  deadline: {
    severity: 'warning',
    undecided: true,
    explains: [],
    title: () => 'The answer took longer than the deadline allows',
    explanation: () =>
      'Google took the call and did not finish in time: the prompt is large, the model slow, or the deadline of the client short. The key is not at fault.',
    fix: (facts) => [
      tell('Give the client a longer time-out, or stream the answer.'),
      tell('Or make the prompt shorter, or call a faster model.'),
      open('See whether Google reports trouble.', statusPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: 'DEADLINE_EXCEEDED, HTTP 504. 499 CANCELLED means that the client or a proxy hung up first.',
      wording: ['DEADLINE_EXCEEDED'],
      neighbours: [
        { cause: 'network-timeout', difference: 'nothing came back at all: the way to Google is blocked' },
        { cause: 'overloaded', difference: '503: no capacity' },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: 'DEADLINE_EXCEEDED, CANCELLED' },
        { url: docs.apiErrors, date: '2026-10-03', note: 'deadline_exceeded of the Interactions API' },
      ],
    },
  },

  'request-invalid': {
    severity: 'warning',
    explains: [],
    title: () => 'The request is wrong; the key is fine',
    explanation: ({ note }) =>
      `Google took the key and refuses what the request says: a field that does not exist in this API version, a value out of range, a tool or schema that is not allowed.${noted(note)}`,
    fix: (facts) => [
      tell(
        'Read the message for the name of the field, and compare the request with the reference of the API version that you call (v1beta has more than v1).',
      ),
      tell('Take tools, schemas and settings out one by one until the call passes.'),
      open('The reference of the API.', 'https://ai.google.dev/api'),
      checkAgain(facts, 'Check that the key itself works.'),
    ],
    docs: ['https://ai.google.dev/api', docs.troubleshooting],
    page: {
      meaning: 'INVALID_ARGUMENT without a word about the key. It is the answer of a key that works.',
      wording: ['Request contains an invalid argument.'],
      neighbours: [
        { cause: 'key-invalid', difference: 'the same 400, but the message says "API key not valid"' },
        { cause: 'location-unsupported', difference: '400 FAILED_PRECONDITION about the location' },
        { cause: 'model-not-found', difference: '404 about the model' },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: 'INVALID_ARGUMENT' },
        { url: docs.apiErrors, date: '2026-10-03', note: 'invalid_request, parameter_unknown' },
        {
          url: 'https://github.com/home-assistant/core/issues/133212',
          date: '2024-12',
          note: 'a function name that is not allowed',
        },
      ],
    },
  },

  'safety-blocked': {
    severity: 'warning',
    explains: [],
    title: ({ reason }) =>
      `The content was blocked${reason === undefined ? '' : ` (${clip(reason, 30)})`}; the key is fine`,
    explanation: () =>
      'The call went through and a filter stopped the prompt or the answer. Key, project and quota are in order.',
    fix: (facts) => [
      tell(
        'Change the prompt, or lower the thresholds in safetySettings where your use allows it. Some filters cannot be lowered.',
      ),
      tell('In code, look at promptFeedback.blockReason and finishReason before reading the text.'),
      checkAgain(facts, 'Check that the key itself works.'),
    ],
    docs: ['https://ai.google.dev/gemini-api/docs/safety-settings', docs.apiErrors],
    page: {
      meaning:
        'SAFETY, RECITATION, PROHIBITED_CONTENT, SPII, BLOCKLIST and the like are statements about content. A probe that gets one has proven the key.',
      wording: ['safety', 'recitation', 'prohibited_content', 'blocklist', 'spii', 'content_blocked'],
      neighbours: [
        { cause: 'request-invalid', difference: 'the request was not understood' },
        { cause: 'project-denied', difference: 'Google refuses the project, whatever the content' },
      ],
      sources: [
        { url: docs.apiErrors, date: '2026-10-03', note: 'codes for blocked content' },
        { url: 'https://github.com/ChatGPTNextWeb/NextChat/issues/3714', date: '2023-12', note: 'a case' },
      ],
    },
  },
});
