/** `rules/project.ts` and `rules/quota.ts` */
export const rulesProject = {
  'an Owner of the project': '项目所有者 (Owner)',

  // project-not-found
  'The project does not exist, or is hidden from this account': '项目不存在，或者此账号无权查看',
  '{project} is a placeholder, not a project': '{project} 是占位符，不是真正的项目',
  'Project {project} does not exist, or is hidden from this account': '项目 {project} 不存在，或者此账号无权查看',
  'The example value was never replaced by the id of your own project.': '示例值还没有换成您自己的项目 ID。',
  'Google gives the same answer for a project that does not exist and for one that {caller} may not see, so it is a misspelt id, a name in the place of the id, or a missing role.':
    '无论是项目不存在，还是{caller}无权查看，Google 的响应都一样，因此原因可能是 ID 拼写错误、把名称当成了 ID，或者缺少角色。',
  'List the projects that your account can see, with their ids.': '列出您的账号能看到的项目及其 ID。',
  'Put the id (my-app-123456) or the number in GOOGLE_CLOUD_PROJECT, not the display name. In Cloud Shell, Gemini CLI overwrites it with cloudshell-gca.':
    '在 GOOGLE_CLOUD_PROJECT 中填写项目 ID（如 my-app-123456）或项目编号，不要填显示名称。在 Cloud Shell 中，Gemini CLI 会把它改写为 cloudshell-gca。',
  'See which account is in use; the project may belong to another one.':
    '查看当前使用的是哪个账号；该项目可能属于另一个账号。',
  'If the id is right, ask to be let in.': '如果 ID 正确，请申请获得访问权限。',
  'The consumer project is not known to Google under this id, or the account may not see it. Google does not tell the two apart on purpose. Clients that ask for a project, such as Gemini CLI and Agent Platform SDKs, show it for every typing mistake.':
    'Google 找不到此 ID 对应的使用方项目 (consumer project)，或者账号无权查看它。Google 有意不区分这两种情况。在需要指定项目的客户端（例如 Gemini CLI 和 Agent Platform 的 SDK）中，只要输错项目 ID 就会出现此错误。',
  'Google knows the project and says that it is being deleted': 'Google 认识该项目，并说明它正在被删除',
  'another permission than resourcemanager.projects.get is named':
    '错误中写的是 resourcemanager.projects.get 以外的权限',
  'no project was named at all': '根本没有指定项目',
  'the project may be seen, not used for quota': '可以查看该项目，但无权将其用作配额项目',
  'YOUR_PROJECT_ID left in place': '没有替换占位符 YOUR_PROJECT_ID',

  // project-deleted
  'The project was shut down and is being deleted': '项目已关停，正在被删除',
  'Project {project} was shut down and is being deleted': '项目 {project} 已关停，正在被删除',
  'Everything in it, its keys and service accounts included, has stopped.': '其中的一切都已停止，包括密钥和服务账号。',
  'It can be restored for 30 days after it was shut down; then it is gone, and its id is never free again.':
    '关停后 30 天内可以恢复；此后项目将彻底消失，其 ID 也永远不能再用。',
  'It can be restored until {until}; then it is gone, and its id is never free again.':
    '最晚可于 {until} 恢复；此后项目将彻底消失，其 ID 也永远不能再用。',
  'If it was not shut down on purpose, restore it. What it costs starts again with it.':
    '如果并非有意关停，请恢复项目。恢复后会重新产生费用。',
  'Or in the console: Resources pending deletion, Restore.':
    '或者在控制台中操作：依次点击“待删除的资源”(Resources pending deletion) 和“恢复”(Restore)。',
  'After that, link billing again if it was linked; some services take hours to come back.':
    '恢复之后，如果原先关联过结算账号，请重新关联；某些服务需要几小时才能恢复。',
  'Or create a key in another project.': '或者在另一个项目中创建密钥。',
  'The project is in state DELETE_REQUESTED. All that hangs on it fails in its own way: keys are unknown, APIs off, roles gone. One cause, many errors.':
    '项目处于 DELETE_REQUESTED 状态。依赖它的一切都会以各自的方式失败：密钥不被识别，API 未启用，角色消失。一个原因，多种错误。',
  'Google says nothing about the project at all': 'Google 没有给出该项目的任何信息',
  'only the key is deleted': '只删除了密钥',
  'the project lives, Google refuses it': '项目仍在，是 Google 拒绝它',
  'the state DELETE_REQUESTED, and what restores it': 'DELETE_REQUESTED 状态及恢复方法',
  'CONSUMER_INVALID also stands for a deleted project': 'CONSUMER_INVALID 也可表示项目已删除',

  // project-denied
  'Google has denied {project} or its account access to Gemini': 'Google 拒绝{project}或其账号访问 Gemini',
  'Google Cloud access is suspended for the project or for its account.':
    '该项目或其账号的 Google Cloud 访问权限已被暂停。',
  'Google wants this account verified before it goes on.': 'Google 要求先验证此账号，之后才能继续使用。',
  'Google closed this service to the account for a breach of its terms.':
    '由于违反服务条款，Google 已不再允许此账号使用这项服务。',
  'Keys, roles and settings have nothing to do with it.': '这与密钥、角色和设置无关。',
  'A flag on the account or the project, not on the key: listing models still works, generating does not. It hits many new projects on the free tier, and is not always permanent.':
    '被标记的是账号或项目，而不是密钥：列出模型仍然成功，生成内容则会失败。许多使用免费层级的新项目都会遇到这种情况，但不一定是永久的。',
  'See what AI Studio says about the project: the tier "Unavailable" confirms it.':
    '在 AI Studio 中查看该项目：如果层级显示为“不可用”(Unavailable)，即可确认。',
  'Follow the link that Google sent with the refusal: it leads to the verification or to the appeal.':
    '打开 Google 在拒绝时给出的链接：它指向验证或申诉页面。',
  'Complete the age verification and the verification of the Google account, then wait; one key answered again after six days.':
    '完成年龄验证和 Google 账号验证，然后等待；曾有一个密钥在六天后恢复正常。',
  'Move to the paid tier (prepaid credits or a billing account); that is what Google staff advise next.':
    '改用付费层级（预付余额或结算账号）；这是 Google 工作人员建议的下一步。',
  'Look for a suspension notice, and appeal there if there is one.': '查看是否有暂停通知；如果有，请在该页面提出申诉。',
  'Another project sometimes helps and sometimes not; do not make many, that looks like abuse.':
    '换一个项目有时有用，有时没用；不要新建很多项目，那样看起来像滥用行为。',
  '"Your project has been denied access" is a decision of Google about the account or the project. It comes without a reason code, and models.list answers 200 all the while, so a check that only lists models calls such a key good.':
    '“Your project has been denied access”是 Google 对账号或项目作出的决定。它不带原因代码，而且 models.list 始终返回 200，因此如果只检查能否列出模型，就会误以为这样的密钥是好的。',
  'says "Consumer … has been suspended", reason CONSUMER_SUSPENDED':
    '错误中写有“Consumer … has been suspended”，reason 为 CONSUMER_SUSPENDED',
  'names the location of the caller': '错误中写的是调用方所在的位置',
  'an administrator of yours decided, not Google': '这是您的管理员的决定，不是 Google 的决定',
  'names a permission, or says "The caller does not have permission"':
    '错误中写有某项权限的名称，或“The caller does not have permission”',
  'what Google staff answer': 'Google 工作人员的答复',
  'still hitting new free-tier projects': '使用免费层级的新项目仍会遇到',

  // project-required
  'The client was not told which Google Cloud project to use': '没有为客户端指定要使用的 Google Cloud 项目',
  'Agent Platform, gcloud and the login of Gemini CLI work in a project, and none was named. The Gemini API with a key needs no project: the key names it.':
    'Agent Platform、gcloud 和 Gemini CLI 的登录都要在某个项目中运行，而这里没有指定项目。用密钥调用 Gemini API 不需要指定项目：密钥已经表明了项目。',
  'Find the id of your project.': '查找您的项目 ID。',
  'Set GOOGLE_CLOUD_PROJECT to it where the program runs; for Agent Platform also GOOGLE_CLOUD_LOCATION (global is a good default).':
    '在程序运行的地方把 GOOGLE_CLOUD_PROJECT 设为该 ID；使用 Agent Platform 时还要设置 GOOGLE_CLOUD_LOCATION（global 是合适的默认值）。',
  'Set GOOGLE_CLOUD_PROJECT to it ({project}) where the program runs; for Agent Platform also GOOGLE_CLOUD_LOCATION (global is a good default).':
    '在程序运行的地方把 GOOGLE_CLOUD_PROJECT 设为该 ID ({project})；使用 Agent Platform 时还要设置 GOOGLE_CLOUD_LOCATION（global 是合适的默认值）。',
  'For gcloud itself.': '为 gcloud 本身设置项目。',
  'If you meant the Gemini API, unset GOOGLE_GENAI_USE_ENTERPRISE, GOOGLE_GENAI_USE_VERTEXAI and GOOGLE_GENAI_USE_GCA and set GEMINI_API_KEY.':
    '如果您要用的是 Gemini API，请取消设置 GOOGLE_GENAI_USE_ENTERPRISE、GOOGLE_GENAI_USE_VERTEXAI 和 GOOGLE_GENAI_USE_GCA，并设置 GEMINI_API_KEY。',
  'Not an answer of an API: a client library looked for a project in its settings, the environment, the credentials file, the gcloud configuration and the metadata server, and found none.':
    '这不是 API 的响应：客户端库在自身设置、环境变量、凭据文件、gcloud 配置和元数据服务器中都没有找到项目。',
  'a project was named, and Google does not know it': '指定了项目，但 Google 不认识它',
  'an admin API asks which project pays for the call': '是管理类 API 要求指明由哪个项目承担此调用的费用',
  'the login is missing, not the project': '缺的是登录，不是项目',
  'Gemini CLI asks for the variable': 'Gemini CLI 要求设置该环境变量',

  // project-quota
  'This account may not create any more projects': '此账号不能再创建项目',
  'Every account has a limit on the projects that it may own, and projects pending deletion count for 30 days. AI Studio makes at most ten at a time.':
    '每个账号可拥有的项目数量有限，待删除的项目在 30 天内仍占用名额。AI Studio 一次最多创建十个项目。',
  'Use a project that you have: import it in AI Studio (Dashboard, Projects, Import projects).':
    '使用已有的项目：在 AI Studio 中依次点击“信息中心”(Dashboard)、“项目”(Projects)、“导入项目”(Import projects) 将其导入。',
  'Shut down projects that nothing uses; the room comes back after 30 days.':
    '关停不再使用的项目；名额在 30 天后释放。',
  'Or ask Google for more.': '或者向 Google 申请提高限额。',
  'A limit on making projects. It has nothing to do with the quota of the Gemini API, and existing keys are not affected.':
    '这是创建项目的数量限额。与 Gemini API 的配额无关，已有的密钥不受影响。',
  'too many calls in a minute': '一分钟内调用过多',
  'too many keys in one project': '一个项目中的密钥过多',
  'at most ten projects from AI Studio': '在 AI Studio 中最多创建十个项目',

  // quota-rate
  'The limit per minute is reached': '已达到每分钟限额',
  'The limit per minute is reached; wait {time}': '已达到每分钟限额，请等待 {time}',
  'The limit per minute is reached for {model}': '{model} 已达到每分钟限额',
  'The limit per minute is reached for {model}; wait {time}': '{model} 已达到每分钟限额，请等待 {time}',
  'The key or login is fine. On Agent Platform "Resource exhausted" is mostly shared capacity that is taken at the moment, or a quota of the location.':
    '密钥或登录没有问题。在 Agent Platform 上，“Resource exhausted”多半是因为共享容量暂时被占满，或者已达到该位置的配额。',
  'The key is fine. The limit is on requests or tokens per minute of {project}, all its keys together; another key of the same project does not help.':
    '密钥没有问题。此限额针对{project}每分钟的请求数或 token 数，所有密钥合并计算；换用同一项目的另一个密钥没有用。',
  'The key is fine. The limit is on requests or tokens per minute of {project}, all its keys together ({limit}); another key of the same project does not help.':
    '密钥没有问题。此限额针对{project}每分钟的请求数或 token 数，所有密钥合并计算（限额为 {limit}）；换用同一项目的另一个密钥没有用。',
  'Wait a minute, then try again with growing pauses. Refused calls count too.':
    '等一分钟再重试，并逐次加长间隔。被拒绝的调用也计入限额。',
  'Wait {time}, then try again with growing pauses. Refused calls count too.':
    '等待 {time} 再重试，并逐次加长间隔。被拒绝的调用也计入限额。',
  'Send fewer calls at once, smaller prompts, or use the batch mode.':
    '减少同时发送的调用，缩短提示，或使用批量模式 (batch mode)。',
  'Call the location global, or ask for more quota.': '改用位置 global 调用，或申请更多配额。',
  'See the limits of the project; a higher tier has more.': '查看项目的限额；层级越高，限额越高。',
  'A limit per minute or second was hit. It proves that the key works. Read quotaId and limit, never the word "rate" alone: the same sentence stands over daily and zero limits and over billing.':
    '已达到每分钟或每秒的限额。这证明密钥可用。请看 quotaId 和 limit，不要只看“rate”一词：每日限额、限额为 0 和结算问题用的也是同一句话。',
  'the quota id says PerDay; waiting a minute does not help': '配额 ID 中有 PerDay；等一分钟没有用',
  'the limit is 0': '限额为 0',
  '503: the capacity of Google, not your limit': '503：是 Google 的容量不足，不是您的限额',
  'says that prepayment credits are depleted': '错误中写明预付余额 (prepayment credits) 已用完',
  'limits are per project': '限额按项目计算',

  // quota-daily
  "Today's allowance is used up": '今天的额度已用完',
  "Today's allowance of {value} calls is used up": '今天的 {value} 次调用额度已用完',
  "Today's allowance for {model} is used up": '{model} 今天的额度已用完',
  "Today's allowance of {value} calls for {model} is used up": '{model} 今天的 {value} 次调用额度已用完',
  'The key is fine. Daily allowances come back at midnight Pacific time.':
    '密钥没有问题。每日额度在太平洋时间午夜恢复。',
  'The key is fine. Daily allowances come back at midnight Pacific time, in about {time} by what Google says.':
    '密钥没有问题。每日额度在太平洋时间午夜恢复；按 Google 的说法，大约还要 {time}。',
  'On the free tier the newest Flash models get as few as 20 calls a day.':
    '在免费层级，最新的 Flash 模型每天的额度低至 20 次调用。',
  'See what is used and what is allowed.': '查看已用量和限额。',
  'Until then call another model: each has an allowance of its own.':
    '在此之前可以调用其他模型：每个模型都有自己的额度。',
  'For more, set up billing for the project; a new tier takes about ten minutes.':
    '如需更多额度，请为项目设置结算；新层级大约十分钟后生效。',
  'A quota with PerDay in its id is exhausted. A retryDelay of many hours points the same way. Retrying uses up nothing but patience.':
    'ID 中带有 PerDay 的某项配额已用完。retryDelay 长达许多小时也说明是这种情况。重试没有用，只会消耗耐心。',
  'PerMinute: passes in a minute': 'PerMinute：一分钟内恢复',
  'the limit is 0: no day brings it': '限额为 0：等多少天都不会恢复',
  'money, not calls': '问题在费用，不在调用次数',
  'daily limits reset at midnight Pacific time': '每日限额在太平洋时间午夜重置',
  'quota_exceeded is the daily quota': 'quota_exceeded 指每日配额',

  // quota-zero
  'The quota is 0: waiting will not help': '配额为 0，等待没有用',
  'The quota for {model} is 0: waiting will not help': '{model} 的配额为 0，等待没有用',
  'Somebody, or a policy, has set this quota of {project} to 0.': '有人或某项政策把{project}的这项配额设成了 0。',
  'The free tier of {project} has no allowance for this model.': '{project}的免费层级没有此模型的额度。',
  'Google words it like a limit that passes, with a delay to wait; it does not pass.':
    'Google 的措辞像是暂时的限额，还给出了等待时间；但它不会自行恢复。',
  'Call a model that the free tier includes, such as a current Flash-Lite.':
    '改用免费层级包含的模型，例如当前的 Flash-Lite。',
  'Or set up billing for the project.': '或者为项目设置结算。',
  'If billing is on: see whether the quota was set to 0, and raise it.':
    '如果已启用结算：查看该配额是否被设为 0；如果是，请提高它。',
  'If billing is on: see whether the quota {quota} was set to 0, and raise it.':
    '如果已启用结算：查看配额 {quota} 是否被设为 0；如果是，请提高它。',
  'a project Owner, or someone with roles/servicemanagement.quotaAdmin':
    '项目所有者 (Owner)，或拥有 roles/servicemanagement.quotaAdmin 的人',
  'A 429 whose limit is 0: "limit: 0" in the text, a violation without quotaValue, or quota_limit_value "0" in the metadata. With that last one even listing models may fail.':
    '限额为 0 的 429：错误文本中有“limit: 0”，某项 violation 没有 quotaValue，或者 metadata 中的 quota_limit_value 为“0”。在最后一种情况下，连列出模型都可能失败。',
  'the limit is not 0 and comes back tomorrow': '限额不为 0，明天恢复',
  'the limit is not 0 and comes back in a minute': '限额不为 0，一分钟后恢复',
  'the state of the project, of which this is a consequence': '问题在项目的状态，配额为 0 是其后果',
  'the refusal is about the model, not about a number': '被拒绝的原因是模型，而不是数量',
  'limits by tier': '各层级的限额',
} as const;
