import type { Facts, FixStep } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, credentialsPage, docs, fiveMinutes, keyArguments, newKey, runRisky, tell, who } from './links.ts';
import {
  apiTitle,
  clip,
  geminiForGoogleCloudApi,
  isAgentPlatform,
  isPlain,
  listed,
  noted,
  serviceId,
} from './names.ts';

/** An entry of a restriction list: like an id, or with the wildcards of referrers. */
const entry = /^[\w*][\w.:@%*+/-]*$/;

/** The key's complete new list, as gcloud wants it; nothing where an entry is not known for sure. */
function widened(facts: Facts, addition: string | undefined): readonly string[] | undefined {
  const known = facts.allowed ?? [];
  if (known.length === 0 || addition === undefined) return undefined;
  const list = [...new Set([...known, addition])];
  return list.every((item) => entry.test(item)) ? list : undefined;
}

const allowsOnlyMethods = (facts: Facts): boolean => facts.allowed?.includes(serviceId(facts)) === true;

/** What Google writes where the caller named nothing. */
const isEmpty = (name: string | undefined): boolean => name === undefined || name === '<empty>';

const given = (allowed: readonly string[] | undefined): string =>
  allowed === undefined || allowed.length === 0 ? '' : ` (${listed(allowed.map((item) => clip(item, 60)))})`;

const applicationNeighbours = [
  {
    cause: 'key-service-blocked',
    difference: 'the key is refused for the API that is called, wherever the call comes from',
  },
  { cause: 'key-ip-blocked', difference: 'the key wants certain IP addresses' },
  { cause: 'key-referrer-blocked', difference: 'the key wants certain web pages' },
  { cause: 'key-android-blocked', difference: 'the key wants certain Android apps' },
  { cause: 'key-ios-blocked', difference: 'the key wants certain iOS apps' },
] as const;

const reasonsSource = (reason: string) => ({ url: docs.errorReasons, date: '2026-08-22', note: reason }) as const;

/** The step that sets a list of callers on the command line; none where the list is not fit for one. */
function replaceList(facts: Facts, flag: string, values: readonly string[] | undefined): readonly FixStep[] {
  if (values === undefined) return [];
  const argv = ['gcloud', 'services', 'api-keys', 'update', ...keyArguments(facts), `${flag}=${values.join(',')}`];
  return [runRisky('Or on the command line; the list replaces the old one.', argv, who.keys)];
}

/** Rules about what a key may be used for, and from where. */
export const keyRestrictionRules = defineRules({
  'key-service-blocked': {
    severity: 'error',
    explains: [],
    title: (facts) =>
      allowsOnlyMethods(facts)
        ? `The key may call only some methods of the ${apiTitle(facts)}`
        : `The key is not allowed to call the ${apiTitle(facts)}`,
    explanation: (facts) => {
      const allowed = facts.allowed ?? [];
      if (allowed.includes(geminiForGoogleCloudApi))
        return `Its API restriction names ${geminiForGoogleCloudApi}. That is Gemini for Google Cloud, which is Code Assist and not the Gemini API; the names are easily confused.`;
      if (isAgentPlatform(facts))
        return 'The key is accepted, but not for Agent Platform. Keys made in AI Studio serve the Gemini API only, keys made for Agent Platform serve only that; both may begin with AQ.';
      if (allowsOnlyMethods(facts))
        return `Its API restriction names the ${apiTitle(facts)}, and of it not the method that is called.${noted(facts.note)}`;
      if (allowed.length > 0) return `Its API restriction names only ${listed(allowed)}.${noted(facts.note)}`;
      return `Its API restriction leaves this API out, or it is a key made for Agent Platform. An AIza key without any restriction is reported to get the same answer since Google refuses those.`;
    },
    fix: (facts) => {
      const targets = widened(facts, serviceId(facts)) ?? [serviceId(facts)];
      return [
        ...(isAgentPlatform(facts)
          ? [
              tell(
                'If you meant the Gemini API, send the calls to generativelanguage.googleapis.com: unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI. If you meant Agent Platform, use a key made for it, bound to a service account that has roles/aiplatform.user.',
              ),
            ]
          : []),
        credentialsPage(
          `Open the key, and under "API restrictions" select ${apiTitle(facts)}${allowsOnlyMethods(facts) ? ' with all its methods' : ' as well'}${isAgentPlatform(facts) ? '' : ' (older consoles: Generative Language API), not Gemini for Google Cloud API'}.`,
          facts,
        ),
        runRisky(
          'Or on the command line. The list replaces the old one, so name every API that the key must still call; and do not widen a key that is visible in a web page or an app.',
          [
            'gcloud',
            'services',
            'api-keys',
            'update',
            ...keyArguments(facts),
            ...targets.map((target) => `--api-target=service=${target}`),
          ],
          who.keys,
        ),
        newKey(facts, 'Or leave that key to its purpose and create one for the Gemini API.'),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys, docs.apiKey],
    page: {
      meaning:
        'Google knows the key, and the key may not call this API or this method. Either its API restriction leaves the API out, or it belongs to the other surface: AI Studio keys fail on aiplatform.googleapis.com and Agent Platform keys on generativelanguage.googleapis.com, and their prefix does not tell which is which. Restricting a key to Gemini for Google Cloud (cloudaicompanion.googleapis.com) is a known mistake.',
      wording: [
        'Requests to this API generativelanguage.googleapis.com method google.ai.generativelanguage.v1beta.ModelService.ListModels are blocked.',
      ],
      neighbours: [
        { cause: 'api-disabled', difference: 'the project, not the key, has the API switched off' },
        { cause: 'key-standard-rejected', difference: 'an AIza key without restriction, refused as a kind' },
        { cause: 'key-unsupported-here', difference: 'this API or method takes no API key at all' },
        { cause: 'key-ip-blocked', difference: 'the API is allowed, the caller is not' },
      ],
      sources: [
        reasonsSource('API_KEY_SERVICE_BLOCKED'),
        {
          url: 'https://github.com/langwatch/langwatch/issues/6328',
          date: '2026-07-29',
          note: 'keys of one surface on the other',
        },
        {
          url: 'https://github.com/google-gemini/deprecated-generative-ai-dart/issues/219',
          date: '2024-12-25',
          note: 'a key restricted to Gemini for Google Cloud by mistake',
        },
        {
          url: 'https://github.com/continuedev/continue/issues/12781',
          date: '2026-06-18',
          note: 'the same answer for what seems to be an unrestricted standard key; not confirmed by Google',
        },
      ],
    },
  },

  'key-referrer-blocked': {
    severity: 'error',
    explains: [],
    title: ({ referrer }) =>
      isEmpty(referrer)
        ? `The key is for web pages only${referrer === undefined ? ', not for servers' : ', and this call came from none'}`
        : `The key does not allow calls from the page ${clip(referrer ?? '', 44)}`,
    explanation: ({ referrer, allowed }) =>
      `The key has an HTTP referrer restriction${given(allowed)}. ${isEmpty(referrer) ? 'Servers and scripts, gkey among them, send no referrer, so they never pass.' : `Google saw the referrer ${clip(referrer ?? '', 80)}.`}`,
    fix: (facts) => {
      const pages = widened(facts, facts.referrer?.replace(/\/?$/u, '/*'));
      return [
        newKey(
          facts,
          'For a server or a script: use a key without referrer restriction, restricted to the Gemini API.',
        ),
        credentialsPage(
          'For a web page: open the key and add the address of the page under "Application restrictions".',
          facts,
        ),
        ...replaceList(facts, '--allowed-referrers', pages),
        tell(
          'Better: keep Gemini keys out of web pages, where everybody can read them, and call Gemini from your server.',
        ),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys],
    page: {
      meaning:
        'The key answers only to certain web pages. Google judges by the Referer header, which browsers send and servers do not. Whether referrer and IP restrictions work on auth keys (AQ.) is not documented either way.',
      wording: ['Requests from referer <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-referrer-blocked'),
      sources: [
        reasonsSource('API_KEY_HTTP_REFERRER_BLOCKED, MISSING_ORIGIN'),
        {
          url: 'https://github.com/mhawksey/GeminiApp/issues/10',
          date: '2025-02',
          note: 'the answer of the Gemini API',
        },
      ],
    },
  },

  'key-ip-blocked': {
    severity: 'error',
    explains: [],
    title: ({ callerIp }) =>
      callerIp === undefined
        ? 'The key allows calls from certain IP addresses only'
        : `The key does not allow calls from ${clip(callerIp)}`,
    explanation: ({ callerIp, allowed, note }) =>
      `The key has an IP address restriction${given(allowed)}.${callerIp === undefined ? noted(note) : ` Google saw the call come from ${clip(callerIp)}.`} The address that Google sees can be an IPv6 or proxy address that you do not expect.`,
    fix: (facts) => {
      const addresses = widened(facts, facts.callerIp);
      return [
        credentialsPage(
          `Open the key and add ${isPlain(facts.callerIp) ? facts.callerIp : 'the address that Google saw'} under "Application restrictions".`,
          facts,
        ),
        ...replaceList(facts, '--allowed-ips', addresses),
        tell(
          'If the address changes (laptops, CI runners, serverless), give the caller a fixed one (NAT), or use a key that is restricted to the Gemini API only.',
        ),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys],
    page: {
      meaning:
        'The key is good, and only for certain addresses. The address that Google saw stands in the message and in metadata.callerIp. A machine with IPv6 often leaves with another address than the one on the list. Whether IP restrictions work on auth keys (AQ.) is not documented either way.',
      wording: [
        'The provided API key has an IP address restriction. The originating IP address of the call (…) violates this restriction.',
      ],
      neighbours: [
        ...applicationNeighbours.filter(({ cause }) => cause !== 'key-ip-blocked'),
        { cause: 'location-unsupported', difference: 'the country of the address is the matter, not the key' },
      ],
      sources: [
        reasonsSource('API_KEY_IP_ADDRESS_BLOCKED'),
        { url: docs.manageKeys, date: '2026-11-23', note: 'application restrictions, at most 1,200 on a key' },
      ],
    },
  },

  'key-android-blocked': {
    severity: 'error',
    explains: [],
    title: ({ androidPackage }) =>
      isEmpty(androidPackage)
        ? `The key is for Android apps only${androidPackage === undefined ? '' : ', and this caller is none'}`
        : `The key does not allow the Android app ${clip(androidPackage ?? '')}`,
    explanation: ({ androidPackage, allowed }) =>
      `The key answers only to certain Android apps${given(allowed)}, told by package name and SHA-1 of the signing certificate. ${isEmpty(androidPackage) ? 'Code on a server names no app and is refused.' : `This call came from ${clip(androidPackage ?? '', 60)}.`}`,
    fix: (facts) => [
      newKey(facts, 'For anything but that app: use a key of its own.'),
      credentialsPage(
        `For the app: add package ${isPlain(facts.androidPackage) ? facts.androidPackage : 'PACKAGE_NAME'} with the SHA-1 of the certificate that signs the build. Debug builds, upload key and Play signing have three different ones.`,
        facts,
      ),
      tell('Better: call Gemini from your server or through Firebase AI Logic; a key in an app can be read out of it.'),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.manageKeys],
    page: {
      meaning:
        'The key has an Android restriction, and the call did not come with the X-Android-Package and X-Android-Cert headers that match it. Server code sends neither.',
      wording: ['Requests from this Android client application <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-android-blocked'),
      sources: [
        reasonsSource('API_KEY_ANDROID_APP_BLOCKED, CREDENTIAL_ANDROID_APP_INVALID'),
        { url: 'https://github.com/firebase/flutterfire/issues/17591', date: '2025-08', note: 'the answer in an app' },
      ],
    },
  },

  'key-ios-blocked': {
    severity: 'error',
    explains: [],
    title: ({ iosBundleId }) =>
      isEmpty(iosBundleId)
        ? `The key is for iOS apps only${iosBundleId === undefined ? '' : ', and this caller is none'}`
        : `The key does not allow the iOS app ${clip(iosBundleId ?? '')}`,
    explanation: ({ iosBundleId, allowed }) =>
      `The key answers only to certain iOS apps${given(allowed)}, told by the bundle id in the X-Ios-Bundle-Identifier header. ${isEmpty(iosBundleId) ? 'Code on a server names no app and is refused.' : `This call named ${clip(iosBundleId ?? '', 60)}.`}`,
    fix: (facts) => [
      newKey(facts, 'For anything but that app: use a key of its own.'),
      credentialsPage(
        `For the app: add the bundle id ${isPlain(facts.iosBundleId) ? facts.iosBundleId : 'BUNDLE_ID'} to the key.`,
        facts,
      ),
      tell('Better: call Gemini from your server or through Firebase AI Logic; a key in an app can be read out of it.'),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.manageKeys],
    page: {
      meaning:
        'The key has an iOS restriction, and the call did not name a bundle id that is on its list. Server code names none.',
      wording: ['Requests from this iOS client application <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-ios-blocked'),
      sources: [
        reasonsSource('API_KEY_IOS_APP_BLOCKED'),
        { url: 'https://github.com/flutter/flutter/issues/26305', date: '2019-01', note: 'the answer in an app' },
      ],
    },
  },
});
