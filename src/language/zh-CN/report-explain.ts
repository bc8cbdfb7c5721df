/** `report/explain-text.ts` */
export const reportExplain = {
  Cause: '原因',
  'Likely cause': '很可能的原因',
  'Possible cause': '可能的原因',
  'The other {n}: gkey explain ID shows the page of a cause.':
    '其余 {n} 个：运行 gkey explain ID 可查看某个原因的页面。',
  'Line {line}: Google gave the reason {reason}, which this version of gkey does not know.':
    '第 {line} 行：Google 给出的 reason 是 {reason}，此版本的 gkey 不认识。',
  'Line {line}: Google gave the reason {reason} ({domain}), which this version of gkey does not know.':
    '第 {line} 行：Google 给出的 reason 是 {reason} ({domain})，此版本的 gkey 不认识。',
  'The whole message, with its JSON, says more; `gkey doctor` asks Google itself.':
    '完整的消息（包括其中的 JSON）能说明更多；`gkey doctor` 会直接向 Google 查询。',
  "Nothing here that gkey knows as an error of Google's.": '其中没有 gkey 认识的 Google 错误。',
  '{finding}, {place}': '{finding}，{place}',
  '{n} problems': '{n} 个问题',
  'line {line}': '第 {line} 行',
  'line {line}, {count} times': '第 {line} 行，{count} 次',
  '{count} times, lines {line} to {lastLine}': '{count} 次，第 {line} 至 {lastLine} 行',
  'It may also be': '也可能是',
  'To tell': '如何区分',
  '{place} {codes}': '{place}，{codes}',
} as const;
