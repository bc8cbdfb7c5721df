import { describe, expect, it } from 'vitest';
import { changes } from '../../src/guide/changes.ts';
import { guide } from '../../src/guide/guide.ts';
import { recommendations } from '../../src/guide/recommendations.ts';
import { english, languageOf, said } from '../../src/language/language.ts';
import type { Statement } from '../../src/report/guide-shape.ts';

const statements: readonly Statement[] = [
  ...guide.inShort.points,
  ...guide.rows.flatMap(({ cells }) => cells),
  ...guide.data.kinds,
];

describe('the comparison', () => {
  it('has every row of the how-to for the four credentials, and none is empty', () => {
    expect(guide.credentials.map(({ id }) => id)).toEqual(['console-key', 'ai-studio-key', 'service-account', 'owner']);
    expect(guide.rows.map(({ id }) => id)).toEqual([
      'made-at',
      'rights-from',
      'can-call',
      'how-general',
      'security',
      'typical-use',
      'iam',
      'risk',
      'fits',
      'advice',
    ]);
    for (const { cells } of guide.rows) {
      expect(cells).toHaveLength(guide.credentials.length);
      for (const cell of cells) expect(english.say(cell.text)).toMatch(/^\S.{10,}[^.]$/);
    }
  });

  it('names only changes that there are, and each of them somewhere', () => {
    const known = changes.map(({ id }) => id);
    const used = new Set(statements.flatMap((statement) => statement.changes));
    expect([...used].filter((id) => !known.includes(id))).toEqual([]);
    expect(known.filter((id) => !used.has(id))).toEqual([]);
    for (const { changes: ids } of Object.values(recommendations)) for (const id of ids) expect(known).toContain(id);
  });

  it('numbers the changes in the order in which a reader meets them', () => {
    const met = [...new Set(statements.flatMap((statement) => statement.changes))];
    const firstUnknown = met.map((id) => changes.findIndex((change) => change.id === id));
    // Within one statement they stand in the order of the notes.
    expect(firstUnknown).toEqual(firstUnknown.toSorted((a, b) => a - b));
  });

  it.each(changes)('says since when and from where: $id', ({ date, dated, sources, when }) => {
    expect(date).toMatch(/^2026-\d\d(-\d\d)?$/);
    expect(english.say(dated)).toBe(`${{ since: 'since', seen: 'seen', 'as-of': 'as of' }[when]} ${date}`);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(source.url).toMatch(/^https:\/\//);
      expect(source.date).toMatch(/^20\d\d(-\d\d){0,2}$/);
    }
  });

  it('has all AI Studio cells that the new keys made wrong marked as changed', () => {
    const cell = (row: string): Statement | undefined => guide.rows.find(({ id }) => id === row)?.cells[1];
    for (const row of ['made-at', 'rights-from', 'how-general', 'security', 'typical-use', 'iam', 'fits', 'advice'])
      expect(cell(row)?.changes, row).toContain('auth-keys');
  });
});

/** What the how-to says, as it holds today; a telling phrase in each language. */
const facts: readonly (readonly [statement: string, en: RegExp, zh: RegExp])[] = [
  [
    'S1 the API is off in a new project',
    /new project has the Gemini API .* off: enable it before/,
    /新项目默认未启用 Gemini API.*先启用，再创建密钥/,
  ],
  ['S1 its old title', /Generative Language API is titled Gemini API/, /Generative Language API 现名 Gemini API/],
  ['S3 imported projects', /default project.*existing projects must be imported/, /默认项目.*已有的项目须先导入/],
  ['S5 user data', /User data.*OAuth client.*Gmail or Drive/, /用户数据.*OAuth 客户端.*Gmail/],
  [
    'S5 application data',
    /Application data.*service account.*That is what Gemini needs/,
    /应用数据.*服务账号.*Gemini 需要的就是它/,
  ],
  [
    'S6 role',
    /Vertex AI User is titled Agent Platform User.*roles\/aiplatform\.user/,
    /Vertex AI User 改称 Agent Platform User.*roles\/aiplatform\.user/,
  ],
  [
    'S6 Editor',
    /Editor \(roles\/editor\).*unsafe: only for a first test, then tighten/,
    /编辑者 \(roles\/editor\).*不安全：仅用于首次测试，之后应收紧/,
  ],
  [
    'S6 no role for a key',
    /restricted to the Gemini API needs no role at all/,
    /限制为 Gemini API 时，其服务账号不需要任何角色/,
  ],
  [
    'S7 cloudaicompanion',
    /cloudaicompanion\.googleapis\.com is Gemini for Google Cloud \(Code Assist\), not the Gemini API; a key restricted to it does not work/,
    /cloudaicompanion\.googleapis\.com 是 Gemini for Google Cloud.*不是 Gemini API；限制为它的密钥无法使用/,
  ],
  [
    'S8 permissions',
    /Owner and Editor have all five; API Keys Admin alone is no longer enough/,
    /拥有全部五项权限；仅有 API Keys Admin 已不够/,
  ],
  [
    'S8 the console asks',
    /no API key without an API restriction, and for the Gemini API it asks for a service account/,
    /必须设置 API 限制；选择 Gemini API 时，还要选择服务账号/,
  ],
  ['S9 shapes', /begins with AQ\..*begin with AIza/, /以 AQ\. 开头.*以 AIza 开头/],
  [
    'S9 refused',
    /since 2026-06-19.*refuses standard keys \(AIza\) without an API restriction/,
    /自 2026-06-19 起.*拒绝没有 API 限制的标准密钥/,
  ],
  [
    'S9 not confirmed',
    /September 2026.*whether and when it comes is not confirmed/,
    /2026 年 9 月.*是否停用、何时停用，尚未证实/,
  ],
  [
    'S10 restrictions',
    /API restriction, in effect required; IP address, referrer or app restriction/,
    /API 限制（实际上必须设置）.*IP 地址、引荐来源网址/,
  ],
  [
    'S10 not confirmed on auth keys',
    /whether IP and referrer restrictions work on auth keys/,
    /IP 和引荐来源网址限制对授权密钥是否有效，也尚未证实/,
  ],
  ['S11 Owner', /Owner is for managing the project, never for calls/, /用于管理项目，绝不用于调用/],
  [
    'S12 JSON key',
    /a JSON key must be guarded.*JSON key is the last resort.*Workload Identity Federation/,
    /JSON 密钥必须妥善保管.*JSON 密钥只作最后手段.*工作负载身份联合/,
  ],
  ['comparison: same kind', /no difference today: it is an auth key/, /都是同一种密钥/],
  [
    'comparison: no longer test-only',
    /no longer holds that keys of AI Studio are only for tests and have nothing to do with IAM/,
    /只能用于测试、与 IAM 无关，这种说法已不成立/,
  ],
  ['risk: leaked key', /calls at your cost, as far as its restrictions reach/, /在其限制范围内调用，费用由您承担/],
  [
    'risk: no limit in detail',
    /by API and application, not by person, nor in detail as roles do/,
    /只能按 API 和应用限制，不能按人限制，也不像角色那样精细/,
  ],
  ['risk: leaked JSON key', /JSON key acts with all its roles/, /拿到 JSON 密钥的人拥有其全部角色/],
  ['risk: leaked Owner', /worst case: whoever takes the account over/, /最坏的情况/],
];

describe('the statements of the how-to', async () => {
  const chinese = await languageOf('zh-CN');
  const wordsOf = (language: typeof english): string => {
    const { inShort, credentials, rows, data, changed } = said(guide, language);
    return [
      ...inShort.points.map(({ text }) => text),
      ...credentials.map(({ title }) => title),
      ...rows.flatMap(({ title, cells }) => [title, ...cells.map(({ text }) => text)]),
      ...data.kinds.map(({ title, text }) => `${title} ${text}`),
      ...changed.changes.map(({ dated, text }) => `${dated} ${text}`),
    ].join(' ');
  };
  const [en, zh] = [wordsOf(english), wordsOf(chinese)];

  it.each(facts)('%s', (_, inEnglish, inChinese) => {
    expect(en).toMatch(inEnglish);
    expect(zh).toMatch(inChinese);
  });
});
