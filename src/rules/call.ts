import { sentences, type Text, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, open, tell, who } from './links.ts';
import { clip, isAgentPlatform, isPlain, listed, noted } from './names.ts';

const modelsPage = (facts: Facts): string =>
  isAgentPlatform(facts) ? 'https://cloud.google.com/vertex-ai/generative-ai/docs/models' : docs.models;

const statusPage = (facts: Facts): string =>
  isAgentPlatform(facts) ? 'https://status.cloud.google.com/' : 'https://aistudio.google.com/status';

function noSuchModel(facts: Facts): Text {
  const { model } = facts;
  if (isAgentPlatform(facts))
    return model === undefined
      ? text('There is no such model for this project')
      : text('There is no model {model} for this project', { model: clip(model, 50) });
  return model === undefined
    ? text('There is no such model for this key')
    : text('There is no model {model} for this key', { model: clip(model, 50) });
}

/** Rules about the single call: the key has proven itself, something about the request or the moment has not. */
export const callRules = defineRules({
  'model-not-found': {
    severity: 'error',
    explains: [],
    title: noSuchModel,
    explanation: ({ models = [] }) =>
      sentences(
        text(
          'The name is misspelt, the model is retired, or it is closed to new users: projects made today get a 404 for gemini-2.5 and older. Key and login are fine.',
        ),
        models.length === 0
          ? undefined
          : text('This key can call {models}.', {
              models: listed(
                models.map((name) => clip(name, 40)),
                5,
              ),
            }),
      ),
    fix: (facts) => {
      const suggestion = (facts.models ?? []).find(isPlain);
      return [
        open(
          text('Choose a current model. The aliases gemini-flash-latest and gemini-flash-lite-latest do not retire.'),
          modelsPage(facts),
        ),
        tell(
          text(
            'In code the name has no prefix but models/ (Gemini API); a name with a vendor before it (google/, gemini/) belongs to a router. Newer models are under v1beta, not v1.',
          ),
        ),
        checkAgain(
          facts,
          suggestion === undefined
            ? text('Check again; gkey picks a model that the key can call.')
            : text('Check with {model}, which the key can call.', { model: suggestion }),
          suggestion === undefined ? [] : ['--model', suggestion],
        ),
      ];
    },
    docs: [docs.models, 'https://ai.google.dev/gemini-api/docs/deprecations'],
    page: {
      meaning: text(
        'A 404 about a model, often taken for a bad key. Listing models may still show one that is closed to new users. Some models answer only one kind of call.',
      ),
      wording: [
        'models/X is not found for API version v1beta, or is not supported for generateContent. Call ModelService.ListModels …',
        'This model models/gemini-2.5-flash is no longer available to new users. …',
        'This model only supports Interactions API.',
        'Publisher Model … was not found or your project does not have access to it. Please ensure you are using a valid model version…',
      ],
      neighbours: [
        { cause: 'region-unsupported', difference: text('Agent Platform: the model exists in another location') },
        { cause: 'model-access', difference: text('the model exists, and this project may not use it') },
        { cause: 'quota-zero', difference: text('429 with limit 0: the model exists, the allowance is nothing') },
      ],
      sources: [
        {
          url: 'https://github.com/sohzm/cheating-daddy/issues/476',
          date: '2026-08',
          note: text('no longer available to new users'),
        },
        { url: 'https://github.com/modxcms/modAI/issues/88', date: '2026-01', note: text('a prefix too many') },
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('NOT_FOUND') },
      ],
    },
  },

  'model-access': {
    severity: 'error',
    explains: ['model-not-found'],
    title: ({ model }) =>
      model === undefined
        ? text('This project may not use the model')
        : text('This project may not use {model}', { model: clip(model, 50) }),
    explanation: () =>
      text(
        'The model exists and is not open to everybody: for billed projects only, on an allow-list, or to be accepted in Model Garden first. The key or login is fine.',
      ),
    fix: (facts) => [
      ...(isAgentPlatform(facts)
        ? [
            open(
              text('Open the model in Model Garden, and accept its terms or ask for access.'),
              consolePage('/vertex-ai/model-garden', facts),
              who.iam,
            ),
          ]
        : [
            open(
              text('If the model is for the paid tier, set up billing for the project.'),
              'https://aistudio.google.com/projects',
              who.billing,
            ),
          ]),
      open(text('Or choose a model that is open to you.'), modelsPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.models, docs.billing],
    page: {
      meaning: text('A gate in front of one model. Other models answer with the same key.'),
      wording: [
        'Imagen API is only accessible to billed users at this time.',
        'Project `…` is not allowed to use Publisher Model `…`',
      ],
      neighbours: [
        { cause: 'model-not-found', difference: text('no such model at all') },
        { cause: 'quota-zero', difference: text('a 429 with limit 0 says the same in another way') },
        { cause: 'org-policy', difference: text('vertexai.allowedModels is named') },
        { cause: 'iam-denied', difference: text('a permission is named') },
      ],
      sources: [
        {
          url: 'https://github.com/ammaarreshi/openjourney/issues/1',
          date: '2025-07',
          note: text('billed users only'),
        },
        {
          url: 'https://github.com/langchain-ai/langchain-google/issues/593',
          date: '2024-11',
          note: text('not allowed to use Publisher Model'),
        },
      ],
    },
  },

  overloaded: {
    severity: 'warning',
    explains: [],
    title: ({ model }) =>
      model === undefined
        ? text('Google is overloaded at the moment; the key is fine')
        : text('{model} is overloaded at the moment; the key is fine', { model: clip(model, 36) }),
    explanation: () =>
      text(
        'A 503 says that there is not enough capacity for this model right now. It passes, mostly within minutes, and says nothing about the key or the project.',
      ),
    fix: (facts) => [
      tell(text('Try again with growing pauses (1, 2, 4, … seconds, with some chance in them).')),
      tell(text('If it must be now, call another model; a smaller one is less crowded.')),
      open(text('See whether Google reports trouble.'), statusPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: text('Google has no room for this call now. Paying or a new key does not change it.'),
      wording: [
        'The model is overloaded. Please try again later.',
        'This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try again later.',
      ],
      neighbours: [
        { cause: 'quota-rate', difference: text('429: your own limit, not the capacity of Google') },
        { cause: 'server-error', difference: text('500: something broke') },
        { cause: 'deadline', difference: text('504: the answer took too long') },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('UNAVAILABLE') },
        { url: 'https://github.com/continuedev/continue/issues/12767', date: '2026-06', note: text('high demand') },
      ],
    },
  },

  'server-error': {
    severity: 'warning',
    undecided: true,
    explains: [],
    title: ({ httpStatus }) =>
      httpStatus === undefined
        ? text("Something failed on Google's side")
        : text("Something failed on Google's side (HTTP {status})", { status: httpStatus }),
    explanation: () =>
      text('A 5xx answer tells nothing about key, project or rights. A very long prompt can cause it too.'),
    fix: (facts) => [
      checkAgain(facts, text('Try again in a minute.')),
      tell(text('If only your own call fails: make the prompt shorter, or call another model.')),
      open(text('See whether Google reports trouble.'), statusPage(facts)),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: text('Google could not do its work. Checks that met it stay undecided: neither good nor bad.'),
      wording: [
        'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
      ],
      neighbours: [
        { cause: 'overloaded', difference: text('503: no capacity') },
        { cause: 'deadline', difference: text('504: too slow') },
        { cause: 'request-invalid', difference: text('400: the request is wrong') },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('INTERNAL') },
        { url: 'https://github.com/home-assistant/core/issues/130551', date: '2024-11', note: text('a case') },
      ],
    },
  },

  deadline: {
    severity: 'warning',
    undecided: true,
    explains: [],
    title: () => text('The answer took longer than the deadline allows'),
    explanation: () =>
      text(
        'Google took the call and did not finish in time: the prompt is large, the model slow, or the deadline of the client short. The key is not at fault.',
      ),
    fix: (facts) => [
      tell(text('Give the client a longer time-out, or stream the answer.')),
      tell(text('Or make the prompt shorter, or call a faster model.')),
      open(text('See whether Google reports trouble.'), statusPage(facts)),
      checkAgain(facts),
    ],
    docs: [docs.troubleshooting],
    page: {
      meaning: text('DEADLINE_EXCEEDED, HTTP 504. 499 CANCELLED means that the client or a proxy hung up first.'),
      wording: ['DEADLINE_EXCEEDED'],
      neighbours: [
        { cause: 'network-timeout', difference: text('nothing came back at all: the way to Google is blocked') },
        { cause: 'overloaded', difference: text('503: no capacity') },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('DEADLINE_EXCEEDED, CANCELLED') },
        { url: docs.apiErrors, date: '2026-10-03', note: text('deadline_exceeded of the Interactions API') },
      ],
    },
  },

  'request-invalid': {
    severity: 'warning',
    explains: [],
    title: () => text('The request is wrong; the key is fine'),
    explanation: ({ note }) =>
      noted(
        text(
          'Google took the key and refuses what the request says: a field that does not exist in this API version, a value out of range, a tool or schema that is not allowed.',
        ),
        note,
      ),
    fix: (facts) => [
      tell(
        text(
          'Read the message for the name of the field, and compare the request with the reference of the API version that you call (v1beta has more than v1).',
        ),
      ),
      tell(text('Take tools, schemas and settings out one by one until the call passes.')),
      open(text('The reference of the API.'), 'https://ai.google.dev/api'),
      checkAgain(facts, text('Check that the key itself works.')),
    ],
    docs: ['https://ai.google.dev/api', docs.troubleshooting],
    page: {
      meaning: text('INVALID_ARGUMENT without a word about the key. It is the answer of a key that works.'),
      wording: ['Request contains an invalid argument.'],
      neighbours: [
        { cause: 'key-invalid', difference: text('the same 400, but the message says "API key not valid"') },
        { cause: 'location-unsupported', difference: text('400 FAILED_PRECONDITION about the location') },
        { cause: 'model-not-found', difference: text('404 about the model') },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('INVALID_ARGUMENT') },
        { url: docs.apiErrors, date: '2026-10-03', note: verbatim('invalid_request, parameter_unknown') },
        {
          url: 'https://github.com/home-assistant/core/issues/133212',
          date: '2024-12',
          note: text('a function name that is not allowed'),
        },
      ],
    },
  },

  'safety-blocked': {
    severity: 'warning',
    explains: [],
    title: ({ reason }) =>
      reason === undefined
        ? text('The content was blocked; the key is fine')
        : text('The content was blocked ({reason}); the key is fine', { reason: clip(reason, 30) }),
    explanation: () =>
      text('The call went through and a filter stopped the prompt or the answer. Key, project and quota are in order.'),
    fix: (facts) => [
      tell(
        text(
          'Change the prompt, or lower the thresholds in safetySettings where your use allows it. Some filters cannot be lowered.',
        ),
      ),
      tell(text('In code, look at promptFeedback.blockReason and finishReason before reading the text.')),
      checkAgain(facts, text('Check that the key itself works.')),
    ],
    docs: ['https://ai.google.dev/gemini-api/docs/safety-settings', docs.apiErrors],
    page: {
      meaning: text(
        'SAFETY, RECITATION, PROHIBITED_CONTENT, SPII, BLOCKLIST and the like are statements about content. A probe that gets one has proven the key.',
      ),
      wording: ['safety', 'recitation', 'prohibited_content', 'blocklist', 'spii', 'content_blocked'],
      neighbours: [
        { cause: 'request-invalid', difference: text('the request was not understood') },
        { cause: 'project-denied', difference: text('Google refuses the project, whatever the content') },
      ],
      sources: [
        { url: docs.apiErrors, date: '2026-10-03', note: text('codes for blocked content') },
        { url: 'https://github.com/ChatGPTNextWeb/NextChat/issues/3714', date: '2023-12', note: text('a case') },
      ],
    },
  },
});
