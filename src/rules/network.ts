import { sentences, type Text, text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, docs, run, tell } from './links.ts';
import { clip, geminiApi, plainOr } from './names.ts';

const theHost = ({ host }: Facts): string => clip(host ?? geminiApi, 44);
const hostArgument = ({ host }: Facts): string => plainOr(host, geminiApi);

const allProxyVariables = text('HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (also in lower case)');

const allowHosts = tell(
  text(
    'Have these hosts allowed on port 443: generativelanguage.googleapis.com, oauth2.googleapis.com and, for the checks of gkey, *.googleapis.com.',
  ),
  text('whoever runs the firewall'),
);

const noVerdict = text('This says nothing about the key or the project.');

const tryIt = (facts: Facts): FixStep =>
  run(text('Try the way without gkey; any HTTP status, even 404, is a success.'), [
    'curl',
    '-sS',
    '-I',
    `https://${hostArgument(facts)}/`,
  ]);

const geminiCliSource = {
  url: docs.geminiCliTrouble,
  date: '2026-08',
  note: text('corporate networks and certificates'),
} as const;

function refusedByProxy({ httpStatus: status, host }: Facts): Text {
  const name = host === undefined ? undefined : clip(host, 34);
  if (status === undefined)
    return name === undefined
      ? text('The proxy did not let the call through')
      : text('The proxy did not let the call through: {host}', { host: name });
  return name === undefined
    ? text('The proxy did not let the call through (HTTP {status})', { status })
    : text('The proxy did not let the call through (HTTP {status}): {host}', { status, host: name });
}

/** Rules about the way to Google. None of them is a verdict on a key or a project. */
export const networkRules = defineRules({
  'network-dns': {
    severity: 'error',
    undecided: true,
    explains: [],
    title: (facts) => text('The name {host} could not be looked up', { host: theHost(facts) }),
    explanation: ({ code }) =>
      sentences(
        code === 'EAI_AGAIN'
          ? text(
              'The name server did not answer: no network, a VPN that is down, a name server that knows only the inside, or a proxy that should have been used.',
            )
          : text(
              'The name server does not know the host: no network, a VPN that is down, a name server that knows only the inside, or a proxy that should have been used.',
            ),
        noVerdict,
      ),
    fix: (facts) => [
      run(text('Look the name up.'), ['nslookup', hostArgument(facts)]),
      tell(
        text('See that the machine or container is online, and whether it must go through a proxy: {variables}.', {
          variables: allProxyVariables,
        }),
      ),
      tell(text('In a container, look at its DNS setting; in a private network, at the zone for googleapis.com.')),
      checkAgain(facts),
    ],
    docs: [docs.geminiCliTrouble],
    page: {
      meaning: text('The request never left: the host name gave no address.'),
      wording: ['getaddrinfo ENOTFOUND generativelanguage.googleapis.com', 'ENOTFOUND oauth2.googleapis.com'],
      neighbours: [
        { cause: 'network-refused', difference: text('the name is known, nobody answers there') },
        { cause: 'network-proxy', difference: text('the proxy answers, and refuses') },
        { cause: 'network-timeout', difference: text('the name is known, and packets vanish') },
      ],
      sources: [
        { url: 'https://github.com/google-gemini/gemini-cli/issues/19908', date: '2026-02', note: text('a case') },
        { url: 'https://nodejs.org/api/dns.html', date: '2026-11-23', note: text('codes of failed look-ups') },
      ],
    },
  },

  'network-refused': {
    severity: 'error',
    undecided: true,
    explains: [],
    title: (facts) => text('The connection to {host} was refused or cut', { host: theHost(facts) }),
    explanation: ({ code }) =>
      sentences(
        code === undefined ? undefined : text('The connection failed with {code}.', { code: clip(code, 30) }),
        text(
          'Something on the way turned it away: a firewall, a proxy that is not running, or a base URL that points to the wrong place.',
        ),
        noVerdict,
      ),
    fix: (facts) => [
      tell(
        text(
          'See which way is taken: {variables}, and GOOGLE_GEMINI_BASE_URL or GOOGLE_VERTEX_BASE_URL, which send calls (and keys) elsewhere.',
          { variables: allProxyVariables },
        ),
      ),
      tryIt(facts),
      allowHosts,
      checkAgain(facts),
    ],
    docs: [docs.geminiCliTrouble],
    page: {
      meaning: text(
        'There was an address, and no conversation: nobody listens, or somebody hung up (ECONNREFUSED, ECONNRESET, EPIPE, "socket hang up").',
      ),
      wording: ['ECONNREFUSED', 'ECONNRESET', 'socket hang up'],
      neighbours: [
        { cause: 'network-timeout', difference: text('silence instead of a refusal') },
        { cause: 'network-tls', difference: text('the connection stands, the certificate is not believed') },
        { cause: 'network-proxy', difference: text('the proxy says no in HTTP') },
      ],
      sources: [
        { url: 'https://github.com/google-gemini/gemini-cli/issues/3422', date: '2025-07', note: text('a case') },
        { url: 'https://nodejs.org/api/errors.html', date: '2026-11-23', note: text('codes of failed connections') },
      ],
    },
  },

  'network-timeout': {
    severity: 'error',
    undecided: true,
    explains: [],
    title: (facts) => text('No answer from {host} in time', { host: theHost(facts) }),
    explanation: () =>
      sentences(
        text(
          'Packets go out and nothing comes back: a firewall that drops silently, a broken IPv6 route, a network that needs a proxy, or a very slow one.',
        ),
        noVerdict,
      ),
    fix: (facts) => [
      tryIt(facts),
      run(text('The same over IPv4; if that works, IPv6 is broken here.'), [
        'curl',
        '-4',
        '-sS',
        '-I',
        `https://${hostArgument(facts)}/`,
      ]),
      tell(text('See whether this network wants a proxy: {variables}.', { variables: allProxyVariables })),
      allowHosts,
      checkAgain(facts, text('If it is only slow, give gkey more time.'), ['--timeout', '60s']),
    ],
    docs: [docs.geminiCliTrouble],
    page: {
      meaning: text(
        'Neither an answer nor a refusal arrived (ETIMEDOUT, UND_ERR_CONNECT_TIMEOUT, an aborted request).',
      ),
      wording: ['ETIMEDOUT', 'Connect Timeout Error'],
      neighbours: [
        { cause: 'deadline', difference: text('Google took the call and was too slow: HTTP 504') },
        { cause: 'network-refused', difference: text('the connection was turned away at once') },
        { cause: 'overloaded', difference: text('Google answered, with 503') },
      ],
      sources: [
        { url: 'https://github.com/firecrawl/open-lovable/issues/66', date: '2025-08', note: text('a case') },
        { url: 'https://nodejs.org/api/errors.html', date: '2026-11-23', note: text('codes of failed connections') },
      ],
    },
  },

  'network-tls': {
    severity: 'error',
    undecided: true,
    explains: [],
    title: (facts) => text('The certificate of {host} is not trusted here', { host: theHost(facts) }),
    explanation: ({ code }) =>
      sentences(
        code === undefined ? undefined : text('The connection fails with {code}.', { code: clip(code, 44) }),
        text(
          'Somebody between you and Google opens TLS with a certificate of its own, as company networks and virus scanners do, and Node does not know it; or the clock of the machine is far off.',
        ),
        noVerdict,
      ),
    fix: (facts) => [
      tell(
        text(
          'Get the root certificate of the company as a PEM file, and name it in NODE_EXTRA_CA_CERTS (Python: SSL_CERT_FILE or REQUESTS_CA_BUNDLE).',
        ),
        text('your IT department has it'),
      ),
      tell(
        text(
          'Or let Node believe what the system believes: NODE_USE_SYSTEM_CA=1 (from Node 22.19 and 24.6), or node --use-system-ca.',
        ),
      ),
      tell(text('Do not set NODE_TLS_REJECT_UNAUTHORIZED=0: it shows your key to anybody on the way.')),
      tell(text('If the error speaks of an expired or not yet valid certificate, look at the date of the machine.')),
      checkAgain(facts),
    ],
    docs: ['https://nodejs.org/api/cli.html#node_extra_ca_certsfile', docs.geminiCliTrouble],
    page: {
      meaning: text(
        'The connection stands, and the certificate shown is not trusted (SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_GET_ISSUER_CERT_LOCALLY, CERTIFICATE_VERIFY_FAILED). Google uses public certificates, so it is something on the way or the clock.',
      ),
      wording: ['self-signed certificate in certificate chain', 'unable to get local issuer certificate'],
      neighbours: [
        { cause: 'network-proxy', difference: text('the proxy refuses in HTTP, no certificate is at stake') },
        { cause: 'clock-skew', difference: text('the clock is off; certificates then seem expired') },
        { cause: 'org-policy', difference: text('Google refuses an old TLS version') },
      ],
      sources: [
        geminiCliSource,
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/2300',
          date: '2025-06',
          note: text('a self-signed certificate in the chain'),
        },
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/29384',
          date: '2026-05',
          note: text('the same in Python'),
        },
      ],
    },
  },

  'network-proxy': {
    severity: 'error',
    undecided: true,
    explains: [],
    title: refusedByProxy,
    explanation: ({ httpStatus }) =>
      sentences(
        httpStatus === 407
          ? text('The proxy wants a name and a password.')
          : text('The proxy refuses, cannot reach the host, or is no proxy at all.'),
        noVerdict,
      ),
    fix: (facts) => [
      tell(
        text('Look at {variables}: scheme http://, host and port, name and password percent-encoded.', {
          variables: allProxyVariables,
        }),
      ),
      tell(text('If no proxy is needed for Google, put .googleapis.com into NO_PROXY.')),
      tryIt(facts),
      tell(
        text(
          'If the proxy filters by host, have these allowed on port 443: generativelanguage.googleapis.com, oauth2.googleapis.com and, for the checks of gkey, *.googleapis.com.',
        ),
        text('whoever runs the proxy'),
      ),
      checkAgain(facts),
    ],
    docs: [docs.geminiCliTrouble],
    page: {
      meaning: text(
        'The answer came from a proxy, not from Google: 407, a refused CONNECT, or a page of its own in HTML.',
      ),
      wording: ['407 Proxy Authentication Required', 'Tunnel connection failed'],
      neighbours: [
        { cause: 'network-tls', difference: text('the proxy lets through, with a certificate of its own') },
        { cause: 'network-refused', difference: text('the proxy itself does not answer') },
        { cause: 'location-unsupported', difference: text("an HTML page of Google's, not of the proxy") },
      ],
      sources: [
        {
          url: 'https://github.com/google-gemini/deprecated-generative-ai-python/issues/393',
          date: '2024-06',
          note: text('407 from a proxy'),
        },
        {
          url: 'https://github.com/ZHO-ZHO-ZHO/ComfyUI-Gemini/issues/23',
          date: '2024-04',
          note: text('a proxy that takes no CONNECT'),
        },
      ],
    },
  },
});
