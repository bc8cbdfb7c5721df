/** `guide/key-steps.ts`, `guide/key-progress.ts`, `report/key-guide.ts`, `commands/guide-key.ts` and `report/first-run-text.ts` */
export const guideSteps = {
  'The way to a working Gemini API key': '获得可用的 Gemini API 密钥：完整步骤',
  'As of {month}. Nothing is marked, because nothing could be looked at: with a key or credentials, and --project, gkey says what is done and what is open.':
    '截至 {month}。各步骤未作标记，因为没有可检查的内容：提供密钥或凭据，并指定 --project，gkey 就会标出哪些步骤已完成、哪些待完成。',
  'As of {month}. Steps done: {done}, open: {open}, unknown: {unknown}, to check yourself: {choice}.':
    '截至 {month}。已完成 {done} 步，待完成 {open} 步，未知 {unknown} 步，请自行确认 {choice} 步。',
  'As of {month}, for project {project}. Steps done: {done}, open: {open}, unknown: {unknown}, to check yourself: {choice}.':
    '截至 {month}，项目 {project}。已完成 {done} 步，待完成 {open} 步，未知 {unknown} 步，请自行确认 {choice} 步。',
  'Steps that are done are in short; --all shows them whole. Which credential at all: `gkey guide`.':
    '已完成的步骤只简要列出；用 --all 显示全部内容。不确定该用哪种凭据时，请运行 `gkey guide`。',
  'Which credential at all: `gkey guide`.': '不确定该用哪种凭据时，请运行 `gkey guide`。',
  'As of {month}. Nothing is marked: --offline asks nobody.':
    '截至 {month}。各步骤未作标记：--offline 表示不进行任何查询。',
  'A guide to a key is written as text, markdown or json, not as html.':
    '获取密钥的指南只能输出为 text、markdown 或 json，不能是 html。',
  'Changed {date}': '{date} 变更',
  'AI Studio': 'AI Studio',
  'Cloud console': 'Cloud 控制台',
  gcloud: 'gcloud',
  done: '已完成',
  open: '待完成',
  'not needed': '不需要',
  unknown: '未知',
  'check yourself': '请自行确认',
  'In any case': '无论哪种方式',

  'no key was found': '没有找到密钥',
  'cannot be seen from outside': '无法从外部看到',
  'no project is named': '没有指定项目',
  'there is a key that Google accepts': '已有 Google 接受的密钥',
  'application data, unless people log in with Google': '选择应用数据，除非用户要用 Google 账号登录',
  'Google accepts the key; no model was asked yet': 'Google 接受该密钥；尚未调用任何模型',

  'Sign in and accept the terms': '登录并接受服务条款',
  'Google makes no key for an account that has not accepted the terms of Google Cloud and of the Gemini API, that is younger than 18, that is in a country without the Gemini API, or for which a Workspace administrator has switched AI Studio off.':
    '以下账号无法创建密钥：尚未接受 Google Cloud 和 Gemini API 的服务条款；未满 18 岁；所在国家/地区不提供 Gemini API；或 Workspace 管理员关闭了 AI Studio。',
  'Open AI Studio and accept. A new user gets a project and a key at once; whoever used Google Cloud before gets neither and goes on here.':
    '打开 AI Studio 并接受条款。新用户会立即得到一个项目和一个密钥；以前用过 Google Cloud 的用户两者都不会得到，请继续以下步骤。',
  'Open the console and accept.': '打开控制台并接受条款。',

  'Have a project': '准备一个项目',
  'Every key belongs to one project and uses its APIs, its quota and its billing. A project outside any organization has no organization policies over it that could forbid keys.':
    '每个密钥都属于一个项目，使用该项目的 API、配额和结算。不属于任何组织的项目没有上级组织政策，不会因此被禁止创建密钥。',
  'AI Studio can make a project. One that exists already must be imported to be seen there: Dashboard > Projects > Import projects.':
    'AI Studio 可以新建项目。已有的项目须先导入才会显示：信息中心 (Dashboard) > 项目 (Projects) > 导入项目 (Import projects)。',
  'New project: IAM & Admin > Manage Resources > Create project. Then import it in AI Studio, and try there again.':
    '新建项目：IAM 和管理 > 管理资源 (Manage Resources) > 创建项目。然后在 AI Studio 中导入它，再试一次。',
  'New project; the id must be free in all of Google Cloud.':
    '新建项目；项目 ID 在整个 Google Cloud 中不能与已有的重复。',

  'Set up billing, if the free tier is not enough': '如果免费层级不够用，设置结算',
  'The Gemini API has a free tier, with few requests and not for every model. Agent Platform needs billing.':
    'Gemini API 有免费层级，但请求数很少，且并非所有模型都可用。Agent Platform 需要结算。',
  'Set up billing, next to the project.': '点击项目旁的“设置结算”(Set up billing)。',
  'Link a billing account.': '关联结算账号。',
  'New users usually pay in advance (Prepay) since then; the $300 of the Cloud free trial do not count for the Gemini API.':
    '自该日起，新用户通常需要预付 (Prepay)；Cloud 免费试用的 300 美元赠金不能用于 Gemini API。',

  'Enable the Gemini API, before you create a key': '先启用 Gemini API，再创建密钥',
  'It is off in a new project. Without it AI Studio may only answer "Failed to generate API key: permission denied. Please try again.", which has other reasons, too: steps 1 and 5.':
    '新项目默认未启用此 API。不启用时，AI Studio 可能只显示“Failed to generate API key: permission denied. Please try again.”；这句话还有别的原因，见第 1 步和第 5 步。',
  'The Agent Platform API (formerly Vertex AI API) instead, when the program runs on Google Cloud and calls with its service account, not with a key.':
    '如果程序运行在 Google Cloud 上，并用服务账号而不是密钥来调用，则改为启用 Agent Platform API（旧称 Vertex AI API）。',
  'cloudaicompanion.googleapis.com is Gemini for Google Cloud, not the Gemini API: enable it only for Code Assist, and never restrict a key to it, that breaks the key.':
    'cloudaicompanion.googleapis.com 是 Gemini for Google Cloud，不是 Gemini API：只有使用 Code Assist 时才需要启用；绝不要把密钥限制为只能调用它，那样密钥会失效。',
  'To create a key there you need the right to enable services (serviceusage.services.enable); do not count on AI Studio to enable the API for you.':
    '在 AI Studio 创建密钥需要启用服务的权限 (serviceusage.services.enable)；不要指望 AI Studio 替您启用该 API。',
  'APIs & Services > Library > Gemini API > Enable.': 'API 和服务 > 库 (Library) > Gemini API > 启用 (Enable)。',
  'It takes a few minutes to arrive.': '需要几分钟才会生效。',
  'Vertex AI is called Agent Platform since then (the date is that of the client libraries). The Generative Language API is titled Gemini API; since which day is not confirmed. The service ids are the same.':
    'Vertex AI 更名为 Agent Platform（此日期是客户端库更名的日期）。Generative Language API 现名 Gemini API，具体起始日期尚未证实。服务 ID 没有变化。',

  'Have the rights to create a key': '具备创建密钥的权限',
  'Five permissions decide: {permissions}. Owner and Editor have all of them. Owner is for managing the project, not for calling models: give it to few people, and to no program.':
    '由五项权限决定：{permissions}。所有者 (Owner) 和编辑者 (Editor) 全部具备。所有者用于管理项目，不用于调用模型：只授予少数人，不要授予程序。',
  'See under IAM whether you are Owner or Editor.': '在 IAM 页面查看您是否为所有者 (Owner) 或编辑者 (Editor)。',
  'Without them, these roles together are enough: {roles}.': '如果都不是，同时拥有以下角色也足够：{roles}。',
  'An organization policy may forbid it all the same (iam.managed.disableServiceAccountApiKeyCreation, iam.disableServiceAccountCreation, gcp.restrictServiceUsage); no project Owner can lift it. Keys restricted to the Gemini API pass the first one by default, says a mail of Google’s of May 2026; the literal default is not confirmed. If nobody helps, take a project outside the organization, where you may.':
    '即便如此，组织政策仍可能禁止创建（iam.managed.disableServiceAccountApiKeyCreation、iam.disableServiceAccountCreation、gcp.restrictServiceUsage）；项目所有者无法解除。Google 2026 年 5 月的邮件称，限制为 Gemini API 的密钥默认可以通过第一项的检查；其默认值的原文尚未证实。如果没有人能帮忙，请在允许的情况下改用组织以外的项目。',
  'API Keys Admin alone is no longer enough: a key is bound to a service account, which takes rights on accounts, too.':
    '仅有 API Keys Admin 已经不够：密钥会绑定到服务账号，因此还需要服务账号方面的权限。',

  'Choose application data, not user data': '选择应用数据，而不是用户数据',
  'Create credentials asks whose data the program will access. User data makes an OAuth client: people log in and share what is private to them (Gmail, Drive). Application data makes a service account: the program acts for itself, and that is what Gemini needs.':
    '创建凭据时会询问程序要访问谁的数据。选择用户数据 (User data) 会创建 OAuth 客户端：用户登录并授权访问其私人数据（Gmail、云端硬盘）。选择应用数据 (Application data) 会创建服务账号：程序以自己的身份运行，Gemini 需要的正是这一种。',
  'Create credentials > Help me choose > Application data. Whoever takes API key there directly is not asked.':
    '创建凭据 (Create credentials) > 帮我选择 (Help me choose) > 应用数据 (Application data)。如果直接选择 API 密钥，则不会询问。',

  'Have a service account, with no more rights than it needs': '准备服务账号，只授予必要的权限',
  'An auth key acts as a service account. AI Studio makes one by itself, and a key that is restricted to the Gemini API needs no role on it. Calls to Agent Platform take Agent Platform User (roles/aiplatform.user).':
    '授权密钥 (auth key) 以服务账号的身份运行。AI Studio 会自动创建服务账号；限制为 Gemini API 的密钥，其服务账号不需要任何角色。调用 Agent Platform 则需要 Agent Platform User (roles/aiplatform.user)。',
  'Make no JSON key if you can do without: on Google Cloud attach the account to the service, elsewhere use Workload Identity Federation. Whoever has the file acts with all roles of the account; keep it out of code and repositories.':
    '尽可能不要创建 JSON 密钥：在 Google Cloud 上把服务账号关联到服务，在其他地方使用工作负载身份联合。任何拿到该文件的人都能以该账号的全部角色执行操作；不要把它放进代码或代码库。',
  'Nothing to do: AI Studio makes the account together with the key. Leave the account in place.':
    '无需操作：AI Studio 会在创建密钥时一并创建该账号。请保留它。',
  'IAM & Admin > Service Accounts > Create service account.':
    'IAM 和管理 > 服务账号 (Service Accounts) > 创建服务账号 (Create service account)。',
  'For Agent Platform only: IAM > Grant access, the account, role Agent Platform User. If you cannot find that role, Editor for a first test, which may change nearly everything in the project; right after it Agent Platform User in its place.':
    '仅用于 Agent Platform：IAM > 授予访问权限 (Grant access)，选择该账号，角色选 Agent Platform User（旧称 Vertex AI User）。如果找不到该角色，可以先授予编辑者 (Editor) 用于首次测试，它几乎可以更改项目中的一切；测试后立即改为 Agent Platform User。',
  'Make the account.': '创建服务账号。',
  'For Agent Platform only: give it Agent Platform User.':
    '仅用于 Agent Platform：授予它 Agent Platform User（旧称 Vertex AI User）。',
  'If that role cannot be found, Editor for a first test only: it may change nearly everything in the project.':
    '如果找不到该角色，可以授予编辑者 (Editor)，但仅限首次测试：它几乎可以更改项目中的一切。',
  'Take Editor away again right after the test, and give it Agent Platform User instead.':
    '测试后立即撤销编辑者 (Editor)，改为授予 Agent Platform User。',
  'Vertex AI User is titled Agent Platform User (the date is that of the client libraries); the role id roles/aiplatform.user is the same.':
    'Vertex AI User 现名 Agent Platform User（此日期是客户端库更名的日期）；角色 ID roles/aiplatform.user 没有变化。',

  'Create the key': '创建密钥',
  'Every way gives the same kind of key now, an auth key bound to a service account. If AI Studio does not create one, the console does, with the same rights (step 5).':
    '现在各种方式创建的都是同一类密钥：绑定到服务账号的授权密钥 (auth key)。如果 AI Studio 无法创建，可以在控制台创建，所需权限相同（第 5 步）。',
  'API keys > Create API key; choose project {project}.':
    'API 密钥 (API keys) > 创建 API 密钥 (Create API key)，选择项目 {project}。',
  'APIs & Services > Credentials > Create credentials > API key. Choose a service account, and the Gemini API as the API restriction: the console offers it only to a key with a service account.':
    'API 和服务 > 凭据 (Credentials) > 创建凭据 (Create credentials) > API 密钥。选择服务账号，并将 API 限制设为 Gemini API：控制台只对绑定了服务账号的密钥提供此选项。',
  'The key itself is printed.': '命令会直接显示密钥。',
  'New keys begin with AQ. and have no fixed length; keys that begin with AIza (39 characters) are standard keys, which AI Studio no longer makes. A program that checks for AIza refuses every new key.':
    '新密钥以 AQ. 开头，长度不固定；以 AIza 开头（39 个字符）的是标准密钥，AI Studio 已不再创建。检查 AIza 前缀的程序会拒绝所有新密钥。',

  'Restrict the key': '限制密钥',
  'A key of AI Studio comes restricted to the Gemini API. A standard key without restrictions is refused, and a key that may call more than it needs does more harm when it leaks.':
    'AI Studio 创建的密钥已限制为只能调用 Gemini API。不受限制的标准密钥会被拒绝；能调用的 API 超出所需的密钥，泄露时危害更大。',
  'Where the caller is known, restrict that, too: IP addresses for a server, referrers for a web page, the app for Android and iOS. Whether this works for auth keys is not confirmed: try it before you rely on it.':
    '如果调用方是已知的，也请加以限制：服务器按 IP 地址，网页按引荐来源网址，Android 和 iOS 按应用。这对授权密钥 (auth key) 是否有效尚未证实：请先测试，再依赖它。',
  'A key marked Unrestricted: Add restrictions > Restrict to Gemini API only.':
    '对于标有“不受限制”(Unrestricted) 的密钥：添加限制 (Add restrictions) > 仅限 Gemini API (Restrict to Gemini API only)。',
  'The key > API restrictions > Restrict key > Gemini API. A standard key is not offered the Gemini API there: use AI Studio or gcloud, or better make a new key.':
    '点击该密钥 > API 限制 (API restrictions) > 限制密钥 (Restrict key) > Gemini API。标准密钥在那里无法选择 Gemini API：请使用 AI Studio 或 gcloud，最好新建一个密钥。',
  'To the Gemini API alone; it takes up to five minutes.': '只允许 Gemini API；最多需要五分钟生效。',
  'The Gemini API refuses standard keys that have no restriction; restricted ones go on working.':
    'Gemini API 拒绝不受限制的标准密钥；受限制的仍可使用。',

  'Store the key where only the program reads it': '把密钥保存在只有程序能读取的地方',
  'Others use a leaked key on your bill, and Google blocks those that it finds. Never put it into code, a repository, a web page or an app.':
    '泄露的密钥会被他人盗用，费用由您承担；Google 发现后会将其屏蔽。绝不要把密钥写进代码、代码库、网页或应用。',
  'In production keep it in a secret manager (Secret Manager is off until secretmanager.googleapis.com is enabled). This reads the key from standard input to the last byte: no line break behind it.':
    '在生产环境中，请把密钥存放在密文管理服务中（使用 Secret Manager 前须启用 secretmanager.googleapis.com）。下面的命令从标准输入读取密钥，并原样保存每个字节：密钥末尾不要带换行符。',
  "Set GEMINI_API_KEY or GOOGLE_API_KEY, not both: Google's SDKs prefer GOOGLE_API_KEY, Gemini CLI knows only GEMINI_API_KEY.":
    '只设置 GEMINI_API_KEY 或 GOOGLE_API_KEY 之一：Google 的 SDK 优先使用 GOOGLE_API_KEY，Gemini CLI 只读取 GEMINI_API_KEY。',

  'Prove that it works': '验证密钥可用',
  'That Google lists models for the key proves little: only a model that answers proves key, project, quota and model together.':
    'Google 能为密钥列出模型，并不能说明什么：只有模型真正应答，才能同时证明密钥、项目、配额和模型都没有问题。',
  'One small call, and every reason if it fails.': '发出一次最小的调用；如果失败，会给出全部原因。',

  'nothing is set up yet.': '尚未进行任何设置。',
  key: '密钥',
  project: '项目',
  credentials: '凭据',
  'none in GEMINI_API_KEY, GOOGLE_API_KEY or a .env file': 'GEMINI_API_KEY、GOOGLE_API_KEY 和 .env 文件中都没有',
  'none: no --project, no GOOGLE_CLOUD_PROJECT': '没有：未指定 --project，也没有 GOOGLE_CLOUD_PROJECT',
  'none: no login with gcloud, no service account, no access token':
    '没有：未用 gcloud 登录，没有服务账号，也没有访问令牌',
  Next: '下一步',
  'put your key into GEMINI_API_KEY (or --key-file FILE), run `gkey doctor` again. No key yet: {page} or `gkey guide key`.':
    '把密钥写入 GEMINI_API_KEY（或用 --key-file FILE），再运行 `gkey doctor`。还没有密钥：{page} 或 `gkey guide key`。',
} as const;
