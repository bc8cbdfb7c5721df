/** `checks/` and `run-check.ts` */
export const checks = {
  // The healthy states
  'the API to be called is enabled': '所调用的 API 已启用',
  'billing is linked and open': '已关联结算账号且账号有效',
  "the local clock agrees with Google's": '本机时钟与 Google 一致',
  'credentials were found and yield a token': '找到凭据，并可换取令牌',
  'the caller may call, with no more rights than that takes': '调用方有权调用，且没有多余的权限',
  'the service account bound to the key is enabled': '密钥绑定的服务账号已启用',
  'the caller may create a Gemini key here': '调用方可以在此创建 Gemini 密钥',
  'the key has the shape of a Gemini key': '密钥符合 Gemini 密钥的格式',
  'the key exists and belongs to this project': '密钥存在，且属于此项目',
  'the key allows the Gemini API, and from here': '密钥允许从此处调用 Gemini API',
  'one key is in effect, and it is the one you think': '只有一个密钥生效，且正是您预期的那个',
  'the key is an auth key': '密钥是授权密钥 (auth key)',
  'a real model answers': '有模型实际应答',
  'Google accepts the key': 'Google 接受该密钥',
  'the project exists and is active': '项目存在且处于活动状态',
  'Agent Platform answers with these credentials': 'Agent Platform 对这些凭据作出应答',

  // What the checks saw
  '{name} is {state}': '{name} 的状态为 {state}',
  '{name} is {state}; {other} is {otherState} (not needed)':
    '{name} 的状态为 {state}；{other} 的状态为 {otherState}（不需要）',
  'Google did not say whether {service} is on in {project}': 'Google 未说明{project}是否启用了 {service}',
  '{account} is linked and open': '已关联 {account} 且账号有效',
  '{n} s apart from {host}': '与 {host} 相差 {n} 秒',
  '{principal} ({kind}, {source})': '{principal}（{kind}，{source}）',
  'principal not known': '主账号未知',
  'no {permission}': '缺少 {permission}',
  'could not test {permissions} on {project}': '无法在{project}上测试 {permissions}',
  'the service account': '服务账号',
  '{account} is enabled': '{account} 已启用',
  'The service account is disabled.': '服务账号已停用。',
  'The service account does not exist any more.': '服务账号已不存在。',
  '{permission} is missing, but the API is on already': '缺少 {permission}，但 API 已经启用',
  'yes, after the Gemini API is enabled': '可以，但要先启用 Gemini API',
  'the five permissions are held, no organization policy is in the way': '五项权限齐全，且没有组织政策禁止',
  'standard key, {n} characters': '标准密钥，{n} 个字符',
  'auth key, {n} characters': '授权密钥 (auth key)，{n} 个字符',
  'unknown prefix, only a call can tell': '前缀未知，只有实际调用才能判断',
  'It {oddity}.': '密钥{oddity}。',
  '{one}, and {other}': '{one}；另外，{other}',
  'Google does not know the key here': 'Google 在这里查不到该密钥',
  "the key's project": '密钥所属的项目',
  'It is gone for good; Google only knows the project that it was in.':
    '密钥已永久删除；Google 只知道它曾属于哪个项目。',
  'the key belongs to project {owner}': '密钥属于项目 {owner}',
  'the key belongs to {owner} ({number})': '密钥属于项目 {owner} ({number})',
  '{whose}; whether that is {named} could not be read': '{whose}；无法确认是否就是 {named}',
  'the key was deleted': '密钥已删除',
  'restricted to {allowed}': '仅限于 {allowed}',
  '{source}, the same key in {n} more': '{source}，另有 {n} 处是同一密钥',
  "Google's SDKs and LangChain use GOOGLE_API_KEY, Gemini CLI uses GEMINI_API_KEY.":
    'Google 的 SDK 和 LangChain 使用 GOOGLE_API_KEY，Gemini CLI 使用 GEMINI_API_KEY。',
  "The variable of the shell beats the .env file, which Google's SDKs do not read by themselves.":
    'Shell 中的变量优先于 .env 文件；Google 的 SDK 本身不读取 .env 文件。',
  '{source} is in effect, not {others}.': '生效的是 {source}，而不是 {others}。',
  "only the key's metadata would tell": '只有查看密钥的元数据才能知道',
  'auth key by its shape': '从格式看是授权密钥 (auth key)',
  'auth key, bound to {account}': '授权密钥 (auth key)，绑定到 {account}',
  'It is shaped like an auth key, but Google names no service account.':
    '其格式像授权密钥 (auth key)，但 Google 没有给出服务账号。',
  'Judged by its shape only.': '仅根据其格式判断。',
  '1 model, {able} generate text': '1 个模型，其中 {able} 个可生成文本',
  '{n} models, {able} generate text': '{n} 个模型，其中 {able} 个可生成文本',
  '{project} exists, but you may not read it: {permission}': '{project}存在，但您无权读取：{permission}',
  "only Google's answer named project {name}": '只有 Google 的响应中提到项目 {name}',
  'Google did not say whether {name} is active': 'Google 未说明 {name} 是否处于活动状态',
  '{call} in {location}': '{call}，位置 {location}',
  '{model} answered': '{model} 已应答',
  '{model} counted': '{model} 已完成 token 计数',
  '{call}, 1 token': '{call}，1 个 token',
  '{call}, {n} tokens': '{call}，{n} 个 token',
  '{call} ({finish})': '{call} ({finish})',

  // Restrictions of keys
  'Of that API it allows only {methods}.': '对于该 API，密钥只允许 {methods}。',
  '{service} is Gemini for Google Cloud, not the Gemini API.':
    '{service} 是 Gemini for Google Cloud，而不是 Gemini API。',
  'It is a key for Agent Platform, not for the Gemini API.': '这是用于 Agent Platform 的密钥，不能用于 Gemini API。',
  '1 web page pattern': '1 个网页网址模式',
  '{n} web page patterns': '{n} 个网页网址模式',
  'The key is for web pages only; code on a server is refused.': '该密钥仅供网页使用；服务器上的代码会被拒绝。',
  '1 IP range': '1 个 IP 范围',
  '{n} IP ranges': '{n} 个 IP 范围',
  "Whether this machine's address is among them, only a call can tell.": '本机的地址是否在其中，只有实际调用才能判断。',
  '1 Android app': '1 个 Android 应用',
  '{n} Android apps': '{n} 个 Android 应用',
  'The key is for Android apps only; code on a server is refused.':
    '该密钥仅供 Android 应用使用；服务器上的代码会被拒绝。',
  '1 iOS app': '1 个 iOS 应用',
  '{n} iOS apps': '{n} 个 iOS 应用',
  'The key is for iOS apps only; code on a server is refused.': '该密钥仅供 iOS 应用使用；服务器上的代码会被拒绝。',

  // Why gkey could not look
  'no answer from {host}': '{host} 没有应答',
  'the credentials gave no access token': '凭据未能换取访问令牌',
  '{service} sent no usable answer': '{service} 没有返回可用的响应',
  '{service} is off': '{service} 未启用',
  '{service} is off in project {project}': '{service} 在项目 {project} 中未启用',
  '{service} needs a quota project': '{service} 需要配额项目',
  'needs serviceusage.services.use on the quota project': '需要在配额项目上拥有权限 serviceusage.services.use',
  'needs serviceusage.services.use on the quota project {project}':
    '需要在配额项目 {project} 上拥有权限 serviceusage.services.use',
  'the access token lacks the cloud-platform scope': '访问令牌缺少 cloud-platform 范围 (scope)',
  'VPC Service Controls keep {service} closed': 'VPC Service Controls 阻止访问 {service}',
  'needs {permission}': '需要权限 {permission}',
  'needs {permission} on {on}': '需要在{on}上拥有权限 {permission}',
  '{service} answered with an error': '{service} 返回了错误',
  '{service} answered {code}': '{service} 返回了 {code}',

  // Organization policies
  'It lists no allowed service. Google wrote to key owners in May 2026 that keys for the Gemini API alone pass by default, so try to create one first.':
    '它没有列出任何允许的服务。Google 曾于 2026 年 5 月致信密钥所有者，称仅用于 Gemini API 的密钥默认可以通过，因此请先尝试创建一个。',
  'It keeps out {services}.': '它不允许 {services}。',
  'It depends on the condition {condition}.': '它是否生效取决于条件 {condition}。',
  'It allows {groups}; what belongs to that, Google does not tell.': '它允许 {groups}；其中包含什么，Google 没有说明。',

  // Where programs go
  'google-genai for Python': 'Python 版 google-genai',
  'LangChain for Python': 'Python 版 LangChain',
  '{setting} sends {programs} to Agent Platform.': '{setting} 会使 {programs} 改用 Agent Platform。',
  '{setting} sends {programs} to Agent Platform, not {others}.':
    '{setting} 会使 {programs} 改用 Agent Platform，但对 {others} 无效。',
  'Gemini CLI signs in with Google and does not use the key.': 'Gemini CLI 使用 Google 账号登录，不使用该密钥。',
  "Google's SDKs and Gemini CLI send requests and key to {host}.":
    'Google 的 SDK 和 Gemini CLI 会把请求和密钥发送到 {host}。',
  'an address that is not a URL': '一个不是有效网址的地址',
  'Gemini CLI sends the key as a bearer token, which the Gemini API refuses.':
    'Gemini CLI 把密钥作为不记名令牌 (bearer token) 发送，而 Gemini API 会拒绝这种方式。',

  // Roles
  'It is granted to {member}.': '该角色授予了 {member}。',
  'Whoever gets hold of a key of {account} can do all of it.': '任何人只要拿到 {account} 的密钥，就可以做这一切。',
  'no role is needed to call with a key': '使用密钥调用不需要任何角色',
  'no role is needed to call with a key; {principal} holds {roles}':
    '使用密钥调用不需要任何角色；{principal} 拥有 {roles}',
  '{permission} is granted': '已授予 {permission}',
  '{permission} is granted; the policies that say how cannot be read': '已授予 {permission}；无法读取说明其来源的政策',
  '{permission} is granted; Google did not say to whom': '已授予 {permission}；Google 未说明授予了谁',
  '{permission} by {grant}': '{permission} 来自 {grant}',
  '{permission} is granted through a group or an ancestor that cannot be read':
    '已通过无法读取的群组或上级资源授予 {permission}',
  '{permission} is granted by {grants}': '已授予 {permission}，来自 {grants}',
  '{permission} is granted by {grants}, or through a group or an ancestor that cannot be read':
    '已授予 {permission}，来自 {grants}，或来自无法读取的群组或上级资源',
  '{grant} has it: a deny policy or an access boundary takes it away.':
    '{grant} 包含该权限，但被拒绝政策或访问边界收回。',
  '{grant} has it, but the condition does not hold now.': '{grant} 包含该权限，但目前不满足其条件。',
  '{grant} does not contain it.': '{grant} 不包含该权限。',
  '{role} ({ways})': '{role}（{ways}）',
  'custom role {role} ({ways})': '自定义角色 {role}（{ways}）',
  'Custom role {role} ({ways})': '自定义角色 {role}（{ways}）',
  direct: '直接授予',
  'inherited from {resource}': '继承自 {resource}',
  'through {member}': '通过 {member}',
  'on the condition "{condition}"': '以“{condition}”为条件',

  // Where keys and credentials come from
  'access token': '访问令牌',
  'metadata server': '元数据服务器',
  'the metadata server': '来自元数据服务器',

  // run-check.ts
  'because of {check}': '受 {check} 影响',
  'another check': '另一个检查项',
} as const;
