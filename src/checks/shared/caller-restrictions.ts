import { counted, type Text, text } from '../../language/text.ts';
import type { KeyRestrictions } from '../../model.ts';

/** One application restriction of a key: who may use it. */
export interface CallerRestriction {
  readonly cause: 'key-referrer-blocked' | 'key-ip-blocked' | 'key-android-blocked' | 'key-ios-blocked';
  /** The `ErrorInfo.reason` with which Google refuses whoever does not fit. */
  readonly reason: string;
  readonly allowed: readonly string[];
  /** How much of what is allowed: `2 IP ranges`. */
  readonly count: Text;
  /** Whether it refuses whatever is no web page or app, and so gkey too. */
  readonly refusesServers: boolean;
  /** What it means for code on a server. A sentence. */
  readonly note: Text;
}

/** The application restrictions that are set; Google allows one kind per key, an empty list is none. */
export function callerRestrictions(restrictions: KeyRestrictions | null): readonly CallerRestriction[] {
  const referrers = restrictions?.allowedReferrers ?? [];
  const ips = restrictions?.allowedIps ?? [];
  const androidApps = (restrictions?.allowedAndroidApps ?? []).map(({ packageName }) => packageName);
  const iosApps = restrictions?.allowedIosBundleIds ?? [];
  const all: readonly CallerRestriction[] = [
    {
      cause: 'key-referrer-blocked',
      reason: 'API_KEY_HTTP_REFERRER_BLOCKED',
      allowed: referrers,
      count: inUnits(referrers, text('1 web page pattern'), (n) => text('{n} web page patterns', { n })),
      refusesServers: true,
      note: text('The key is for web pages only; code on a server is refused.'),
    },
    {
      cause: 'key-ip-blocked',
      reason: 'API_KEY_IP_ADDRESS_BLOCKED',
      allowed: ips,
      count: inUnits(ips, text('1 IP range'), (n) => text('{n} IP ranges', { n })),
      refusesServers: false,
      note: text("Whether this machine's address is among them, only a call can tell."),
    },
    {
      cause: 'key-android-blocked',
      reason: 'API_KEY_ANDROID_APP_BLOCKED',
      allowed: androidApps,
      count: inUnits(androidApps, text('1 Android app'), (n) => text('{n} Android apps', { n })),
      refusesServers: true,
      note: text('The key is for Android apps only; code on a server is refused.'),
    },
    {
      cause: 'key-ios-blocked',
      reason: 'API_KEY_IOS_APP_BLOCKED',
      allowed: iosApps,
      count: inUnits(iosApps, text('1 iOS app'), (n) => text('{n} iOS apps', { n })),
      refusesServers: true,
      note: text('The key is for iOS apps only; code on a server is refused.'),
    },
  ];
  return all.filter(({ allowed }) => allowed.length > 0);
}

function inUnits(allowed: readonly string[], one: Text, other: (n: number) => Text): Text {
  return counted(allowed.length, one, other(allowed.length));
}
