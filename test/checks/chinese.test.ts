import { describe, expect, it } from 'vitest';
import { type AnyCheck, checks } from '../../src/checks/index.ts';
import { chinese } from '../../src/language/chinese.ts';
import { text } from '../../src/language/text.ts';
import type { Binding, PolicyChain } from '../../src/model.ts';
import { type Changes, failed, factsIn, healthy, outcomeOf, refused, unreachable, vertexTarget } from './evidence.ts';

const check = (id: string): AnyCheck => checks.find((one) => one.id === id)!;
const inChinese = (id: string, changes: Changes) => outcomeOf(check(id), changes, chinese);

const ada = 'user:ada@example.com';
const custom = 'projects/my-app/roles/caller';
const bind = (role: string, members: readonly string[] = [ada]): Binding => ({ role, members, condition: null });
const chain = (...bindings: readonly Binding[]): PolicyChain => ({
  levels: [
    { resource: 'project', bindings: [] },
    { resource: 'folders/77', bindings },
  ],
  customRoles: {},
});
const predict = 'aiplatform.endpoints.predict';
const denied = { granted: [], denied: [predict], untestable: [] };

describe('the checks in Chinese', () => {
  it.each<readonly [string, Changes, string]>([
    ['key-format', {}, '授权密钥 (auth key)，53 个字符'],
    ['key-source', {}, '环境变量 GEMINI_API_KEY'],
    [
      'key-source',
      { keySources: { switches: {}, sources: [{ ...healthy.keySources.sources[0]!, label: 'standard input' }] } },
      '标准输入',
    ],
    ['credentials', {}, `${ada}（authorized_user，${healthy.caller.source}）`],
    [
      'credentials',
      { caller: { ...healthy.caller, principal: null, kind: 'metadata server', source: 'the metadata server' } },
      '主账号未知（元数据服务器，来自元数据服务器）',
    ],
    ['clock', {}, '与 oauth2.googleapis.com 相差 0 秒'],
    ['project', {}, 'my-app (123456789012) 的状态为 ACTIVE'],
    ['project', { project: refused(503) }, 'cloudresourcemanager.googleapis.com 返回了 503'],
    ['project', { project: unreachable }, 'example.googleapis.com 没有应答'],
    ['project', { project: refused(403) }, '项目 my-app 存在，但您无权读取：resourcemanager.projects.get'],
    ['billing', {}, '已关联 billingAccounts/000000-000000-000000 且账号有效'],
    ['billing', { billing: refused(403) }, '需要在项目 my-app 上拥有权限 resourcemanager.projects.get'],
    ['api-enabled', {}, 'generativelanguage.googleapis.com 的状态为 ENABLED'],
    [
      'iam-role',
      { policy: chain(bind(custom), bind('roles/viewer', ['allUsers'])) },
      `使用密钥调用不需要任何角色；${ada} 拥有自定义角色 ${custom}（继承自 folders/77）、roles/viewer（继承自 folders/77、通过 allUsers）`,
    ],
    ['key-creation', {}, '五项权限齐全，且没有组织政策禁止'],
    ['key-project', {}, '密钥属于项目 my-app (123456789012)'],
    ['key-type', {}, '授权密钥 (auth key)，绑定到 gemini@my-app.iam.gserviceaccount.com'],
    ['key-restrictions', {}, '仅限于 generativelanguage.googleapis.com'],
    [
      'key-account',
      { serviceAccount: refused(403) },
      '需要在 gemini@my-app.iam.gserviceaccount.com 上拥有权限 iam.serviceAccounts.get',
    ],
    ['live-models', {}, '2 个模型，其中 1 个可生成文本'],
    ['live-call', {}, 'gemini-3.8-flash 已应答，3 个 token'],
    [
      'vertex-call',
      { target: vertexTarget, vertexCall: { ...healthy.vertexCall, tokens: 1, finish: 'SAFETY' } },
      'gemini-3.8-flash 已应答，1 个 token (SAFETY)，位置 global',
    ],
    [
      'key-source',
      {
        keySources: failed({
          kind: 'local',
          code: 'X',
          message: 'key.txt is empty',
          words: text('{name} is empty', { name: 'key.txt' }),
        }),
      },
      'key.txt 为空',
    ],
  ])('%s says what it saw', (id, changes, detail) => {
    expect(inChinese(id, changes)).toMatchObject({ detail });
  });

  it.each<readonly [string, Changes, string]>([
    [
      'key-format',
      {
        key: {
          ...healthy.key,
          oddities: [
            text('has a blank or line break inside'),
            text('has {n} characters; a standard key (AIza…) has {standard}', { n: 38, standard: 39 }),
          ],
        },
        models: null,
      },
      '密钥中间有空格或换行；另外，有 38 个字符；标准密钥 (AIza…) 有 39 个字符。',
    ],
    [
      'iam-role',
      { target: vertexTarget, permissions: denied, policy: chain(bind('roles/editor')) },
      'roles/editor（继承自 folders/77）包含该权限，但被拒绝政策或访问边界收回。',
    ],
    [
      'key-source',
      { keySources: { ...healthy.keySources, switches: { GOOGLE_GENAI_USE_VERTEXAI: '1' } } },
      'GOOGLE_GENAI_USE_VERTEXAI=1 会使 Python 版 google-genai、Python 版 LangChain 改用 Agent Platform，但对 @google/genai、Gemini CLI 无效。',
    ],
  ])('%s adds what is to say', (id, changes, note) => {
    expect(factsIn(inChinese(id, changes))).toMatchObject({ note });
  });

  it.each(checks.map(({ id, title }) => [id, title] as const))('%s has a title without a full stop', (_, title) => {
    expect(chinese.say(title)).toMatch(/^(?!.*[。.]$).*\p{Script=Han}/u);
  });
});
