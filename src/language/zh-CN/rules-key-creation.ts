/** `rules/key-creation.ts` */
export const rulesKeyCreation = {
  'Or make a project of your own here (outside any organization, if you may), then in AI Studio: Dashboard, Projects, Import projects, and create the key in it.':
    '或者在此新建您自己的项目（如果允许，建在组织之外），然后在 AI Studio 中依次选择“信息中心”(Dashboard)、“项目”(Projects)、“导入项目”(Import projects)，再在该项目中创建密钥。',
  'Or create it in the Cloud Console: Create credentials, API key. It asks for an API restriction (Gemini API) and for a service account, which needs no role. If a wizard asks what data you access: application data; user data makes an OAuth client, for the mail and files of people.':
    '或者在 Cloud 控制台中创建：选择“创建凭据”(Create credentials)，然后选择“API 密钥”(API key)。系统会要求您选择 API 限制 (Gemini API) 和服务账号；该账号不需要任何角色。如果向导询问您要访问哪类数据，请选择“应用数据”(Application data)；“用户数据”(User data) 会创建 OAuth 客户端，用于访问个人的邮件和文件。',
  'Ask for the role Editor or for a custom role with these permissions.':
    '请申请角色“编辑者”(Editor)，或包含这些权限的自定义角色。',
  'Grant what is missing, in the smallest roles (Editor has it all, and far more): {role}.':
    '用最小的角色授予缺少的权限（编辑者 (Editor) 也全都包含，但权限大得多）：{role}。',
  'And {role}.': '再授予 {role}。',
  'Wait a minute or two for the grant to arrive, then check again.': '等一两分钟，待授权生效后再检查一次。',
  'Ask for {service} in the parameter allowedServices of this constraint, or for an exception for the project.':
    '请申请把 {service} 加入此限制条件 (constraint) 的参数 allowedServices，或申请为该项目设置例外。',
  'Ask for an exception for the project.': '请申请为该项目设置例外。',
  'Enable the API first: the Gemini API, or the Agent Platform API for Agent Platform. A new project has it off.':
    '首先启用 API：使用 Gemini 时启用 Gemini API，使用 Agent Platform 时启用 Agent Platform API。新项目默认未启用。',
  'See under IAM that you are Owner or Editor, or hold {permissions}. API Keys Admin alone is not enough any more, and custom roles from before spring 2026 lack the last two.':
    '在 IAM 页面上确认您是所有者 (Owner) 或编辑者 (Editor)，或者拥有 {permissions}。仅有 API 密钥管理员 (API Keys Admin) 角色已经不够，而 2026 年春季以前的自定义角色缺少最后两项权限。',
  'In an organization, see whether a policy is in the way: this constraint is on by default and must allow {service}. iam.disableServiceAccountCreation, its managed twin and gcp.restrictServiceUsage can block it too. Only an Organization Policy Administrator can change them; being Owner is not enough.':
    '如果项目属于某个组织，请查看是否有政策阻碍：此限制条件 (constraint) 默认开启，必须允许 {service}。iam.disableServiceAccountCreation 及其托管版本，还有 gcp.restrictServiceUsage 也可能造成阻碍。只有组织政策管理员 (Organization Policy Administrator) 才能修改这些政策；仅有所有者 (Owner) 身份还不够。',
  'Still refused: accept the Google terms and the Generative AI additional terms in AI Studio; ask the Workspace administrator whether AI Studio and Google Cloud are on for you; see that your account is 18 or older, age-verified and in a supported region; see which of several signed-in accounts is in use (?authuser=) and switch browser extensions off. Then wait some minutes and try once more: new projects and roles take a while, and some refusals go away.':
    '如果仍被拒绝：在 AI Studio 中接受 Google 服务条款和《生成式 AI 附加服务条款》(Generative AI Additional Terms of Service)；询问 Workspace 管理员是否已为您开启 AI Studio 和 Google Cloud；确认您的账号年满 18 岁、已验证年龄并位于受支持的地区；如果登录了多个账号，查看当前使用的是哪一个（看地址中的“?authuser=”），并停用浏览器扩展程序。然后等几分钟再试一次：新项目和新角色需要一段时间才能生效，有些拒绝过一阵会自行消失。',
  'Let gkey tell which of these it is.': '让 gkey 找出是其中哪一个原因。',

  // key-create-denied
  'An organization policy blocks new Gemini keys in {project}': '组织政策禁止在{project}中新建 Gemini 密钥',
  'No Gemini key could be created in {project}': '未能在{project}中创建 Gemini 密钥',
  'A permission is missing to create a key in {project}': '缺少在{project}中创建密钥所需的一项权限',
  '{n} permissions are missing to create a key in {project}': '缺少在{project}中创建密钥所需的 {n} 项权限',
  'The constraint {constraint} is in force here. A Gemini key is bound to a service account today, so policies about service accounts and their keys decide over it.':
    '此处强制执行限制条件 (constraint) {constraint}。现在的 Gemini 密钥要绑定到服务账号，因此有关服务账号及其密钥的政策也会影响它。',
  '{account} lacks {permissions}. Creating a Gemini key today also creates a service account and binds the key to it, so rights that were enough in 2025 are not any more.':
    '{account}缺少以下权限：{permissions}。现在创建 Gemini 密钥时，还会创建服务账号并把密钥绑定到它，因此 2025 年够用的权限如今已经不够。',
  'AI Studio puts many reasons into one sentence, among them: the Gemini API is still off in the project, one of the five permissions is missing, or an organization policy forbids keys bound to service accounts.':
    'AI Studio 把许多原因归到同一句话里，例如：项目尚未启用 Gemini API，缺少五项权限之一，或者组织政策禁止创建绑定到服务账号的密钥。',
  'AI Studio, the Cloud Console or the API Keys API refused to make a key. Behind the one sentence of AI Studio stand, in the order in which they are worth checking: the API switched off, missing permissions (the newer page greys the button out instead), an organization policy, terms not accepted, a Workspace administrator, age or region, an account or project that was flagged, and plain bad luck that passes in minutes. Being Owner helps with the permissions and with nothing else on the list; for calling Gemini nobody needs Owner.':
    'AI Studio、Cloud 控制台或 API Keys API 拒绝创建密钥。AI Studio 的这一句话背后，按值得检查的先后依次是：API 未启用；缺少权限（新版页面不显示这句话，而是让按钮变灰）；组织政策；未接受服务条款；Workspace 管理员的设置；年龄或地区；账号或项目被标记；以及几分钟内自行消失的偶发故障。所有者 (Owner) 身份只能解决权限问题，对其他原因都没有用；调用 Gemini 则完全不需要所有者身份。',
  'an error that names the API and the project; enable it and creation works':
    '错误中写明了 API 和项目；启用该 API 后即可创建',
  'a call, not the making of a key, lacks a permission': '缺少权限的是调用，而不是创建密钥',
  'the right is there, the project is full': '权限足够，但项目中的密钥数量已满',
  'AI Studio as a whole is closed to the account': '该账号完全无法使用 AI Studio',
  'the five permissions; Owner and Editor have them': '五项权限；所有者 (Owner) 和编辑者 (Editor) 都有',
  'custom roles stopped being enough': '自定义角色不再够用',
  'organization policies about service accounts': '有关服务账号的组织政策',
  "Google's mail: keys restricted to the Gemini API may be bound by default; the literal default is not confirmed":
    'Google 的邮件：限制为 Gemini API 的密钥默认允许绑定；默认值的原文尚未证实',
  'a refusal that passed by itself': '一次自行消失的拒绝',
  'which roles hold the permissions': '哪些角色拥有这些权限',

  // key-limit-reached
  'Service account {account} has as many keys as it may have': '服务账号 {account} 的密钥数量已达上限',
  'The project has as many keys as it may have': '项目的密钥数量已达上限',
  'Project {id} has as many keys as it may have': '项目 {id} 的密钥数量已达上限',
  'A project holds at most 300 API keys, and Google does not raise the limit.':
    '一个项目最多有 300 个 API 密钥，Google 不会提高此上限。',
  'A service account holds at most 10 JSON keys. Each is a password that never expires, so the best number is none.':
    '一个服务账号最多有 10 个 JSON 密钥。每个 JSON 密钥都是永不过期的密码，所以最好一个也没有。',
  'List the keys.': '列出密钥。',
  'Delete those that nothing uses; they can be restored for 30 days.': '删除没有任何程序使用的密钥；30 天内可以恢复。',
  'Or create the key in another project.': '或者在另一个项目中创建密钥。',
  'List the keys of the account.': '列出该账号的密钥。',
  'Delete those that nothing uses; a deleted JSON key does not come back.':
    '删除没有任何程序使用的密钥；JSON 密钥删除后无法恢复。',
  'someone with roles/iam.serviceAccountKeyAdmin': '拥有 roles/iam.serviceAccountKeyAdmin 的人',
  'Or do without JSON keys: Workload Identity Federation, or an attached service account.':
    '或者不用 JSON 密钥：改用工作负载身份联合，或关联到运行环境的服务账号。',
  'The limit is on the number of keys, not on calls. How the API Keys API words it was not seen; for JSON keys of a service account it is a bare failed precondition. AI Studio shows at most 100 keys, so there may be more than it shows.':
    '此上限针对的是密钥数量，而不是调用次数。尚未见到 API Keys API 对此的原文；对于服务账号的 JSON 密钥，只是笼统地表示前提条件检查失败 (failed precondition)。AI Studio 最多显示 100 个密钥，因此实际数量可能更多。',
  'the right to create is missing, not the room': '问题是没有创建权限，而不是数量已满',
  'too many projects, not too many keys': '是项目过多，而不是密钥过多',
  '300 keys in a project; restore within 30 days': '每个项目 300 个密钥；30 天内可恢复',
  'the answer for the eleventh JSON key': '创建第 11 个 JSON 密钥时的响应',
} as const;
