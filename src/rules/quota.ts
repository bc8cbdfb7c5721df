import { sentences, type Text, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, open, tell, who } from './links.ts';
import { clip, duration, isAgentPlatform, theProject } from './names.ts';

const rateLimitPage = 'https://aistudio.google.com/rate-limit';

/** The limit per minute: of which model, and how long to wait, as far as Google said. */
function rateTitle({ model, retryAfterSeconds }: Facts): Text {
  const time = retryAfterSeconds === undefined ? undefined : duration(retryAfterSeconds);
  if (model === undefined)
    return time === undefined
      ? text('The limit per minute is reached')
      : text('The limit per minute is reached; wait {time}', { time });
  return time === undefined
    ? text('The limit per minute is reached for {model}', { model: clip(model, 32) })
    : text('The limit per minute is reached for {model}; wait {time}', { model: clip(model, 32), time });
}

/** The allowance of the day: how much it was and for which model, as far as Google said. */
function dailyTitle({ model, quotaValue }: Facts): Text {
  const value = quotaValue === undefined ? undefined : clip(quotaValue, 12);
  if (model === undefined)
    return value === undefined
      ? text("Today's allowance is used up")
      : text("Today's allowance of {value} calls is used up", { value });
  return value === undefined
    ? text("Today's allowance for {model} is used up", { model: clip(model, 32) })
    : text("Today's allowance of {value} calls for {model} is used up", { value, model: clip(model, 32) });
}

/** Rules about quota: 429 has many causes, and only the quota id, the limit and the text tell them apart. */
export const quotaRules = defineRules({
  'quota-rate': {
    severity: 'warning',
    explains: [],
    title: rateTitle,
    explanation: (facts) => {
      if (isAgentPlatform(facts))
        return text(
          'The key or login is fine. On Agent Platform "Resource exhausted" is mostly shared capacity that is taken at the moment, or a quota of the location.',
        );
      const project = theProject(facts);
      return facts.quotaValue === undefined
        ? text(
            'The key is fine. The limit is on requests or tokens per minute of {project}, all its keys together; another key of the same project does not help.',
            { project },
          )
        : text(
            'The key is fine. The limit is on requests or tokens per minute of {project}, all its keys together ({limit}); another key of the same project does not help.',
            { project, limit: clip(facts.quotaValue, 20) },
          );
    },
    fix: (facts) => [
      tell(
        facts.retryAfterSeconds === undefined
          ? text('Wait a minute, then try again with growing pauses. Refused calls count too.')
          : text('Wait {time}, then try again with growing pauses. Refused calls count too.', {
              time: duration(facts.retryAfterSeconds),
            }),
      ),
      tell(text('Send fewer calls at once, smaller prompts, or use the batch mode.')),
      isAgentPlatform(facts)
        ? open(text('Call the location global, or ask for more quota.'), consolePage('/iam-admin/quotas', facts))
        : open(text('See the limits of the project; a higher tier has more.'), rateLimitPage, who.billing),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits],
    page: {
      meaning: text(
        'A limit per minute or second was hit. It proves that the key works. Read quotaId and limit, never the word "rate" alone: the same sentence stands over daily and zero limits and over billing.',
      ),
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        "Quota exceeded for quota metric 'Generate Content API requests per minute' …",
        'Resource exhausted. Please try again later.',
      ],
      neighbours: [
        { cause: 'quota-daily', difference: text('the quota id says PerDay; waiting a minute does not help') },
        { cause: 'quota-zero', difference: text('the limit is 0') },
        { cause: 'overloaded', difference: text('503: the capacity of Google, not your limit') },
        { cause: 'billing-prepay-depleted', difference: text('says that prepayment credits are depleted') },
        { cause: 'billing-spend-cap', difference: text('says "monthly spending cap"') },
      ],
      sources: [
        { url: docs.rateLimits, date: '2026-10', note: text('limits are per project') },
        { url: docs.troubleshooting, date: '2026-10-03', note: verbatim('RESOURCE_EXHAUSTED') },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('RATE_LIMIT_EXCEEDED') },
      ],
    },
  },

  'quota-daily': {
    severity: 'error',
    explains: ['quota-rate'],
    title: dailyTitle,
    explanation: ({ retryAfterSeconds }) =>
      sentences(
        retryAfterSeconds === undefined || retryAfterSeconds < 3600
          ? text('The key is fine. Daily allowances come back at midnight Pacific time.')
          : text(
              'The key is fine. Daily allowances come back at midnight Pacific time, in about {time} by what Google says.',
              { time: duration(retryAfterSeconds) },
            ),
        text('On the free tier the newest Flash models get as few as 20 calls a day.'),
      ),
    fix: (facts) => [
      open(text('See what is used and what is allowed.'), rateLimitPage),
      tell(text('Until then call another model: each has an allowance of its own.')),
      open(
        text('For more, set up billing for the project; a new tier takes about ten minutes.'),
        'https://aistudio.google.com/projects',
        who.billing,
      ),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits, docs.billing],
    page: {
      meaning: text(
        'A quota with PerDay in its id is exhausted. A retryDelay of many hours points the same way. Retrying uses up nothing but patience.',
      ),
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        'GenerateRequestsPerDayPerProjectPerModel-FreeTier',
        'quota_exceeded',
      ],
      neighbours: [
        { cause: 'quota-rate', difference: text('PerMinute: passes in a minute') },
        { cause: 'quota-zero', difference: text('the limit is 0: no day brings it') },
        { cause: 'billing-spend-cap', difference: text('money, not calls') },
      ],
      sources: [
        { url: docs.rateLimits, date: '2026-10', note: text('daily limits reset at midnight Pacific time') },
        { url: docs.apiErrors, date: '2026-10-03', note: text('quota_exceeded is the daily quota') },
      ],
    },
  },

  'quota-zero': {
    severity: 'error',
    explains: ['quota-rate', 'quota-daily'],
    title: ({ model }) =>
      model === undefined
        ? text('The quota is 0: waiting will not help')
        : text('The quota for {model} is 0: waiting will not help', { model: clip(model, 40) }),
    explanation: (facts) => {
      const project = theProject(facts);
      return sentences(
        facts.quotaId !== undefined && !facts.quotaId.includes('FreeTier')
          ? text('Somebody, or a policy, has set this quota of {project} to 0.', { project })
          : text('The free tier of {project} has no allowance for this model.', { project }),
        text('Google words it like a limit that passes, with a delay to wait; it does not pass.'),
      );
    },
    fix: (facts) => [
      tell(text('Call a model that the free tier includes, such as a current Flash-Lite.')),
      open(text('Or set up billing for the project.'), 'https://aistudio.google.com/projects', who.billing),
      open(
        facts.quotaId === undefined
          ? text('If billing is on: see whether the quota was set to 0, and raise it.')
          : text('If billing is on: see whether the quota {quota} was set to 0, and raise it.', {
              quota: clip(facts.quotaId, 70),
            }),
        consolePage('/iam-admin/quotas', facts),
        text('a project Owner, or someone with roles/servicemanagement.quotaAdmin'),
      ),
      checkAgain(facts),
    ],
    docs: [docs.rateLimits, docs.billing],
    page: {
      meaning: text(
        'A 429 whose limit is 0: "limit: 0" in the text, a violation without quotaValue, or quota_limit_value "0" in the metadata. With that last one even listing models may fail.',
      ),
      wording: [
        'You exceeded your current quota, please check your plan and billing details…',
        "Quota exceeded for quota metric 'Generate Content API requests per minute' …",
        'limit: 0',
      ],
      neighbours: [
        { cause: 'quota-daily', difference: text('the limit is not 0 and comes back tomorrow') },
        { cause: 'quota-rate', difference: text('the limit is not 0 and comes back in a minute') },
        { cause: 'billing-none', difference: text('the state of the project, of which this is a consequence') },
        { cause: 'model-access', difference: text('the refusal is about the model, not about a number') },
      ],
      sources: [
        { url: 'https://github.com/akshayaggarwal99/nodenest/issues/1', date: '2025-12', note: verbatim('limit: 0') },
        { url: docs.rateLimits, date: '2026-10', note: text('limits by tier') },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('RATE_LIMIT_EXCEEDED, RESOURCE_QUOTA_EXCEEDED') },
      ],
    },
  },
});
