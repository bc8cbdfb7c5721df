/** `rules/call.ts` */
export const rulesCall = {
  'There is no such model for this project': '此项目找不到所请求的模型',
  'There is no model {model} for this project': '此项目找不到模型 {model}',
  'There is no such model for this key': '此密钥找不到所请求的模型',
  'There is no model {model} for this key': '此密钥找不到模型 {model}',
  'The name is misspelt, the model is retired, or it is closed to new users: projects made today get a 404 for gemini-2.5 and older. Key and login are fine.':
    '模型名称拼写有误、模型已停用，或已不再对新用户开放：现在新建的项目调用 gemini-2.5 及更早的模型会得到 404。密钥和登录都没有问题。',
  'This key can call {models}.': '此密钥可以调用：{models}。',
  'Choose a current model. The aliases gemini-flash-latest and gemini-flash-lite-latest do not retire.':
    '请选择一个现行模型。别名 gemini-flash-latest 和 gemini-flash-lite-latest 不会停用。',
  'In code the name has no prefix but models/ (Gemini API); a name with a vendor before it (google/, gemini/) belongs to a router. Newer models are under v1beta, not v1.':
    '代码中的模型名称除 models/（Gemini API）外不带其他前缀；名称前带供应商的写法（google/、gemini/）是模型路由服务所用的。较新的模型只在 v1beta 中提供，v1 中没有。',
  'Check again; gkey picks a model that the key can call.': '再检查一次；gkey 会选用一个该密钥可以调用的模型。',
  'Check with {model}, which the key can call.': '改用 {model} 检查，该密钥可以调用此模型。',
  'A 404 about a model, often taken for a bad key. Listing models may still show one that is closed to new users. Some models answer only one kind of call.':
    '这是关于模型的 404，常被误认为密钥有问题。已不对新用户开放的模型，仍可能出现在模型列表中。有些模型只支持一种调用方式。',
  'Agent Platform: the model exists in another location': 'Agent Platform：该模型在另一个位置提供',
  'the model exists, and this project may not use it': '模型存在，但此项目无权使用',
  '429 with limit 0: the model exists, the allowance is nothing': '429 且限额为 0：模型存在，但没有可用额度',
  'no longer available to new users': '不再对新用户提供',
  'a prefix too many': '名称多了一个前缀',
  'This project may not use the model': '此项目无权使用该模型',
  'This project may not use {model}': '此项目无权使用 {model}',
  'The model exists and is not open to everybody: for billed projects only, on an allow-list, or to be accepted in Model Garden first. The key or login is fine.':
    '模型存在，但并非对所有人开放：可能仅限已启用结算的项目、仅限许可名单，或需要先在 Model Garden 中接受条款。密钥或登录没有问题。',
  'Open the model in Model Garden, and accept its terms or ask for access.':
    '在 Model Garden 中打开该模型，接受其条款或申请访问权限。',
  'If the model is for the paid tier, set up billing for the project.': '如果该模型仅限付费层级，请为项目设置结算。',
  'Or choose a model that is open to you.': '或者选择一个对您开放的模型。',
  'A gate in front of one model. Other models answer with the same key.':
    '只有这一个模型设有访问门槛；使用同一密钥调用其他模型可以得到回答。',
  'no such model at all': '根本没有这个模型',
  'a 429 with limit 0 says the same in another way': '限额为 0 的 429 是同一含义的另一种说法',
  'vertexai.allowedModels is named': '错误中写明了 vertexai.allowedModels',
  'billed users only': '仅限已启用结算的用户',
  'not allowed to use Publisher Model': '错误原文“not allowed to use Publisher Model”（无权使用该发布方模型）',
  'Google is overloaded at the moment; the key is fine': 'Google 目前过载；密钥没有问题',
  '{model} is overloaded at the moment; the key is fine': '{model} 目前过载；密钥没有问题',
  'A 503 says that there is not enough capacity for this model right now. It passes, mostly within minutes, and says nothing about the key or the project.':
    '503 表示该模型目前容量不足。这种情况会自行恢复，大多在几分钟之内，与密钥和项目无关。',
  'Try again with growing pauses (1, 2, 4, … seconds, with some chance in them).':
    '请重试，并逐次加长间隔（1、2、4……秒，再加上随机抖动）。',
  'If it must be now, call another model; a smaller one is less crowded.':
    '如果无法等待，请调用其他模型；较小的模型没有那么繁忙。',
  'See whether Google reports trouble.': '查看 Google 是否报告了故障。',
  'Google has no room for this call now. Paying or a new key does not change it.':
    'Google 目前没有容量处理此调用。付费或换新密钥都无济于事。',
  '429: your own limit, not the capacity of Google': '429：达到的是您自己的限额，不是 Google 容量不足',
  '500: something broke': '500：Google 内部出错',
  '504: the answer took too long': '504：生成回答用时过长',
  'high demand': '错误原文“high demand”（需求量大）',
  "Something failed on Google's side": 'Google 端出错',
  "Something failed on Google's side (HTTP {status})": 'Google 端出错 (HTTP {status})',
  'A 5xx answer tells nothing about key, project or rights. A very long prompt can cause it too.':
    '5xx 错误不能说明密钥、项目或权限有无问题。提示过长也可能导致此类错误。',
  'Try again in a minute.': '一分钟后重试。',
  'If only your own call fails: make the prompt shorter, or call another model.':
    '如果只有您自己的调用失败：请缩短提示，或调用其他模型。',
  'Google could not do its work. Checks that met it stay undecided: neither good nor bad.':
    'Google 未能完成处理。遇到此错误的检查项不下结论：既不算通过，也不算失败。',
  '503: no capacity': '503：容量不足',
  '504: too slow': '504：太慢',
  '400: the request is wrong': '400：请求有误',
  'The answer took longer than the deadline allows': '生成回答用时超过时限',
  'Google took the call and did not finish in time: the prompt is large, the model slow, or the deadline of the client short. The key is not at fault.':
    'Google 接受了调用，但未能按时完成：提示太长、模型较慢，或客户端的时限太短。这不是密钥的问题。',
  'Give the client a longer time-out, or stream the answer.': '延长客户端的超时时间，或改用流式回答。',
  'Or make the prompt shorter, or call a faster model.': '或者缩短提示，或调用更快的模型。',
  'DEADLINE_EXCEEDED, HTTP 504. 499 CANCELLED means that the client or a proxy hung up first.':
    'DEADLINE_EXCEEDED，HTTP 504。499 CANCELLED 表示客户端或代理先断开了连接。',
  'nothing came back at all: the way to Google is blocked': '没有收到任何应答：与 Google 之间的网络不通',
  'deadline_exceeded of the Interactions API': 'Interactions API 的 deadline_exceeded',
  'The request is wrong; the key is fine': '请求有误；密钥没有问题',
  'Google took the key and refuses what the request says: a field that does not exist in this API version, a value out of range, a tool or schema that is not allowed.':
    'Google 接受了密钥，但拒绝了请求的内容：例如此 API 版本中不存在的字段、超出范围的值、不允许的工具或架构 (schema)。',
  'Read the message for the name of the field, and compare the request with the reference of the API version that you call (v1beta has more than v1).':
    '从错误消息中找出字段名称，再将请求与您所调用的 API 版本的参考文档对照（v1beta 的功能多于 v1）。',
  'Take tools, schemas and settings out one by one until the call passes.':
    '逐一去掉工具、架构和设置，直到调用成功为止。',
  'The reference of the API.': '此 API 的参考文档。',
  'Check that the key itself works.': '检查密钥本身是否可用。',
  'INVALID_ARGUMENT without a word about the key. It is the answer of a key that works.':
    'INVALID_ARGUMENT，但没有提到密钥。得到这种响应，说明密钥可用。',
  'the same 400, but the message says "API key not valid"': '同样是 400，但消息中写有“API key not valid”',
  '400 FAILED_PRECONDITION about the location': '关于位置的 400 FAILED_PRECONDITION',
  '404 about the model': '关于模型的 404',
  'a function name that is not allowed': '不允许的函数名称',
  'The content was blocked; the key is fine': '内容被屏蔽；密钥没有问题',
  'The content was blocked ({reason}); the key is fine': '内容被屏蔽 ({reason})；密钥没有问题',
  'The call went through and a filter stopped the prompt or the answer. Key, project and quota are in order.':
    '调用本身成功了，但过滤器拦下了提示或回答。密钥、项目和配额都正常。',
  'Change the prompt, or lower the thresholds in safetySettings where your use allows it. Some filters cannot be lowered.':
    '请修改提示；如果您的用途允许，也可以放宽 safetySettings 中的屏蔽阈值。有些过滤器无法放宽。',
  'In code, look at promptFeedback.blockReason and finishReason before reading the text.':
    '在代码中，请先检查 promptFeedback.blockReason 和 finishReason，再读取文本。',
  'SAFETY, RECITATION, PROHIBITED_CONTENT, SPII, BLOCKLIST and the like are statements about content. A probe that gets one has proven the key.':
    'SAFETY、RECITATION、PROHIBITED_CONTENT、SPII、BLOCKLIST 等代码针对的都是内容。如果测试调用得到其中之一，就证明密钥有效。',
  'the request was not understood': 'Google 无法理解请求',
  'Google refuses the project, whatever the content': '无论内容是什么，Google 都拒绝该项目',
  'codes for blocked content': '内容被屏蔽时的代码',
} as const;
