/** `program.ts`, `commands/*-options.ts` and `commands/wrong-usage.ts` */
export const help = {
  'show this help': '显示此帮助',
  'colour even when piped, or never': '即使输出到管道也用颜色，或从不用颜色',
  'no colour': '不用颜色',
  'Exit codes: {codes}.': '退出码：{codes}。',
  'Examples:': '示例：',
  'Usage: {usage}': '用法：{usage}',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  '[options]': '[选项]',
  '[command]': '[命令]',
  '<command> [options]': '<命令> [选项]',
  '{what}: {choices}': '{what}：{choices}',
  '{what}; default {value}': '{what}；默认 {value}',
  'en or zh-CN (else that of LC_ALL, LC_MESSAGES, LANG)': 'en 或 zh-CN（否则取自 LC_ALL、LC_MESSAGES、LANG）',
  'It is en or zh-CN.': '应为 en 或 zh-CN。',

  // gkey
  'Find the cause:': '查找原因：',
  'Know what to use:': '选择凭据：',
  'In CI:': '在 CI 中：',
  'Try and look up:': '试用与辅助：',
  'show the version': '显示版本号',
  'Finds the one reason why a Gemini API key does not work, and says what to do.':
    '找出 Gemini API 密钥无法使用的那一个原因，并说明该怎么做。',
  'a broken project, to see it work': '用一个有问题的项目试试看',
  'your key and project': '您的密钥和项目',
  'what a program says': '某个程序的输出',
  'Options: --help, --version, --lang zh-CN. gkey <command> --help says more.':
    '选项：--help、--version、--lang en。更多说明：gkey <命令> --help',

  // gkey doctor
  'check key, project, APIs, rights and a real call': '检查密钥、项目、API、权限，并做一次实际调用',
  'Checks a Gemini API key and its project, names the root cause and the fix.':
    '检查 Gemini API 密钥及其项目，指出根本原因和解决办法。',
  'Precedence: flag, then environment, then .gkey.json (or gkey in package.json), then default; --show-config shows it.':
    '优先级：命令行选项，其次环境变量，再次 .gkey.json（或 package.json 中的 gkey），最后默认值；用 --show-config 查看。',
  'There is no --key VALUE: arguments are visible to other users.':
    '没有 --key VALUE 这样的选项：其他用户可以看到命令行参数。',
  '0 fine, 1 findings, 2 could not decide, 3 wrong usage, 130 interrupted':
    '0 正常，1 有发现，2 无法判定，3 用法错误，130 已中断',
  'the key of this shell, and its project': '检查当前 shell 中的密钥及其项目',
  'Agent Platform, with the credentials of this machine': '使用本机凭据检查 Agent Platform',
  'in CI: warnings fail as well, with reports for the code host': '在 CI 中：警告也算失败，并为代码托管平台写出报告',
  'What to check:': '检查什么：',
  'project id or number (else GOOGLE_CLOUD_PROJECT, the configuration, the credentials, the key)':
    '项目 ID 或编号（否则取自 GOOGLE_CLOUD_PROJECT、配置、凭据、密钥）',
  'gemini: Gemini API with a key; vertex: Agent Platform with credentials':
    'gemini：用密钥调用 Gemini API；vertex：用凭据调用 Agent Platform',
  'for vertex (else GOOGLE_CLOUD_LOCATION, else global)':
    '用于 vertex 的位置（否则取自 GOOGLE_CLOUD_LOCATION，再否则为 global）',
  'call this model (else one that the key can list)': '调用此模型（否则选用密钥能列出的一个）',
  'how real the call is: off, list, count or generate (the only full proof)':
    '调用到什么程度：off、list、count 或 generate（唯一的完整证明）',
  'run only these checks': '只运行这些检查项',
  'leave these checks out': '跳过这些检查项',
  'a simulated world, not Google (gkey simulate --list)': '检查模拟环境而非 Google（见 gkey simulate --list）',
  'Where the key is (else GOOGLE_API_KEY, GEMINI_API_KEY, .env):':
    '密钥在哪里（否则取自 GOOGLE_API_KEY、GEMINI_API_KEY、.env）：',
  'in this variable': '在此环境变量中',
  'in this file': '在此文件中',
  'on standard input; a terminal asks without echo': '从标准输入读取；在终端中询问且不回显',
  'What counts as failure:': '什么算失败：',
  'least severity that exits 1': '以退出码 1 结束的最低严重程度',
  'decide every check, even if the live call passes': '即使实际调用成功，也要求每个检查项都有定论',
  'for the whole run, as 30s or 500ms': '整个运行的时限，例如 30s 或 500ms',
  'look again for so long, as 5m, while only what heals by itself is in the way; each look has its --timeout':
    '只剩会自行恢复的问题时，在这段时间（例如 5m）内反复查看；每次查看以 --timeout 为限',
  'Output:': '输出：',
  'as {formats}': '{formats}',
  'text, in GitHub Actions github': 'text，在 GitHub Actions 中为 github',
  'to FILE instead; json:FILE as well; may be repeated': 'FILE：改为写入文件；json:FILE：另写一个文件；可重复',
  'where SARIF points (else the CI workflow, package.json)': 'SARIF 指向的文件（否则为 CI 工作流、package.json）',
  'only the conclusion, and only if something is wrong': '有问题时只显示结论，没有问题则不输出',
  "show the evidence and Google's raw reasons": '显示证据和 Google 的原始原因代码',
  'show each setting and its origin, and ask nothing': '显示每个设置及其来源，不发出任何请求',
  'It is {hint}.': '应为{hint}。',

  // gkey baseline
  'known findings as ignores that end on a day': '把已知的发现写成有截止日期的忽略设置',
  'Runs the doctor and writes what it finds as ignores for .gkey.json, each with a reason and a last day. What could not be decided cannot be ignored.':
    '运行 doctor，把发现写成 .gkey.json 的忽略设置，每项都有理由和截止日期。没有定论的内容无法忽略。',
  'What to write:': '写什么：',
  'why these findings may wait; required': '为什么这些发现可以暂缓；必填',
  'who sees to them': '由谁处理',
  'last day on which they do not count, as 2027-01-31; default 90 days from today':
    '不计入的最后一天，例如 2027-01-31；默认从今天起 90 天',
  'write to this file instead of standard output': '写入此文件，而不是标准输出',
  'write into the configuration in use, else into a new .gkey.json': '写入正在使用的配置，没有则新建 .gkey.json',
  '0 written, 2 could not decide, 3 wrong usage, 130 interrupted': '0 已写出，2 无法判定，3 用法错误，130 已中断',
  'show the ignores, to copy them into .gkey.json': '显示忽略设置，以便复制到 .gkey.json',
  'write them into the configuration, until a day': '写入配置，到某一天为止',

  // gkey render
  'a saved report in another format': '把保存的报告转换为其他格式',
  'Writes what `gkey doctor --format json` saved in any format, without asking anybody anything.':
    '把 `gkey doctor --format json` 保存的报告写成任意格式，不发出任何请求。',
  'a JSON report; - is standard input': 'JSON 报告；- 表示标准输入',
  'how to write it': '输出格式',
  'exit with the code in the report instead of 0': '以报告中的退出码结束，而不是 0',
  'every fix and every document in full': '完整显示每个解决办法和每份文档',
  '0 written, whatever the report says (with --exit-code the one in the report), 2 the report cannot be read, 3 it is not a report, or wrong usage':
    '0 已写出，无论报告内容如何（使用 --exit-code 时为报告中的退出码），2 报告无法读取，3 不是报告，或用法错误',
  'read it': '阅读报告',
  'a page for people and a file for CI from the same run': '由同一次运行得到给人看的网页和给 CI 用的文件',
  'one run, one format more, its exit code': '一次运行，另写一种格式，并保留其退出码',

  // gkey explain
  'the cause and fix of a pasted error, log or JSON; offline': '由粘贴的错误、日志或 JSON 得出原因和解决办法；离线',
  'Explains a pasted error text, a log or JSON: the cause, why, and what to do. Offline, without credentials. Reads standard input when no text is given. With a cause id it shows the page of that cause.':
    '解释粘贴的错误文本、日志或 JSON：是什么原因、为什么、该怎么做。离线运行，无需凭据。未提供文本时读取标准输入。给出原因 ID 时显示该原因的说明页。',
  'error text, or a cause id such as api-disabled': '错误文本，或原因 ID，例如 api-disabled',
  'read the text from a file, a log of any size': '从文件读取文本，日志大小不限',
  'list all cause ids': '列出所有原因 ID',
  '0 explained, 1 nothing recognised, 2 could not read, 3 wrong usage, 130 interrupted':
    '0 已解释，1 未识别出任何问题，2 无法读取，3 用法错误，130 已中断',
  'whatever a program says': '程序输出的任何内容',
  'a log of any size': '任意大小的日志',
  'all about one cause': '关于某个原因的全部说明',

  // gkey run
  'the command and its arguments, after --': '-- 之后的命令及其参数',
  'run a command; if it fails, explain its last output': '运行命令；如果失败，解释其最后的输出',
  'Runs a command and passes its output and exit code through untouched. If it fails, says on stderr what gkey makes of its last output.':
    '运行命令，原样传递其输出和退出码。如果失败，则在 stderr 上说明 gkey 对其最后输出的判断。',
  'that of the command; 126 it cannot be run, 127 there is none, 128+n it ended by signal n, 3 wrong usage':
    '与该命令相同；126 无法运行，127 找不到命令，128+n 被信号 n 终止，3 用法错误',
  'a server that does not start': '无法启动的服务器',
  'a script with arguments of its own': '自带参数的脚本',

  // gkey diff
  'a later one': '较晚的报告',
  'what changed between two saved reports': '两份保存的报告之间有什么变化',
  'Compares two reports of `gkey doctor --format json`: one from when it worked, and one of now.':
    '比较 `gkey doctor --format json` 的两份报告：一份来自正常工作时，一份来自现在。',
  'Worse is: a new finding, a finding that weighs more or is no longer ignored, and a status or verdict further along pass, warn, unknown, fail. A skip says nothing, unless the check passed or warned before and one that failed or is unknown blocks it now. A finding of checks that were skipped before is shown, and by itself not worse.':
    '变差是指：有新的发现，发现变得更严重或不再被忽略，以及状态或结论沿 pass、warn、unknown、fail 的顺序后移。skip 不说明任何问题，除非该检查项之前是 pass 或 warn，而现在被失败或未知的检查项阻断。之前跳过的检查项的发现会显示出来，但其本身不算变差。',
  '0 nothing got worse, 1 something did, 2 a file cannot be read, 3 it is not a report, or wrong usage':
    '0 没有变差，1 有所变差，2 文件无法读取，3 不是报告，或用法错误',
  'what is different since it worked': '与正常工作时相比有什么不同',
  'and right now': '与此刻相比',

  // gkey simulate
  'a world by name, or a world file': '模拟环境的名称，或环境文件',
  'name the worlds, one line each': '列出各个模拟环境，每个一行',
  'port to listen on; 0 picks a free one': '监听的端口；0 表示选择一个空闲端口',
  'delay of every answer in milliseconds': '每次响应的延迟，以毫秒为单位',
  'a local Google Cloud, to try it all without an account': '本地的 Google Cloud，无需账号即可试用全部功能',
  'Runs a local Google Cloud on loopback in the state of a world, prints the environment to use, and serves until Ctrl-C.':
    '按某个模拟环境的状态在本机回环地址上运行 Google Cloud，打印要使用的环境变量，直到按 Ctrl-C 为止。',
  '0 stopped, 3 wrong usage': '0 已停止，3 用法错误',
  'which worlds there are': '有哪些模拟环境',
  'one where the API is not enabled': 'API 未启用的模拟环境',
  'one of your own, always at the same port': '您自己的模拟环境，始终使用同一端口',
  'It must be a whole number from {least} to {most}.': '必须是 {least} 到 {most} 的整数。',

  // gkey completion
  'the shell that you use': '您使用的 shell',
  'TAB completes commands, options, checks, worlds': '按 TAB 补全命令、选项、检查项、模拟环境',
  'Prints a completion script: commands, options and their values, checks, causes, worlds, formats, files. Nothing is started when TAB is pressed.':
    '打印补全脚本：命令、选项及其取值、检查项、原因、模拟环境、格式、文件。按 TAB 时不启动任何程序。',
  '0 printed, 3 wrong usage': '0 已打印，3 用法错误',

  // gkey guide
  'which credential for what': '什么场合用什么凭据',
  'Compares what a program can call Gemini with: a key from the console or from AI Studio, a service account, a project Owner. Where each is made, what it may call, how it is secured, what changed and since when.':
    '比较程序调用 Gemini 时可用的凭据：控制台或 AI Studio 的密钥、服务账号、项目所有者 (Owner)。各在哪里创建、可以调用什么、如何保护、从何时起有何变化。',
  '0 shown, 3 wrong usage': '0 已显示，3 用法错误',
  'a table, or a list in a narrow terminal': '表格，终端较窄时为列表',
  'one page to print or to pass on': '可打印或转发的一页',
  'Answers; what is missing is asked on a terminal:': '回答；缺少的会在终端中询问：',
  'where the code runs': '代码在哪里运行',
  'whose data it needs': '需要谁的数据',
  'how long it must live': '需要使用多久',
  'who calls': '由谁调用',
  'project to fill into the commands (else GOOGLE_CLOUD_PROJECT)': '填入命令中的项目（否则取自 GOOGLE_CLOUD_PROJECT）',
  'a few questions, one recommendation': '几个问题，一个建议',
  'Asks at most four questions and recommends one credential: why, how to get it, and what not to do.':
    '最多询问四个问题，推荐一种凭据：为什么、如何获得、不要做什么。',
  '0 recommended, 3 wrong usage, or a question is open and there is no terminal, 130 interrupted':
    '0 已推荐，3 用法错误，或还有问题未回答而没有终端，130 已中断',
  'asked on the terminal': '在终端中询问',
  'in a script': '在脚本中',
  'What to show:': '显示什么：',
  'one way only': '只显示一种途径',
  all: '全部',
  'show the steps that are done whole, too': '已完成的步骤也完整显示',
  'What to look at:': '查看什么：',
  'ask Google nothing; the steps are not marked': '不向 Google 发出任何请求；步骤不带标记',
  'the way to a working key, step by step': '一步一步得到可用的密钥',
  'Shows every step from a new project to a key that works, in AI Studio, in the console or with gcloud, and marks what is done already as far as your credentials and your key let gkey see it. It calls no model.':
    '显示从新建项目到密钥可用的每一步：使用 AI Studio、控制台或 gcloud；并在您的凭据和密钥允许 gkey 查看的范围内标出已完成的步骤。不会调用任何模型。',
  '0 shown, whatever is open, 3 wrong usage, 130 interrupted': '0 已显示，无论还有什么未完成，3 用法错误，130 已中断',
  'with your project in the commands': '在命令中填入您的项目',
  'on the command line only': '只用命令行',
  'what it looks like halfway, without an account': '无需账号，看看完成一半时的样子',
  'text, or after the name of --output': 'text，或由 --output 的文件名决定',
  'write it to a file; .html, .md and .json say the format': '写入文件；.html、.md、.json 决定格式',
  'write it to a file': '写入文件',

  // commands/wrong-usage.ts
  '({command} --help says what can be said)': '（用法见 {command} --help）',
  '(Did you mean {name}?)': '（您是指 {name} 吗？）',
  '(Did you mean one of {names}?)': '（您是指以下之一吗：{names}？）',
  "error: unknown option '{option}'": '错误：未知选项“{option}”',
  "error: too many arguments for '{command}'. Expected 1 argument but got {count}.":
    '错误：“{command}”的参数过多。应为 1 个，实际为 {count} 个。',
  "error: too many arguments for '{command}'. Expected {most} arguments but got {count}.":
    '错误：“{command}”的参数过多。应为 {most} 个，实际为 {count} 个。',
  "error: missing required argument '{name}'": '错误：缺少必需的参数“{name}”',
  "error: missing required argument '{name}': {choices}": '错误：缺少必需的参数“{name}”：{choices}',
  "error: option '{option}' argument missing": '错误：选项“{option}”缺少取值',
  "error: unknown command '{word}'": '错误：未知命令“{word}”',
  "error: option '{option}' argument '{value}' is invalid. {why}": '错误：选项“{option}”的取值“{value}”无效。{why}',
  "error: '{value}' is invalid for argument '{name}'. {why}": '错误：“{value}”不是参数“{name}”的有效取值。{why}',
  'Allowed choices are {choices}.': '可用的取值有 {choices}。',
} as const;
