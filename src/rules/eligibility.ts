import { text, verbatim } from '../language/text.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, newKey, open, tell, who } from './links.ts';
import { agentPlatformApi, clip } from './names.ts';

/** Rules about accounts and places that a product is not for. */
export const eligibilityRules = defineRules({
  'workspace-disabled': {
    severity: 'error',
    explains: ['key-create-denied', 'iam-denied'],
    title: () => text('The administrator, the age or the kind of this account keeps it out'),
    explanation: () =>
      text(
        'AI Studio, Google Cloud or Code Assist is switched off for this account: by a Workspace administrator, because Google takes its owner for younger than 18, or because the product does not take this kind of account. API keys that exist already are no users and go on working.',
      ),
    fix: (facts) => [
      open(
        text(
          'Ask for Google AI Studio (also called Early access apps) and Google Cloud to be turned on under Additional Google services. The names of the switches change.',
        ),
        'https://admin.google.com/ac/appslist/additional',
        who.workspace,
      ),
      tell(text('In Workspace for Education the administrator has to mark the account as 18 or older.')),
      open(
        text(
          'Private account: check the birthday, and do the age verification if asked; the birthday on the ID must be the same.',
        ),
        'https://myaccount.google.com/birthday',
      ),
      newKey(facts, text('Or let another account make the key; the program that uses it needs no Google account.')),
      checkAgain(facts),
    ],
    docs: [docs.workspace, docs.aiStudio, 'https://support.google.com/a/answer/9197205'],
    page: {
      meaning: text(
        "A switch on the account, outside Google Cloud's IAM. The exact names of the switches in the Workspace admin console are not confirmed.",
      ),
      wording: [
        'Your current account is not eligible for Gemini Code Assist for individuals, the free version of Gemini Code Assist.',
        'Your account is not eligible for Gemini Code Assist at this time.',
      ],
      neighbours: [
        { cause: 'license-required', difference: text('the account is welcome, a seat is missing') },
        { cause: 'location-unsupported', difference: text('the country is the reason') },
        { cause: 'project-denied', difference: text('a project is refused, not an account') },
        { cause: 'tos-not-accepted', difference: text('the terms were never accepted') },
      ],
      sources: [
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: verbatim('USER_BLOCKED_BY_ADMIN, ACCOUNT_TYPE_UNSUPPORTED'),
        },
        {
          url: docs.aiStudio,
          date: '2026-05-29',
          note: text('who may use AI Studio; a later edition has the rules on age'),
        },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/18206',
          date: '2026-02',
          note: text('the sentence of Code Assist'),
        },
      ],
    },
  },

  'license-required': {
    severity: 'error',
    explains: [],
    title: () => text('A Gemini Code Assist seat is missing'),
    explanation: () =>
      text(
        'The tool signed in to Gemini Code Assist of an organization, often only because GOOGLE_CLOUD_PROJECT is set, and the account holds no seat there. The Gemini API with a key needs no seat.',
      ),
    fix: (facts) => [
      newKey(
        facts,
        text('Without a seat: create an API key, put it into GEMINI_API_KEY and choose the API key login in the tool.'),
      ),
      tell(
        text(
          'Unset GOOGLE_CLOUD_PROJECT and GOOGLE_GENAI_USE_GCA if you did not mean the Code Assist of that project.',
        ),
      ),
      open(
        text('With Code Assist: have a seat assigned to the account.'),
        consolePage('/gemini-admin', facts),
        text('the administrator of the Code Assist subscription'),
      ),
      checkAgain(facts),
    ],
    docs: [docs.geminiCliTrouble, docs.apiKey],
    page: {
      meaning: text(
        'Code Assist Standard and Enterprise are licensed by named user. Neither a key nor a role replaces the seat.',
      ),
      wording: [
        "You must be a named user on your organization's Gemini Code Assist Standard edition subscription…",
        'You do not have a valid license of this product. Please contact your administrator to request a license.',
      ],
      neighbours: [
        { cause: 'client-retired', difference: text('the login for individuals has ended altogether') },
        { cause: 'workspace-disabled', difference: text('the account is kept out, with or without a seat') },
        { cause: 'api-disabled', difference: text('cloudaicompanion.googleapis.com is off in the project') },
      ],
      sources: [
        { url: docs.geminiCliTrouble, date: '2026-08', note: text('the sentence and its remedy') },
        { url: 'https://github.com/google-gemini/gemini-cli/issues/13108', date: '2025-11', note: text('a case') },
      ],
    },
  },

  'client-retired': {
    severity: 'error',
    explains: ['license-required', 'workspace-disabled'],
    title: () => text('The Google login of this tool has ended for individuals'),
    explanation: () =>
      text(
        'On 2026-06-18 Google ended "Login with Google" in Gemini CLI and Code Assist for individuals, Google AI Pro and Ultra. API keys and licensed accounts are not affected.',
      ),
    fix: (facts) => [
      newKey(facts, text('Create an API key.')),
      tell(text('Put it into GEMINI_API_KEY, unset GOOGLE_GENAI_USE_GCA, and choose the API key login in the tool.')),
      open(text('Or change to the product that Google names.'), 'https://antigravity.google'),
      checkAgain(facts),
    ],
    docs: ['https://developers.google.com/gemini-code-assist/docs/deprecations/code-assist-individuals', docs.apiKey],
    page: {
      meaning: text(
        'A way of logging in is gone, and no setting brings it back. It says nothing about your project or key.',
      ),
      wording: ['This client is no longer supported for Gemini Code Assist for individuals.'],
      neighbours: [
        { cause: 'license-required', difference: text('the login works, a seat is missing') },
        { cause: 'adc-expired', difference: text('the login has to be renewed') },
      ],
      sources: [
        {
          url: 'https://developers.google.com/gemini-code-assist/docs/deprecations/code-assist-individuals',
          date: '2026-06-18',
          note: text('the end of the login'),
        },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/28846',
          date: '2026-08',
          note: text('the sentence, UNSUPPORTED_CLIENT'),
        },
        {
          url: 'https://github.com/jenslys/opencode-gemini-auth/issues/81',
          date: '2026-06',
          note: text('other tools with the same login'),
        },
      ],
    },
  },

  'location-unsupported': {
    severity: 'error',
    explains: [],
    title: () => text('Gemini is not offered where this call comes from'),
    explanation: () =>
      text(
        'Google goes by the address from which the request leaves: a VPN, a proxy, a CI runner or a data centre counts, not where you sit. In some countries only the paid tier is offered.',
      ),
    fix: (facts) => [
      open(text('See whether the country is on the list.'), docs.regions),
      tell(
        text(
          'Find out from where the request leaves: switch VPN and proxy off, or let the server call from a supported region. Some data centre addresses are refused altogether, with an HTML page.',
        ),
      ),
      open(
        text('Where only the paid tier is offered, set up billing for the project.'),
        'https://aistudio.google.com/projects',
        who.billing,
      ),
      tell(text('Or use Agent Platform, which has rules of its own: name a supported location.')),
      checkAgain(facts),
    ],
    docs: [docs.regions, docs.troubleshooting],
    page: {
      meaning: text('The key and the project are fine. The same key works from a supported place.'),
      wording: [
        'Access to generativelanguage.googleapis.com is restricted from your billing country and was denied for …',
        'User location is not supported for the API use.',
        'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
        'Your client does not have permission to get URL … from this server.',
      ],
      neighbours: [
        {
          cause: 'region-unsupported',
          difference: text('the location that the call names, not the one it comes from'),
        },
        { cause: 'key-ip-blocked', difference: text('the key refuses the address') },
        {
          cause: 'project-denied',
          difference: text('the project or the account is refused, wherever the call comes from'),
        },
      ],
      sources: [
        { url: docs.troubleshooting, date: '2026-10-03', note: text('FAILED_PRECONDITION and the free tier') },
        { url: 'https://github.com/google-gemini/gemini-cli/issues/1993', date: '2025-06', note: text('the sentence') },
        {
          url: 'https://github.com/BerriAI/litellm/issues/6459',
          date: '2025-01',
          note: text('an HTML page for a data centre address'),
        },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('LOCATION_TAX_POLICY_VIOLATED') },
      ],
    },
  },

  'region-unsupported': {
    severity: 'error',
    explains: ['model-not-found', 'model-access'],
    title: ({ location, model }) =>
      text('{model} is not offered in {location}', {
        model: model === undefined ? text('The model') : clip(model, 36),
        location: location === undefined ? text('this Agent Platform location') : clip(location, 24),
      }),
    explanation: () =>
      text(
        'On Agent Platform every location has its own set of models, and new ones often come to global only. Google says the same of a model that does not exist.',
      ),
    fix: (facts) => [
      tell(
        text(
          'Call the location global: set GOOGLE_CLOUD_LOCATION=global, or --location global. Data then may be processed anywhere; if that is not allowed, take a region from the list.',
        ),
      ),
      open(text('See which models each location has.'), docs.locations),
      checkAgain({ ...facts, service: agentPlatformApi }, text('Check again with global.'), ['--location', 'global']),
    ],
    docs: [docs.locations],
    page: {
      meaning: text(
        'Project, login and role are fine; the model is not where the call looks for it. The path in the message names the location.',
      ),
      wording: [
        'Publisher Model … was not found or your project does not have access to it. Please ensure you are using a valid model version…',
      ],
      neighbours: [
        { cause: 'model-not-found', difference: text('the model exists nowhere under this name') },
        { cause: 'model-access', difference: text('the model is there and has to be unlocked') },
        { cause: 'location-unsupported', difference: text('the place of the caller, not of the endpoint') },
      ],
      sources: [
        {
          url: 'https://github.com/BerriAI/litellm/issues/37989',
          date: '2026-08',
          note: text('a model that us-central1 does not have'),
        },
        {
          url: 'https://github.com/BerriAI/litellm/issues/18781',
          date: '2026-01',
          note: text('the same for another model'),
        },
      ],
    },
  },
});
