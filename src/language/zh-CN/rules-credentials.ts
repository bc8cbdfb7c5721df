/** `rules/credentials.ts` */
export const rulesCredentials = {
  'On a server or in CI nobody can log in: attach a service account to the machine or use Workload Identity Federation. A JSON key file, named in GOOGLE_APPLICATION_CREDENTIALS, is the last resort; keep it like a password and out of the repository.':
    '服务器或 CI 上没有人能登录：请为机器关联服务账号，或使用工作负载身份联合。实在没有其他办法时，才用 GOOGLE_APPLICATION_CREDENTIALS 指定 JSON 密钥文件；请像密码一样保管，不要放进代码库。',
  'an administrator of the machine': '这台机器的管理员',

  // adc-missing
  'No login was found (Application Default Credentials)': '未找到登录凭据（应用默认凭据，ADC）',
  'The program wants to act as somebody, and neither GOOGLE_APPLICATION_CREDENTIALS nor a login of gcloud nor a metadata server says who. "gcloud auth login" is for gcloud alone and does not count. Calls with a Gemini API key need no login: from a Gemini library this error means that it got no key.':
    '程序需要以某个身份运行，但 GOOGLE_APPLICATION_CREDENTIALS、gcloud 的登录和元数据服务器都没有给出身份。“gcloud auth login”只供 gcloud 自己使用，不算在内。使用 Gemini API 密钥的调用不需要登录：如果此错误来自 Gemini 客户端库，说明它没有拿到密钥。',
  'On your own machine, log in.': '在您自己的电脑上：请登录。',
  'If you meant a Gemini API key, set GEMINI_API_KEY and unset GOOGLE_GENAI_USE_ENTERPRISE and GOOGLE_GENAI_USE_VERTEXAI.':
    '如果您要用的是 Gemini API 密钥，请设置 GEMINI_API_KEY，并取消设置 GOOGLE_GENAI_USE_ENTERPRISE 和 GOOGLE_GENAI_USE_VERTEXAI。',
  'Client libraries look for credentials in this order: GOOGLE_APPLICATION_CREDENTIALS, the file that "gcloud auth application-default login" writes (~/.config/gcloud, %APPDATA%\\gcloud on Windows), the metadata server of Google Cloud. All three came up empty.':
    '客户端库按以下顺序查找凭据：GOOGLE_APPLICATION_CREDENTIALS、“gcloud auth application-default login”写入的文件（~/.config/gcloud，Windows 上为 %APPDATA%\\gcloud）、Google Cloud 的元数据服务器。三处都没有找到。',
  'the library was meant to use an API key': '客户端库本应使用 API 密钥',
  'GOOGLE_APPLICATION_CREDENTIALS is set and names nothing usable':
    '已设置 GOOGLE_APPLICATION_CREDENTIALS，但所指的文件不可用',
  'a login was found, and Google refuses it': '找到了登录凭据，但 Google 拒绝它',
  'the sentence of version 11.3.4': '11.3.4 版的错误原文',
  'the sentence of version 2.48.0': '2.48.0 版的错误原文',

  // adc-file-missing
  'GOOGLE_APPLICATION_CREDENTIALS names no usable file': 'GOOGLE_APPLICATION_CREDENTIALS 所指的文件不可用',
  'No usable credentials in {file}': '{file} 中没有可用的凭据',
  'The file': '该文件',
  '{file} does not exist here.': '此处没有{file}。',
  '{file} exists, and this user may not read it.': '{file}存在，但当前用户无权读取。',
  '{file} cannot be read as credentials: empty, cut short, not JSON, or the JSON of something else.':
    '无法将{file}读取为凭据：它是空的、不完整、不是 JSON，或者是其他用途的 JSON。',
  'While GOOGLE_APPLICATION_CREDENTIALS is set, no other place is tried.':
    '只要设置了 GOOGLE_APPLICATION_CREDENTIALS，就不会再查找其他地方。',
  'See what {variable} names where the program runs: a path inside the container, absolute, without quotes or ~, readable for its user.':
    '在程序实际运行的地方查看 {variable} 的值：应为绝对路径（在容器中运行时，是容器内的路径），不带引号或 ~，并且运行程序的用户有权读取。',
  'A usable file has a "type" such as authorized_user, service_account or external_account. One that begins with "installed" or "web" is an OAuth client and no credential; an environment variable with the JSON itself is no file.':
    '可用的文件中有“type”字段，例如 authorized_user、service_account 或 external_account。以“installed”或“web”开头的是 OAuth 客户端，不是凭据；直接存放 JSON 内容的环境变量不是文件。',
  'On your own machine: unset the variable and log in.': '在您自己的电脑上：取消设置该变量并登录。',
  'The place of the credentials is named, and there is nothing usable there. Typical for containers and CI, where the path is right on another machine, or the secret was written empty.':
    '指定了凭据的位置，但那里没有可用的内容。常见于容器和 CI：路径在另一台机器上才正确，或者写入的密文是空的。',
  'nothing names a file': '没有任何设置指定文件',
  'the file is fine, Google refuses the account in it': '文件没有问题，是 Google 拒绝其中的账号',
  'the sentences, version 11.3.4': '各条错误原文，11.3.4 版',
  'the sentences, version 2.48.0': '各条错误原文，2.48.0 版',

  // adc-expired
  'Your organization wants you to log in again': '您的组织要求您重新登录',
  'The access token has expired': '访问令牌已过期',
  'The login has expired or was revoked': '登录已过期或被撤销',
  'The Workspace administrator limits how long a Google Cloud session lasts (reauthentication), and this one is over. It comes back regularly: for machines, use a service account.':
    'Workspace 管理员限制了 Google Cloud 会话的时长（到期须重新验证身份），此会话已经结束。这种情况会定期出现：供机器使用时，请改用服务账号。',
  'Access tokens last about an hour. A library that logs in itself gets a new one in time; a token that was handed over ready, in a variable or a file, has to be replaced.':
    '访问令牌的有效期约为一小时。自行登录的客户端库会及时获取新令牌；而事先获取、通过变量或文件传入的令牌必须更换。',
  'Google refuses to renew the login: it was revoked, the password was changed, it lay unused for six months, or it comes from an application in testing, which lasts seven days. "gcloud auth login" renews gcloud alone, not this login.':
    'Google 拒绝为此登录续期：可能是登录已被撤销、密码已更改、六个月未使用，或者登录来自处于测试状态的应用（有效期只有七天）。“gcloud auth login”只更新 gcloud 自己的登录，不会更新此登录。',
  'If a ready token is in use (GOOGLE_OAUTH_ACCESS_TOKEN, CLOUDSDK_AUTH_ACCESS_TOKEN) or another file (GOOGLE_APPLICATION_CREDENTIALS), renew or unset that.':
    '如果使用的是事先获取的令牌（GOOGLE_OAUTH_ACCESS_TOKEN、CLOUDSDK_AUTH_ACCESS_TOKEN）或另一个文件 (GOOGLE_APPLICATION_CREDENTIALS)，请更新它或取消设置。',
  'On your own machine, log in instead.': '在您自己的电脑上：请改为登录。',
  'Log in again.': '重新登录。',
  'Name the quota project again, in case the new login has none.': '再次指定配额项目，以防新的登录没有设置。',
  'Credentials were found, and the token endpoint refuses them. The Node library shows a bare "invalid_grant" and keeps the reason (error_subtype, error_description) in the response.':
    '找到了凭据，但令牌端点拒绝它们。Node 客户端库只显示“invalid_grant”，具体原因（error_subtype、error_description）留在响应中。',
  'a service account, not a person: "account not found", "Invalid JWT Signature."':
    '是服务账号而不是个人：“account not found”、“Invalid JWT Signature.”',
  '"Invalid JWT: Token must be a short-lived token": the clock is off':
    '“Invalid JWT: Token must be a short-lived token”：时钟不准',
  'an API key, not a login': '是 API 密钥，而不是登录',
  'the token is good, and too narrow': '令牌有效，但范围 (scope) 太窄',
  'what the library shows of the answer': '客户端库显示了响应中的哪些内容',

  // adc-scopes
  'The login is good, but its access token lacks a scope': '登录有效，但其访问令牌缺少所需的范围 (scope)',
  'A token carries scopes, fixed when it was issued, and this one does not cover the API. Roles cannot widen it. Typical are Compute Engine machines with default scopes and tokens of other applications.':
    '令牌的范围 (scope) 在签发时就已确定，而此令牌的范围不包含该 API。授予角色无法扩大范围。常见于使用默认范围的 Compute Engine 虚拟机，以及其他应用的令牌。',
  'On your own machine, log in with the wide scope.': '在您自己的电脑上：以更宽的范围 (scope) 登录。',
  'On Compute Engine: stop the machine, set its access scope to "Allow full access to all Cloud APIs", start it; the roles of its service account then decide.':
    '在 Compute Engine 上：停止虚拟机，将其访问权限范围设为“允许所有 Cloud API 的全面访问权限”(Allow full access to all Cloud APIs)，再启动；此后由其服务账号的角色决定权限。',
  'In code: ask for the scope https://www.googleapis.com/auth/cloud-platform. Do not reuse the token of another tool.':
    '在代码中：请求 https://www.googleapis.com/auth/cloud-platform 这一范围 (scope)。不要沿用其他工具的令牌。',
  'The token is valid and too narrow for the call. The scope cloud-platform is enough for every API that gkey asks.':
    '令牌有效，但范围 (scope) 太窄，不足以发出此调用。范围 cloud-platform 足以访问 gkey 查询的所有 API。',
  'the scope is enough, the role is not': '范围 (scope) 足够，但角色不够',
  'the token is no longer valid': '令牌已失效',
  'a case with the Gemini SDK': '使用 Gemini SDK 的一个实例',

  // sa-invalid
  'Google does not accept the service account: disabled, deleted or a wrong key':
    'Google 不接受此服务账号：已停用、已删除或密钥有误',
  'Google does not accept service account {account}': 'Google 不接受服务账号 {account}',
  'The API key acts as this service account, so the key is refused like an unknown one.':
    '此 API 密钥以该服务账号的身份运行，因此会像未知密钥一样被拒绝。',
  'The account is disabled or deleted.': '该账号已停用或已删除。',
  'AI Studio makes such accounts for its keys; they must stay.':
    'AI Studio 会为其密钥创建这样的账号；这些账号必须保留。',
  'The account in the credentials file is disabled or deleted, or the JSON key in it was deleted, belongs to another account or is damaged. A file older than the last key rotation is the usual story.':
    '凭据文件中的账号已停用或已删除，或者其中的 JSON 密钥已删除、属于另一个账号或已损坏。最常见的情况是：文件早于最近一次密钥轮替。',
  'See what Google knows of the account.': '查看该账号在 Google Cloud 中的状态。',
  'If it is disabled, and nobody meant it, enable it.': '如果账号已停用，而且并非有意停用，请启用它。',
  'If it was deleted less than 30 days ago, it can be restored by its unique number (gcloud iam service-accounts undelete). A new account with the same name is another account.':
    '如果账号删除还不到 30 天，可以凭其唯一的数字 ID 恢复 (gcloud iam service-accounts undelete)。同名的新账号是另一个账号。',
  'Otherwise create a new key, which gets an account of its own.': '否则请创建新密钥，新密钥会有自己的服务账号。',
  'If the account is fine, its JSON key is not: better than a new one is an attached account or Workload Identity Federation.':
    '如果账号没有问题，问题就在其 JSON 密钥：与其新建密钥，不如把服务账号关联到运行环境，或使用工作负载身份联合。',
  'Said of two accounts: the one that asks (its token is refused), and the one behind an auth key (the key is refused). For the second Google gives the answer of an invalid key, and how it words a disabled account, as opposed to a deleted one, is not confirmed.':
    '此原因可能指两种账号：发出请求的账号（其令牌被拒绝），以及授权密钥 (auth key) 背后的账号（密钥被拒绝）。对于后者，Google 的响应与无效密钥相同；账号已停用（而非已删除）时 Google 如何表述，尚未证实。',
  '"Token must be a short-lived token": the clock, not the account':
    '“Token must be a short-lived token”：问题在时钟，而不是账号',
  'the key itself is unknown; its account is fine': 'Google 不认识密钥本身；其账号没有问题',
  'the account is fine, you may not act as it': '账号没有问题，是您无权以该账号的身份操作',
  'the login of a person': '是个人的登录',
  'what a damaged private key gives': '私钥损坏时的错误',

  // clock-skew
  'The clock of this machine is wrong': '本机时钟不准',
  'The clock of this machine is {duration} fast': '本机时钟快了{duration}',
  'The clock of this machine is {duration} slow': '本机时钟慢了{duration}',
  'A service account signs its requests with the time, and Google refuses times that are minutes ahead or more than an hour behind. Logins of people and API keys do not mind; certificates may.':
    '服务账号为请求签名时会写入时间；如果该时间快了几分钟，或慢了一小时以上，Google 会拒绝。个人的登录和 API 密钥不受影响；证书可能受影响。',
  'On Linux, let the clock be set from the network.': '在 Linux 上：让时钟从网络同步。',
  'On macOS.': '在 macOS 上：同步时钟。',
  'On Windows, as administrator.': '在 Windows 上：以管理员身份同步时钟。',
  'Containers and virtual machines take the time of their host: set it there, and restart after the machine has slept.':
    '容器和虚拟机使用宿主机的时间：请在宿主机上校准；机器休眠过后，请重启容器或虚拟机。',
  'The local time differs from the Date header of Google. Measured in September 2026: 300 seconds ahead and one hour behind are accepted, two hours behind are not.':
    '本机时间与 Google 的 Date 标头不一致。2026 年 9 月实测：快 300 秒或慢一小时可以接受，慢两小时则不行。',
  '"Invalid JWT Signature." or "account not found": not the clock':
    '“Invalid JWT Signature.”或“account not found”：问题不在时钟',
  'the login of a person; the clock does not matter': '是个人的登录；与时钟无关',
  'the same': '同上',
} as const;
