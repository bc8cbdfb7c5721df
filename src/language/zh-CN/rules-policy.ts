/** `rules/policy.ts` and `rules/eligibility.ts` */
export const rulesPolicy = {
  // Organization policies: what each constraint forbids, and what to ask for
  'It forbids new service accounts, and AI Studio makes one for every new key.':
    '此政策禁止新建服务账号，而 AI Studio 会为每个新密钥新建一个服务账号。',
  'Ask for an exception for the project, or for a service account made for you, to which you bind a key in the Cloud Console.':
    '请申请为该项目设置例外，或请管理员为您创建一个服务账号，再由您在 Cloud 控制台中把密钥绑定到它。',
  'It forbids JSON keys of service accounts; it does not touch API keys.':
    '此政策禁止的是服务账号的 JSON 密钥；API 密钥不受影响。',
  'Do without a JSON key: attach the service account, or use Workload Identity Federation. Gemini API keys are not affected.':
    '不要使用 JSON 密钥：请把服务账号关联到运行环境，或使用工作负载身份联合。Gemini API 密钥不受影响。',
  'It forbids roles for accounts outside the organization.': '此政策禁止向组织以外的账号授予角色。',
  'Use an account of the organization, or ask for the domain or the account to be allowed.':
    '请使用组织内的账号，或申请允许该网域或该账号。',
  'It forbids models or features on Agent Platform that are not on its list.':
    '此政策禁止使用其列表以外的 Agent Platform 模型或功能。',
  'Choose a model on the list, or ask for this one to be added.': '请选择列表中的模型，或申请把此模型加入列表。',
  'It forbids API keys bound to service accounts, which all new Gemini keys are, unless all their APIs stand in allowedServices; it is on by default.':
    '此政策禁止创建绑定到服务账号的 API 密钥（新建的 Gemini 密钥都属于这一类），除非密钥的所有 API 都列在 allowedServices 中；它默认开启。',
  'Ask for {api} (and {other} for Agent Platform) in its parameter allowedServices.':
    '请申请把 {api}（若使用 Agent Platform，还有 {other}）加入其参数 allowedServices。',
  'It forbids the use of APIs that are not on its list, even when they are enabled.':
    '此政策禁止使用其列表以外的 API，即使这些 API 已经启用。',
  'Ask for {api} to be allowed (for new keys also apikeys.googleapis.com and iam.googleapis.com).':
    '请申请允许 {api}（如需新建密钥，还要允许 apikeys.googleapis.com 和 iam.googleapis.com）。',
  'It forbids enabling certain APIs.': '此政策禁止启用某些 API。',
  'Ask for {api} to be allowed.': '请申请允许 {api}。',
  'It forbids locations that are not on its list.': '此政策禁止使用其列表以外的位置。',
  'Choose an allowed location, or ask for this one (or global) to be added.':
    '请选择允许的位置，或申请把此位置（或 global）加入列表。',
  'It forbids certain API endpoints.': '此政策禁止使用某些 API 端点。',
  'Call a regional endpoint if the policy allows that, or ask for this endpoint to be allowed.':
    '如果政策允许，请改用区域端点；否则申请允许此端点。',
  'It forbids old TLS versions.': '此政策禁止使用旧版 TLS。',
  'Update the client, or whatever intercepts TLS on the way, to TLS 1.2 or newer.':
    '请把客户端，或途中拦截 TLS 的设备或软件，升级到 TLS 1.2 或更高版本。',
  'It forbids the cipher suite that was negotiated.': '此政策禁止此次协商所用的加密套件。',
  'Update the client, or whatever intercepts TLS on the way, to current cipher suites.':
    '请更新客户端，或途中拦截 TLS 的设备或软件，使其采用当前的加密套件。',

  // org-policy
  "Your organization's proxy keeps you out of this project": '您组织的代理不允许您访问此项目',
  'An organization policy forbids this in {project}': '组织政策禁止在{project}中执行此操作',
  'Organization policy {constraint} forbids this': '组织政策 {constraint} 禁止此操作',
  'A proxy adds the header X-Goog-Allowed-Resources, which admits only the organizations on its list, and this project belongs to another one.':
    '代理添加了标头 X-Goog-Allowed-Resources，只放行其列表中的组织，而此项目属于另一个组织。',
  'A constraint set above the project forbids it.': '项目上级设置的一条限制条件 (constraint) 禁止此操作。',
  'A project Owner cannot lift it; projects outside any organization have no such policies of their own.':
    '项目所有者 (Owner) 无法解除它；不属于任何组织的项目自身没有这类政策。',
  'Use a project of your organization, or ask for the other organization to be allowed in the proxy.':
    '请使用您组织的项目，或申请在代理中放行另一个组织。',
  'the administrators of your network proxy': '您的网络代理的管理员',
  'Or call from a network without that proxy, if you may.': '或者在允许的情况下，换一个不经过该代理的网络调用。',
  'See the policy as it is in effect.': '查看实际生效的政策。',
  'Ask for an exception for the project; name the constraint and what you wanted to do.':
    '请申请为该项目设置例外；说明是哪一条限制条件，以及您要做什么。',
  'Or bind a key to a service account that exists already. The key is printed.':
    '或者把密钥绑定到已有的服务账号。命令会直接显示密钥。',
  'Or work in a project outside the organization, if you may.': '或者在允许的情况下，改用组织以外的项目。',
  'A changed policy takes some minutes; then check again.': '修改后的政策需要几分钟才能生效，之后再检查一次。',
  'Organization policies are set above the project and no role in the project lifts them. For Gemini the one that matters most is iam.managed.disableServiceAccountApiKeyCreation ("Block service account API key bindings"), which Google enforces by default; by its own mail keys restricted to the Gemini API pass it by default, but the literal default list was not found in a public page. No constraint that forbids standard API keys was found.':
    '组织政策在项目的上级设置，项目中的任何角色都无法解除。对 Gemini 影响最大的是 iam.managed.disableServiceAccountApiKeyCreation（“Block service account API key bindings”，即禁止把 API 密钥绑定到服务账号），Google 默认强制执行；据 Google 自己的邮件，限制为 Gemini API 的密钥默认可以通过，但在公开页面中没有找到默认列表的原文。没有发现禁止标准 API 密钥的限制条件。',
  'a permission is named; a role helps': '错误中写明了某项权限；授予角色即可解决',
  '"Request is prohibited by organization\'s policy" with a unique identifier':
    "“Request is prohibited by organization's policy”，并带有唯一标识符",
  'a switch in the Workspace admin console, not in Google Cloud':
    '是 Workspace 管理控制台中的开关，不在 Google Cloud 中',
  'the API is off because nobody turned it on': 'API 未启用，只是因为没有人启用它',
  'the constraints': '各项限制条件',
  'key bindings are blocked by default': '默认禁止绑定密钥',
  "Google's mail about the default": 'Google 关于默认设置的邮件',
  'a commenter calls part of that mail misleading': '一位评论者认为该邮件的部分内容有误导性',
  'the *_POLICY_VIOLATED and *_RESTRICTION_VIOLATED reasons': '*_POLICY_VIOLATED 和 *_RESTRICTION_VIOLATED 类原因',

  // vpc-sc
  'VPC Service Controls keep the call out of {project}': 'VPC Service Controls 阻止此调用访问{project}',
  'The project stands inside a service perimeter, and the caller, its network or the API is not admitted. Roles and keys do not help.':
    '该项目位于服务边界之内，而调用方、其网络或该 API 未获准进入。授予角色或更换密钥都没有用。',
  'The administrator finds this refusal by its id {id}.': '管理员可以通过 ID {id} 查到这次拒绝。',
  'Give the unique identifier {id} to the administrator of the perimeter; the troubleshooter explains it.':
    '请把唯一标识符 {id} 交给边界的管理员；用问题排查工具可以查出拒绝的原因。',
  'Give the unique identifier from the error to the administrator of the perimeter; the troubleshooter explains it.':
    '请把错误中的唯一标识符交给边界的管理员；用问题排查工具可以查出拒绝的原因。',
  'someone with roles/accesscontextmanager.policyAdmin on the organization':
    '在组织上拥有 roles/accesscontextmanager.policyAdmin 的人',
  'Ask for an ingress or egress rule for {api} and your identity, or for the API among the accessible services.':
    '请申请为 {api} 和您的身份添加入站流量或出站流量规则，或把该 API 列入可访问的服务。',
  'Or call from inside the perimeter.': '或者从边界之内调用。',
  'A perimeter around projects decides which networks and identities reach which APIs. The refusal carries a unique identifier that only the administrators can look up.':
    '围绕项目设置的边界决定哪些网络和身份可以访问哪些 API。拒绝时会给出一个唯一标识符，只有管理员能够查询。',
  'a constraint is named, no unique identifier': '错误中写明了某条限制条件，没有唯一标识符',
  'a permission is named': '错误中写明了某项权限',
  'the key, not the project, refuses the address': '拒绝该地址的是密钥，而不是项目',
  'the answer with its identifier': '带有标识符的响应',

  // workspace-disabled
  'The administrator, the age or the kind of this account keeps it out':
    '此账号因管理员设置、年龄或账号类型而无法使用该产品',
  'AI Studio, Google Cloud or Code Assist is switched off for this account: by a Workspace administrator, because Google takes its owner for younger than 18, or because the product does not take this kind of account. API keys that exist already are no users and go on working.':
    '此账号无法使用 AI Studio、Google Cloud 或 Code Assist：可能是 Workspace 管理员关闭了它们，可能是 Google 认为账号持有人未满 18 岁，也可能是该产品不支持此类账号。已有的 API 密钥不是用户，可以继续使用。',
  'Ask for Google AI Studio (also called Early access apps) and Google Cloud to be turned on under Additional Google services. The names of the switches change.':
    '请申请在“其他 Google 服务”(Additional Google services) 下开启 Google AI Studio（也叫 Early access apps）和 Google Cloud。这些开关的名称会变。',
  'In Workspace for Education the administrator has to mark the account as 18 or older.':
    '在 Workspace for Education 中，管理员必须将该账号标记为年满 18 岁。',
  'Private account: check the birthday, and do the age verification if asked; the birthday on the ID must be the same.':
    '个人账号：请检查生日；如果要求验证年龄，请完成验证，证件上的生日必须与账号一致。',
  'Or let another account make the key; the program that uses it needs no Google account.':
    '或者由另一个账号创建密钥；使用密钥的程序不需要 Google 账号。',
  "A switch on the account, outside Google Cloud's IAM. The exact names of the switches in the Workspace admin console are not confirmed.":
    '这是账号上的开关，不在 Google Cloud 的 IAM 中。Workspace 管理控制台中这些开关的确切名称尚未证实。',
  'the account is welcome, a seat is missing': '账号符合要求，只是缺少席位',
  'the country is the reason': '原因是所在的国家/地区',
  'a project is refused, not an account': '被拒绝的是项目，而不是账号',
  'the terms were never accepted': '从未接受过服务条款',
  'who may use AI Studio; a later edition has the rules on age': '谁可以使用 AI Studio；年龄规定见该页面之后的版本',
  'the sentence of Code Assist': 'Code Assist 的错误原文',

  // license-required
  'A Gemini Code Assist seat is missing': '缺少 Gemini Code Assist 席位',
  'The tool signed in to Gemini Code Assist of an organization, often only because GOOGLE_CLOUD_PROJECT is set, and the account holds no seat there. The Gemini API with a key needs no seat.':
    '该工具登录了某个组织的 Gemini Code Assist（往往只是因为设置了 GOOGLE_CLOUD_PROJECT），而此账号在那里没有席位。用密钥调用 Gemini API 不需要席位。',
  'Without a seat: create an API key, put it into GEMINI_API_KEY and choose the API key login in the tool.':
    '没有席位时：创建 API 密钥，写入 GEMINI_API_KEY，并在工具中选择以 API 密钥登录。',
  'Unset GOOGLE_CLOUD_PROJECT and GOOGLE_GENAI_USE_GCA if you did not mean the Code Assist of that project.':
    '如果您本来不打算使用该项目的 Code Assist，请取消设置 GOOGLE_CLOUD_PROJECT 和 GOOGLE_GENAI_USE_GCA。',
  'With Code Assist: have a seat assigned to the account.': '要使用 Code Assist：请管理员为此账号分配席位。',
  'the administrator of the Code Assist subscription': 'Code Assist 订阅的管理员',
  'Code Assist Standard and Enterprise are licensed by named user. Neither a key nor a role replaces the seat.':
    'Code Assist Standard 和 Enterprise 按具名用户授权。密钥和角色都不能代替席位。',
  'the login for individuals has ended altogether': '面向个人的登录方式已全面终止',
  'the account is kept out, with or without a seat': '无论有没有席位，此账号都无法使用',
  'cloudaicompanion.googleapis.com is off in the project': '项目中未启用 cloudaicompanion.googleapis.com',
  'the sentence and its remedy': '错误原文及解决办法',
  'a case': '一个实例',

  // client-retired
  'The Google login of this tool has ended for individuals': '此工具已不再支持个人以 Google 账号登录',
  'On 2026-06-18 Google ended "Login with Google" in Gemini CLI and Code Assist for individuals, Google AI Pro and Ultra. API keys and licensed accounts are not affected.':
    '2026-06-18，Google 终止了 Gemini CLI 和 Code Assist 中面向个人版、Google AI Pro 和 Ultra 用户的“Login with Google”。API 密钥和拥有许可的账号不受影响。',
  'Create an API key.': '创建 API 密钥。',
  'Put it into GEMINI_API_KEY, unset GOOGLE_GENAI_USE_GCA, and choose the API key login in the tool.':
    '把它写入 GEMINI_API_KEY，取消设置 GOOGLE_GENAI_USE_GCA，并在工具中选择以 API 密钥登录。',
  'Or change to the product that Google names.': '或者改用 Google 指定的产品。',
  'A way of logging in is gone, and no setting brings it back. It says nothing about your project or key.':
    '一种登录方式已经取消，任何设置都无法恢复。这与您的项目和密钥无关。',
  'the login works, a seat is missing': '登录有效，只是缺少席位',
  'the login has to be renewed': '需要重新登录',
  'the end of the login': '该登录方式的终止',
  'the sentence, UNSUPPORTED_CLIENT': '错误原文，UNSUPPORTED_CLIENT',
  'other tools with the same login': '使用同一登录方式的其他工具',

  // location-unsupported
  'Gemini is not offered where this call comes from': '发出此调用的地区不提供 Gemini',
  'Google goes by the address from which the request leaves: a VPN, a proxy, a CI runner or a data centre counts, not where you sit. In some countries only the paid tier is offered.':
    'Google 依据的是请求的出口地址：起作用的是 VPN、代理、CI 运行器或数据中心的位置，而不是您所在的位置。有些国家/地区只提供付费层级。',
  'See whether the country is on the list.': '查看该国家/地区是否在列表中。',
  'Find out from where the request leaves: switch VPN and proxy off, or let the server call from a supported region. Some data centre addresses are refused altogether, with an HTML page.':
    '请查明请求从哪里发出：关闭 VPN 和代理，或让服务器从受支持的地区调用。某些数据中心的地址会被直接拒绝，并返回一个 HTML 页面。',
  'Where only the paid tier is offered, set up billing for the project.': '在只提供付费层级的地区，请为项目设置结算。',
  'Or use Agent Platform, which has rules of its own: name a supported location.':
    '或者改用 Agent Platform，它有自己的规则：指定一个受支持的位置。',
  'The key and the project are fine. The same key works from a supported place.':
    '密钥和项目都没有问题。同一密钥在受支持的地区可以使用。',
  'the location that the call names, not the one it comes from': '是调用所指定的位置，而不是调用的来源地',
  'the key refuses the address': '密钥拒绝该地址',
  'the project or the account is refused, wherever the call comes from': '无论从哪里调用，项目或账号都会被拒绝',
  'FAILED_PRECONDITION and the free tier': 'FAILED_PRECONDITION 与免费层级',
  'an HTML page for a data centre address': '数据中心地址收到的 HTML 页面',

  // region-unsupported
  '{model} is not offered in {location}': '{location}不提供{model}',
  'The model': '该模型',
  'this Agent Platform location': '此 Agent Platform 位置',
  'On Agent Platform every location has its own set of models, and new ones often come to global only. Google says the same of a model that does not exist.':
    'Agent Platform 的每个位置提供的模型各不相同，新模型往往只在 global 提供。对于不存在的模型，Google 的响应也是这样。',
  'Call the location global: set GOOGLE_CLOUD_LOCATION=global, or --location global. Data then may be processed anywhere; if that is not allowed, take a region from the list.':
    '请改用位置 global：设置 GOOGLE_CLOUD_LOCATION=global 或 --location global。这样一来，数据可能在任何地方处理；如果不允许，请从列表中选择一个区域。',
  'See which models each location has.': '查看各个位置提供哪些模型。',
  'Check again with global.': '改用 global 再检查一次。',
  'Project, login and role are fine; the model is not where the call looks for it. The path in the message names the location.':
    '项目、登录和角色都没有问题；只是调用所指定的位置没有该模型。消息中的路径写明了位置。',
  'the model exists nowhere under this name': '任何位置都没有此名称的模型',
  'the model is there and has to be unlocked': '该位置有此模型，但需要先开通',
  'the place of the caller, not of the endpoint': '是调用方所在的地区，而不是端点的位置',
  'a model that us-central1 does not have': 'us-central1 没有的一个模型',
  'the same for another model': '另一个模型的同样情况',
} as const;
