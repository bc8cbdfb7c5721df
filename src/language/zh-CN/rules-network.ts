/** `rules/network.ts` */
export const rulesNetwork = {
  'HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (also in lower case)':
    'HTTPS_PROXY、HTTP_PROXY、ALL_PROXY 和 NO_PROXY（包括其小写形式）',
  'Have these hosts allowed on port 443: generativelanguage.googleapis.com, oauth2.googleapis.com and, for the checks of gkey, *.googleapis.com.':
    '请放行以下主机的 443 端口：generativelanguage.googleapis.com、oauth2.googleapis.com，以及 gkey 的检查项所需的 *.googleapis.com。',
  'whoever runs the firewall': '防火墙管理员',
  'This says nothing about the key or the project.': '这不能说明密钥或项目有无问题。',
  'Try the way without gkey; any HTTP status, even 404, is a success.':
    '不经过 gkey 直接测试连接；得到任何 HTTP 状态（包括 404）都表示连接成功。',
  'corporate networks and certificates': '企业网络与证书',
  'The name {host} could not be looked up': '无法解析主机名 {host}',
  'The name server did not answer: no network, a VPN that is down, a name server that knows only the inside, or a proxy that should have been used.':
    'DNS 服务器没有应答：可能是没有网络、VPN 已断开、DNS 服务器只能解析内网名称，或者本应使用代理。',
  'The name server does not know the host: no network, a VPN that is down, a name server that knows only the inside, or a proxy that should have been used.':
    'DNS 服务器查不到该主机：可能是没有网络、VPN 已断开、DNS 服务器只能解析内网名称，或者本应使用代理。',
  'Look the name up.': '查询该主机名。',
  'See that the machine or container is online, and whether it must go through a proxy: {variables}.':
    '确认这台机器或容器已联网，并查看它是否必须经过代理：{variables}。',
  'In a container, look at its DNS setting; in a private network, at the zone for googleapis.com.':
    '在容器中，请检查其 DNS 设置；在专用网络中，请检查 googleapis.com 的 DNS 区域 (zone)。',
  'The request never left: the host name gave no address.': '请求根本没有发出：主机名没有解析出地址。',
  'the name is known, nobody answers there': '名称可以解析，但该地址拒绝连接',
  'the proxy answers, and refuses': '代理有应答，但拒绝了请求',
  'the name is known, and packets vanish': '名称可以解析，但数据包没有任何返回',
  'codes of failed look-ups': '解析失败的错误代码',
  'The connection to {host} was refused or cut': '与 {host} 的连接被拒绝或中断',
  'The connection failed with {code}.': '连接失败，错误代码为 {code}。',
  'Something on the way turned it away: a firewall, a proxy that is not running, or a base URL that points to the wrong place.':
    '连接在途中被挡回：可能是防火墙、没有运行的代理，或者指向错误位置的基础网址 (base URL)。',
  'See which way is taken: {variables}, and GOOGLE_GEMINI_BASE_URL or GOOGLE_VERTEX_BASE_URL, which send calls (and keys) elsewhere.':
    '查看连接走的是哪条路径：{variables}，以及会把调用（连同密钥）发往别处的 GOOGLE_GEMINI_BASE_URL 或 GOOGLE_VERTEX_BASE_URL。',
  'There was an address, and no conversation: nobody listens, or somebody hung up (ECONNREFUSED, ECONNRESET, EPIPE, "socket hang up").':
    '主机名有地址，但通信没有建立：没有程序在监听，或者对方断开了连接（ECONNREFUSED、ECONNRESET、EPIPE、“socket hang up”）。',
  'silence instead of a refusal': '没有任何应答，而不是被拒绝',
  'the connection stands, the certificate is not believed': '连接已建立，但证书不受信任',
  'the proxy says no in HTTP': '代理通过 HTTP 应答表示拒绝',
  'codes of failed connections': '连接失败的错误代码',
  'No answer from {host} in time': '{host} 未在时限内应答',
  'Packets go out and nothing comes back: a firewall that drops silently, a broken IPv6 route, a network that needs a proxy, or a very slow one.':
    '数据包已发出，但没有任何返回：可能是防火墙静默丢包、IPv6 路由不通、网络需要代理，或者网络非常慢。',
  'The same over IPv4; if that works, IPv6 is broken here.': '改用 IPv4 再试；如果成功，说明此处的 IPv6 不通。',
  'See whether this network wants a proxy: {variables}.': '查看此网络是否需要代理：{variables}。',
  'If it is only slow, give gkey more time.': '如果只是网络慢，请给 gkey 更长的时间。',
  'Neither an answer nor a refusal arrived (ETIMEDOUT, UND_ERR_CONNECT_TIMEOUT, an aborted request).':
    '既没有收到应答，也没有收到拒绝（ETIMEDOUT、UND_ERR_CONNECT_TIMEOUT 或请求被中止）。',
  'Google took the call and was too slow: HTTP 504': 'Google 接受了调用，但处理太慢：HTTP 504',
  'the connection was turned away at once': '连接立即被拒绝',
  'Google answered, with 503': 'Google 有应答，返回的是 503',
  'The certificate of {host} is not trusted here': '本机不信任 {host} 的证书',
  'The connection fails with {code}.': '连接失败，错误代码为 {code}。',
  'Somebody between you and Google opens TLS with a certificate of its own, as company networks and virus scanners do, and Node does not know it; or the clock of the machine is far off.':
    '您与 Google 之间有设备或软件用自己的证书解密 TLS（企业网络和杀毒软件常这样做），而 Node 不认识该证书；也可能是本机时钟偏差太大。',
  'Get the root certificate of the company as a PEM file, and name it in NODE_EXTRA_CA_CERTS (Python: SSL_CERT_FILE or REQUESTS_CA_BUNDLE).':
    '获取公司根证书的 PEM 文件，并在 NODE_EXTRA_CA_CERTS 中指定该文件（Python：SSL_CERT_FILE 或 REQUESTS_CA_BUNDLE）。',
  'your IT department has it': '可向您的 IT 部门索取',
  'Or let Node believe what the system believes: NODE_USE_SYSTEM_CA=1 (from Node 22.19 and 24.6), or node --use-system-ca.':
    '或者让 Node 信任系统所信任的证书：NODE_USE_SYSTEM_CA=1（从 Node 22.19 和 24.6 起），或 node --use-system-ca。',
  'Do not set NODE_TLS_REJECT_UNAUTHORIZED=0: it shows your key to anybody on the way.':
    '不要设置 NODE_TLS_REJECT_UNAUTHORIZED=0：那会让途中的任何人都能看到您的密钥。',
  'If the error speaks of an expired or not yet valid certificate, look at the date of the machine.':
    '如果错误提到证书已过期或尚未生效，请检查这台机器的日期。',
  'The connection stands, and the certificate shown is not trusted (SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_GET_ISSUER_CERT_LOCALLY, CERTIFICATE_VERIFY_FAILED). Google uses public certificates, so it is something on the way or the clock.':
    '连接已建立，但对方出示的证书不受信任（SELF_SIGNED_CERT_IN_CHAIN、UNABLE_TO_GET_ISSUER_CERT_LOCALLY、CERTIFICATE_VERIFY_FAILED）。Google 使用的是公开受信任的证书，因此问题出在途中的某个环节或本机时钟。',
  'the proxy refuses in HTTP, no certificate is at stake': '代理通过 HTTP 应答表示拒绝，与证书无关',
  'the clock is off; certificates then seem expired': '时钟不准，证书因此看似已过期',
  'Google refuses an old TLS version': 'Google 拒绝旧的 TLS 版本',
  'a self-signed certificate in the chain': '证书链中有自签名证书',
  'the same in Python': 'Python 中的同样情况',
  'The proxy did not let the call through': '代理没有放行此调用',
  'The proxy did not let the call through: {host}': '代理没有放行此调用：{host}',
  'The proxy did not let the call through (HTTP {status})': '代理没有放行此调用 (HTTP {status})',
  'The proxy did not let the call through (HTTP {status}): {host}': '代理没有放行此调用 (HTTP {status})：{host}',
  'The proxy wants a name and a password.': '代理要求提供用户名和密码。',
  'The proxy refuses, cannot reach the host, or is no proxy at all.':
    '代理拒绝了请求、无法连接到该主机，或者那里根本不是代理。',
  'Look at {variables}: scheme http://, host and port, name and password percent-encoded.':
    '检查 {variables}：协议应为 http://，主机和端口要正确，用户名和密码要经过百分号编码。',
  'If no proxy is needed for Google, put .googleapis.com into NO_PROXY.':
    '如果访问 Google 不需要代理，请把 .googleapis.com 加入 NO_PROXY。',
  'If the proxy filters by host, have these allowed on port 443: generativelanguage.googleapis.com, oauth2.googleapis.com and, for the checks of gkey, *.googleapis.com.':
    '如果代理按主机过滤，请放行以下主机的 443 端口：generativelanguage.googleapis.com、oauth2.googleapis.com，以及 gkey 的检查项所需的 *.googleapis.com。',
  'whoever runs the proxy': '代理管理员',
  'The answer came from a proxy, not from Google: 407, a refused CONNECT, or a page of its own in HTML.':
    '响应来自代理，而不是 Google：407、被拒绝的 CONNECT，或代理自己的 HTML 页面。',
  'the proxy lets through, with a certificate of its own': '代理放行了，但用的是它自己的证书',
  'the proxy itself does not answer': '代理本身没有应答',
  "an HTML page of Google's, not of the proxy": '是 Google 的 HTML 页面，而不是代理的页面',
  '407 from a proxy': '代理返回的 407',
  'a proxy that takes no CONNECT': '不支持 CONNECT 的代理',
} as const;
