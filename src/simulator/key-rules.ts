/** What Google's front end thinks of an API key: is it good, and may it be used for this, from here. */
import { BlockList, isIP } from 'node:net';
import type { Api, Method, SimRequest } from './api.ts';
import type { Cloud, CloudProject } from './cloud.ts';
import { type GoogleError, invalidCredentials, keyInvalid, keysNotSupported, refused, rpcError } from './errors.ts';
import type { WorldKey } from './world.ts';

/** The key and the project that owns it; throws the GoogleError that Google would answer with. */
export function judgeKey(
  cloud: Cloud,
  api: Api,
  method: Method,
  request: SimRequest,
  text: string,
): { readonly key: WorldKey; readonly consumer: CloudProject } {
  const { service } = api;
  const unauthorized = (): GoogleError => invalidCredentials(service, method.name);
  const unknown = (): GoogleError => (text.startsWith('AQ.') ? unauthorized() : keyInvalid(service));
  const key = cloud.keyByString(text);
  if (api.authKeysOnly === true && !text.startsWith('AQ.')) throw keysNotSupported(service, method.name);
  const consumer = cloud.project(key?.project ?? '');
  if (key === undefined || consumer === undefined || key.state === 'deleted' || key.state === 'purged') throw unknown();
  if (key.state === 'expired')
    throw text.startsWith('AQ.') ? unauthorized() : keyInvalid(service, 'API key expired. Please renew the API key.');
  if (key.state === 'express' && api.authKeysOnly !== true) throw keysNotSupported(service, method.name);
  if (key.state === 'leaked') {
    throw rpcError('PERMISSION_DENIED', 'Your API key was reported as leaked. Please use another API key.');
  }
  const named = { consumer: `projects/${consumer.number}`, service };
  if (key.state === 'suspended') {
    // The real text does hold the whole key.
    const message = `Permission denied: Consumer 'api_key:${text}' has been suspended.`;
    throw refused('CONSUMER_SUSPENDED', message, { ...named, containerInfo: `api_key:${text}` });
  }
  if (key.serviceAccountEmail !== null && cloud.serviceAccount(key.serviceAccountEmail)?.state !== 'active')
    throw unauthorized();
  const targets = key.restrictions?.apiTargets ?? [];
  const isStandard = key.serviceAccountEmail === null;
  if (
    isStandard &&
    (key.state === 'dormant' || targets.length === 0) &&
    service === 'generativelanguage.googleapis.com'
  ) {
    throw unauthorized();
  }
  if (!targetsAllow(targets, service, method.name)) {
    const message = `Requests to this API ${service} method ${method.name} are blocked.`;
    throw refused('API_KEY_SERVICE_BLOCKED', message, { ...named, apiName: service, methodName: method.name });
  }
  checkApplication(cloud, key, request, named);
  return { key, consumer };
}

function targetsAllow(
  targets: readonly { readonly service: string; readonly methods?: readonly string[] | undefined }[],
  service: string,
  method: string,
): boolean {
  if (targets.length === 0) return true;
  return targets.some((target) => {
    if (target.service.toLowerCase() !== service) return false;
    if (target.methods === undefined || target.methods.length === 0) return true;
    return target.methods.some((pattern) => methodMatches(pattern.toLowerCase(), method.toLowerCase()));
  });
}

/** `Service.*`, a full name, or only the last part of it. */
function methodMatches(pattern: string, method: string): boolean {
  if (pattern.endsWith('*')) return method.startsWith(pattern.slice(0, -1));
  return pattern === method || method.endsWith(`.${pattern}`);
}

function checkApplication(
  cloud: Cloud,
  key: WorldKey,
  request: SimRequest,
  named: { readonly consumer: string; readonly service: string },
): void {
  const { browserKeyRestrictions, serverKeyRestrictions, androidKeyRestrictions, iosKeyRestrictions } =
    key.restrictions ?? {};
  const header = (name: string): string => request.headers[name] ?? '<empty>';
  if (browserKeyRestrictions !== undefined) {
    const referrer = header('referer');
    if (!browserKeyRestrictions.allowedReferrers.some((pattern) => referrerMatches(pattern, referrer))) {
      const message = `Requests from referer ${referrer} are blocked.`;
      throw refused('API_KEY_HTTP_REFERRER_BLOCKED', message, { ...named, httpReferrer: referrer });
    }
  }
  if (serverKeyRestrictions !== undefined) {
    const { address } = cloud.world.person;
    if (!addressAllowed(serverKeyRestrictions.allowedIps, address)) {
      const message =
        `The provided API key has an IP address restriction. The originating IP address of the call (${address}) ` +
        'violates this restriction.';
      throw refused('API_KEY_IP_ADDRESS_BLOCKED', message, { ...named, callerIp: address });
    }
  }
  if (androidKeyRestrictions !== undefined) {
    const androidPackage = header('x-android-package');
    const certificate = header('x-android-cert').replaceAll(':', '').toLowerCase();
    const fits = androidKeyRestrictions.allowedApplications.some(
      (app) =>
        app.packageName === androidPackage && app.sha1Fingerprint.replaceAll(':', '').toLowerCase() === certificate,
    );
    if (!fits) {
      const message = `Requests from this Android client application ${androidPackage} are blocked.`;
      throw refused('API_KEY_ANDROID_APP_BLOCKED', message, { ...named, androidPackage });
    }
  }
  if (iosKeyRestrictions !== undefined) {
    const iosBundleId = header('x-ios-bundle-identifier');
    if (!iosKeyRestrictions.allowedBundleIds.includes(iosBundleId)) {
      const message = `Requests from this iOS client application ${iosBundleId} are blocked.`;
      throw refused('API_KEY_IOS_APP_BLOCKED', message, { ...named, iosBundleId });
    }
  }
}

function referrerMatches(pattern: string, referrer: string): boolean {
  const bare = (text: string): string => text.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const expression = bare(pattern)
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`, 'i').test(bare(referrer));
}

function addressAllowed(allowed: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const entry of allowed) {
    const [network = '', bits] = entry.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
