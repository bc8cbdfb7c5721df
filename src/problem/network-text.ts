/** What a sentence about a failed connection says, in the words of Node and undici. */
export interface NetworkFailure {
  /** Node's or undici's code; for other languages the code that Node would give. */
  readonly code: string;
  readonly host?: string;
  /** The words only say that there was no connection, not why. */
  readonly general?: true;
}

/**
 * Sentences of Node, undici, Python, Go, Java, Rust, PHP and curl about a failed connection, and Node's code for each.
 * In order: what says more comes first, because wrappers name the general failure before the particular one.
 */
const sentences: readonly (readonly [RegExp, string])[] = [
  [
    /\b(ERR_(?:PROXY_TUNNEL|TLS_[A-Z_]+|SSL_[A-Z_]+)|UNABLE_TO_[A-Z_]{5,40}|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_(?:HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REVOKED))\b/,
    '$1',
  ],
  [
    /could not resolve proxy|proxyconnectionerror|tunneling socket could not be established|unable to connect to the proxy|http proxy error|socks5? (?:connection|proxy|handshake)|proxy server (?:is )?(?:refusing|refused|not|unreachable)|invalid proxy|proxy connect|proxy authentication|cannot connect to proxy|tunnel connection failed|unable to connect to proxy|proxyerror|generalproxyerror|\b407:? proxy authentication required|proxy authentication required|proxy response \(\d{3}\)|proxyconnect tcp|via proxy|received http code \d{3} from proxy|failed to (?:connect|establish) .{0,20}proxy|could not connect to proxy|err_proxy_connection_failed|err_tunnel_connection_failed/i,
    'ERR_PROXY_TUNNEL',
  ],
  [/self[- ]signed certificate in certificate chain/i, 'SELF_SIGNED_CERT_IN_CHAIN'],
  [/unable to get local issuer certificate/i, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  [/unable to verify the first certificate|unable to verify leaf signature/i, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [/self[- ]signed certificate/i, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [/certificate has expired|certificate is expired|certificate expired/i, 'CERT_HAS_EXPIRED'],
  [
    /hostname\/ip does not match certificate|certificate is (?:not )?valid for|doesn't match (?:either of )?'|hostname mismatch|no alternative certificate subject name/i,
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
  [
    /err_cert|certificate is not yet valid|unable to get issuer certificate|certificate for this server is invalid|ssl connection could not be established|servercertificateuntrusted|x509: |nsurlerrordomain code=-120|bad certificate|certificate unknown|unknown ca\b|certificate problem|certificate[_ ]verify[_ ]failed|certificate signed by unknown authority|pkix path building failed|unable to find valid certification path|ssl certificate problem|server certificate verification failed|unknownissuer|invalid peer certificate|failed to verify certificate|remote certificate is invalid|untrusted root|ssl_error_[a-z_]+|certificate is not trusted|err_cert_[a-z_]+/i,
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ],
  [
    /ssleoferror|tlsv1_alert|decryption failed or bad record|ssl_connect|ssl connect error|sslerror|handshakeexception|handshake (?:failed|error|eof)|secure connection failed|wrong[_ ]version[_ ]number|sslv3_alert_handshake_failure|handshake[_ ]failure|ssl handshake|tls handshake (?:error|fail)|eproto\b|unexpected_eof_while_reading|eof occurred in violation of protocol|before secure tls connection was established|schannel/i,
    'EPROTO',
  ],
  [/\b(ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NONAME|EAI_NODATA)\b/, '$1'],
  [
    /failed host lookup|name resolution|no such host is known|could not resolve hostname|hostname could not be found|server with the specified hostname|getaddrinfo|nsurlerrordomain code=-1003|dnsexception|unresolved host|name or service not known|temporary failure in name resolution|nodename nor servname|no address associated with hostname|failed to resolve ['"]|nameresolutionerror|could not resolve host|dns resolution failed|dns (?:lookup|query|server) (?:failed|returned)|no such host|unknownhostexception|getaddrinfo failed|dns error|err_name_not_resolved|name resolution failed|failed to lookup address|server misbehaving|no servers could be reached|unable to resolve host/i,
    'ENOTFOUND',
  ],
  [
    /\b(UND_ERR_[A-Z_]{4,40}_TIMEOUT|UND_ERR_SOCKET|ECONNREFUSED|ECONNRESET|ECONNABORTED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE)\b/,
    '$1',
  ],
  [
    /semaphore timeout|connection attempt failed because|task was canceled|httpclient\.timeout|net::(?:open|read)timeout|execution expired|nsurlerrordomain code=-1001|(?:receive|send|connect)timeout|tls handshake timeout|operation was aborted due to timeout|timeout (?:of|after|exceeded|expired|error)|timed? ?out (?:after|waiting|while)|os error 121|errno = (?:110|121)\b|connect(?:ion)? timeout error|connect timeout|connection timed out|connecttimeout|timed out while (?:connecting|trying)|(?:read|operation|request|connection|handshake|i\/o|socket) (?:has )?time(?:d )?-?out|readtimeout|sockettimeoutexception|httptimeoutexception|aborted due to timeout|timeouterror|timeout of \d+ ?ms exceeded|timeout was reached|context deadline exceeded|client\.timeout exceeded|deadline has elapsed|os error (?:10060|110)\b|did not properly respond after a period of time|curl error 28|err_(?:connection_)?timed_out|winerror 10060/i,
    'ETIMEDOUT',
  ],
  [
    /could not connect to the server|nsurlerrordomain code=-1004|unavailable\W{1,4}ipv[46]|errno = 111\b|target machine actively|connection refused|actively refused|failed to connect to all addresses|os error (?:10061|111|61)\b|winerror 10061|errno 111|err_connection_refused|failed to connect to .{0,120} port \d|couldn'?t connect to server|curl error 7\b/i,
    'ECONNREFUSED',
  ],
  [
    /network connection was lost|connection closed (?:before|while|by|unexpectedly)|closed the connection|software caused connection abort|recv failure|socket closed|stream (?:was )?(?:reset|closed)|http2 error|nsurlerrordomain code=-1005|connection (?:was )?(?:reset|aborted|closed|terminated|lost)|reset by peer|forcibly closed|socket hang up|premature close|remote end closed|remotedisconnected|server disconnected|other side closed|broken pipe|unexpected eof|os error (?:10054|104)\b|err_connection_(?:reset|closed)|err_stream_premature_close|terminated\b.{0,40}other side|connection_?reset/i,
    'ECONNRESET',
  ],
  [
    /internet connection appears to be offline|nsurlerrordomain code=-1009|no internet|network is unreachable|no route to host|network unreachable|host unreachable|err_internet_disconnected|err_network_changed|err_address_unreachable/i,
    'ENETUNREACH',
  ],
];

/** Only that there was no connection. */
const general =
  /error trying to connect|connecterror|cannot connect to api|cannot connect to host|connectionerror|apiconnectionerror|connection errored|clientexception|socketexception|faraday::connectionfailed|could not connect|unable to connect|connection error|connection failed|failed to connect|cannot connect|max retries exceeded with url|failed to establish a new connection|newconnectionerror|connect: connection|fetch failed|failed to fetch|networkerror when attempting|network error|network request failed|load failed|request to https?:\/\/\S{1,300} failed, reason:/i;

const hosts: readonly RegExp[] = [
  /(?:getaddrinfo|queryA{1,4}|resolve host:?|lookup|host=|resolve)\s*(?:[A-Z_]+\s+)?['"(]?((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b/i,
  /https?:\/\/((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b/i,
  /\b((?:[a-z0-9-]{1,63}\.){1,6}googleapis\.com)\b/i,
  /\b((?:connect|ECONNREFUSED|ETIMEDOUT)\s+)?((?:\d{1,3}\.){3}\d{1,3}):\d{1,5}\b/,
];

/** The network failure that a text tells of, or undefined. Looks at the first 20,000 characters. */
export function networkFailureInText(text: string): NetworkFailure | undefined {
  const head = text.slice(0, 20_000);
  const host = hostInText(head);
  const at = host === undefined ? {} : { host };
  for (const [pattern, name] of sentences) {
    const match = pattern.exec(head);
    if (match !== null) return { code: name === '$1' ? (match[1] ?? match[0]) : name, ...at };
  }
  return general.test(head) ? { code: 'ECONNREFUSED', general: true, ...at } : undefined;
}

/** The host that a sentence about a connection names: the one that was looked up before one out of a URL. */
export function hostInText(text: string): string | undefined {
  for (const pattern of hosts) {
    const match = pattern.exec(text);
    const host = match?.[2] ?? match?.[1];
    if (host !== undefined && !/^\s|\s$/.test(host)) return host.toLowerCase();
  }
  return undefined;
}

/** Codes of Node, undici and OpenSSL that mean that there was no answer. */
export function isNetworkCode(code: unknown): code is string {
  return (
    typeof code === 'string' &&
    /^(?:ENOTFOUND|EAI_[A-Z]+|ECONN(?:REFUSED|RESET|ABORTED)|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ENETRESET|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|EPROTO|UND_ERR_[A-Z_]+|UNABLE_TO_[A-Z_]+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_[A-Z_]+|HOSTNAME_MISMATCH|ERR_(?:TLS|SSL|PROXY|HTTP2|STREAM_PREMATURE_CLOSE|SOCKET|QUIC)[A-Z_0-9]*|TimeoutError|AbortError|ABORT_ERR|ERR_CANCELED)$/.test(
      code,
    )
  );
}
