/** `rules/billing.ts` */
export const rulesBilling = {
  'Billing is off in {project}, and this needs it': '{project}未启用结算，而此操作需要结算',
  '{api} works only with billing, and no account is linked, or the linked one is closed. Being Owner of the project is not enough to link one: it takes rights on the billing account too.':
    '{api}只有在启用结算后才能使用；目前没有关联结算账号，或所关联的账号已关闭。仅凭项目所有者身份无法关联结算账号，还需要结算账号上的权限。',
  'List the billing accounts that you may use; take one with OPEN True.':
    '列出您可以使用的结算账号，选择 OPEN 为 True 的一个。',
  'Link it; from then on usage is charged to it.': '关联该账号；此后的用量计入该账号的账单。',
  'an Owner of the project (or roles/billing.projectManager) who is also Billing Account User (roles/billing.user)':
    '项目所有者（或拥有 roles/billing.projectManager 的人），并且同时是结算账号用户 (roles/billing.user)',
  'Or in the console. A closed account is reopened there, or has an unpaid bill.':
    '也可以在控制台中操作。账号如已关闭，请在那里重新开启；也可能是有账单尚未支付。',
  'The call, or enabling the API, needs an open billing account on the project. The Gemini API itself has a free tier and does without; Agent Platform does not. When a billing account is closed, all its projects get this answer.':
    '此调用，或者启用此 API，需要项目关联有效的结算账号。Gemini API 本身有免费层级，不启用结算也能使用；Agent Platform 则不行。结算账号关闭后，其下所有项目都会得到此响应。',
  'no billing either, but the free tier answers': '同样未启用结算，但免费层级可以调用',
  'billing is linked, the credits are used up': '已关联结算，但预付余额已用完',
  'a limit of 0 for one model': '某个模型的限额为 0',
  BILLING_DISABLED: 'BILLING_DISABLED',
  'linking takes rights on the project and on the billing account': '关联结算需要项目和结算账号两方面的权限',
  'No billing in {project}: free tier only': '{project}未启用结算：只能使用免费层级',
  'The Gemini API works without billing, with few requests a day (as low as 20 for the newest Flash models), not for every model, not in every country, and Google may use the content to improve its products.':
    '不启用结算也能使用 Gemini API，但每天的请求数很少（最新的 Flash 模型低至 20 次），并非所有模型、所有国家/地区都可用，而且 Google 可能会用这些内容改进其产品。',
  'If the free tier is enough, nothing is to be done.': '如果免费层级已经够用，无需任何操作。',
  'For the paid tier: Set up billing next to the project.': '如需付费层级：点击该项目旁的“设置结算”(Set up billing)。',
  'New users usually pay in advance (prepaid credits); the Cloud free trial of $300 does not count for the Gemini API. A new tier takes about ten minutes.':
    '新用户通常采用预付费（先购买预付余额）；Cloud 免费试用的 300 美元不能用于 Gemini API。新层级大约十分钟后生效。',
  'No billing account is linked. Not a fault, but the reason for many a 429 and for models that are missing.':
    '没有关联结算账号。这不是错误，但许多 429 和模型缺失都由此而来。',
  'the API called does not work without billing': '所调用的 API 不启用结算就无法使用',
  'the free tier has nothing for this model': '免费层级不提供该模型的额度',
  "today's free allowance is used up": '今天的免费额度已用完',
  'tiers and prepayment': '层级与预付费',
  'limits by tier; per-model figures only in AI Studio': '各层级的限额；各模型的数值只在 AI Studio 中显示',
  'The prepaid credits of the billing account are used up': '结算账号的预付余额已用完',
  'At a balance of 0 every key of every project on this billing account stops, until credits are added. Retrying and waiting do not help, nor does the $300 of the Cloud free trial.':
    '余额为 0 时，此结算账号下所有项目的所有密钥都会停止工作，直到充值为止。重试和等待都没有用，Cloud 免费试用的 300 美元也不行。',
  'Add credits to the billing account, or turn on auto-reload.': '为结算账号充值，或开启自动充值。',
  'Stop retrying meanwhile: it cannot succeed.': '在此期间请停止重试：重试不可能成功。',
  'If the page shows credits or postpay and the error stays, tell Google with project and billing account id; a stale state is reported for some projects.':
    '如果页面显示仍有余额或为后付费而错误依旧，请带上项目和结算账号 ID 联系 Google；有报告称某些项目的状态未及时更新。',
  'New users are on Prepay since 2026-03-23. An empty balance was answered with HTTP 429 until at least 2026-08-23 and with 402 since at the latest 2026-09-23; the status is RESOURCE_EXHAUSTED both times, which is why many programs take it for a rate limit. Cloud Billing shows the account as linked and open all the while; only AI Studio shows the balance.':
    '自 2026-03-23 起新用户使用预付费。余额为零时，至少到 2026-08-23 为止返回 HTTP 429，最迟从 2026-09-23 起返回 402；两者的状态都是 RESOURCE_EXHAUSTED，因此许多程序误认为这是速率限制。在此期间 Cloud Billing 一直显示账号已关联且有效；只有 AI Studio 显示余额。',
  'says "monthly spending cap"': '错误中写有“monthly spending cap”',
  'too many calls; passes within a minute': '调用过多，一分钟内恢复',
  'no open billing account on the project': '项目没有关联有效的结算账号',
  '402 for used-up credits; not retried by the SDKs': '余额用完返回 402；SDK 不会重试',
  'payment_required of the Interactions API': 'Interactions API 的 payment_required',
  'the text on a project believed to be postpay': '一个被认为采用后付费的项目得到的错误原文',
  'what prepay is': '什么是预付费',
  'The project has reached its monthly spending cap': '项目已达到每月支出上限',
  'A monthly spending cap is reached': '已达到每月支出上限',
  'Either the cap that Google sets for the tier of the billing account ($250 in tier 1, $2,000 in tier 2), or a cap that somebody set for the project. Until it is raised or the month turns, calls fail; waiting minutes does not help.':
    '这要么是 Google 为结算账号所在层级设置的上限（层级 1 为 250 美元，层级 2 为 2,000 美元），要么是有人为项目设置的上限。在提高上限或进入下个月之前，调用都会失败；等几分钟没有用。',
  'Cap of the project: see it and raise it here.': '项目的上限：在此查看并提高。',
  'someone who may set its cap (billing.resourcebudgets.write)': '有权设置项目上限的人 (billing.resourcebudgets.write)',
  'Cap of the billing account: see the tier here. A higher tier raises it.':
    '结算账号的上限：在此查看层级。升到更高的层级，上限会随之提高。',
  'Stop retrying meanwhile, or move urgent calls to a project on another billing account.':
    '在此期间请停止重试，或把紧急的调用转到使用另一个结算账号的项目。',
  'A brake on cost, not on speed. The sentence says whose cap it is: the billing account (all its projects stop) or the project. The status is RESOURCE_EXHAUSTED as for a rate limit.':
    '它限制的是费用，而不是速度。错误原文会说明是谁的上限：结算账号（其下所有项目都停止）还是项目。状态与速率限制一样是 RESOURCE_EXHAUSTED。',
  'the money is gone, not capped': '是余额用完，而不是达到上限',
  'passes at midnight Pacific time': '太平洋时间午夜恢复',
  'tiers and their caps': '各层级及其上限',
  'RESOURCE_EXHAUSTED also stands for spend limits': 'RESOURCE_EXHAUSTED 也表示支出限制',
} as const;
