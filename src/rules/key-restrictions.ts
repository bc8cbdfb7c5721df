import { sentences, type Text, text, verbatim } from '../language/text.ts';
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
  plainOr,
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
const isEmpty = (name: string): boolean => name === '<empty>';

/** What the key allows, where that is known. */
const given = (allowed: readonly string[] = []): Text | undefined =>
  allowed.length === 0 ? undefined : listed(allowed.map((item) => clip(item, 60)));

const applicationNeighbours = [
  {
    cause: 'key-service-blocked',
    difference: text('the key is refused for the API that is called, wherever the call comes from'),
  },
  { cause: 'key-ip-blocked', difference: text('the key wants certain IP addresses') },
  { cause: 'key-referrer-blocked', difference: text('the key wants certain web pages') },
  { cause: 'key-android-blocked', difference: text('the key wants certain Android apps') },
  { cause: 'key-ios-blocked', difference: text('the key wants certain iOS apps') },
] as const;

const reasonsSource = (reason: string) =>
  ({ url: docs.errorReasons, date: '2026-08-22', note: verbatim(reason) }) as const;

/** How to let the key call the API, in the console. */
function selectApi(facts: Facts): Text {
  const api = apiTitle(facts);
  if (isAgentPlatform(facts))
    return allowsOnlyMethods(facts)
      ? text('Open the key, and under "API restrictions" select {api} with all its methods.', { api })
      : text('Open the key, and under "API restrictions" select {api} as well.', { api });
  return allowsOnlyMethods(facts)
    ? text(
        'Open the key, and under "API restrictions" select {api} with all its methods (older consoles: Generative Language API), not Gemini for Google Cloud API. It is not offered to a key without a service account: take the command then.',
        { api },
      )
    : text(
        'Open the key, and under "API restrictions" select {api} as well (older consoles: Generative Language API), not Gemini for Google Cloud API. It is not offered to a key without a service account: take the command then.',
        { api },
      );
}

/** The step that sets a list of callers on the command line; none where the list is not fit for one. */
function replaceList(facts: Facts, flag: string, values: readonly string[] | undefined): readonly FixStep[] {
  if (values === undefined) return [];
  const argv = ['gcloud', 'services', 'api-keys', 'update', ...keyArguments(facts), `${flag}=${values.join(',')}`];
  return [runRisky(text('Or on the command line; the list replaces the old one.'), argv, who.keys)];
}

/** Rules about what a key may be used for, and from where. */
export const keyRestrictionRules = defineRules({
  'key-service-blocked': {
    severity: 'error',
    explains: [],
    title: (facts) =>
      allowsOnlyMethods(facts)
        ? text('The key may call only some methods of the {api}', { api: apiTitle(facts) })
        : text('The key is not allowed to call the {api}', { api: apiTitle(facts) }),
    explanation: (facts) => {
      const allowed = facts.allowed ?? [];
      if (allowed.includes(geminiForGoogleCloudApi))
        return text(
          'Its API restriction names {service}. That is Gemini for Google Cloud, which is Code Assist and not the Gemini API; the names are easily confused.',
          { service: geminiForGoogleCloudApi },
        );
      if (isAgentPlatform(facts))
        return text(
          'The key is accepted, but not for Agent Platform. Keys made in AI Studio serve the Gemini API only, keys made for Agent Platform serve only that; both may begin with AQ.',
        );
      if (allowsOnlyMethods(facts))
        return noted(
          text('Its API restriction names the {api}, and of it not the method that is called.', {
            api: apiTitle(facts),
          }),
          facts.note,
        );
      if (allowed.length > 0)
        return noted(text('Its API restriction names only {services}.', { services: listed(allowed) }), facts.note);
      return text(
        'Its API restriction leaves this API out, or it is a key made for Agent Platform. An AIza key without any restriction is reported to get the same answer since Google refuses those.',
      );
    },
    fix: (facts) => {
      const targets = widened(facts, serviceId(facts)) ?? [serviceId(facts)];
      return [
        ...(isAgentPlatform(facts)
          ? [
              tell(
                text(
                  'If you meant the Gemini API, send the calls to generativelanguage.googleapis.com: unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI. If you meant Agent Platform, use a key made for it, bound to a service account that has roles/aiplatform.user.',
                ),
              ),
            ]
          : []),
        credentialsPage(selectApi(facts), facts),
        runRisky(
          text(
            'Or on the command line. The list replaces the old one, so name every API that the key must still call; and do not widen a key that is visible in a web page or an app.',
          ),
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
        newKey(facts, text('Or leave that key to its purpose and create one for the Gemini API.')),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys, docs.apiKey],
    page: {
      meaning: text(
        'Google knows the key, and the key may not call this API or this method. Either its API restriction leaves the API out, or it belongs to the other surface: AI Studio keys fail on aiplatform.googleapis.com and Agent Platform keys on generativelanguage.googleapis.com, and their prefix does not tell which is which. Restricting a key to Gemini for Google Cloud (cloudaicompanion.googleapis.com) is a known mistake.',
      ),
      wording: [
        'Requests to this API generativelanguage.googleapis.com method google.ai.generativelanguage.v1beta.ModelService.ListModels are blocked.',
      ],
      neighbours: [
        { cause: 'api-disabled', difference: text('the project, not the key, has the API switched off') },
        { cause: 'key-standard-rejected', difference: text('an AIza key without restriction, refused as a kind') },
        { cause: 'key-unsupported-here', difference: text('this API or method takes no API key at all') },
        { cause: 'key-ip-blocked', difference: text('the API is allowed, the caller is not') },
      ],
      sources: [
        reasonsSource('API_KEY_SERVICE_BLOCKED'),
        {
          url: 'https://github.com/langwatch/langwatch/issues/6328',
          date: '2026-07-29',
          note: text('keys of one surface on the other'),
        },
        {
          url: 'https://github.com/google-gemini/deprecated-generative-ai-dart/issues/219',
          date: '2024-12-25',
          note: text('a key restricted to Gemini for Google Cloud by mistake'),
        },
        {
          url: 'https://github.com/continuedev/continue/issues/12781',
          date: '2026-06-18',
          note: text('the same answer for what seems to be an unrestricted standard key; not confirmed by Google'),
        },
      ],
    },
  },

  'key-referrer-blocked': {
    severity: 'error',
    explains: [],
    title: ({ referrer }) => {
      if (referrer === undefined) return text('The key is for web pages only, not for servers');
      return isEmpty(referrer)
        ? text('The key is for web pages only, and this call came from none')
        : text('The key does not allow calls from the page {page}', { page: clip(referrer, 44) });
    },
    explanation: ({ referrer, allowed }) => {
      const pages = given(allowed);
      return sentences(
        pages === undefined
          ? text('The key has an HTTP referrer restriction.')
          : text('The key has an HTTP referrer restriction ({pages}).', { pages }),
        referrer === undefined || isEmpty(referrer)
          ? text('Servers and scripts, gkey among them, send no referrer, so they never pass.')
          : text('Google saw the referrer {page}.', { page: clip(referrer, 80) }),
      );
    },
    fix: (facts) => {
      const pages = widened(facts, facts.referrer?.replace(/\/?$/u, '/*'));
      return [
        newKey(
          facts,
          text('For a server or a script: use a key without referrer restriction, restricted to the Gemini API.'),
        ),
        credentialsPage(
          text('For a web page: open the key and add the address of the page under "Application restrictions".'),
          facts,
        ),
        ...replaceList(facts, '--allowed-referrers', pages),
        tell(
          text(
            'Better: keep Gemini keys out of web pages, where everybody can read them, and call Gemini from your server.',
          ),
        ),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys],
    page: {
      meaning: text(
        'The key answers only to certain web pages. Google judges by the Referer header, which browsers send and servers do not. Whether referrer and IP restrictions work on auth keys (AQ.) is not documented either way.',
      ),
      wording: ['Requests from referer <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-referrer-blocked'),
      sources: [
        reasonsSource('API_KEY_HTTP_REFERRER_BLOCKED, MISSING_ORIGIN'),
        {
          url: 'https://github.com/mhawksey/GeminiApp/issues/10',
          date: '2025-02',
          note: text('the answer of the Gemini API'),
        },
      ],
    },
  },

  'key-ip-blocked': {
    severity: 'error',
    explains: [],
    title: ({ callerIp }) =>
      callerIp === undefined
        ? text('The key allows calls from certain IP addresses only')
        : text('The key does not allow calls from {address}', { address: clip(callerIp) }),
    explanation: ({ callerIp, allowed, note }) => {
      const addresses = given(allowed);
      return sentences(
        addresses === undefined
          ? text('The key has an IP address restriction.')
          : text('The key has an IP address restriction ({addresses}).', { addresses }),
        callerIp === undefined ? note : text('Google saw the call come from {address}.', { address: clip(callerIp) }),
        text('The address that Google sees can be an IPv6 or proxy address that you do not expect.'),
      );
    },
    fix: (facts) => {
      const addresses = widened(facts, facts.callerIp);
      return [
        credentialsPage(
          text('Open the key and add {address} under "Application restrictions".', {
            address: isPlain(facts.callerIp) ? facts.callerIp : text('the address that Google saw'),
          }),
          facts,
        ),
        ...replaceList(facts, '--allowed-ips', addresses),
        tell(
          text(
            'If the address changes (laptops, CI runners, serverless), give the caller a fixed one (NAT), or use a key that is restricted to the Gemini API only.',
          ),
        ),
        checkAgain(facts, fiveMinutes),
      ];
    },
    docs: [docs.manageKeys],
    page: {
      meaning: text(
        'The key is good, and only for certain addresses. The address that Google saw stands in the message and in metadata.callerIp. A machine with IPv6 often leaves with another address than the one on the list. Whether IP restrictions work on auth keys (AQ.) is not documented either way.',
      ),
      wording: [
        'The provided API key has an IP address restriction. The originating IP address of the call (…) violates this restriction.',
      ],
      neighbours: [
        ...applicationNeighbours.filter(({ cause }) => cause !== 'key-ip-blocked'),
        { cause: 'location-unsupported', difference: text('the country of the address is the matter, not the key') },
      ],
      sources: [
        reasonsSource('API_KEY_IP_ADDRESS_BLOCKED'),
        { url: docs.manageKeys, date: '2026-11-23', note: text('application restrictions, at most 1,200 on a key') },
      ],
    },
  },

  'key-android-blocked': {
    severity: 'error',
    explains: [],
    title: ({ androidPackage }) => {
      if (androidPackage === undefined) return text('The key is for Android apps only');
      return isEmpty(androidPackage)
        ? text('The key is for Android apps only, and this caller is none')
        : text('The key does not allow the Android app {app}', { app: clip(androidPackage) });
    },
    explanation: ({ androidPackage, allowed }) => {
      const apps = given(allowed);
      return sentences(
        apps === undefined
          ? text(
              'The key answers only to certain Android apps, told by package name and SHA-1 of the signing certificate.',
            )
          : text(
              'The key answers only to certain Android apps ({apps}), told by package name and SHA-1 of the signing certificate.',
              { apps },
            ),
        androidPackage === undefined || isEmpty(androidPackage)
          ? text('Code on a server names no app and is refused.')
          : text('This call came from {app}.', { app: clip(androidPackage, 60) }),
      );
    },
    fix: (facts) => [
      newKey(facts, text('For anything but that app: use a key of its own.')),
      credentialsPage(
        text(
          'For the app: add package {app} with the SHA-1 of the certificate that signs the build. Debug builds, upload key and Play signing have three different ones.',
          { app: plainOr(facts.androidPackage, 'PACKAGE_NAME') },
        ),
        facts,
      ),
      tell(
        text(
          'Better: call Gemini from your server or through Firebase AI Logic; a key in an app can be read out of it.',
        ),
      ),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.manageKeys],
    page: {
      meaning: text(
        'The key has an Android restriction, and the call did not come with the X-Android-Package and X-Android-Cert headers that match it. Server code sends neither.',
      ),
      wording: ['Requests from this Android client application <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-android-blocked'),
      sources: [
        reasonsSource('API_KEY_ANDROID_APP_BLOCKED, CREDENTIAL_ANDROID_APP_INVALID'),
        {
          url: 'https://github.com/firebase/flutterfire/issues/17591',
          date: '2025-08',
          note: text('the answer in an app'),
        },
      ],
    },
  },

  'key-ios-blocked': {
    severity: 'error',
    explains: [],
    title: ({ iosBundleId }) => {
      if (iosBundleId === undefined) return text('The key is for iOS apps only');
      return isEmpty(iosBundleId)
        ? text('The key is for iOS apps only, and this caller is none')
        : text('The key does not allow the iOS app {app}', { app: clip(iosBundleId) });
    },
    explanation: ({ iosBundleId, allowed }) => {
      const apps = given(allowed);
      return sentences(
        apps === undefined
          ? text(
              'The key answers only to certain iOS apps, told by the bundle id in the X-Ios-Bundle-Identifier header.',
            )
          : text(
              'The key answers only to certain iOS apps ({apps}), told by the bundle id in the X-Ios-Bundle-Identifier header.',
              { apps },
            ),
        iosBundleId === undefined || isEmpty(iosBundleId)
          ? text('Code on a server names no app and is refused.')
          : text('This call named {app}.', { app: clip(iosBundleId, 60) }),
      );
    },
    fix: (facts) => [
      newKey(facts, text('For anything but that app: use a key of its own.')),
      credentialsPage(
        text('For the app: add the bundle id {app} to the key.', { app: plainOr(facts.iosBundleId, 'BUNDLE_ID') }),
        facts,
      ),
      tell(
        text(
          'Better: call Gemini from your server or through Firebase AI Logic; a key in an app can be read out of it.',
        ),
      ),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.manageKeys],
    page: {
      meaning: text(
        'The key has an iOS restriction, and the call did not name a bundle id that is on its list. Server code names none.',
      ),
      wording: ['Requests from this iOS client application <empty> are blocked.'],
      neighbours: applicationNeighbours.filter(({ cause }) => cause !== 'key-ios-blocked'),
      sources: [
        reasonsSource('API_KEY_IOS_APP_BLOCKED'),
        { url: 'https://github.com/flutter/flutter/issues/26305', date: '2019-01', note: text('the answer in an app') },
      ],
    },
  },
});
