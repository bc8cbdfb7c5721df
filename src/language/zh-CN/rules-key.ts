/** `rules/key.ts` and `rules/key-revoked.ts` */
export const rulesKey = {
  // key-missing
  'No API key: {variable} is empty or not set': '没有 API 密钥，{variable} 为空或未设置',
  'No API key was sent to the Gemini API': '发往 Gemini API 的请求中没有 API 密钥',
  'No API key was found': '未找到 API 密钥',
  'No API key was found in {variable}': '未找到 API 密钥，{variable} 中没有',
  'No API key was found, neither in {variables} nor in {last}': '未找到 API 密钥，{variables} 和 {last} 中都没有',
  'The request carried no key: the program found none to send.': '请求中没有密钥：程序没有找到可以发送的密钥。',
  'None was handed over, and none stands in the environment or in a .env file from here upwards.':
    '没有传入密钥，环境变量以及从当前目录向上的各个 .env 文件中也没有密钥。',
  'Most often the variable is set in another shell than the one that runs the program, stands in a .env file that nothing loads, or has a name that this program does not read.':
    '最常见的情况：变量设置在另一个 shell 中，而不是运行程序的那个；变量写在没有被加载的 .env 文件中；或者变量名不是此程序所读取的。',
  'Get a key, if you have none yet: Create API key.':
    '如果还没有密钥，请获取一个：点击“创建 API 密钥”(Create API key)。',
  'The official SDKs, LiteLLM and langchain-google-genai read GOOGLE_API_KEY first, then GEMINI_API_KEY; Gemini CLI reads only GEMINI_API_KEY, LangChain for JavaScript only GOOGLE_API_KEY. The official SDKs never load a .env file.':
    '官方 SDK、LiteLLM 和 langchain-google-genai 先读取 GOOGLE_API_KEY，再读取 GEMINI_API_KEY；Gemini CLI 只读取 GEMINI_API_KEY，LangChain 的 JavaScript 版只读取 GOOGLE_API_KEY。官方 SDK 从不加载 .env 文件。',
  'A call reached Google without any key, or a library refused to make it. Google then speaks of "unregistered callers"; the JavaScript SDK goes on to look for Application Default Credentials and complains about those instead.':
    '到达 Google 的调用中没有任何密钥，或者客户端库拒绝发出调用。此时 Google 的错误会提到“unregistered callers”（未注册的调用方）；JavaScript SDK 则会接着查找应用默认凭据 (ADC)，并转而报告找不到这些凭据。',
  'a key was sent, and Google does not know it': '发送了密钥，但 Google 不认识它',
  'the program wanted Application Default Credentials, not a key; from a Gemini API library the same sentence means that the key is missing':
    '程序要的是应用默认凭据 (ADC)，而不是密钥；如果同样的错误来自 Gemini API 的客户端库，则说明缺少密钥',
  'a key was found, but another one than you think': '找到了密钥，但不是您以为的那一个',
  'which variables the SDKs read': '各 SDK 读取哪些变量',
  'order of the variables in version 3.1.0, and no .env loading': '3.1.0 版中变量的读取顺序，且不加载 .env',

  // key-malformed
  'This is {thing}, not a Gemini API key': '这是{thing}，不是 Gemini API 密钥',
  'Something around the key does not belong to it': '密钥前后有不属于它的内容',
  'Something around the key does not belong to it: {things}': '密钥前后有不属于它的内容：{things}',
  'This cannot be a Gemini API key': '这不可能是 Gemini API 密钥',
  'The key has an odd shape; it may be cut short or mistyped': '密钥的格式异常，可能不完整或输入有误',
  'The value is {thing}, which the Gemini API does not take.': '该值是{thing}；Gemini API 不接受这样的值。',
  'Found and left out by gkey: {things}. Most programs send it along, and Google then does not know the key.':
    'gkey 发现并去掉了：{things}。大多数程序会把这些内容一并发送，Google 就不认识该密钥了。',
  'Google compares the key character by character.': 'Google 会逐个字符比对密钥。',
  'Gemini keys begin with AQ. (auth keys, all that AI Studio has made since 2026-05-28) or with AIza (standard keys, 39 characters).':
    'Gemini 密钥以“AQ.”开头（授权密钥 (auth key)，AI Studio 自 2026-05-28 起创建的密钥都是这种），或以“AIza”开头（标准密钥，39 个字符）。',
  'Copy the key itself again with the copy button, or create one.': '用复制按钮重新复制密钥本身，或者新建一个密钥。',
  'Keys of other vendors (sk-, gsk_, xai-, AKIA), OAuth tokens (ya29.), client secrets (GOCSPX-), refresh tokens (1//) and project numbers are not Gemini keys, although they are often pasted here.':
    '其他厂商的密钥（sk-、gsk_、xai-、AKIA）、OAuth 令牌 (ya29.)、客户端密钥（client secret，GOCSPX-）、刷新令牌 (1//) 和项目编号都不是 Gemini 密钥，尽管经常有人把它们粘贴到这里。',
  'A service account JSON file is for Agent Platform and for admin calls: name it in GOOGLE_APPLICATION_CREDENTIALS, never in a key variable. Keep it out of repositories and images, and prefer Workload Identity Federation or an attached account, which need no such file.':
    '服务账号的 JSON 文件用于 Agent Platform 和管理类调用：请用 GOOGLE_APPLICATION_CREDENTIALS 指定它，绝不要放进密钥变量。不要让它进入代码库和镜像；最好改用工作负载身份联合或关联到运行环境的服务账号，它们不需要这样的文件。',
  'OAuth tokens and client secrets belong to logins; with the Gemini API a key does the work of them. One that was shown here by mistake should be revoked.':
    'OAuth 令牌和客户端密钥 (client secret) 用于登录；在 Gemini API 中，这些工作由 API 密钥完成。误粘贴到这里而暴露的令牌或客户端密钥应当撤销。',
  'The value in the place of the key is surely something else, or the key with something around it: quotes, spaces, a line break, export X=, invisible characters, only its beginning. The prefix alone proves nothing: Google documents no length for AQ. keys, and a check such as ^AIza refuses every new key.':
    '放在密钥位置上的值肯定是别的东西，或者是带有多余内容或不完整的密钥：带有引号、空格、换行、“export X=”或不可见字符，或者只有密钥的开头部分。仅凭前缀证明不了什么：Google 没有公布 AQ. 密钥的长度，而像 ^AIza 这样的检查会拒绝所有新密钥。',
  'the key looks right, and Google does not know it': '密钥看起来没有问题，但 Google 不认识它',
  'the key is right, and travels in the wrong header': '密钥没有问题，但放错了标头',
  'there is nothing in the place of the key': '密钥的位置上什么都没有',
  'standard and auth keys; auth keys by default since 2026-05-28':
    '标准密钥和授权密钥 (auth key)；自 2026-05-28 起默认为授权密钥',
  'an OAuth token sent as a key': '把 OAuth 令牌当作密钥发送',
  'a prefix IQ. is reported once and unconfirmed, so no prefix is refused':
    '有过一次关于前缀“IQ.”的报告，尚未证实，因此不拒绝任何前缀',

  // key-invalid
  'Google does not accept this auth key (AQ.)': 'Google 不接受此授权密钥 (AQ.)',
  'Google does not know this standard key (AIza)': 'Google 不认识此标准密钥 (AIza)',
  'Google does not know this API key': 'Google 不认识此 API 密钥',
  'A 401 that expects an "OAuth 2 access token" is how Google answers an AQ. key that is mistyped, cut short, deleted, or whose service account is gone or disabled; OAuth is not what is missing.':
    '如果 AQ. 密钥输入有误、不完整、已删除，或者其服务账号已不存在或已停用，Google 会返回要求“OAuth 2 access token”的 401；缺少的并不是 OAuth。',
  'A 400 API_KEY_INVALID says that no key with this value exists: mistyped, cut short, deleted, or from another vendor.':
    '400 API_KEY_INVALID 表示 Google 没有值与此相同的密钥：输入有误、不完整、已删除，或者来自其他厂商。',
  'Compare the end and the length of the key in use with the keys listed here. Beware of a small l for the capital I in AIza.':
    '将正在使用的密钥的末尾和长度与此处列出的密钥进行比对。请注意，AIza 中是大写字母 I，不要误写成小写字母 l。',
  'For an AQ. key: see that the service account behind it exists and is enabled ({account}).':
    '如果是 AQ. 密钥：确认它背后的服务账号 ({account}) 存在且已启用。',
  'For an AQ. key: see that the service account behind it exists and is enabled.':
    '如果是 AQ. 密钥：确认它背后的服务账号存在且已启用。',
  'Otherwise create a new key and use that.': '如果仍不行，请创建新密钥并改用新密钥。',
  'The key has the shape of a key, and Google has none with this value. It is no question of permissions, billing or OAuth. An AIza key and an AQ. key get different answers for the same fault: 400 API_KEY_INVALID and 401 ACCESS_TOKEN_TYPE_UNSUPPORTED. What an AQ. key gets when its service account is disabled is reported to be the same 401 and not confirmed.':
    '密钥的格式没有问题，但 Google 没有值与此相同的密钥。这与权限、结算或 OAuth 无关。同样的问题，AIza 密钥和 AQ. 密钥得到的响应不同：前者是 400 API_KEY_INVALID，后者是 401 ACCESS_TOKEN_TYPE_UNSUPPORTED。服务账号已停用时，据报告 AQ. 密钥得到的也是这个 401，但尚未证实。',
  'the same reason API_KEY_INVALID, but the message says "API key expired"':
    '原因代码同样是 API_KEY_INVALID，但消息中写有“API key expired”',
  'the metadata of the key shows that it was deleted; within 30 days it can come back':
    '密钥的元数据显示它已被删除；30 天内可以恢复',
  'an AIza key with the 401 answer: Google knows it and refuses it': 'AIza 密钥得到 401：Google 认识它，但拒绝它',
  'the same 401 for a good key in an Authorization header': '有效的密钥放在 Authorization 标头中，同样得到 401',
  '403: Google knows the key, and the key may not call this API': '403：Google 认识此密钥，但它无权调用此 API',
  'Google staff: the 401 usually means an invalid, cut or unlinked key':
    'Google 员工：401 通常表示密钥无效、不完整或已失去关联',
  'the same answer from staff': 'Google 员工的同样答复',
  'an open case in which everything seems right': '尚未解决的案例，其中一切看起来都没有问题',

  // key-expired
  'The API key has expired': 'API 密钥已过期',
  'Google knows this key and no longer takes it. In spite of the wording it cannot be renewed: it is replaced by a new key.':
    'Google 认识此密钥，但不再接受它。虽然错误中写着“renew”（续期），但密钥无法续期，只能换成新密钥。',
  'Create a new key.': '创建新密钥。',
  'Delete the old key once nothing uses it any more.': '确认没有任何程序再使用旧密钥后，将其删除。',
  'The key was valid once. The reason is the same as for an unknown key, API_KEY_INVALID; only the message tells them apart. Often it is the old value in a shell or in a deployment that was not restarted.':
    '密钥曾经有效。原因代码与未知密钥相同，都是 API_KEY_INVALID；只有消息能区分两者。往往是某个 shell 或未重启的部署中还留着旧值。',
  'the message says "not valid" or "not found"': '消息中写有“not valid”或“not found”',
  'somebody deleted the key; it can be restored for 30 days': '有人删除了密钥；30 天内可以恢复',
  'not a key but the login of gcloud or of an application has expired': '过期的不是密钥，而是 gcloud 或应用的登录',
  'the answer as an SDK shows it': 'SDK 所显示的响应',
  'the same sentence': '同样的错误原文',

  // key-deleted
  'The API key was deleted from {project}': 'API 密钥已从{project}中删除',
  'It was deleted more than 30 days ago and is gone for good; Google only remembers the project that it was in.':
    '密钥在 30 多天前被删除，已无法恢复；Google 只记得它曾属于哪个项目。',
  'A deleted key stops working at once and can be restored for 30 days; after that it is gone for good.':
    '密钥删除后立即失效，30 天内可以恢复；之后便无法恢复。',
  'A deleted key stops working at once and can be restored until {date}; after that it is gone for good.':
    '密钥删除后立即失效，在 {date} 之前可以恢复；之后便无法恢复。',
  'If it was not deleted on purpose, restore it; it works again after a few minutes.':
    '如果不是有意删除的，请恢复密钥；几分钟后即可重新使用。',
  'Or in the console: Restore deleted credentials.':
    '也可以在控制台操作：“恢复已删除的凭据”(Restore deleted credentials)。',
  'If it was deleted for a reason, such as a leak, create a new key instead.':
    '如果删除是有原因的（例如密钥泄露），请改为创建新密钥。',
  'The key existed and was deleted. Calls with it are answered as if it had never existed; only the metadata of the key, which takes the right to look, tells the difference. A key purged after 30 days leaves nothing but the project it belonged to.':
    '密钥曾经存在，后来被删除。使用它的调用得到的响应，就像它从未存在过一样；只有密钥的元数据能看出区别，而查看元数据需要权限。30 天后密钥会被彻底清除，只留下它所属的项目。',
  'nothing is known about the key, not even that it was deleted': '对密钥一无所知，连它是否被删除也不知道',
  'the whole project is being deleted, and its keys with it': '整个项目正在被删除，其中的密钥也随之删除',
  'undelete within 30 days; takes a few minutes': '30 天内可恢复；需要几分钟',
  'the command': '恢复命令',

  // key-leaked
  'Google blocked the key because it was found in public': '密钥出现在公开场所，已被 Google 屏蔽',
  'Google searches public places such as repositories and web pages for keys and blocks what it finds. A blocked key does not come back; somebody else may have used it already.':
    'Google 会在代码库、网页等公开场所搜索密钥，并屏蔽找到的密钥。被屏蔽的密钥无法恢复；可能已有他人使用过它。',
  'Delete the leaked key.': '删除泄露的密钥。',
  'Take the key out of the code, the built front end, the image and the git history. Rotating comes first: rewriting history does not un-publish a key.':
    '从代码、构建后的前端、镜像和 git 历史记录中移除密钥。首先要更换密钥：改写历史记录并不能收回已经公开的密钥。',
  'Look for usage and charges that are not yours; surprise charges go to billing support.':
    '查看是否有不属于您的用量和费用；如有意外费用，请联系结算支持团队。',
  'Known-leaked keys are blocked before anybody complains. Web pages, mobile apps and notebooks show their keys to whoever looks: a Gemini key belongs on a server. Give the new key an API restriction, and an IP restriction where the caller has a fixed address (not confirmed to work on auth keys).':
    '已知泄露的密钥在有人投诉之前就会被屏蔽。任何人都能看到网页、移动应用和笔记本 (notebook) 中的密钥：Gemini 密钥应当放在服务器上。请为新密钥设置 API 限制；如果调用方的地址固定，再设置 IP 限制（对授权密钥是否有效尚未证实）。',
  'the key or its project is suspended for abuse, not for being public': '密钥或其项目因滥用（而不是因公开）被暂停',
  'an unrestricted or long unused standard key, refused although nobody saw it':
    '不受限制或长期未使用的标准密钥，虽未泄露也被拒绝',
  'leaked keys are blocked; what to do about charges': '泄露的密钥会被屏蔽；如何处理费用',
  '403 PERMISSION_DENIED without details': '不含 details 的 403 PERMISSION_DENIED',

  // key-suspended
  'Google has suspended the key or {project}': 'Google 已暂停此密钥或{project}',
  'The consumer of these calls, the key itself or its whole project, is suspended, usually for abuse or for a breach of the terms, often after a leak. If it is the project, a new key in it does not help.':
    '这些调用的使用方 (consumer)，即密钥本身或其整个项目，已被暂停，通常是因为滥用或违反条款，往往发生在密钥泄露之后。如果被暂停的是项目，在其中新建密钥也没有用。',
  'Look for a suspension notice on the project, and in the mail of its owners; it says why and how to appeal.':
    '在项目页面和项目所有者的邮箱中查找暂停通知；其中会说明原因和申诉方法。',
  'Read how suspensions are lifted.': '阅读如何解除暂停。',
  'a project Owner appeals': '由项目所有者 (Owner) 提出申诉',
  'Before you paste the error anywhere, cut the key out: this sentence of Google may hold all of it.':
    '在把错误粘贴到任何地方之前，请先删去其中的密钥：Google 的这条错误原文可能包含完整的密钥。',
  'When the reason is gone, and only the key was suspended, create a new key.':
    '如果被暂停的只是密钥，请在原因消除后创建新密钥。',
  'CONSUMER_SUSPENDED. The message names what is suspended: api_key: followed by the key, or project: followed by the number. Treat logs that hold the first form as a leak.':
    'CONSUMER_SUSPENDED。消息会写明被暂停的是什么：“api_key:”后面是密钥，“project:”后面是项目编号。含有前一种形式的日志，请按密钥泄露处理。',
  '"Your project has been denied access": a flag on the project without a reason code':
    '“Your project has been denied access”：项目被标记，没有原因代码',
  'says that the key was reported as leaked': '错误中写明密钥被报告为已泄露',
  'says that billing is off; paying brings the project back': '错误中写明结算未启用；付款后项目即可恢复',
  'the answer repeats the full key': '响应中重复了完整的密钥',
  'the same, with the project number': '同样的错误，带项目编号',
} as const;
