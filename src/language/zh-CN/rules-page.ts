/** `report/cause-page.ts` */
export const rulesPage = {
  'How Google words it': 'Google 的原文',
  'How to fix it': '如何解决',
  'How to tell it from its neighbours': '如何与相近的原因区分',
  'What follows from it': '由此导致',
  'Read more': '了解详情',
  '{date}: {note}': '{date}：{note}',
  'Error: {title}.': '错误：{title}。',
  'Warning: {title}.': '警告：{title}。',
  'Never a verdict on key or project: a check that meets it stays undecided.':
    '不能据此判断密钥或项目有无问题：遇到此情况的检查项保持“未知”。',
  '{step} (Risky: read it before you run it.)': '{step}（有风险：运行前请先看清楚。）',
  'Who: {who}.': '操作人：{who}。',
} as const;
