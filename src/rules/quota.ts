import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, open, tell, who } from './links.ts';
import { clip, duration, isAgentPlatform, theProject } from './names.ts';

const rateLimitPage = 'https://aistudio.google.com/rate-limit';

/** Rules about quota: 429 has many causes, and only the quota id, the limit and the text tell them apart. */
export const quotaRules = defineRules({
  'quota-rate': {
    severity: 'warning',
    explains: [],
    title: ({ model, retryAfterSeconds }) =>
      `The limit per minute is reached${model === undefined ? '' : ` for ${clip(model, 32)}`}${retryAfterSeconds === undefined ? '' : `; wait ${duration(retryAfterSeconds)}`}`,
    explanation: (facts) =>
      isAgentPlatform(facts)
        ? 'The key or login is fine. On Agent Platform "Resource exhausted" is mostly shared capacity that is taken at the moment, or a quota of the location.'
        : `The key is fine. The limit is on requests or tokens per minute of ${theProject(facts)}, all its keys together${facts.quotaValue === undefined ? '' : ` (${clip(facts.quotaValue, 20)})`}; another key of the same project does not help.`,
    fix: (facts) => [
      tell(
        `Wait ${facts.retryAfterSeconds === undefined ? 'a minute' : duration(facts.retryAfterSeconds)}, then try again with growing pauses. Refused calls count too.`,
      ),
      tell('Send fewer calls at once, smaller prompts, or use the batch mode.'),
      isAgentPlatform(facts)
        ? open('Call the location global, or ask for more quota.', consolePage('/iam-admin/quotas', facts))
        : open('See the limits of the project; a higher tier has more.', rateLimitPage, who.billing),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits],
    page: {
      meaning:
        'A limit per minute or second was hit. It proves that the key works. Read quotaId and limit, never the word "rate" alone: the same sentence stands over daily and zero limits and over billing.',
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        "Quota exceeded for quota metric 'Generate Content API requests per minute' …",
        'Resource exhausted. Please try again later.',
      ],
      neighbours: [
        { cause: 'quota-daily', difference: 'the quota id says PerDay; waiting a minute does not help' },
        { cause: 'quota-zero', difference: 'the limit is 0' },
        { cause: 'overloaded', difference: '503: the capacity of Google, not your limit' },
        { cause: 'billing-prepay-depleted', difference: 'says that prepayment credits are depleted' },
        { cause: 'billing-spend-cap', difference: 'says "monthly spending cap"' },
      ],
      sources: [
        { url: docs.rateLimits, date: '2026-10', note: 'limits are per project' },
        { url: docs.troubleshooting, date: '2026-10-03', note: 'RESOURCE_EXHAUSTED' },
        { url: docs.errorReasons, date: '2026-08-22', note: 'RATE_LIMIT_EXCEEDED' },
      ],
    },
  },

  'quota-daily': {
    severity: 'error',
    explains: ['quota-rate'],
    title: ({ model, quotaValue }) =>
      `Today's allowance${quotaValue === undefined ? '' : ` of ${clip(quotaValue, 12)} calls`}${model === undefined ? '' : ` for ${clip(model, 32)}`} is used up`,
    explanation: ({ retryAfterSeconds }) =>
      `The key is fine. Daily allowances come back at midnight Pacific time${retryAfterSeconds === undefined || retryAfterSeconds < 3600 ? '' : `, in about ${duration(retryAfterSeconds)} by what Google says`}. On the free tier the newest Flash models get as few as 20 calls a day.`,
    fix: (facts) => [
      open('See what is used and what is allowed.', rateLimitPage),
      tell('Until then call another model: each has an allowance of its own.'),
      open(
        'For more, set up billing for the project; a new tier takes about ten minutes.',
        'https://aistudio.google.com/projects',
        who.billing,
      ),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits, docs.billing],
    page: {
      meaning:
        'A quota with PerDay in its id is exhausted. A retryDelay of many hours points the same way. Retrying uses up nothing but patience.',
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        'GenerateRequestsPerDayPerProjectPerModel-FreeTier',
        'quota_exceeded',
      ],
      neighbours: [
        { cause: 'quota-rate', difference: 'PerMinute: passes in a minute' },
        { cause: 'quota-zero', difference: 'the limit is 0: no day brings it' },
        { cause: 'billing-spend-cap', difference: 'money, not calls' },
      ],
      sources: [
        { url: docs.rateLimits, date: '2026-10', note: 'daily limits reset at midnight Pacific time' },
        { url: docs.apiErrors, date: '2026-10-03', note: 'quota_exceeded is the daily quota' },
      ],
    },
  },

  'quota-zero': {
    severity: 'error',
    explains: ['quota-rate', 'quota-daily'],
    title: ({ model }) =>
      model === undefined
        ? 'The quota is 0: waiting will not help'
        : `The quota for ${clip(model, 40)} is 0: waiting will not help`,
    explanation: (facts) =>
      `${facts.quotaId !== undefined && !facts.quotaId.includes('FreeTier') ? `Somebody, or a policy, has set this quota of ${theProject(facts)} to 0` : `The free tier of ${theProject(facts)} has no allowance for this model`}. Google words it like a limit that passes, with a delay to wait; it does not pass.`,
    fix: (facts) => [
      tell('Call a model that the free tier includes, such as a current Flash-Lite.'),
      open('Or set up billing for the project.', 'https://aistudio.google.com/projects', who.billing),
      open(
        `If billing is on: see whether the quota${facts.quotaId === undefined ? '' : ` ${clip(facts.quotaId, 70)}`} was set to 0, and raise it.`,
        consolePage('/iam-admin/quotas', facts),
        'a project Owner, or someone with roles/servicemanagement.quotaAdmin',
      ),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits, docs.billing],
    page: {
      meaning:
        'A 429 whose limit is 0: "limit: 0" in the text, a violation without quotaValue, or quota_limit_value "0" in the metadata. With that last one even listing models may fail.',
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        "Quota exceeded for quota metric 'Generate Content API requests per minute' …",
        'limit: 0',
      ],
      neighbours: [
        { cause: 'quota-daily', difference: 'the limit is not 0 and comes back tomorrow' },
        { cause: 'quota-rate', difference: 'the limit is not 0 and comes back in a minute' },
        { cause: 'billing-none', difference: 'the state of the project, of which this is a consequence' },
        { cause: 'model-access', difference: 'the refusal is about the model, not about a number' },
      ],
      sources: [
        { url: 'https://github.com/akshayaggarwal99/nodenest/issues/1', date: '2025-12', note: 'limit: 0' },
        { url: docs.rateLimits, date: '2026-10', note: 'limits by tier' },
        { url: docs.errorReasons, date: '2026-08-22', note: 'RATE_LIMIT_EXCEEDED, RESOURCE_QUOTA_EXCEEDED' },
      ],
    },
  },
});
