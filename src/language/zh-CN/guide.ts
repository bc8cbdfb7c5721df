/** `gkey guide choose`: questions, recommendations and steps. */
export const guide = {
  Where: '运行位置',
  'Where does the code run?': '代码在哪里运行？',
  'on my machine': '在我自己的电脑上',
  'in CI, such as GitHub Actions or GitLab': '在 CI 中，例如 GitHub Actions 或 GitLab',
  'on Google Cloud, such as Cloud Run, GKE or a VM': '在 Google Cloud 上，例如 Cloud Run、GKE 或虚拟机',
  'on another cloud, such as AWS or Azure': '在其他云上，例如 AWS 或 Azure',
  'on a server of my own': '在自己的服务器上',
  'in a browser or a mobile app': '在浏览器或移动应用中',
  'Whose data': '数据归属',
  'Whose data does it need?': '它需要谁的数据？',
  'application data: prompts, files and databases of its own': '应用数据，即程序自己的提示、文件和数据库',
  'user data: what people have in Gmail, Drive or Calendar':
    '用户数据，即用户在 Gmail、云端硬盘 (Drive) 或日历中的内容',
  'How long': '使用期限',
  'How long must it live?': '要用多久？',
  'a try-out': '试用',
  'production, or on the way there': '用于生产，或为生产做准备',
  'Who calls': '调用者',
  'Who calls?': '由谁调用？',
  'I do, while I develop': '我自己，在开发时调用',
  'a program that runs by itself': '自行运行的程序',
  'people who use my program': '使用我的程序的人',
  'What people have in Gmail or Drive is theirs, so each of them must sign in and allow it; an OAuth client asks for it. No API key can give that, and a service account only where a Workspace administrator allows it for the organization (domain-wide delegation).':
    'Gmail 或云端硬盘 (Drive) 中的内容属于用户，因此必须由每位用户登录并同意；OAuth 客户端就是用来征得同意的。API 密钥做不到这一点；服务账号也只有在 Workspace 管理员为组织开启全网域授权 (domain-wide delegation) 后才可以。',
  'Whatever is in a page or an app can be read by everyone who has it. So neither an API key nor a JSON key may be there: something between the app and Gemini must hold the credential.':
    '网页或应用中的任何内容，拿到它的人都能读取。因此里面既不能放 API 密钥，也不能放 JSON 密钥：凭据必须由应用与 Gemini 之间的一层保管。',
  'For a try-out nothing is quicker: one key, no roles, and the free tier where Google offers it. If it grows, the same kind of key goes on into production.':
    '试用时这样最快：一个密钥，不需要角色，在 Google 提供免费层级的地方还可免费使用。以后要用于生产，仍可使用同一种密钥。',
  'On Google Cloud a program can act as a service account without any key: tokens come from the platform and live for about an hour, roles say what they may do, and there is no lasting key that could leak.':
    '在 Google Cloud 上，程序无需任何密钥即可以服务账号的身份运行：令牌由平台提供，有效期约一小时，能做什么由角色决定，没有可泄露的长期密钥。',
  'CI systems and other clouds give each job an identity of its own. Workload Identity Federation exchanges it for a short-lived Google token, so no key has to be stored there.':
    'CI 系统和其他云会给每个作业一个自己的身份。工作负载身份联合用它换取短期的 Google 令牌，因此不必在那里保存密钥。',
  'While you develop for production, you are the caller: your own login stands in for the service account that the program will have later. The code stays the same, and no key exists.':
    '为生产环境开发时，调用者就是您：先用您自己的登录代替程序以后要用的服务账号。代码不变，也没有密钥。',
  'A machine outside every cloud usually has no identity that Google trusts, so it needs a secret. An auth key that may call the Gemini API and nothing else has few rights. With an OIDC provider of your own, Workload Identity Federation does without a key.':
    '不在任何云上的机器通常没有 Google 信任的身份，因此需要一个须保密的凭据。只能调用 Gemini API 的授权密钥 (auth key) 权限很小。如果您有自己的 OIDC 提供方，也可以用工作负载身份联合，不需要密钥。',
  'Enable the Gemini API, before you make the key.': '先启用 Gemini API，再创建密钥。',
  'Enable the Agent Platform API. The project needs a billing account that is open.':
    '启用 Agent Platform API。项目需要关联一个有效的结算账号。',
  'Let it call models: Agent Platform User, formerly Vertex AI User, and no more.':
    '允许它调用模型：只授予 Agent Platform User（旧称 Vertex AI User）。',
  'Tell the Google Gen AI SDK where to call: GOOGLE_GENAI_USE_VERTEXAI=true, GOOGLE_CLOUD_PROJECT={project} and GOOGLE_CLOUD_LOCATION=global. No API key is needed.':
    '为 Google Gen AI SDK 指定调用目标：GOOGLE_GENAI_USE_VERTEXAI=true、GOOGLE_CLOUD_PROJECT={project} 和 GOOGLE_CLOUD_LOCATION=global。不需要 API 密钥。',
  'Prove it with a real call, there where it will run.': '在程序将要运行的地方，用一次实际调用来验证。',
  'Not Owner and not Editor for the account that calls: Editor only for a first test, then tighten it.':
    '不要给负责调用的账号授予所有者 (Owner) 或编辑者 (Editor)：编辑者仅用于首次测试，之后应收紧。',
  'No JSON key of the service account: whoever finds it acts with all its roles.':
    '不要创建服务账号的 JSON 密钥：拿到它的人拥有其全部角色。',
  'Not into code, a repository, a chat or an address (`?key=`): send it in the header x-goog-api-key, or on the OpenAI-compatible route as Authorization: Bearer. Google blocks keys that it knows to be leaked.':
    '不要把密钥写进代码、代码库、聊天或网址 (`?key=`)：请用 x-goog-api-key 标头发送；在 OpenAI 兼容接口上，则用 Authorization: Bearer。Google 会屏蔽已知泄露的密钥。',
  'An API key from AI Studio': '在 AI Studio 中创建的 API 密钥',
  'Create the key in AI Studio. A project that you have already appears there only after Dashboard > Projects > Import projects.':
    '在 AI Studio 中创建密钥。已有的项目要先通过“信息中心 > 项目 > 导入项目”(Dashboard > Projects > Import projects) 导入，才会显示。',
  'Store it as a masked secret of the CI system, and hand it to the job as GEMINI_API_KEY.':
    '把它保存为 CI 系统中会被遮盖的密文，并以 GEMINI_API_KEY 传给作业。',
  'No test for ^AIza in your code: new keys begin with AQ. and have no fixed length.':
    '不要在代码中检查 ^AIza：新密钥以 AQ. 开头，长度不固定。',
  'No Owner login instead of the key: Owner is for managing, not for calling.':
    '不要用所有者 (Owner) 的登录代替密钥：所有者用于管理，不用于调用。',
  'A restricted auth key, in a secret store': '受限的授权密钥 (auth key)，保存在密文管理服务中',
  'Make a service account for the key. It needs no role, because the key is restricted to the Gemini API.':
    '为密钥创建一个服务账号。密钥限制为 Gemini API，因此该账号不需要任何角色。',
  'Make the key, bound to that account and restricted to the Gemini API. The command prints the key.':
    '创建密钥，与该账号绑定，并限制为 Gemini API。此命令会输出密钥。',
  'Or make it in the Console: Create credentials > API key, API restriction Gemini API, then the service account.':
    '或在控制台中创建：创建凭据 > API 密钥，API 限制选择 Gemini API，然后选择服务账号。',
  'If the caller has a fixed IP address, add it as application restriction, and prove it with a call: whether that works on auth keys is not confirmed.':
    '如果调用方的 IP 地址固定，请将其添加为应用限制，并用一次调用验证：这对授权密钥是否有效，尚未证实。',
  'Keep the key in the secret store of the place where the program runs, and hand it to the program as GEMINI_API_KEY. One key per program, so that one can be replaced alone.':
    '把密钥保存在程序运行环境的密文管理服务中，并以 GEMINI_API_KEY 传给程序。每个程序各用一个密钥，以便单独更换。',
  'No key without an API restriction: the Gemini API refuses such standard keys since 2026-06-19.':
    '不要使用没有 API 限制的密钥：自 2026-06-19 起，Gemini API 会拒绝这样的标准密钥。',
  'No restriction to cloudaicompanion.googleapis.com: that is Gemini for Google Cloud, not the Gemini API.':
    '不要把密钥限制为 cloudaicompanion.googleapis.com：那是 Gemini for Google Cloud，不是 Gemini API。',
  'An attached service account, on Agent Platform': '关联的服务账号，用于 Agent Platform',
  'Make a service account for this one program.': '为这一个程序创建一个服务账号。',
  'Let the program run as that account, here on Cloud Run; virtual machines have a similar setting, and GKE its own way: Workload Identity Federation for GKE. What it was allowed as its former account it loses.':
    '让程序以该账号的身份运行，这里以 Cloud Run 为例；虚拟机有类似的设置，GKE 则用自己的方式：适用于 GKE 的工作负载身份联合 (Workload Identity Federation for GKE)。程序会失去原账号所拥有的权限。',
  'Not the default account of Compute Engine: it is shared, and often has Editor.':
    '不要使用 Compute Engine 默认服务账号：它由多个程序共用，而且往往拥有编辑者 (Editor) 角色。',
  'Workload Identity Federation, on Agent Platform': '工作负载身份联合，用于 Agent Platform',
  'Enable the two services that exchange tokens.': '启用负责换取令牌的两个服务。',
  'Make a service account for these jobs.': '为这些作业创建一个服务账号。',
  'Make a pool for identities from outside.': '为外部身份创建一个身份池。',
  'No JSON key as a secret of the CI system or of the other cloud.':
    '不要把 JSON 密钥作为密文保存在 CI 系统或其他云中。',
  'No provider without an attribute condition: GitHub and GitLab have one issuer for everybody.':
    '不要创建没有属性条件的提供方：在 GitHub 和 GitLab 上，所有人共用同一个签发者。',
  'Your own login (ADC), on Agent Platform': '您自己的登录 (ADC)，用于 Agent Platform',
  'Let yourself call models, unless you are Owner or Editor: Agent Platform User, formerly Vertex AI User.':
    '允许自己调用模型：授予 Agent Platform User（旧称 Vertex AI User）；如果您是所有者 (Owner) 或编辑者 (Editor)，则不需要。',
  'And use the project as quota project, again unless you are Owner or Editor.':
    '并允许自己把该项目用作配额项目；所有者或编辑者同样不需要。',
  'Log in. This is not `gcloud auth login`, which programs do not see.':
    '登录。这不同于 `gcloud auth login`，程序看不到后者的登录。',
  'Name the project whose quota counts.': '指定使用哪个项目的配额。',
  'Before it goes live, choose the credential of the place where it will run.':
    '上线之前，请根据程序将要运行的地方选择凭据。',
  'Do not copy application_default_credentials.json to a server: it is you, with all your roles.':
    '不要把 application_default_credentials.json 复制到服务器上：它代表您本人，拥有您的全部角色。',
  'An OAuth client for the data of people, and a credential of your own for Gemini':
    '用于访问用户数据的 OAuth 客户端，以及您自己调用 Gemini 的凭据',
  'Enable the APIs of that data, such as Gmail API or Google Drive API, in APIs & Services > Library.':
    '在“API 和服务 > 库”中启用这些数据所属的 API，例如 Gmail API 或 Google Drive API。',
  'Set up the consent screen, with the smallest scopes. While the app is in testing, a login ends after seven days.':
    '设置同意屏幕，只请求最小的范围 (scope)。应用处于测试状态时，登录七天后失效。',
  'Create credentials > OAuth client ID, for the type of your app. In the wizard this is user data.':
    '创建凭据 > OAuth 客户端 ID，选择您的应用类型。在向导中，这对应“用户数据”。',
  'The call to Gemini itself is application data: choose the credential for it as well.':
    '对 Gemini 的调用本身属于应用数据：请同样为它选择凭据。',
  'No API key for Gmail or Drive of people: it gives no access to them. Nor a service account, unless a Workspace administrator has granted it domain-wide delegation.':
    '不要用 API 密钥访问用户的 Gmail 或云端硬盘：它无权访问这些数据。也不要用服务账号，除非 Workspace 管理员已为它开启全网域授权 (domain-wide delegation)。',
  'No client secret in a browser or a mobile app.': '不要在浏览器或移动应用中放置客户端密钥 (client secret)。',
  'No wider scope than the program needs: people read the list before they agree.':
    '请求的范围 (scope) 不要超出程序所需：用户同意之前会看到这份清单。',
  'A back end of your own, or Firebase AI Logic': '您自己的后端，或 Firebase AI Logic',
  'A back end of your own: the app signs in to it, it holds the credential and calls Gemini. Choose its credential; if it runs elsewhere, with that as --where.':
    '您自己的后端：应用向它登录，由它保管凭据并调用 Gemini。请为它选择凭据；如果它在别处运行，请相应修改 --where。',
  'Give each signed-in person a limit there, so that nobody can use up your quota.':
    '在后端为每位登录用户设置限额，以免有人用尽您的配额。',
  'Without a back end: Firebase AI Logic is a gateway of Google for web and mobile apps. See that App Check is enforced before the app is published.':
    '没有后端时：Firebase AI Logic 是 Google 为网页和移动应用提供的网关。发布应用之前，请确认已强制执行 App Check。',
  'No API key in a page or an app, not even with a referrer or app restriction: both can be forged.':
    '不要在网页或应用中放置 API 密钥，即使设置了引荐来源网址限制或应用限制也不行：两者都可以伪造。',
  'No JSON key in a page or an app, ever.': '绝不要在网页或应用中放置 JSON 密钥。',
  'No Owner login of yours behind it: the back end gets an account of its own.':
    '后端不要使用您的所有者 (Owner) 登录：应为它单独设置账号。',
  'Trust your repository, here one on GitHub; other systems have their own issuer and claims.':
    '信任您的代码库，这里以 GitHub 为例；其他系统有各自的签发者和声明。',
  'Let its jobs act as the account. PROJECT_NUMBER is on the dashboard of the project.':
    '允许其作业以该账号的身份运行。PROJECT_NUMBER（项目编号）见项目的信息中心。',
  'In the workflow: `permissions: id-token: write`, and the action google-github-actions/auth with the provider and the service account.':
    '在工作流中：设置 `permissions: id-token: write`，并使用 google-github-actions/auth，填入提供方和服务账号。',
  'Add your cloud to the pool as a provider, with a condition that only your own workloads meet.':
    '把您的云添加为身份池的提供方，并设置只有您自己的工作负载才满足的条件。',
  'Let those workloads act as the account. PROJECT_NUMBER is on the dashboard of the project.':
    '允许这些工作负载以该账号的身份运行。PROJECT_NUMBER（项目编号）见项目的信息中心。',
  'Give the program the credential configuration file that `gcloud iam workload-identity-pools create-cred-config` writes, in GOOGLE_APPLICATION_CREDENTIALS. It holds no secret.':
    '在 GOOGLE_APPLICATION_CREDENTIALS 中，给程序指定由 `gcloud iam workload-identity-pools create-cred-config` 生成的凭据配置文件。其中不含机密。',
  'a project Owner, or someone with roles/iam.workloadIdentityPoolAdmin':
    '项目所有者 (Owner)，或拥有 roles/iam.workloadIdentityPoolAdmin 的人',
  Recommended: '推荐',
  'The same without questions': '无需回答问题，直接得到同样的结果',
  'What to do next': '下一步',
  'risky: read it before you run it': '有风险：运行前请先看清楚',
  'What not to do': '不要这样做',
  '{question} (arrow keys, then Enter)': '{question}（用方向键选择，按 Enter 确认）',
  'without a terminal nothing can be asked. Say {flags}.': '没有终端，无法提问。请指定 {flags}。',
  '--output takes the name of a file.': '--output 后面须是文件名。',
  'The guide cannot be written to {file} ({code}).': '无法把指南写入 {file} ({code})。',
} as const;
