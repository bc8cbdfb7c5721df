import type { Sentence } from './sentences.ts';

/**
 * What consoles and clients say in Chinese and Japanese, where most of the pasted errors that are not English come from. Short
 * patterns of words that belong together; they count only where the text is about Google, but for Google's own sentence.
 */
export const sentencesInOtherLanguages: readonly Sentence[] = [
  {
    cause: 'project-denied',
    sure: 'likely',
    matches: [/项目可能违反了我们的使用限制政策|プロジェクト.{0,20}(?:利用規定|使用制限).{0,10}違反/],
  },
  {
    cause: 'key-leaked',
    sure: 'likely',
    google: true,
    matches: [/(?:密钥|金鑰|API ?key).{0,12}(?:泄露|泄漏|外洩)|キー.{0,10}漏洩/i],
  },
  {
    cause: 'key-expired',
    sure: 'likely',
    google: true,
    matches: [/(?:密钥|金鑰|API ?key).{0,8}(?:过期|過期|失效)|キー.{0,8}期限切れ/i],
  },
  {
    cause: 'key-missing',
    sure: 'likely',
    google: true,
    matches: [
      /(?:未|没有|沒有|缺少|请先?|請先?)(?:正确)?(?:配置|设置|設定|填写|提供|输入|輸入)?.{0,10}(?:API ?key|密钥|金鑰)|(?:API ?key|密钥|金鑰).{0,6}(?:缺失|为空|未(?:配置|设置|提供|找到)|不存在)|APIキーが(?:設定|見つかり|必要|指定)/i,
    ],
  },
  {
    cause: 'key-invalid',
    sure: 'possible',
    google: true,
    matches: [
      /(?:API ?key|密钥|金鑰).{0,8}(?:无效|無效|错误|錯誤|不正确|不合法)|(?:无效|無效)的? ?(?:API ?key|密钥|金鑰)|(?:APIキー|キー)が無効/i,
    ],
  },
  {
    cause: 'location-unsupported',
    sure: 'likely',
    google: true,
    matches: [
      /(?:地区|地區|区域|區域|位置|国家|國家).{0,10}(?:不支持|不支援|不可用|无法使用|受限)|(?:不支持|不支援).{0,10}(?:地区|地區|区域|國家|国家|位置)|(?:地域|国|場所).{0,8}(?:サポートされていません|利用できません)/,
    ],
  },
  {
    cause: 'quota-daily',
    sure: 'likely',
    google: true,
    matches: [/(?:每日|每天|当日|當日|今日).{0,8}(?:配额|配額|限额|额度|限制)|1 ?日.{0,8}(?:上限|割り当て)/],
  },
  {
    cause: 'quota-rate',
    sure: 'likely',
    google: true,
    matches: [
      /(?:配额|配額|额度|額度).{0,8}(?:用尽|耗尽|不足|超|已满)|超(?:出|过).{0,8}(?:配额|配額|限额|频率|速率)|请求(?:过于|太)频繁|割り当て.{0,8}(?:超え|超過)/,
    ],
  },
  {
    cause: 'iam-denied',
    sure: 'possible',
    google: true,
    matches: [
      /(?:调用者|呼叫者|用户|帐号|账号)?(?:没有|沒有|缺少|无)权限|权限(?:不足|被拒绝)|權限不足|権限がありません/,
    ],
  },
  {
    cause: 'billing-disabled',
    sure: 'likely',
    google: true,
    matches: [/(?:启用|开通|啟用|绑定).{0,8}(?:结算|帐单|账单|計費|付费)|請求先アカウント|課金を有効/],
  },
  {
    cause: 'api-disabled',
    sure: 'likely',
    google: true,
    matches: [/API.{0,6}(?:未启用|尚未启用|未開啟|尚未啟用|未开通)|(?:启用|啟用).{0,20}API|APIが有効になっていません/],
  },
  {
    cause: 'model-not-found',
    sure: 'likely',
    google: true,
    matches: [
      /模型.{0,12}(?:不存在|未找到|找不到|不可用|已下线|已弃用)|(?:找不到|未找到|不存在).{0,6}模型|モデル.{0,10}(?:見つかりません|存在しません)/,
    ],
  },
  {
    cause: 'overloaded',
    sure: 'likely',
    google: true,
    matches: [/模型.{0,6}(?:过载|過載|繁忙)|服务(?:器)?(?:暂时)?(?:不可用|繁忙|过载)|(?:混雑|過負荷)/],
  },
  {
    cause: 'network-timeout',
    sure: 'likely',
    google: true,
    matches: [/(?:连接|連線|请求|請求|网络|操作).{0,6}(?:超时|超時|逾時)|超过了 ?[\d.]+ ?秒的截止时间|タイムアウト/],
  },
  {
    cause: 'network-refused',
    sure: 'likely',
    google: true,
    matches: [/(?:积极拒绝|拒絕連線|连接被拒绝|无法连接|無法連線|连接失败|連線失敗|接続(?:できません|が拒否))/],
  },
];
