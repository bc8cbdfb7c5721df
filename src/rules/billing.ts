import { text } from '../language/text.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, googleLink, open, run, runRisky, tell, who } from './links.ts';
import { apiTitle, projectId, theProject } from './names.ts';

const linking = 'https://cloud.google.com/billing/docs/how-to/modify-project';

/** Rules about money. */
export const billingRules = defineRules({
  'billing-disabled': {
    severity: 'error',
    explains: ['billing-none', 'quota-zero', 'model-access'],
    title: (facts) => text('Billing is off in {project}, and this needs it', { project: theProject(facts) }),
    explanation: (facts) =>
      text(
        '{api} works only with billing, and no account is linked, or the linked one is closed. Being Owner of the project is not enough to link one: it takes rights on the billing account too.',
        { api: facts.service === undefined ? text('This API') : text('The {api}', { api: apiTitle(facts) }) },
      ),
    fix: (facts) => [
      run(text('List the billing accounts that you may use; take one with OPEN True.'), [
        'gcloud',
        'billing',
        'accounts',
        'list',
      ]),
      runRisky(
        text('Link it; from then on usage is charged to it.'),
        ['gcloud', 'billing', 'projects', 'link', projectId(facts), '--billing-account=BILLING_ACCOUNT_ID'],
        text(
          'an Owner of the project (or roles/billing.projectManager) who is also Billing Account User (roles/billing.user)',
        ),
      ),
      open(
        text('Or in the console. A closed account is reopened there, or has an unpaid bill.'),
        googleLink(facts, consolePage('/billing/linkedaccount', facts)),
        who.billing,
      ),
      checkAgain(facts, text('Wait some minutes, then check again.')),
    ],
    docs: [linking, docs.billing],
    page: {
      meaning: text(
        'The call, or enabling the API, needs an open billing account on the project. The Gemini API itself has a free tier and does without; Agent Platform does not. When a billing account is closed, all its projects get this answer.',
      ),
      wording: [
        'This API method requires billing to be enabled. Please enable billing on project #P by visiting https://console.developers.google.com/billing/enable?project=P then retry. If you enabled billing for this project recently, wait a few minutes for the action to propagate to our systems and retry.',
      ],
      neighbours: [
        { cause: 'billing-none', difference: text('no billing either, but the free tier answers') },
        { cause: 'billing-prepay-depleted', difference: text('billing is linked, the credits are used up') },
        { cause: 'quota-zero', difference: text('a limit of 0 for one model') },
      ],
      sources: [
        { url: docs.errorReasons, date: '2026-08-22', note: text('BILLING_DISABLED') },
        {
          url: docs.roleTable,
          date: '2026-08-22',
          note: text('linking takes rights on the project and on the billing account'),
        },
        {
          url: 'https://github.com/pgmichael/wavenet-for-chrome/issues/83',
          date: '2024-04',
          note: text('the sentence'),
        },
      ],
    },
  },

  'billing-none': {
    severity: 'warning',
    explains: [],
    title: (facts) => text('No billing in {project}: free tier only', { project: theProject(facts) }),
    explanation: () =>
      text(
        'The Gemini API works without billing, with few requests a day (as low as 20 for the newest Flash models), not for every model, not in every country, and Google may use the content to improve its products.',
      ),
    fix: (facts) => [
      tell(text('If the free tier is enough, nothing is to be done.')),
      open(
        text('For the paid tier: Set up billing next to the project.'),
        'https://aistudio.google.com/projects',
        who.billing,
      ),
      tell(
        text(
          'New users usually pay in advance (prepaid credits); the Cloud free trial of $300 does not count for the Gemini API. A new tier takes about ten minutes.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: [docs.billing, docs.rateLimits],
    page: {
      meaning: text(
        'No billing account is linked. Not a fault, but the reason for many a 429 and for models that are missing.',
      ),
      wording: [
        'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
      ],
      neighbours: [
        { cause: 'billing-disabled', difference: text('the API called does not work without billing') },
        { cause: 'quota-zero', difference: text('the free tier has nothing for this model') },
        { cause: 'quota-daily', difference: text("today's free allowance is used up") },
      ],
      sources: [
        { url: docs.billing, date: '2026-11-23', note: text('tiers and prepayment') },
        { url: docs.rateLimits, date: '2026-10', note: text('limits by tier; per-model figures only in AI Studio') },
      ],
    },
  },

  'billing-prepay-depleted': {
    severity: 'error',
    explains: ['quota-rate', 'quota-zero'],
    title: () => text('The prepaid credits of the billing account are used up'),
    explanation: () =>
      text(
        'At a balance of 0 every key of every project on this billing account stops, until credits are added. Retrying and waiting do not help, nor does the $300 of the Cloud free trial.',
      ),
    fix: (facts) => [
      open(
        text('Add credits to the billing account, or turn on auto-reload.'),
        googleLink(facts, 'https://ai.studio/projects'),
        who.billing,
      ),
      tell(text('Stop retrying meanwhile: it cannot succeed.')),
      tell(
        text(
          'If the page shows credits or postpay and the error stays, tell Google with project and billing account id; a stale state is reported for some projects.',
        ),
      ),
      checkAgain(facts, text('After about ten minutes, check again.')),
    ],
    docs: ['https://ai.google.dev/gemini-api/docs/billing#prepay'],
    page: {
      meaning: text(
        'New users are on Prepay since 2026-03-23. An empty balance was answered with HTTP 429 until at least 2026-08-23 and with 402 since at the latest 2026-09-23; the status is RESOURCE_EXHAUSTED both times, which is why many programs take it for a rate limit. Cloud Billing shows the account as linked and open all the while; only AI Studio shows the balance.',
      ),
      wording: [
        'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.',
      ],
      neighbours: [
        { cause: 'billing-spend-cap', difference: text('says "monthly spending cap"') },
        { cause: 'quota-rate', difference: text('too many calls; passes within a minute') },
        { cause: 'billing-disabled', difference: text('no open billing account on the project') },
      ],
      sources: [
        {
          url: docs.troubleshooting,
          date: '2026-10-03',
          note: text('402 for used-up credits; not retried by the SDKs'),
        },
        { url: docs.apiErrors, date: '2026-10-03', note: text('payment_required of the Interactions API') },
        {
          url: 'https://github.com/dyad-sh/dyad/issues/3626',
          date: '2026-06-10',
          note: text('the text on a project believed to be postpay'),
        },
        { url: docs.billing, date: '2026-11-23', note: text('what prepay is') },
      ],
    },
  },

  'billing-spend-cap': {
    severity: 'error',
    explains: ['quota-rate', 'quota-zero'],
    title: ({ url }) =>
      /\/spend/u.test(url ?? '')
        ? text('The project has reached its monthly spending cap')
        : text('A monthly spending cap is reached'),
    explanation: () =>
      text(
        'Either the cap that Google sets for the tier of the billing account ($250 in tier 1, $2,000 in tier 2), or a cap that somebody set for the project. Until it is raised or the month turns, calls fail; waiting minutes does not help.',
      ),
    fix: (facts) => [
      open(
        text('Cap of the project: see it and raise it here.'),
        /\/spend/u.test(facts.url ?? '') ? googleLink(facts, 'https://ai.studio/spend') : 'https://ai.studio/spend',
        text('someone who may set its cap (billing.resourcebudgets.write)'),
      ),
      open(
        text('Cap of the billing account: see the tier here. A higher tier raises it.'),
        'https://ai.studio/billing',
        who.billing,
      ),
      tell(text('Stop retrying meanwhile, or move urgent calls to a project on another billing account.')),
      checkAgain(facts, text('After about ten minutes, check again.')),
    ],
    docs: ['https://ai.google.dev/gemini-api/docs/billing#tier-spend-caps'],
    page: {
      meaning: text(
        'A brake on cost, not on speed. The sentence says whose cap it is: the billing account (all its projects stop) or the project. The status is RESOURCE_EXHAUSTED as for a rate limit.',
      ),
      wording: [
        'Your billing account has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/billing to manage your billing. Learn more at https://ai.google.dev/gemini-api/docs/billing#tier-spend-caps.',
        'Your project has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/spend …',
      ],
      neighbours: [
        { cause: 'billing-prepay-depleted', difference: text('the money is gone, not capped') },
        { cause: 'quota-rate', difference: text('too many calls; passes within a minute') },
        { cause: 'quota-daily', difference: text('passes at midnight Pacific time') },
      ],
      sources: [
        { url: docs.billing, date: '2026-11-23', note: text('tiers and their caps') },
        {
          url: docs.troubleshooting,
          date: '2026-10-03',
          note: text('RESOURCE_EXHAUSTED also stands for spend limits'),
        },
      ],
    },
  },
});
