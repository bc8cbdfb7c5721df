/**
 * The service id behind a host name: a regional or multi-regional Agent Platform host is `aiplatform.googleapis.com`.
 * Undefined when the host is not one of Google's APIs.
 */
export function serviceOfHost(host: string | undefined): string | undefined {
  if (host === undefined || !/\.googleapis\.com$/i.test(host)) return undefined;
  const lower = host.toLowerCase();
  // Type names of protobuf, and the host of the oldest APIs.
  if (lower === 'type.googleapis.com' || lower === 'www.googleapis.com') return undefined;
  const regional = /^(?:[a-z0-9-]+-)?aiplatform(?:\.[a-z]+\.rep)?\.googleapis\.com$/.test(lower);
  return regional ? 'aiplatform.googleapis.com' : lower;
}

/** The host of an absolute URL, or undefined. */
export function hostOfUrl(url: unknown): string | undefined {
  const text = typeof url === 'string' ? url : url instanceof URL ? url.href : undefined;
  return text === undefined ? undefined : /^https?:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(text)?.[1];
}
