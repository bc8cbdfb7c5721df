import type { KeyRestrictions } from '../../model.ts';

/** One application restriction of a key: who may use it. */
export interface CallerRestriction {
  readonly cause: 'key-referrer-blocked' | 'key-ip-blocked' | 'key-android-blocked' | 'key-ios-blocked';
  /** The `ErrorInfo.reason` with which Google refuses whoever does not fit. */
  readonly reason: string;
  readonly allowed: readonly string[];
  /** How to count what is allowed: `IP range`. */
  readonly unit: string;
  /** Whether it refuses whatever is no web page or app, and so gkey too. */
  readonly refusesServers: boolean;
  /** What it means for code on a server. A sentence. */
  readonly note: string;
}

/** The application restrictions that are set; Google allows one kind per key, an empty list is none. */
export function callerRestrictions(restrictions: KeyRestrictions | null): readonly CallerRestriction[] {
  const { allowedReferrers, allowedIps, allowedAndroidApps, allowedIosBundleIds } = restrictions ?? {};
  const all: readonly CallerRestriction[] = [
    {
      cause: 'key-referrer-blocked',
      reason: 'API_KEY_HTTP_REFERRER_BLOCKED',
      allowed: allowedReferrers ?? [],
      unit: 'web page pattern',
      refusesServers: true,
      note: 'The key is for web pages only; code on a server is refused.',
    },
    {
      cause: 'key-ip-blocked',
      reason: 'API_KEY_IP_ADDRESS_BLOCKED',
      allowed: allowedIps ?? [],
      unit: 'IP range',
      refusesServers: false,
      note: "Whether this machine's address is among them, only a call can tell.",
    },
    {
      cause: 'key-android-blocked',
      reason: 'API_KEY_ANDROID_APP_BLOCKED',
      allowed: (allowedAndroidApps ?? []).map(({ packageName }) => packageName),
      unit: 'Android app',
      refusesServers: true,
      note: 'The key is for Android apps only; code on a server is refused.',
    },
    {
      cause: 'key-ios-blocked',
      reason: 'API_KEY_IOS_APP_BLOCKED',
      allowed: allowedIosBundleIds ?? [],
      unit: 'iOS app',
      refusesServers: true,
      note: 'The key is for iOS apps only; code on a server is refused.',
    },
  ];
  return all.filter(({ allowed }) => allowed.length > 0);
}
