/** `rules/api.ts` */
export const rulesApi = {
  // api-disabled
  'The {api} is not enabled in {project}': '{project}未启用 {api}',
  'This is a private API of Google behind "Login with Google" in Gemini CLI and Code Assist. Nobody but Google can enable it: the login is at fault, not your project.':
    '这是 Google 的非公开 API，供 Gemini CLI 和 Code Assist 中的“Login with Google”（使用 Google 账号登录）使用，只有 Google 能启用它：问题出在登录，不在您的项目。',
  'This is Gemini for Google Cloud: Code Assist needs it, in {project}. The Gemini API and its keys do not.':
    '这是 Gemini for Google Cloud：Code Assist 需要在{project}中启用它。Gemini API 及其密钥不需要它。',
  'Google counts the call on {project}, and there this API is off, as it is in every new project until somebody enables it.':
    'Google 将此调用计入{project}，而该项目尚未启用此 API；任何新项目在有人启用之前都是如此。',
  'It serves gkey and gcloud to look things up; calls to Gemini do without it.':
    '它供 gkey 和 gcloud 查询信息；调用 Gemini 不需要它。',
  'Use an API key instead of the login: create one, and put it into GEMINI_API_KEY.':
    '改用 API 密钥代替登录：创建一个密钥，写入 GEMINI_API_KEY。',
  'Or log in to the tool again with a licensed account, and update the tool.':
    '或者用拥有许可的账号重新登录该工具，并更新该工具。',
  'Enable the {api}.': '启用 {api}。',
  'Or enable it in the console.': '或者在控制台中启用。',
  'If that is refused, link billing first: Agent Platform usually wants it.':
    '如果启用时被拒绝，请先关联结算账号：Agent Platform 通常需要启用结算。',
  'Every API has to be switched on per project. The error names the API and the project that it was looked for in, often by number: for a call with a key that is the project of the key, for a call with a login the quota project. In a new project the Gemini API (generativelanguage.googleapis.com, until 2025 titled Generative Language API) is off until somebody enables it; so is the Agent Platform API (aiplatform.googleapis.com, formerly Vertex AI API).':
    '每个 API 都要在各个项目中单独启用。错误会写明是哪个 API、在哪个项目中查找（往往只给出项目编号）：用密钥调用时是密钥所属的项目，用登录调用时是配额项目。在新项目中，Gemini API（generativelanguage.googleapis.com，直到 2025 年一直名为 Generative Language API）要等有人启用才可用；Agent Platform API（aiplatform.googleapis.com，旧称 Vertex AI API）也是如此。',
  'the API is on, the key may not call it': 'API 已启用，只是密钥不允许调用它',
  'the project in the error is 764086051850 or 32555940559: gcloud, not yours':
    '错误中的项目是 764086051850 或 32555940559：是 gcloud 的项目，不是您的',
  'says that the method requires billing': '错误中写明该方法需要启用结算',
  'names a permission': '错误中写有某项权限的名称',
  'enabling it, or using it, is forbidden by a constraint': '某条限制条件 (constraint) 禁止启用或使用该 API',
  'AI Studio needs the API enabled to list keys': '启用该 API 后，AI Studio 才能列出密钥',

  // quota-project
  'The login has no project that pays for its admin calls (quota project)':
    '此登录没有设置配额项目（管理类调用所计入的项目）',
  'The login may not use project {project} as its quota project': '此登录无权将项目 {project} 用作配额项目',
  'A login made with gcloud belongs to no project, and some APIs want one to count the call on.':
    '用 gcloud 创建的登录不属于任何项目，而有些 API 要求指定一个项目来计入调用。',
  'A login made with gcloud belongs to no project, and the {api} wants one to count the call on.':
    '用 gcloud 创建的登录不属于任何项目，而 {api} 要求指定一个项目来计入调用。',
  "An error that names project 764086051850 or 32555940559 means this: those are gcloud's own, nothing can be enabled there.":
    '如果错误中的项目是 764086051850 或 32555940559，指的就是这个问题：它们是 gcloud 自己的项目，您无法在其中启用任何 API。',
  'Calls with this login are counted on that project, which takes the permission serviceusage.services.use there.':
    '使用此登录的调用会计入该项目，因此需要在该项目中拥有权限 serviceusage.services.use。',
  'Calls with this login are counted on that project, which takes the permission serviceusage.services.use there, and the {api} enabled there.':
    '使用此登录的调用会计入该项目，因此需要在该项目中拥有权限 serviceusage.services.use，该项目也必须已启用 {api}。',
  'Name a project of yours as quota project of the login.': '把您自己的一个项目设为此登录的配额项目。',
  'Or let the login count its calls on another project of yours.': '或者把此登录的调用改为计入您的另一个项目。',
  'Give the login the right to use it. Viewer, Browser and Agent Platform User do not have it.':
    '授予此登录使用该项目的权限。查看者 (Viewer)、浏览者 (Browser) 和 Agent Platform User（旧称 Vertex AI User）都不包含此权限。',
  'See that the {api} is enabled there.': '确保该项目已启用 {api}。',
  'GOOGLE_CLOUD_QUOTA_PROJECT and GOOGLE_GENAI_USER_PROJECT overrule the login: unset them, or let them name the same project.':
    '环境变量 GOOGLE_CLOUD_QUOTA_PROJECT 和 GOOGLE_GENAI_USER_PROJECT 优先于登录中的设置：请取消设置，或让它们指向同一个项目。',
  'Wait some minutes for the grant to arrive, then check again.': '等几分钟，待授权生效后再检查一次。',
  "Calls with a person's login have two projects: the one they are about, and the one that meters them (x-goog-user-project, quota_project_id in the credentials file). The second is missing, unknown, or not open to the caller. API keys and service accounts carry their own and do not meet this.":
    '使用个人登录的调用涉及两个项目：一个是调用所操作的项目，另一个是用来计量调用的项目（x-goog-user-project，凭据文件中的 quota_project_id）。后者没有设置、Google 不认识，或者调用方无权使用。API 密钥和服务账号自带项目，不会遇到此问题。',
  'the project named in the error is one of yours': '错误中的项目是您自己的项目',
  'a permission on the project that the call is about is missing': '缺少的是调用所操作的项目上的权限',
  'quota in the sense of too many calls': '那里的“配额”指调用过多',
  'the warning of version 2.48.0': '2.48.0 版的警告',
  'the API Keys API without quota project': '没有配额项目时调用 API Keys API',

  // tos-not-accepted
  'Terms of service have not been accepted yet': '尚未接受服务条款',
  'Google wants the terms accepted in the browser, by the account that acts, before it enables the API or makes a key. No role replaces that.':
    '在启用 API 或创建密钥之前，Google 要求执行操作的账号先在浏览器中接受条款。任何角色都不能代替这一步。',
  'Open the terms with the same account and accept them.': '用同一账号打开条款并接受。',
  'Open AI Studio once with this account and accept the Generative AI additional terms.':
    '用此账号打开一次 AI Studio，并接受《生成式 AI 附加服务条款》(Generative AI Additional Terms of Service)。',
  'With several accounts signed in, see that it is the right one (?authuser= in the address). A service account cannot accept terms: let a person do it.':
    '如果浏览器中登录了多个账号，请确认用的是正确的账号（看地址中的“?authuser=”）。服务账号无法接受条款：请由真人用户来接受。',
  'Service Usage answers FAILED_PRECONDITION with reason UREQ_TOS_NOT_ACCEPTED and names the terms (tos_id) in the subject; they are shown under https://console.developers.google.com/terms/ followed by that id. AI Studio shows only "permission denied".':
    'Service Usage 返回 FAILED_PRECONDITION，reason 为 UREQ_TOS_NOT_ACCEPTED，并在 subject 中给出条款的 ID (tos_id)；在 https://console.developers.google.com/terms/ 后面加上该 ID 即可查看条款。AI Studio 只显示“permission denied”。',
  'the administrator, not the person, has to agree': '需要由管理员同意，而不是个人',
  'the refusal without a word about terms': '同样被拒绝，但错误中没有提到条款',
  'AI Studio checks that the terms are accepted': 'AI Studio 会检查是否已接受条款',
  'The {api} was just enabled in {project} and is not there yet': '{project}刚刚启用了 {api}，尚未生效',
  'Service Usage says that it is on, and the call is refused all the same: that is so for some minutes after somebody has enabled it.':
    'Service Usage 显示它已启用，但调用仍被拒绝：启用后的几分钟内会出现这种情况。',
  'Leave it as it is: enabling it once more does not make it faster.': '无需再做任何操作：重复启用不会让它更快生效。',
  'Wait some minutes; this looks again until it works.': '等几分钟；下面的命令会反复检查，直到可用。',
} as const;
