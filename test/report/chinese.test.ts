/** What only Chinese can break: widths, blanks, full stops, and words that stayed English. */
import { describe, expect, it, test } from 'vitest';
import { chinese } from '../../src/language/chinese.ts';
import { causeIds, type Rule } from '../../src/model.ts';
import { causePageText } from '../../src/report/cause-page.ts';
import { githubReport } from '../../src/report/github.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { columns, hanging, styleFor, wrap } from '../../src/report/terminal.ts';
import { textReport } from '../../src/report/text.ts';
import { rules } from '../../src/rules/index.ts';
import { englishIn } from '../language/leftovers.ts';
import { check, diagnosis, noTrace, report, samples, skipped, style, trace } from './sample.ts';

const zh = { language: chinese };

/** A failure whose own words are Chinese, as the rules would have them. */
const failure = report({
  verdict: 'fail',
  exitCode: 1,
  checks: [
    check('api-enabled', 'fail', { summary: '项目 my-app 未启用 Gemini API' }),
    skipped('live-models', 'api-enabled'),
    check('billing', 'unknown', { summary: '无权查看结算' }),
    check('iam-role', 'warn', { summary: '角色权限过大' }),
  ],
  diagnoses: [
    diagnosis('api-disabled', {
      checks: ['api-enabled'],
      title: '项目 my-app 未启用 Gemini API',
      explanation: '任何新项目在有人启用之前都是如此。',
      fix: [
        { kind: 'run', text: '启用它。', argv: ['gcloud', 'services', 'enable'], risk: 'risky', who: '项目所有者' },
        { kind: 'tell', text: '再检查一次。' },
      ],
    }),
    diagnosis('key-create-denied', { role: 'symptom', title: '无法创建密钥' }),
    diagnosis('role-too-broad', {
      severity: 'warning',
      checks: ['iam-role'],
      title: '角色权限过大',
      explanation: '',
      fix: [
        { kind: 'tell', text: '撤销它。' },
        { kind: 'tell', text: '再检查一次。' },
      ],
    }),
    diagnosis('billing-none', {
      title: '没有结算',
      ignored: { reason: '测试项目', until: '2027-01-31', owner: '运维' },
    }),
  ],
});

test('text', () => {
  expect(textReport(failure, style({ ...zh, width: 60 }), { verbose: false, trace })).toMatchInlineSnapshot(`
    "gkey doctor：Gemini API，项目 my-app-481516 (123456789012)
      密钥 AQ.…0000（授权密钥，sha256 0123456789ab），来自环境变
      量 GEMINI_API_KEY，身份 user:dev@example.com

    ✗ api-enabled       失败：项目 my-app 未启用 Gemini API
    - live-models       因 api-enabled 而跳过
    ? billing           未知：无权查看结算
    ! iam-role          警告：角色权限过大

    根本原因：项目 my-app 未启用 Gemini API [api-disabled]
      任何新项目在有人启用之前都是如此。

      解决办法
      1. 启用它。（有风险：运行前请先看清楚）
           gcloud services enable
         操作人：项目所有者
      2. 再检查一次。

      参阅：gkey explain api-disabled

      由此还导致
      - 无法创建密钥 [key-create-denied]
      - 未运行：live-models

    涉及的项目
      my-app-481516 (123456789012)  您要检查的项目、密钥所属的项
                                    目、Google 错误中提到的项目
      billing-hub-example           管理调用的配额项目

    其他发现

      ! 角色权限过大 [role-too-broad]
        解决办法：撤销它。
        还有 1 步：gkey explain role-too-broad

    已忽略
      - 没有结算 [billing-none]，由运维忽略至 2027-01-31：测试
        项目

    失败：1 个根本原因 (api-disabled)、1 个警告、1 项未知、1 项
    已忽略；用时 0.8 秒，调用 Google 11 次
    "
  `);
});

test('github', () => {
  expect(githubReport(failure, chinese)).toMatchInlineSnapshot(`
    "::error title=根本原因：项目 my-app 未启用 Gemini API [api-disabled]::任何新项目在有人启用之前都是如此。%0A1. 启用它。（有风险：运行前请先看清楚）%0A   gcloud services enable%0A   操作人：项目所有者%0A2. 再检查一次。%0A由此导致：无法创建密钥 [key-create-denied]%0A无法运行：live-models%0A详情：gkey explain api-disabled
    ::warning title=警告：角色权限过大 [role-too-broad]::1. 撤销它。%0A2. 再检查一次。%0A详情：gkey explain role-too-broad
    gkey 失败：1 个根本原因 (api-disabled)、1 个警告、1 项未知、1 项已忽略；用时 0.8 秒，调用 Google 11 次
    "
  `);
});

test('every stand is a sentence, its head the headline', () => {
  for (const sample of Object.values(samples)) {
    const { headline, subline, stand, total } = outlineOf(sample, chinese);
    expect(headline).not.toMatch(/[.。]$/u);
    if (stand !== '') expect(stand).toMatch(/。$/u);
    if (subline !== '' && subline !== stand) expect(stand).toBe(`${headline}。${subline}`);
    expect(total).toMatch(/^(?:通过|警告|失败|未知)：.+；用时 [\d.]+ 毫?秒，(?:调用 Google \d+ 次|未调用 Google)$/u);
  }
  expect(outlineOf(samples.nothing, chinese).headline).toBe('没有可以检查的内容');
});

test('a document says its language', () => {
  const page = htmlReport(failure, chinese);
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('<title>失败：项目 my-app 未启用 Gemini API - gkey</title>');
  expect(page).toContain('<p>中断于 <strong>API</strong>：项目 my-app 未启用 Gemini API</p>');
});

test('what stands out in Markdown does so after a Chinese full stop, too', () => {
  expect(markdownReport(failure, chinese)).toContain('1. 启用它。 **（有风险：运行前请先看清楚）**');
});

test.each([
  ['text', textReport(failure, style({ ...zh, width: 160 }), { verbose: true, trace: noTrace })],
  ['markdown', markdownReport(failure, chinese)],
  ['html', htmlReport(failure, chinese).replace(/<style>[^]*<\/style>|\s*<[^>]*>\s*/g, '')],
  ['github', githubReport(failure, chinese)],
])('%s has no label in English', (_, document) => {
  expect(englishIn(document)).toEqual([]);
  expect(document).not.toMatch(/undefined|NaN|\p{Script=Han} \p{Script=Han}|[：，。；] (?=\p{Script=Han})/u);
});

describe.each(causeIds)('the page of %s', (id) => {
  const rule: Rule = rules[id];

  it.each([60, 100, 160])('fits %i columns, but for commands and addresses', (width) => {
    const tooLong = causePageText(id, rule, width, chinese)
      .split('\n')
      .filter((line) => columns(line) > width && !/^ {4,}(?:gcloud|gkey|curl|sudo) /u.test(line))
      .filter((line) => !/^\s*\S+$/u.test(line));
    expect(tooLong).toEqual([]);
  });

  it('has no sentence in English but those of Google', () => {
    const page = causePageText(id, { ...rule, page: { ...rule.page, wording: [] } }, 1000, chinese);
    const googles = rule.page.sources.flatMap(({ note }) => (note.text === 'verbatim' ? [note.words] : []));
    expect(englishIn(page).filter((words) => !googles.includes(words))).toEqual([]);
    expect(page).not.toMatch(/undefined|NaN|\{\w+\}/u);
  });
});

describe('the terminal', () => {
  test('whoever reads Chinese has characters for it', () => {
    expect(styleFor({}, { LANG: 'C' }, zh)).toMatchObject({ unicode: true, language: chinese });
  });

  test('no quotation mark is torn off', () => {
    const lines = wrap('一二三四五六七八九“一二三四五六七八九”', 20, '').split('\n');
    expect(lines[0]).toBe('一二三四五六七八九');
    for (const line of lines) expect(line).not.toMatch(/^”|“$/u);
  });

  test('no character stands alone on the last line', () => {
    expect(wrap('一二三四五六七八九十一', 20, '')).toBe('一二三四五六七八九\n十一');
    expect(hanging('操作人：', '一二三四五六七八九十一二。', 30)).toBe('操作人：一二三四五六七八九十\n        一二。');
  });
});
