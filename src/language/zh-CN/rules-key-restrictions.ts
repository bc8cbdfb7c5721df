/** `rules/key-restrictions.ts` */
export const rulesKeyRestrictions = {
  // Neighbours and steps of several causes
  'the key is refused for the API that is called, wherever the call comes from':
    '密钥不能用于所调用的 API，无论调用来自哪里',
  'the key wants certain IP addresses': '密钥只允许来自特定 IP 地址的调用',
  'the key wants certain web pages': '密钥只允许特定的网页使用',
  'the key wants certain Android apps': '密钥只允许特定的 Android 应用使用',
  'the key wants certain iOS apps': '密钥只允许特定的 iOS 应用使用',
  'Or on the command line; the list replaces the old one.': '也可以用命令行操作；新列表会取代旧列表。',

  // key-service-blocked
  'The key may call only some methods of the {api}': '此密钥只能调用 {api} 的部分方法',
  'The key is not allowed to call the {api}': '不允许使用此密钥调用 {api}',
  'Its API restriction names {service}. That is Gemini for Google Cloud, which is Code Assist and not the Gemini API; the names are easily confused.':
    '密钥的 API 限制中写的是 {service}。那是 Gemini for Google Cloud，即 Code Assist，而不是 Gemini API；两者的名称很容易混淆。',
  'The key is accepted, but not for Agent Platform. Keys made in AI Studio serve the Gemini API only, keys made for Agent Platform serve only that; both may begin with AQ.':
    '密钥本身有效，但不能用于 Agent Platform。在 AI Studio 中创建的密钥只能用于 Gemini API，为 Agent Platform 创建的密钥只能用于 Agent Platform；两者都可能以“AQ.”开头。',
  'Its API restriction names the {api}, and of it not the method that is called.':
    '密钥的 API 限制中有 {api}，但不包括所调用的方法。',
  'Its API restriction names only {services}.': '密钥的 API 限制只允许 {services}。',
  'Its API restriction leaves this API out, or it is a key made for Agent Platform. An AIza key without any restriction is reported to get the same answer since Google refuses those.':
    '密钥的 API 限制不包括此 API，或者密钥是为 Agent Platform 创建的。据报告，自 Google 拒绝没有任何限制的 AIza 密钥以来，这类密钥也会得到同样的响应。',
  'If you meant the Gemini API, send the calls to generativelanguage.googleapis.com: unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI. If you meant Agent Platform, use a key made for it, bound to a service account that has roles/aiplatform.user.':
    '如果要用的是 Gemini API，请把调用发往 generativelanguage.googleapis.com：取消设置 GOOGLE_GENAI_USE_ENTERPRISE 和 GOOGLE_GENAI_USE_VERTEXAI。如果要用的是 Agent Platform，请使用为它创建的密钥，该密钥须绑定到拥有 roles/aiplatform.user 的服务账号。',
  'Open the key, and under "API restrictions" select {api} with all its methods.':
    '打开该密钥，在“API 限制”(API restrictions) 中选择 {api} 及其所有方法。',
  'Open the key, and under "API restrictions" select {api} as well.':
    '打开该密钥，在“API 限制”(API restrictions) 中加选 {api}。',
  'Open the key, and under "API restrictions" select {api} with all its methods (older consoles: Generative Language API), not Gemini for Google Cloud API. It is not offered to a key without a service account: take the command then.':
    '打开该密钥，在“API 限制”(API restrictions) 中选择 {api} 及其所有方法（旧版控制台中名为 Generative Language API），不要选 Gemini for Google Cloud API。没有绑定服务账号的密钥看不到此选项：这时请使用命令行。',
  'Open the key, and under "API restrictions" select {api} as well (older consoles: Generative Language API), not Gemini for Google Cloud API. It is not offered to a key without a service account: take the command then.':
    '打开该密钥，在“API 限制”(API restrictions) 中加选 {api}（旧版控制台中名为 Generative Language API），不要选 Gemini for Google Cloud API。没有绑定服务账号的密钥看不到此选项：这时请使用命令行。',
  'Or on the command line. The list replaces the old one, so name every API that the key must still call; and do not widen a key that is visible in a web page or an app.':
    '也可以用命令行操作。新列表会取代旧列表，因此请写全密钥仍需调用的每个 API；对于在网页或应用中可见的密钥，不要放宽其限制。',
  'Or leave that key to its purpose and create one for the Gemini API.':
    '或者让该密钥保持原有用途，另外为 Gemini API 创建一个密钥。',
  'Google knows the key, and the key may not call this API or this method. Either its API restriction leaves the API out, or it belongs to the other surface: AI Studio keys fail on aiplatform.googleapis.com and Agent Platform keys on generativelanguage.googleapis.com, and their prefix does not tell which is which. Restricting a key to Gemini for Google Cloud (cloudaicompanion.googleapis.com) is a known mistake.':
    'Google 认识此密钥，但它不能调用此 API 或此方法。要么它的 API 限制不包括该 API，要么它是用于另一种 API 的密钥：AI Studio 的密钥在 aiplatform.googleapis.com 上会失败，Agent Platform 的密钥在 generativelanguage.googleapis.com 上会失败，而从前缀看不出是哪一种。把密钥限制为 Gemini for Google Cloud (cloudaicompanion.googleapis.com) 是一种已知的常见错误。',
  'the project, not the key, has the API switched off': '是项目未启用该 API，而不是密钥的问题',
  'an AIza key without restriction, refused as a kind': '不受限制的 AIza 密钥，这一类都会被拒绝',
  'this API or method takes no API key at all': '此 API 或方法根本不接受 API 密钥',
  'the API is allowed, the caller is not': 'API 在允许之列，调用方不在',
  'keys of one surface on the other': '把一种 API 的密钥用于另一种 API',
  'a key restricted to Gemini for Google Cloud by mistake': '密钥被误限制为 Gemini for Google Cloud',
  'the same answer for what seems to be an unrestricted standard key; not confirmed by Google':
    '看来是不受限制的标准密钥，得到同样的响应；Google 尚未证实',

  // key-referrer-blocked
  'The key is for web pages only, not for servers': '此密钥只能用于网页，不能用于服务器',
  'The key is for web pages only, and this call came from none': '此密钥只能用于网页，而此调用并非来自网页',
  'The key does not allow calls from the page {page}': '此密钥不允许来自网页 {page} 的调用',
  'The key has an HTTP referrer restriction.': '密钥设有 HTTP 引荐来源网址限制。',
  'The key has an HTTP referrer restriction ({pages}).': '密钥设有 HTTP 引荐来源网址限制（{pages}）。',
  'Servers and scripts, gkey among them, send no referrer, so they never pass.':
    '服务器和脚本（包括 gkey）不发送引荐来源网址，因此总会被拒绝。',
  'Google saw the referrer {page}.': 'Google 看到的引荐来源网址是 {page}。',
  'For a server or a script: use a key without referrer restriction, restricted to the Gemini API.':
    '用于服务器或脚本：使用没有引荐来源网址限制、且限制为只能调用 Gemini API 的密钥。',
  'For a web page: open the key and add the address of the page under "Application restrictions".':
    '用于网页：打开该密钥，在“应用限制”(Application restrictions) 中添加网页的地址。',
  'Better: keep Gemini keys out of web pages, where everybody can read them, and call Gemini from your server.':
    '更好的做法：不要把 Gemini 密钥放进网页，那里人人都能读到；请从您的服务器调用 Gemini。',
  'The key answers only to certain web pages. Google judges by the Referer header, which browsers send and servers do not. Whether referrer and IP restrictions work on auth keys (AQ.) is not documented either way.':
    '密钥只能由特定的网页使用。Google 根据 Referer 标头判断；浏览器会发送该标头，服务器不会。引荐来源网址限制和 IP 限制对授权密钥 (auth key，以 AQ. 开头) 是否有效，文档中没有任何说明。',
  'the answer of the Gemini API': 'Gemini API 的响应',

  // key-ip-blocked
  'The key allows calls from certain IP addresses only': '此密钥只允许来自特定 IP 地址的调用',
  'The key does not allow calls from {address}': '此密钥不允许来自 {address} 的调用',
  'The key has an IP address restriction.': '密钥设有 IP 地址限制。',
  'The key has an IP address restriction ({addresses}).': '密钥设有 IP 地址限制（{addresses}）。',
  'Google saw the call come from {address}.': 'Google 看到此调用来自 {address}。',
  'The address that Google sees can be an IPv6 or proxy address that you do not expect.':
    'Google 看到的地址可能是您没有想到的 IPv6 地址或代理地址。',
  'Open the key and add {address} under "Application restrictions".':
    '打开该密钥，在“应用限制”(Application restrictions) 中添加 {address}。',
  'the address that Google saw': 'Google 看到的地址',
  'If the address changes (laptops, CI runners, serverless), give the caller a fixed one (NAT), or use a key that is restricted to the Gemini API only.':
    '如果地址会变化（笔记本电脑、CI 运行器、无服务器环境），请为调用方提供固定地址 (NAT)，或者改用不设 IP 限制、只限制为调用 Gemini API 的密钥。',
  'The key is good, and only for certain addresses. The address that Google saw stands in the message and in metadata.callerIp. A machine with IPv6 often leaves with another address than the one on the list. Whether IP restrictions work on auth keys (AQ.) is not documented either way.':
    '密钥没有问题，但只能从特定的地址使用。Google 看到的地址写在消息和 metadata.callerIp 中。启用 IPv6 的机器对外使用的地址，往往不是列表中的那个。IP 限制对授权密钥 (auth key，以 AQ. 开头) 是否有效，文档中没有任何说明。',
  'the country of the address is the matter, not the key': '问题在于地址所在的国家/地区，而不是密钥',
  'application restrictions, at most 1,200 on a key': '应用限制，每个密钥最多 1,200 项',

  // key-android-blocked, key-ios-blocked
  'The key is for Android apps only': '此密钥只能用于 Android 应用',
  'The key is for Android apps only, and this caller is none':
    '此密钥只能用于 Android 应用，而此调用方不是 Android 应用',
  'The key does not allow the Android app {app}': '此密钥不允许 Android 应用 {app} 使用',
  'The key answers only to certain Android apps, told by package name and SHA-1 of the signing certificate.':
    '密钥只能由特定的 Android 应用使用，根据软件包名称和签名证书的 SHA-1 识别。',
  'The key answers only to certain Android apps ({apps}), told by package name and SHA-1 of the signing certificate.':
    '密钥只能由特定的 Android 应用（{apps}）使用，根据软件包名称和签名证书的 SHA-1 识别。',
  'Code on a server names no app and is refused.': '服务器上的代码不带应用标识，因此会被拒绝。',
  'This call came from {app}.': '此调用来自 {app}。',
  'For anything but that app: use a key of its own.': '用于该应用以外的任何程序：另用一个专门的密钥。',
  'For the app: add package {app} with the SHA-1 of the certificate that signs the build. Debug builds, upload key and Play signing have three different ones.':
    '用于该应用：添加软件包 {app} 和为该版本签名的证书的 SHA-1。调试版本、上传密钥和 Play 签名的证书各不相同，共有三个 SHA-1。',
  'Better: call Gemini from your server or through Firebase AI Logic; a key in an app can be read out of it.':
    '更好的做法：从您的服务器或通过 Firebase AI Logic 调用 Gemini；应用中的密钥可以被人提取出来。',
  'The key has an Android restriction, and the call did not come with the X-Android-Package and X-Android-Cert headers that match it. Server code sends neither.':
    '密钥设有 Android 应用限制，而此调用没有带上与之相符的 X-Android-Package 和 X-Android-Cert 标头。服务器上的代码两者都不发送。',
  'the answer in an app': '应用中出现的响应',
  'The key is for iOS apps only': '此密钥只能用于 iOS 应用',
  'The key is for iOS apps only, and this caller is none': '此密钥只能用于 iOS 应用，而此调用方不是 iOS 应用',
  'The key does not allow the iOS app {app}': '此密钥不允许 iOS 应用 {app} 使用',
  'The key answers only to certain iOS apps, told by the bundle id in the X-Ios-Bundle-Identifier header.':
    '密钥只能由特定的 iOS 应用使用，根据 X-Ios-Bundle-Identifier 标头中的软件包 ID (bundle ID) 识别。',
  'The key answers only to certain iOS apps ({apps}), told by the bundle id in the X-Ios-Bundle-Identifier header.':
    '密钥只能由特定的 iOS 应用（{apps}）使用，根据 X-Ios-Bundle-Identifier 标头中的软件包 ID (bundle ID) 识别。',
  'This call named {app}.': '此调用所带的是 {app}。',
  'For the app: add the bundle id {app} to the key.': '用于该应用：在密钥中添加软件包 ID (bundle ID) {app}。',
  'The key has an iOS restriction, and the call did not name a bundle id that is on its list. Server code names none.':
    '密钥设有 iOS 应用限制，而此调用没有带上列表中的软件包 ID (bundle ID)。服务器上的代码不带任何软件包 ID。',
} as const;
