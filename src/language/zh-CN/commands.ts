/** `doctor.ts`, `ignores.ts`, `waiting.ts` and `commands/` */
export const commands = {
  'not part of --surface {surface}': '不属于 --surface {surface}',
  'left out by --check or --skip': '被 --check 或 --skip 排除',
  'gkey broke here: {error}': 'gkey 在此处出错：{error}',
  'ignored until {day}: {finding}': '忽略至 {day}：{finding}',
  'not known to gkey: {message}': 'gkey 不认识的错误：{message}',
  'not known to gkey: {code}: {message}': 'gkey 不认识的错误：{code}：{message}',
  '{name} was not found any more: its ignore until {until} can be deleted.':
    '已不再发现 {name}：可以删除对它的忽略（至 {until}）。',
  '{name} counts again: its ignore ended on {until} ({why}).':
    '{name} 重新计入：对它的忽略已于 {until} 到期（{why}）。',
  'The {name} ignore ended on {until} ({why}).': '对 {name} 的忽略已于 {until} 到期（{why}）。',
  'The ignore of {name} ends today ({why}).': '对 {name} 的忽略今天到期（{why}）。',
  'The ignore of {name} ends in 1 day, on {until} ({why}).': '对 {name} 的忽略将在 1 天后（{until}）到期（{why}）。',
  'The ignore of {name} ends in {days} days, on {until} ({why}).':
    '对 {name} 的忽略将在 {days} 天后（{until}）到期（{why}）。',
  // waiting.ts
  'a role that was just granted takes some minutes to arrive': '刚授予的角色需要几分钟才能生效',
  'a changed restriction of a key takes up to five minutes to arrive': '修改后的密钥限制最多需要五分钟才能生效',
  'the way to Google may be there again': '与 Google 的网络连接可能会恢复',
  'no time mends this key': '再等多久，这个密钥也不会恢复',
  'no time mends this login': '再等多久，这次登录也不会恢复',
  'it is set on this machine': '这是本机上的设置',
  'somebody must change it first': '需要有人先做更改',
  'somebody must see to the billing first': '需要有人先处理结算问题',
  'an API that was just enabled takes some minutes to arrive': '刚启用的 API 需要几分钟才能生效',
  'a name that is wrong stays wrong': '错误的名称不会自行变正确',
  'it depends on where the call comes from': '取决于调用来自哪里',
  'another model must be named': '需要指定另一个模型',
  'a limit per minute is over in a minute': '每分钟限额一分钟后就会恢复',
  'the allowance comes back at midnight Pacific time': '额度在太平洋时间午夜恢复',
  'an allowance of 0 stays 0': '额度为 0 时不会自行增加',
  'Google is busy at the moment': 'Google 目前繁忙',
  'the failure is at Google': '故障在 Google 一侧',
  'the answer was too slow this time': '这次的响应太慢',
  'the same request is as wrong a minute later': '同样的请求一分钟后仍然有错',
  'the same prompt is blocked a minute later, too': '同样的提示一分钟后仍会被拦截',
  'a certificate that is not trusted stays so': '不受信任的证书不会自行变为可信',
  'a proxy that refuses goes on refusing': '拒绝访问的代理会一直拒绝',
  '{cause}: {why}': '{cause}：{why}',
  'nothing that was found heals by itself': '所发现的问题都不会自行恢复',

  // commands/wait.ts
  'waiting, {left} left, next look in {n} s: {causes}': '等待中，还剩 {left}，{n} 秒后再查看：{causes}',
  'waiting, {left} left, looking again: {causes}': '等待中，还剩 {left}，正在重新查看：{causes}',
  'waited {waited}, looked once': '等待了 {waited}，查看了 1 次',
  'waited {waited}, looked {n} times': '等待了 {waited}，查看了 {n} 次',
  '{effort}; waiting does not help ({why})': '{effort}；等待没有用（{why}）',
  '{effort}; still {causes}, and Google asks to come back in {later}':
    '{effort}；问题仍是 {causes}，Google 要求 {later} 后再试',
  '{effort}; still {causes}': '{effort}；问题仍是 {causes}',

  // What a person can mend: commands/ and config/
  'warning: {message}': '警告：{message}',
  '{setting} is empty. It takes a project id such as my-app, or a project number.':
    '{setting} 为空。请填写项目 ID（例如 my-app）或项目编号。',
  '{setting} is empty. It takes a model such as gemini-flash-latest.':
    '{setting} 为空。请填写模型名称，例如 gemini-flash-latest。',
  '"{value}" is not a location ({setting}). It looks like global or europe-west1.':
    '“{value}”不是位置 ({setting})。位置形如 global 或 europe-west1。',
  'No check is left to run: all that --check names are left out by --skip.':
    '没有可运行的检查项：--check 指定的全部被 --skip 排除了。',
  '"{word}" is not a check ({setting}). There are {ids}.': '“{word}”不是检查项 ({setting})。可用的有 {ids}。',
  '"{word}" is not a check ({setting}). Did you mean {id}?': '“{word}”不是检查项 ({setting})。您是指 {id} 吗？',
  '{file}: timeout "{value}" is not {hint}.': '{file}：timeout 的值“{value}”无效，应为{hint}。',
  'a time such as 30s, 500ms or 2m, at most 60m': '时长，例如 30s、500ms 或 2m，最长 60m',
  'Two outputs want the same file, {file}.': '有两个输出要写入同一文件 {file}。',
  '"{word}" is not a format. There are {ids}. A file with a colon in its name is written ./{file}':
    '“{word}”不是格式。可用的有 {ids}。名称中带冒号的文件请写作 ./{file}',
  '"{word}" is not a format. Did you mean {id}? A file with a colon in its name is written ./{file}':
    '“{word}”不是格式。您是指 {id} 吗？名称中带冒号的文件请写作 ./{file}',
  '--output {value} names no file.': '--output 的值“{value}”中没有文件名。',
  '--output takes a file. What standard output gets, --format says.':
    '--output 需要一个文件。标准输出的内容由 --format 决定。',
  'The SARIF anchor {file} is not a file inside the repository. It looks like .github/workflows/ci.yml':
    'SARIF 锚点 {file} 不是代码库中的文件。它形如 .github/workflows/ci.yml',
  '--show-config is written as text or json, not as {format}.':
    '--show-config 只能输出为 text 或 json，不能是 {format}。',
  'Take the key from one place: --key-env, --key-file or --key-stdin.':
    '密钥只能取自一处：--key-env、--key-file 或 --key-stdin。',
  'Gemini API key (not shown):': 'Gemini API 密钥（不显示）：',
  'The report cannot be written to {files}.': '报告无法写入 {files}。',
  'the step summary {file} cannot be written ({code})': '步骤摘要 {file} 无法写入 ({code})',
  'Port {port} is taken. --port 0 picks a free one.': '端口 {port} 已被占用。--port 0 会选择一个空闲端口。',
  '{file} cannot be read ({code}).': '{file} 无法读取 ({code})。',
  '{file} must hold an object, such as {example}.': '{file} 必须包含一个对象，例如 {example}。',
  'is not understood': '无法理解',
  '{file}: {what}': '{file}：{what}',
  '{file} is empty. The least it may hold is {least}.': '{file} 为空。至少应包含 {least}。',
  '{file} is not JSON: {error}.': '{file} 不是 JSON：{error}。',
  '"{key}" is not a setting.': '“{key}”不是设置项。',
  '"{key}" is not a setting in {place}.': '{place} 中没有“{key}”这个设置项。',
  'There are {ids}.': '可用的有 {ids}。',
  'It is one of {ids}.': '可取值为 {ids}。',
  'Did you mean {id}?': '您是指 {id} 吗？',
  '{place} has no "{key}".': '{place} 缺少“{key}”。',
  '{place} cannot be {value}.': '{place} 不能是 {value}。',
  '{place} is empty.': '{place} 为空。',
  '{place} must be {type}.': '{place} 必须是{type}。',
  '{place} {message}.': '{place} {message}。',
  'a string': '字符串',
  'a number': '数字',
  'a boolean': '布尔值',
  'an array': '数组',
  'an object': '对象',
  'Say why it may wait.': '请说明为什么可以暂缓。',
  'Say until when, as "2027-01-31".': '请说明到何时为止，例如“2027-01-31”。',

  // commands/explain.ts and run.ts
  'give a text or --file, not both': '请提供文本或 --file，不要同时使用两者',
  'standard input': '标准输入',
  'could not read {source}: {reason}': '无法读取 {source}：{reason}',
  'there is no cause "{word}". Did you mean {id}? (gkey explain --list names all)':
    '没有名为“{word}”的原因。您是指 {id} 吗？（gkey explain --list 可列出全部原因）',
  '--list takes no text': '--list 不接受文本',
  'Paste the error, then press Ctrl-D on a line of its own.': '请粘贴错误内容，然后另起一行按 Ctrl-D。',
  'there is no such file': '没有这个文件',
  'permission denied': '没有访问权限',
  'it is a directory': '这是一个目录',
  'which command? gkey run -- npm start': '要运行哪个命令？gkey run -- npm start',
  'command not found': '找不到该命令',
  'cannot be run': '无法运行',
  'the command ended with exit code {code}. In its last output:': '该命令已结束，退出码为 {code}。其最后的输出中有：',

  // commands/baseline.ts
  '--reason is missing: say why these findings may wait, so that somebody can judge it later.':
    '缺少 --reason：请说明为什么这些发现可以暂缓，以便日后评估。',
  '--until {value} is not a date. It looks like {day}': '--until {value} 不是日期。日期形如 {day}',
  '--until {value} is over: today is {day}.': '--until {value} 已过：今天是 {day}。',
  'Write to one place: --output FILE or --write.': '只能写入一处：--output FILE 或 --write。',
  '--output is empty. It takes a file such as .gkey.json': '--output 为空。请指定一个文件，例如 .gkey.json',
  '{file} is the configuration in use. --write adds to it.': '{file} 是正在使用的配置。要添加到其中，请使用 --write。',
  'nothing was found that would need an ignore': '没有发现需要忽略的问题',
  'The ignores cannot be written to {file} ({code}).': '忽略设置无法写入 {file} ({code})。',
  'ignored until {day}: {causes}': '忽略至 {day}：{causes}',
  'ignored until {day} in {file}: {causes}': '已写入 {file}，忽略至 {day}：{causes}',
  'warning: not decided, so not in this baseline: {checks}': '警告：尚无定论，因此不在此基线中：{checks}',
  // commands/progress.ts
  '{n} of {all} checks, {seconds} s': '{n}/{all} 项检查，{seconds} 秒',
  'must be a date such as "2027-01-31"': '必须是日期，例如“2027-01-31”',
  'must be a project id, or a project number in quotes': '必须是项目 ID，或带引号的项目编号',
  'must look like global or europe-west1': '必须形如 global 或 europe-west1',
  'must be a time such as "30s"': '必须是时长，例如“30s”',
  'must be a time such as "30s", "500ms" or "2m"': '必须是时长，例如“30s”、“500ms”或“2m”',
  'There is no world named {name}. The worlds: gkey simulate --list':
    '没有名为 {name} 的模拟环境。全部模拟环境：gkey simulate --list',
  'There is no world named {name}. Did you mean {nearest}? The worlds: gkey simulate --list':
    '没有名为 {name} 的模拟环境。您是指 {nearest} 吗？全部模拟环境：gkey simulate --list',
  'There is no file {file}.': '没有文件 {file}。',
  'Cancelled, so nothing is recommended.': '已取消，因此没有给出建议。',

  // commands/show-config.ts and program.ts
  'Configuration: none (no .gkey.json, no gkey in package.json)':
    '配置：无（没有 .gkey.json，package.json 中也没有 gkey）',
  'Configuration: {file}': '配置：{file}',
  'world {name}': '模拟环境 {name}',
  default: '默认',
  'gkey broke: {message}': 'gkey 出错了：{message}',
  'Please report this; it is not your fault.': '请报告此问题；这不是您的错。',
} as const;
