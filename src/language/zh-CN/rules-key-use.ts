/** `rules/key-kind.ts` and `rules/key-use.ts` */
export const rulesKeyUse = {
  // key-standard-rejected
  'Google refuses this standard key (AIza) because it is unrestricted or long unused':
    'Google 拒绝此标准密钥 (AIza)，因为它不受限制或长期未使用',
  'Since 2026-06-19 the Gemini API refuses standard keys without an API restriction, and since 2026-05-07 those that nobody had used for long. A restricted standard key keeps working, an auth key is what Google wants.':
    '自 2026-06-19 起，Gemini API 拒绝没有 API 限制的标准密钥；自 2026-05-07 起，也拒绝长期无人使用的标准密钥。受限制的标准密钥仍可使用，但 Google 希望改用授权密钥 (auth key)。',
  'Best: create a new key. AI Studio makes auth keys (AQ.), restricted to the Gemini API.':
    '最好的办法：创建新密钥。AI Studio 创建的是授权密钥（auth key，以 AQ. 开头），已限制为只能调用 Gemini API。',
  'Or keep the key, if it is labelled Unrestricted here: hover over the label, Add restrictions, Restrict to Gemini API only. A key labelled Blocked has to be replaced.':
    '如果密钥在此页面上标有“不受限制”(Unrestricted)，也可以保留它：将鼠标悬停在该标签上，依次选择“添加限制”(Add restrictions) 和“仅限 Gemini API”(Restrict to Gemini API only)。标有“已屏蔽”(Blocked) 的密钥必须更换。',
  'The same on the command line. Whatever else uses the key, such as Maps or Firebase, stops working with it.':
    '用命令行完成同样的操作。其他使用此密钥的服务（例如 Maps 或 Firebase）将无法再使用它。',
  'Use a client that does not insist on the prefix AIza.': '请使用不强制要求前缀 AIza 的客户端。',
  'The key exists, and Google refuses its kind. There is no published reason code for that, and the exact answer is not confirmed by Google: reports show the 401 of an unknown auth key as well as the 403 of a blocked API.':
    '密钥存在，但 Google 拒绝这一类密钥。Google 没有为此公布原因代码，也尚未证实确切的响应：在各种报告中，既有未知授权密钥 (auth key) 的 401，也有 API 被屏蔽的 403。',
  'an AIza key with 400 API_KEY_INVALID: Google does not know it': 'AIza 密钥得到 400 API_KEY_INVALID：Google 不认识它',
  'a restricted standard key, which works': '受限制的标准密钥，可以使用',
  'the key has a restriction, and it leaves the Gemini API out': '密钥设有限制，但允许的 API 中没有 Gemini API',
  'the same 401 for a key in an Authorization header': '密钥放在 Authorization 标头中，同样得到 401',
  'unrestricted standard keys are rejected': '不受限制的标准密钥会被拒绝',
  'announcement in the forum': '论坛中的公告',
  'a 401 for an AIza key': 'AIza 密钥得到 401',

  // key-standard
  'A standard key (AIza); Google is moving to auth keys (AQ.)': '标准密钥 (AIza)；Google 正转向授权密钥 (AQ.)',
  'Standard keys with a restriction keep working. Google announced that all standard keys would be refused in September 2026, never named a day, and took the sentence off its page between 2026-09-23 and 2026-09-25; whether and when it will happen is not known.':
    '受限制的标准密钥仍可使用。Google 曾宣布将在 2026 年 9 月拒绝所有标准密钥，但从未给出具体日期，并在 2026-09-23 至 2026-09-25 之间从页面上删去了这句话；是否会执行、何时执行，尚不可知。',
  'When it suits you, create a new key; AI Studio makes auth keys (AQ.), bound to a service account.':
    '请在方便时创建新密钥；AI Studio 创建的是绑定到服务账号的授权密钥（auth key，以 AQ. 开头）。',
  'Check that your client takes it: some still insist on ^AIza and 39 characters. Then put it into your variables and secrets.':
    '确认您的客户端接受新密钥：有些客户端仍要求 ^AIza 和 39 个字符。然后把新密钥写入您的变量和密文。',
  'Or make it on the command line, bound to a service account of yours, which needs no role. The key is printed.':
    '也可以用命令行创建，并绑定到您自己的服务账号；该账号不需要任何角色。命令会直接显示密钥。',
  'Delete the standard key some days after its last call.': '标准密钥连续几天没有调用后，再将其删除。',
  'Nothing is broken. A standard key identifies a project and nobody in particular; an auth key acts as a service account, is restricted from birth and is blocked faster when it leaks. A service account whose only key is restricted to the Gemini API needs no role.':
    '这不是故障。标准密钥只标识项目，不代表任何身份；授权密钥 (auth key) 以服务账号的身份运行，创建时就带有限制，泄露后也会更快被屏蔽。如果服务账号仅有的密钥限制为 Gemini API，该账号不需要任何角色。',
  'the key has no restriction or was long unused, and calls fail': '密钥没有限制或长期未使用，调用失败',
  'the key has no API restriction': '密钥没有 API 限制',
  'edition with "September 2026: the Gemini API will reject standard keys"':
    '含有“September 2026: the Gemini API will reject standard keys”一句的版本',
  'edition without it: restricted standard keys continue to work': '删去该句的版本：受限制的标准密钥仍可使用',
  'claims that leftover AIza keys fail; its own live test is not ticked off':
    '称遗留的 AIza 密钥会失败；但其中的实际测试一项并未勾选',

  // key-unrestricted
  'The key may call every API of its project': '此密钥可以调用其项目的所有 API',
  'Whoever finds it can use every API that is enabled there, at your cost.':
    '任何拿到此密钥的人都可以使用该项目中已启用的所有 API，费用由您承担。',
  'It also acts as its service account.': '此密钥还会以其服务账号的身份运行。',
  'The Gemini API refuses unrestricted standard keys since 2026-06-19, so it may stop, or have stopped, working here.':
    '自 2026-06-19 起，Gemini API 拒绝不受限制的标准密钥，因此它在这里可能会失效，或者已经失效。',
  'See which APIs the key is used for. For this purpose: Add restrictions, Restrict to Gemini API only. The console does not offer the Gemini API to a key without a service account.':
    '先查看该密钥用于哪些 API。仅用于 Gemini 时：添加限制 (Add restrictions) > 仅限 Gemini API (Restrict to Gemini API only)。控制台不为没有绑定服务账号的密钥提供 Gemini API 选项。',
  'See which APIs the key is used for, and restrict it to those; for this purpose the Gemini API alone.':
    '查看此密钥用于哪些 API，并将其限制为只能调用这些 API；如果只用于 Gemini，则只允许 Gemini API。',
  'Where the callers have fixed addresses, add an IP restriction too (not confirmed to work on auth keys). For a standard key that may as well be a new auth key.':
    '如果调用方的地址固定，请同时添加 IP 限制（对授权密钥是否有效尚未证实）。对于标准密钥，也可以干脆换成新的授权密钥 (auth key)。',
  'The key has no API restriction. Keys once made for Maps or Firebase, and published with a web page, reached the Gemini API that way until Google closed it. AI Studio labels such keys "Unrestricted"; the Cloud Console no longer makes them.':
    '密钥没有 API 限制。以前为 Maps 或 Firebase 创建、随网页公开的密钥也因此能够调用 Gemini API，直到 Google 禁止这样做。AI Studio 将此类密钥标为“不受限制”(Unrestricted)；Cloud 控制台已不再创建这样的密钥。',
  'Google already refuses the calls': 'Google 已经在拒绝调用',
  'a standard key that has its restriction': '设有限制的标准密钥',
  'the opposite: the restriction leaves the Gemini API out': '正好相反：限制所允许的 API 中没有 Gemini API',
  'unrestricted standard keys are rejected; how to restrict in AI Studio':
    '不受限制的标准密钥会被拒绝；如何在 AI Studio 中添加限制',
  'API and application restrictions': 'API 限制和应用限制',
  'GOOGLE_API_KEY beats GEMINI_API_KEY in the official SDKs, in LiteLLM and in langchain-google-genai; Gemini CLI reads only GEMINI_API_KEY, LangChain for JavaScript only GOOGLE_API_KEY.':
    '在官方 SDK、LiteLLM 和 langchain-google-genai 中，GOOGLE_API_KEY 优先于 GEMINI_API_KEY；Gemini CLI 只读取 GEMINI_API_KEY，LangChain 的 JavaScript 版只读取 GOOGLE_API_KEY。',
  'For the Gemini API with a key, let the client call generativelanguage.googleapis.com: unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI, and pass no project or location.':
    '如果要用密钥调用 Gemini API，请让客户端调用 generativelanguage.googleapis.com：取消设置 GOOGLE_GENAI_USE_ENTERPRISE 和 GOOGLE_GENAI_USE_VERTEXAI，并且不要传入项目或位置。',

  // key-project-mismatch
  'The key belongs to another project than the one named': '密钥所属的项目不是您指定的项目',
  'The key belongs to {owner}': '密钥属于项目 {owner}',
  'The key belongs to {owner}, not to {named}': '密钥属于项目 {owner}，而不是 {named}',
  'Calls with this key use the APIs, the quota and the billing of {owner}, whatever is switched on in {named}.':
    '使用此密钥的调用以{owner}的 API、配额和结算为准，与{named}中启用了什么无关。',
  'its own project': '密钥所属项目',
  'the project that you named': '您所指定的项目',
  'If the key is the right one, work on its project: name {project} in GOOGLE_CLOUD_PROJECT or with --project.':
    '如果要用的就是此密钥，请使用它所属的项目：在 GOOGLE_CLOUD_PROJECT 中或用 --project 指定 {project}。',
  'that project': '该项目',
  'If the project is the right one, create a key in it and use that.':
    '如果要用的就是此项目，请在其中创建密钥并改用新密钥。',
  'Check the project of the key.': '检查密钥所属的项目。',
  'A key belongs to exactly one project for good. Enabling an API, linking billing or granting a role elsewhere does nothing for it. The usual story: a key from AI Studio, which lives in a project named gen-lang-client-…, and work done in another project.':
    '一个密钥永远只属于一个项目。在其他项目中启用 API、关联结算或授予角色，对此密钥都不起作用。最常见的情况：密钥来自 AI Studio，属于名为 gen-lang-client-… 的项目，而您操作的是另一个项目。',
  'two keys are around, and the wrong one wins': '存在两个密钥，生效的是错误的那个',
  "the key's own project has the API off": '密钥所属的项目未启用该 API',
  'every key belongs to a project; the default project of AI Studio': '每个密钥都属于一个项目；AI Studio 的默认项目',
  'how the project of a key is found': '如何查找密钥所属的项目',

  // key-unsupported-here
  'This API takes no API key': '此 API 不接受 API 密钥',
  'The {api} does not take this API key': '{api} 不接受此 API 密钥',
  'Agent Platform (formerly Vertex AI) wants an OAuth token. The one kind of API key it takes is an auth key bound to a service account and allowed for it, and only on generating calls; a standard AIza key never.':
    'Agent Platform（旧称 Vertex AI）需要 OAuth 令牌。它只接受一种 API 密钥：绑定到服务账号且允许用于该 API 的授权密钥 (auth key)，而且只能用于生成内容的调用；AIza 标准密钥一律不接受。',
  'The {api} wants an OAuth token: it acts on behalf of somebody, and an API key names nobody.':
    '{api} 需要 OAuth 令牌：它以某个身份执行操作，而 API 密钥不代表任何身份。',
  'For Agent Platform or an admin API, log in instead; in CI use an attached service account or Workload Identity Federation.':
    '如果要用 Agent Platform 或管理类 API，请改为登录；在 CI 中，请使用关联的服务账号或工作负载身份联合。',
  'For Agent Platform, give the account that calls the role Agent Platform User.':
    '如果要用 Agent Platform，请向发出调用的账号授予角色 Agent Platform User（旧称 Vertex AI User）。',
  'Check the surface that you meant; without --surface vertex it is the Gemini API.':
    '按您真正要用的 API 检查；不带 --surface vertex 时检查的是 Gemini API。',
  'The call went to an API or a method that wants a login and got an API key. Mostly a Gemini API key meets Agent Platform, because a variable switched the SDK over; GOOGLE_CLOUD_PROJECT together with one of the switches is enough.':
    '被调用的 API 或方法需要登录，收到的却是 API 密钥。多半是某个变量让 SDK 改用 Agent Platform，Gemini API 密钥也就发到了那里；只要同时设置了 GOOGLE_CLOUD_PROJECT 和其中一个开关，就会造成这种情况。',
  '403: the API takes keys, but not this one': '403：该 API 接受密钥，但不接受这一个',
  'the sentence "Expected OAuth 2 access token" without "API keys are not supported"':
    '原文中有“Expected OAuth 2 access token”，但没有“API keys are not supported”',
  'no key and no login were sent': '既没有发送密钥，也没有登录',
  'a standard key on Agent Platform': '标准密钥用于 Agent Platform',
  'the same in Gemini CLI': 'Gemini CLI 中的同样情况',
  'which calls take bound keys': '哪些调用接受绑定到服务账号的密钥',

  // key-sent-as-token
  'The key travels in the wrong header, or to a client that does not take it':
    '密钥放错了标头，或者发给了不接受它的客户端',
  'The native Gemini API wants the key in x-goog-api-key and takes a key in "Authorization: Bearer" for a broken login. Only its OpenAI-compatible route (/v1beta/openai/) wants the key as Bearer, and wants it nowhere else.':
    '原生 Gemini API 要求把密钥放在 x-goog-api-key 中；放在“Authorization: Bearer”中的密钥会被当作无效的登录。只有其 OpenAI 兼容路径 (/v1beta/openai/) 要求以 Bearer 发送密钥，并且只接受放在该处的密钥。',
  'Native route: send the key in the header x-goog-api-key, and no Authorization header. Avoid ?key=, which ends up in logs.':
    '原生路径：把密钥放在标头 x-goog-api-key 中发送，不要带 Authorization 标头。不要使用“?key=”，它会留在日志里。',
  'OpenAI libraries: set the base URL to https://generativelanguage.googleapis.com/v1beta/openai/ and the key as API key. An answer with platform.openai.com in it means that the base URL is missing.':
    'OpenAI 客户端库：将基础网址 (base URL) 设为 OpenAI 兼容路径 (https://generativelanguage.googleapis.com/v1beta/openai/)，并将密钥填入 API key。如果响应中出现 platform.openai.com，说明没有设置基础网址。',
  'Gemini CLI: unset GEMINI_API_KEY_AUTH_MECHANISM; "bearer" is for gateways.':
    'Gemini CLI：取消设置 GEMINI_API_KEY_AUTH_MECHANISM；值“bearer”是供网关使用的。',
  'If the client takes a key that begins with AQ. for an OAuth token, or refuses it, update the client.':
    '如果客户端把以 AQ. 开头的密钥当作 OAuth 令牌，或者拒绝它，请更新客户端。',
  'Check the key itself; gkey sends it the right way.': '检查密钥本身；gkey 会以正确的方式发送它。',
  'The key may be perfectly good. Google answers the same 401 as for an unknown auth key, since it tries to read the key as a token. Clients written before auth keys came see "AQ." and guess wrong.':
    '密钥可能完全没有问题。Google 会尝试把密钥当作令牌读取，因此返回与未知授权密钥 (auth key) 相同的 401。在授权密钥出现之前编写的客户端看到“AQ.”会误判。',
  'the key is sent in x-goog-api-key and fails all the same': '密钥已放在 x-goog-api-key 中发送，但仍然失败',
  'the key is sent in two places at once': '密钥同时放在两处发送',
  'what is sent is no Gemini key': '发送的不是 Gemini 密钥',
  'which route takes the key where, measured': '哪条路径要求密钥放在哪里（实测）',
  'the same, later': '同样的情况，时间较晚',
  'a key sent as Bearer to the native route': '以 Bearer 发送到原生路径的密钥',

  // credentials-multiple
  'The request carries more than one credential': '请求中带有不止一个凭据',
  'Google takes one credential per request and refuses to choose. Usually a library adds an Authorization header to a request that already has x-goog-api-key or ?key=.':
    'Google 每个请求只接受一个凭据，不会替您选择。通常是某个客户端库在已有 x-goog-api-key 或“?key=”的请求上又添加了 Authorization 标头。',
  'Native route: send x-goog-api-key and nothing else; drop ?key= from the URL and any Authorization header.':
    '原生路径：只发送 x-goog-api-key；去掉 URL 中的“?key=”和所有 Authorization 标头。',
  'OpenAI-compatible route: send Authorization: Bearer and nothing else; drop x-goog-api-key and ?key=, also from default headers and proxies.':
    'OpenAI 兼容路径：只发送 Authorization: Bearer；去掉 x-goog-api-key 和“?key=”，默认标头和代理中的也要去掉。',
  'Check the key itself; gkey sends it once.': '检查密钥本身；gkey 只发送一次密钥。',
  'The key can be good. On the OpenAI-compatible route the answer is a 400 with a sentence of its own; on the native route a second credential makes it a 401.':
    '密钥可能没有问题。在 OpenAI 兼容路径上，响应是 400，并有专门的说明；在原生路径上，多出的凭据会导致 401。',
  'one credential, in the wrong place': '只有一个凭据，但位置不对',
  'several keys on the machine, one in the request': '本机有多个密钥，请求中只有一个',
  'a header and a key together': '标头和密钥同时发送',

  // env-conflict
  '{variable} sends some programs another way': '{variable} 会使部分程序改用其他 API、地址或登录方式',
  'Several settings disagree about the key': '多处设置给出的密钥不一致',
  'Several settings disagree: {variables}': '多处设置互相冲突：{variables}',
  '{winner} wins over a different key elsewhere': '{winner} 优先于别处的另一个密钥',
  '{winner} wins over a different {variables}': '{winner} 优先于值不同的 {variables}',
  'Programs obey this setting differently, so a good key may not be used at all.':
    '各程序对此设置的处理方式不同，因此即使密钥没有问题，也可能根本没有被使用。',
  'The values differ, and programs read them in different orders.': '各处设置的值不同，而各程序读取的先后顺序也不同。',
  'One of them stands in {file}.': '其中一个位于 {file}。',
  'Unset {variables} where the program runs, unless you mean it.':
    '在程序实际运行的地方取消设置 {variables}，除非您是有意设置的。',
  'If you mean it: GOOGLE_GENAI_USE_ENTERPRISE outranks GOOGLE_GENAI_USE_VERTEXAI and only the official SDKs know it; the value true works everywhere, 1 in Python only. A base URL receives your key: it has to be a gateway that you trust.':
    '如果是有意设置的：GOOGLE_GENAI_USE_ENTERPRISE 优先于 GOOGLE_GENAI_USE_VERTEXAI，而且只有官方 SDK 支持它；值 true 在任何地方都有效，值 1 只在 Python 中有效。基础网址 (base URL) 指向的服务器会收到您的密钥：它必须是您信任的网关。',
  'Keep the right one under the name that your program reads, and unset {variables} in the shell profile, the .env file, the container and the CI settings.':
    '把正确的密钥保留在您的程序所读取的变量中，并在 shell 配置文件、.env 文件、容器和 CI 设置中取消设置 {variables}。',
  'the others': '其余变量',
  'Open a new terminal: an exported variable beats .env files, a nearer .env file hides the one further up, and Windows shows new values only to new terminals.':
    '请打开新的终端：已导出的变量优先于 .env 文件，较近目录中的 .env 文件会遮盖上级目录中的 .env 文件，而 Windows 只在新终端中显示新值。',
  'Two places give different answers to "which key" or "which API". Everything may work, with another key, project or bill than you think. Gemini CLI takes the first .env file that it finds from the working directory upwards, never merges two, and lets an exported variable win.':
    '对于“用哪个密钥”或“用哪个 API”，两处给出了不同的答案。一切可能都正常，只是所用的密钥、项目或结算账号与您以为的不同。Gemini CLI 从工作目录开始向上查找，只使用找到的第一个 .env 文件，从不合并两个文件，而且已导出的变量优先。',
  'no setting names a key': '没有任何设置指定密钥',
  'one key, of another project than you named': '只有一个密钥，但不属于您指定的项目',
  'both keys are in one request': '两个密钥出现在同一个请求中',
  'GOOGLE_API_KEY takes precedence': 'GOOGLE_API_KEY 优先',
  'variables and switches of version 3.1.0': '3.1.0 版的变量和开关',
  'variables and switches of version 2.19.0': '2.19.0 版的变量和开关',
  'variables and .env search of version 0.61.0': '0.61.0 版的变量和 .env 查找方式',
  '{winner} wins over a different {variables}, but its key is refused':
    '{winner} 优先于不同的 {variables}，但其中的密钥被 Google 拒绝',
  'If the key that you mean is in {variables}: unset {winner} where the program runs, or put that key into it.':
    '如果您要用的密钥在 {variables} 中：在程序运行的地方取消设置 {winner}，或把那个密钥写入其中。',
} as const;
