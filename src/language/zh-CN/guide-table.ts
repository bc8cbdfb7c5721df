/** `gkey guide`: the comparison of credentials and what changed. */
export const guideTable = {
  'Console API key': '控制台 API 密钥',
  'AI Studio API key': 'AI Studio API 密钥',
  'Service account': '服务账号',
  'Project Owner': '项目所有者 (Owner)',
  'Made at': '在哪里创建',
  'Cloud Console > APIs & Services > Credentials > Create credentials > API key, or gcloud':
    'Cloud 控制台 > API 和服务 > 凭据 > 创建凭据 > API 密钥，或用 gcloud',
  'AI Studio > API keys; new users find a default project there, and more can be made; existing projects must be imported':
    'AI Studio > API 密钥；新用户在那里有一个默认项目，也可以新建项目；已有的项目须先导入',
  'Cloud Console > IAM & Admin > Service Accounts; a JSON key only as the last resort':
    'Cloud 控制台 > IAM 和管理 > 服务账号；JSON 密钥只作最后手段',
  'Cloud Console > IAM & Admin > IAM > Grant access, role Owner':
    'Cloud 控制台 > IAM 和管理 > IAM > 授予访问权限，选择角色“所有者”(Owner)',
  'Rights come from': '权限来自',
  'Its API restriction and the APIs enabled in its project; on Agent Platform also the roles of its service account':
    '密钥的 API 限制，以及项目中已启用的 API；在 Agent Platform 上还取决于其服务账号的角色',
  'As for a Console key; for the Gemini API its service account needs no role':
    '与控制台密钥相同；用于 Gemini API 时，其服务账号不需要任何角色',
  'The IAM roles granted to it, such as Agent Platform User (roles/aiplatform.user); Editor only for a first test':
    '授予它的 IAM 角色，例如 Agent Platform User (roles/aiplatform.user)；编辑者 (Editor) 仅用于首次测试',
  'Nearly all of the project; not organization policies, nor access tokens of its service accounts':
    '项目中的几乎一切，但不含组织政策，也不能取得其服务账号的访问令牌',
  'Can call': '可以调用',
  'The APIs that its restriction names: the Gemini API refuses a standard key without one. Maps and others get a key of their own':
    '其限制中列出的 API：没有限制的标准密钥会被 Gemini API 拒绝。地图等其他 API 应另建密钥',
  'The Gemini API only (generativelanguage.googleapis.com)': '仅 Gemini API (generativelanguage.googleapis.com)',
  'What its roles allow: Agent Platform, Cloud Storage and others':
    '其角色允许的服务：Agent Platform、Cloud Storage 等',
  'Nearly everything in the project; manages APIs, IAM, keys and accounts':
    '项目中的几乎一切；还可管理 API、IAM、密钥和账号',
  'How general': '通用程度',
  'High: any program, SDK or tool that takes a key, with one key per purpose':
    '高：凡是接受密钥的程序、SDK 或工具都可使用，每种用途各用一个密钥',
  'Just as high: the same kind of key, for the same SDKs and tools': '同样高：密钥类型相同，适用的 SDK 和工具也相同',
  'High on servers and in scripts; never in a browser or an app': '在服务器和脚本中很高；绝不可用于浏览器或应用',
  'High, but not meant for calls': '高，但不是用来调用的',
  'Security controls': '安全控制',
  'API restriction, in effect required; IP address, referrer or app restriction where the caller is known (not confirmed on auth keys)':
    'API 限制（实际上必须设置）；调用方已知时，再限制 IP 地址、引荐来源网址或应用（对授权密钥是否有效，尚未证实）',
  'Restricted to the Gemini API from the start; whether IP and referrer restrictions work on it is not confirmed':
    '创建时即限制为 Gemini API；IP 和引荐来源网址限制对它是否有效，尚未证实',
  'Fine-grained roles and short-lived tokens; a JSON key must be guarded':
    '精细的角色和短期令牌；JSON 密钥必须妥善保管',
  'Too much power, grave if leaked': '权限过大，一旦泄露后果严重',
  'Typical use': '典型用途',
  'Back ends, scripts, production': '后端、脚本、生产环境',
  'Quick tests and demos; production too, if guarded like any secret':
    '快速测试和演示；像其他机密一样保管好，也可用于生产环境',
  'Back-end services, batch jobs, automation': '后端服务、批处理、自动化',
  'Project administration': '项目管理',
  'Relation to IAM': '与 IAM 的关系',
  'An auth key acts as its service account; a standard key only stands for its project':
    '授权密钥 (auth key) 以其服务账号的身份调用；标准密钥只代表其项目',
  'As for a Console key; AI Studio makes the account, and whoever makes the key needs five permissions':
    '与控制台密钥相同；服务账号由 AI Studio 创建，而创建密钥的人需要五项权限',
  'Entirely: it may do what its roles say, and nothing else': '完全由 IAM 决定：只能做其角色允许的事',
  'Nearly all rights in the project: Owner is the widest basic role':
    '项目中的几乎全部权限：所有者是范围最大的基本角色',
  Risk: '风险',
  'Whoever finds it calls at your cost, as far as its restrictions reach; these go by API and application, not by person, nor in detail as roles do. Google blocks keys known as leaked':
    '拿到它的人可在其限制范围内调用，费用由您承担；只能按 API 和应用限制，不能按人限制，也不像角色那样精细。Google 会屏蔽已知泄露的密钥',
  'As for a Console key': '与控制台密钥相同',
  'Whoever finds a JSON key acts with all its roles; without one, only short-lived tokens can be stolen':
    '拿到 JSON 密钥的人拥有其全部角色；没有 JSON 密钥，可被窃取的只有短期令牌',
  'The worst case: whoever takes the account over has the whole project': '最坏的情况：谁盗用该账号，谁就掌握整个项目',
  Fits: '适合',
  'Stable, controlled production calls': '稳定、受控的生产调用',
  'Trying Gemini quickly, and growing from there': '快速试用 Gemini，并在此基础上扩展',
  'Safe automation with fine-grained rights': '安全、权限精细的自动化',
  'Managing projects, APIs and rights': '管理项目、API 和权限',
  Advice: '建议',
  'For production and tests: restricted, and kept in a secret store':
    '用于生产和测试：设置限制，并保存在密文管理服务中',
  'Start here; in production treat it like a Console key': '从这里开始；用于生产时，按控制台密钥的要求对待',
  'Recommended for back ends and automation, attached or federated':
    '推荐用于后端和自动化，采用关联的服务账号或身份联合',
  'For few trusted people, never for calls': '只给少数可信的人，绝不用于调用',
  'Every new key of AI Studio is an auth key: it begins with AQ., acts as a service account that AI Studio makes, and is restricted to the Gemini API. The Console makes the same kind when the API restriction is the Gemini API or the Agent Platform API (seen 2026-07). So it no longer holds that keys of AI Studio are only for tests and have nothing to do with IAM, as older guides say. Older keys are standard keys and begin with AIza.':
    'AI Studio 新建的密钥都是授权密钥 (auth key)：以 AQ. 开头，以 AI Studio 创建的服务账号的身份调用，并限制为 Gemini API。在控制台中把 API 限制设为 Gemini API 或 Agent Platform API 时，创建的也是这种密钥（已见于 2026-07）。旧教程称 AI Studio 密钥只能用于测试、与 IAM 无关，这种说法已不成立。较早的密钥是标准密钥，以 AIza 开头。',
  'Vertex AI is called Agent Platform, and its role Vertex AI User is titled Agent Platform User. The ids are the same: {api}, roles/aiplatform.user. The date is that of the client libraries. Editor (roles/editor) works as well, but is unsafe: only for a first test, then tighten it.':
    'Vertex AI 更名为 Agent Platform，其角色 Vertex AI User 改称 Agent Platform User。ID 不变：{api}、roles/aiplatform.user。此日期是客户端库更名的日期。编辑者 (roles/editor) 也能用，但不安全：仅用于首次测试，之后应收紧。',
  'A JSON key is the last resort: on Google Cloud attach the service account, elsewhere use Workload Identity Federation. Both give short-lived tokens, so there is no lasting key to steal. An organization policy can forbid JSON keys.':
    'JSON 密钥只作最后手段：在 Google Cloud 上把服务账号关联到资源，在其他地方使用工作负载身份联合。两者都使用短期令牌，没有可被窃取的长期密钥。组织政策可以禁止 JSON 密钥。',
  'The Gemini API refuses standard keys (AIza) without an API restriction; long unused ones since 2026-05-07. Restricted ones keep working. Google had announced the end of all standard keys for September 2026 and took that off its page between 2026-09-23 and 2026-09-25: whether and when it comes is not confirmed.':
    'Gemini API 拒绝没有 API 限制的标准密钥 (AIza)；长期未使用的从 2026-05-07 起就已被拒绝。有限制的标准密钥仍可使用。Google 曾宣布所有标准密钥将于 2026 年 9 月停用，又在 2026-09-23 至 2026-09-25 之间从页面上删除了这一说法：是否停用、何时停用，尚未证实。',
  'The setup of Firebase AI Logic enforces App Check by itself, so that only your real app gets through. In an older setup turn it on: Firebase announced that enforcement is required from 2026-11-02; whether it came that day is not confirmed.':
    'Firebase AI Logic 的设置流程会自动强制执行 App Check，只放行您的真实应用。更早完成的设置请自行开启：Firebase 宣布自 2026-11-02 起必须强制执行 App Check；是否已在当天生效，尚未证实。',
  'The Generative Language API is titled Gemini API. Its id is still {api}. The day of the change is not confirmed.':
    'Generative Language API 现名 Gemini API，其 ID 仍为 {api}。更名的具体日期尚未证实。',
  'The Console makes no API key without an API restriction, and for the Gemini API it asks for a service account too. Since which day is not confirmed; nor is whether IP and referrer restrictions work on auth keys.':
    '在控制台中创建 API 密钥时必须设置 API 限制；选择 Gemini API 时，还要选择服务账号。从哪一天开始尚未证实；IP 和引荐来源网址限制对授权密钥是否有效，也尚未证实。',
  'The service account of a key that is restricted to the Gemini API needs no role at all; on Agent Platform it needs Agent Platform User. Whether features such as File Search need a role is not confirmed.':
    '密钥限制为 Gemini API 时，其服务账号不需要任何角色；在 Agent Platform 上需要 Agent Platform User。File Search 等功能是否需要角色，尚未证实。',
  'Making a key in AI Studio takes {permissions}. Owner and Editor have all five; API Keys Admin alone is no longer enough. An organization policy can forbid it all the same.':
    '在 AI Studio 中创建密钥需要 {permissions}。所有者 (Owner) 和编辑者 (Editor) 拥有全部五项权限；仅有 API Keys Admin 已不够。即使权限齐全，组织政策仍可能禁止创建。',
  ': ': '：',
  'since {date}': '自 {date} 起',
  'seen {date}': '已见于 {date}',
  'as of {date}': '截至 {date}',
  ' (as of {date})': '（截至 {date}）',
  'Which credential for what': '哪种凭据适合哪种用途',
  'In short': '要点',
  'Start with an API key for the Gemini API. Whether it comes from AI Studio or from the Console makes no difference today: it is an auth key (AQ.), bound to a service account.':
    '先用 Gemini API 的 API 密钥。如今无论在 AI Studio 还是在控制台中创建，都是同一种密钥：与服务账号绑定的授权密钥 (auth key，以 AQ. 开头)。',
  'In production on Google Cloud, call Agent Platform with an attached service account (Application Default Credentials): there is no key that could leak. Elsewhere, Workload Identity Federation or a restricted key in a secret store.':
    '在 Google Cloud 上用于生产时，请用关联的服务账号（通过应用默认凭据，即 ADC）调用 Agent Platform：没有可泄露的密钥。在其他地方，请用工作负载身份联合，或保存在密文管理服务中的受限密钥。',
  'A standard key (AIza) works only with an API restriction. Better make a new key.':
    '标准密钥 (AIza) 只有设置了 API 限制才能使用。最好新建一个密钥。',
  'A browser or mobile app gets no credential: it asks your back end, or goes through Firebase AI Logic.':
    '不要在浏览器和移动应用中放任何凭据：请通过您的后端或 Firebase AI Logic 调用。',
  'Owner is for managing the project, never for calls.': '所有者 (Owner) 用于管理项目，绝不用于调用。',
  'A new project has the Gemini API (generativelanguage.googleapis.com) off: enable it before you make the key. cloudaicompanion.googleapis.com is Gemini for Google Cloud (Code Assist), not the Gemini API; a key restricted to it does not work.':
    '新项目默认未启用 Gemini API (generativelanguage.googleapis.com)：请先启用，再创建密钥。cloudaicompanion.googleapis.com 是 Gemini for Google Cloud (Code Assist)，不是 Gemini API；限制为它的密钥无法使用。',
  'User data or application data': '用户数据还是应用数据',
  'The Console asks it under Create credentials > Help me choose. For Gemini it is application data.':
    '控制台在“创建凭据 > 帮我选择”(Create credentials > Help me choose) 中会问到。用于 Gemini 时，请选择应用数据。',
  'User data': '用户数据',
  'Makes an OAuth client: people sign in and let your program see what is theirs, such as Gmail or Drive. Gemini does not need it.':
    '会创建 OAuth 客户端。用户登录后，允许您的程序访问他们自己的数据，例如 Gmail 或云端硬盘 (Drive)。Gemini 不需要它。',
  'Application data': '应用数据',
  'Makes a service account: your program acts in its own name. That is what Gemini needs; an auth key is bound to such an account.':
    '会创建服务账号。您的程序以自己的身份运行。Gemini 需要的就是它；授权密钥 (auth key) 与这样的账号绑定。',
  'What changed since the guides of 2024 and 2025': '与 2024 至 2025 年的教程相比，有哪些变化',
  '[n] after a statement: it changed, see note n below.': '说明后面的 [n] 表示此处已有变化，见下文第 n 条。',
  Sources: '来源',
  'Not sure? `gkey guide choose` asks a few questions and recommends one.':
    '拿不准？`gkey guide choose` 会问几个问题，然后推荐一种。',
  '`gkey guide key` shows the whole way to a working key; `gkey doctor` finds out why one does not work.':
    '`gkey guide key` 展示得到可用密钥的全过程；`gkey doctor` 查明密钥为什么不能用。',
} as const;
