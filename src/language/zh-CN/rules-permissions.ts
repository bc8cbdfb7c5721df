/** `rules/permissions.ts` */
export const rulesPermissions = {
  'A new grant takes a minute or two, sometimes seven; then check again.':
    '新的授权需要一两分钟才能生效，有时需要七分钟；之后再检查一次。',
  'a project Owner, or someone with roles/iam.serviceAccountAdmin on the account':
    '项目所有者 (Owner)，或在该账号上拥有 roles/iam.serviceAccountAdmin 的人',
  Owner: '所有者 (Owner)',
  Editor: '编辑者 (Editor)',
  'The account': '该账号',
  'If Agent Platform User cannot be found in a list of roles (older ones say Vertex AI User), Editor (roles/editor) will do for one first test. It is far too wide: take it away the same day.':
    '如果在角色列表中找不到 Agent Platform User（旧版列表中叫 Vertex AI User），首次测试时可以暂用编辑者 (roles/editor)。它的权限过大：请在当天撤销。',

  // iam-denied
  '{account} lacks a permission in {project}': '{account} 在{project}中缺少一项权限',
  '{account} lacks {n} permissions': '{account} 缺少 {n} 项权限',
  '{account} lacks {permission}': '{account} 缺少权限 {permission}',
  'Google does not say which permission is missing on {where}.': 'Google 没有说明缺少针对{where}的哪项权限。',
  '{permission} is missing on {where}.': '缺少针对{where}的权限 {permission}。',
  '{permissions} are missing on {where}.': '缺少针对{where}的以下权限：{permissions}。',
  'Calling the Gemini API takes no IAM role, so look for tuned models, files or projects that belong to somebody else.':
    '调用 Gemini API 不需要任何 IAM 角色，因此请查看是否用到了属于他人的调优模型、文件或项目。',
  'Google says the same of resources that do not exist, so look at the name first.':
    '资源不存在时，Google 的响应也是这样，所以请先核对名称。',
  'Grant {role} on the service account.': '在该服务账号上授予{role}。',
  'Grant {role}, the smallest role that has it.': '授予{role}，这是包含该权限的最小角色。',
  'Grant Agent Platform User (formerly Vertex AI User).': '授予 Agent Platform User（旧称 Vertex AI User）。',
  'Find the permission of the call, and a role that has it.': '查明该调用需要的权限，以及包含此权限的角色。',
  'Look for a role that has {permissions}.': '查找包含 {permissions} 的角色。',
  'See what the account has now. Custom roles, conditions and deny policies can take away what a role promises.':
    '查看该账号现有的角色。自定义角色、条件和拒绝政策可能使角色应有的权限不起作用。',
  'The account is known and the login is good, and IAM says no. Which permission is missing stands in metadata.permission or in the sentence. Agent Platform takes aiplatform.endpoints.predict: roles/aiplatform.user, titled Agent Platform User since spring 2026 and Vertex AI User before. The Gemini API has no IAM permissions of its own: a key restricted to it works although its service account holds no role.':
    '账号已识别，登录有效，但 IAM 拒绝了请求。缺少哪项权限，请看 metadata.permission 或错误消息。Agent Platform 需要 aiplatform.endpoints.predict：角色为 roles/aiplatform.user，自 2026 年春季起名为 Agent Platform User，此前名为 Vertex AI User。Gemini API 没有自己的 IAM 权限：限制为 Gemini API 的密钥，即使其服务账号没有任何角色也能使用。',
  '"Permission denied on resource project X": the project itself is unknown or hidden':
    '“Permission denied on resource project X”：项目本身不存在或不可见',
  'SERVICE_DISABLED: no role helps until the API is on': 'SERVICE_DISABLED：在启用该 API 之前，任何角色都没有用',
  'the permission is iam.serviceAccounts.getAccessToken': '所缺的权限是 iam.serviceAccounts.getAccessToken',
  'the permission is serviceusage.services.use on the project that meters the call':
    '所缺的权限是计量此调用的项目上的 serviceusage.services.use',
  'a constraint is named; roles do not lift it': '错误中写明了某条限制条件；角色无法解除它',
  'it was a key that could not be made': '是无法创建密钥，而不是调用被拒绝',
  'IAM_PERMISSION_DENIED; the domain may be that of the service': 'IAM_PERMISSION_DENIED；domain 可能是该服务的域名',
  'roles and their permissions': '各角色及其权限',
  'a key restricted to the Gemini API needs no role': '限制为 Gemini API 的密钥不需要任何角色',
  'AUTH_PERMISSION_DENIED of Service Usage': 'Service Usage 的 AUTH_PERMISSION_DENIED',

  // role-too-broad
  '{account} is Owner or Editor, more than calls need':
    '{account} 是所有者 (Owner) 或编辑者 (Editor)，权限超出调用所需',
  '{account} is {role}, more than calls need': '{account} 是{role}，权限超出调用所需',
  'Agent Platform calls take Agent Platform User, calls with a Gemini API key no role at all.':
    '调用 Agent Platform 只需 Agent Platform User；用 Gemini API 密钥调用则不需要任何角色。',
  'If the account only stands behind a key that is restricted to the Gemini API, it needs no role: skip the next step.':
    '如果该账号只用于一个限制为 Gemini API 的密钥，它不需要任何角色：请跳过下一步。',
  'For Agent Platform, grant Agent Platform User (formerly Vertex AI User).':
    '如果要用 Agent Platform，请授予 Agent Platform User（旧称 Vertex AI User）。',
  'Then take {role} away; whatever else the account does with it stops.':
    '然后撤销{role}；该账号依靠它进行的其他操作会随之停止。',
  'Then take {role} away from accounts that only call. Keep at least one Owner, a person, on the project.':
    '然后从只发出调用的账号上撤销{role}。项目中至少要保留一位所有者 (Owner)，并且应是真人账号。',
  'Let the account go without a JSON key: attach it to the machine, or use Workload Identity Federation. An existing JSON key has to be kept like a password.':
    '让该账号不再使用 JSON 密钥：把它关联到机器，或使用工作负载身份联合。已有的 JSON 密钥必须像密码一样保管。',
  'Everything works, with too much power. Editor is what older instructions grant for a first test because it always works; it can change nearly everything in the project. A leaked Owner is the worst case, a leaked JSON key of an Editor the next.':
    '一切正常，只是权限过大。较早的教程为首次测试授予编辑者 (Editor)，因为它总能成功；但它几乎可以更改项目中的一切。最糟的情况是所有者 (Owner) 泄露，其次是编辑者的 JSON 密钥泄露。',
  'too little instead of too much': '是权限太少，而不是太多',
  'a key, not an account, that may do too much': '权限过大的是密钥，而不是账号',
  'what Owner, Editor and Agent Platform User contain':
    '所有者 (Owner)、编辑者 (Editor) 和 Agent Platform User 各包含什么',

  // impersonation-denied
  'The login may not act as the service account': '当前登录无权模拟该服务账号',
  'The login may not act as {account}': '当前登录无权模拟 {account}',
  'Acting as a service account takes iam.serviceAccounts.getAccessToken on that account. Owner and Editor do not contain it, which surprises most people.':
    '模拟服务账号需要在该账号上拥有 iam.serviceAccounts.getAccessToken。所有者 (Owner) 和编辑者 (Editor) 都不包含此权限，这一点常出人意料。',
  'Grant Service Account Token Creator on the account.': '在该账号上授予 Service Account Token Creator。',
  'See that the IAM Service Account Credentials API is enabled.': '确认已启用 IAM Service Account Credentials API。',
  'For Workload Identity Federation, grant roles/iam.workloadIdentityUser to the principal of the pool instead.':
    '如果使用工作负载身份联合，请改为向身份池的主账号授予 roles/iam.workloadIdentityUser。',
  'Wait some minutes: fresh grants fail at first. Then check again.': '等几分钟再检查：新的授权起初不会生效。',
  'The credentials name a service account to act as (gcloud --impersonate-service-account, impersonated_service_account in the credentials file, or a federated identity), and the login behind them may not. The resource is not named: a misspelt e-mail gets the same answer.':
    '凭据指定了要模拟的服务账号（通过 gcloud --impersonate-service-account、凭据文件中的 impersonated_service_account 或联合身份），但背后的登录无权这样做。响应中不会写明资源：电子邮件地址拼写错误也会得到相同的响应。',
  'another permission is named': '错误中写明的是另一项权限',
  'the account itself is disabled or gone': '该账号本身已停用或不存在',
  'the login behind the impersonation has expired': '用于模拟的登录已过期',
  'Owner and Editor lack getAccessToken': '所有者 (Owner) 和编辑者 (Editor) 没有 getAccessToken',

  // role-too-broad: where the role comes from
  'Whoever gets hold of this service account can change or delete everything in the project.':
    '任何掌握此服务账号的人都可以更改或删除项目中的一切。',
  'Owner and Editor are for managing, not for calling.': '所有者 (Owner) 和编辑者 (Editor) 用于管理，而不是用于调用。',
  'Whoever gets hold of this service account can change or delete everything in the project; the role comes from {place} and holds in every project below.':
    '任何掌握此服务账号的人都可以更改或删除项目中的一切；该角色来自 {place}，对其下所有项目都有效。',
  'Owner and Editor are for managing, not for calling; the role comes from {place} and holds in every project below.':
    '所有者 (Owner) 和编辑者 (Editor) 用于管理，而不是用于调用；该角色来自 {place}，对其下所有项目都有效。',
  'Find the deny policy: on the project, and likewise on the folders and the organization above it.':
    '查找拒绝政策：先查看项目，再同样查看其上级文件夹和组织。',
  'someone with roles/iam.denyReviewer, there too': '在相应层级拥有 roles/iam.denyReviewer 的人',
  'Have the account excepted from it, or from the principal access boundary if there is no deny policy. Another role does not help, not even Owner.':
    '请在该政策中为此账号设置例外；如果没有拒绝政策，则在主账号访问边界中设置。授予其他角色没有用，所有者 (Owner) 也不行。',
  'whoever manages the policy (roles/iam.denyAdmin)': '管理该政策的人 (roles/iam.denyAdmin)',
  'Read the condition of the grant: a time, a place or a resource that it is bound to. Call when it holds, or have it changed.':
    '查看授权所附的条件：它限定了时间、地点或资源。请在条件成立时调用，或请人修改条件。',
  'Or grant Agent Platform User without a condition.':
    '或者不带条件地授予 Agent Platform User（旧称 Vertex AI User）。',
} as const;
