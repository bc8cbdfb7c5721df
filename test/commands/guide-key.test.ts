import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

interface Step {
  readonly id: string;
  readonly number: number;
  readonly state: string | null;
  readonly evidence: string | null;
  readonly checks: readonly string[];
  readonly ways: readonly { readonly way: string }[];
}

/** The marks of all steps for the person of a world. */
async function marks(world: string): Promise<Readonly<Record<string, string | null>>> {
  const { exitCode, stdout, stderr } = await run(['guide', 'key', '--simulate', world, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const { steps } = JSON.parse(stdout) as { readonly steps: readonly Step[] };
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

const nowhere = { env: { NO_GCE_CHECK: 'true', LANG: 'C.UTF-8', COLUMNS: '80' } };

describe('gkey guide key', () => {
  it('marks what is done and what is open', async () => {
    expect(await marks('healthy')).toEqual({
      terms: 'done',
      project: 'done',
      billing: 'done',
      api: 'done',
      rights: 'done',
      data: 'choice',
      'service-account': 'done',
      create: 'done',
      restrict: 'done',
      // Where else it stands, nobody sees.
      store: 'choice',
      // That models are listed is no proof that one answers.
      verify: 'open',
    });
    expect(await marks('api-disabled')).toMatchObject({ project: 'done', api: 'open', create: 'done', verify: 'open' });
    expect(await marks('key-leaked')).toMatchObject({ api: 'done', create: 'open', store: 'open' });
    expect(await marks('key-missing-api-disabled')).toMatchObject({ api: 'open', create: 'open', store: 'open' });
    expect(await marks('key-create-denied')).toMatchObject({ rights: 'open' });
    expect(await marks('billing-none')).toMatchObject({ billing: 'unneeded', create: 'done' });
    expect(await marks('key-standard-rejected')).toMatchObject({ create: 'done', restrict: 'open' });
    expect(await marks('fault-everything')).toMatchObject({ create: 'unknown', verify: 'unknown' });
    expect(await marks('project-not-found')).toMatchObject({ project: 'open', billing: 'unknown' });
  });

  it('makes no call of a model, and asks nothing twice', async () => {
    const { stdout } = await run(['guide', 'key', '--simulate', 'healthy']);
    expect(stdout).toContain('no model was asked yet');
  });

  it('marks nothing when there is nothing to look at, or nobody may', async () => {
    for (const args of [[], ['--offline', '--project', 'my-app']]) {
      const { exitCode, stdout } = await run(['guide', 'key', ...args, '--format', 'json'], nowhere);
      expect(exitCode).toBe(0);
      const { steps } = JSON.parse(stdout) as { readonly steps: readonly Step[] };
      expect(steps.map(({ state }) => state)).toEqual(steps.map(() => null));
    }
    expect((await run(['guide', 'key'], nowhere)).stdout).toContain('Nothing is marked');
  });

  it('fills the project in, and shows one way if that is wanted', async () => {
    const { stdout } = await run(['guide', 'key', '--offline', '-p', 'my-app', '--way', 'gcloud'], nowhere);
    expect(stdout).toContain('gcloud services enable generativelanguage.googleapis.com --project my-app');
    expect(stdout).toContain('--member=serviceAccount:gemini-key@my-app.iam.gserviceaccount.com');
    expect(stdout).not.toMatch(/PROJECT_ID|Cloud console|aistudio/);
    const studio = await run(['guide', 'key', '--offline', '-p', 'my-app', '--way', 'studio'], nowhere);
    expect(studio.stdout).toContain('https://aistudio.google.com/api-keys');
    expect(studio.stdout).not.toContain('api-keys create');
  });

  it('is written as html by nobody, and says so', async () => {
    const { exitCode, stderr } = await run(['guide', 'key', '--offline', '--output', 'key.html'], nowhere);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: 'gkey: A guide to a key is written as text, markdown or json, not as html.\n',
    });
  });

  it('shows steps that are done in short, or whole', async () => {
    const short = await run(['guide', 'key', '--simulate', 'healthy'], nowhere);
    const whole = await run(['guide', 'key', '--simulate', 'healthy', '--all'], nowhere);
    expect(short.stdout).toContain('--all shows them whole');
    expect(short.stdout).not.toContain('gcloud services enable');
    expect(whole.stdout).toContain('gcloud services enable');
  });

  // What the old guides say, as it is today: each statement has a sentence that gives it away.
  const statements: readonly (readonly [string, RegExp, RegExp])[] = [
    ['the API is off in a new project, and comes before the key', /off in a new project/, /新项目默认未启用/],
    ['its name has changed', /Generative Language API is titled Gemini API/, /Generative Language API 现名 Gemini API/],
    ['Agent Platform is the other way', /formerly Vertex AI API/, /旧称 Vertex AI API/],
    ['what AI Studio says', /Failed to generate API key: permission denied\. Please try again\./, /Failed to generate/],
    ['a new project under Manage Resources, imported', /Manage Resources.*import it in AI Studio/s, /管理资源.*导入/s],
    ['outside any organization', /outside any organization/, /不属于任何组织|不在任何组织内/],
    ['the library', /APIs & Services > Library > Gemini API > Enable/, /API 和服务.*Gemini API.*启用/],
    ['user data', /User data.*OAuth client.*Gmail, Drive/s, /用户数据.*OAuth 客户端.*Gmail/s],
    ['application data', /Application data makes a service\s+account/, /应用数据.*服务账号/s],
    ['a key is bound to an account now', /auth key acts as a service account/, /授权密钥.*以服务账号的身份/s],
    ['Editor only to try', /Editor for a first test only/, /编辑者.*首次测试/s],
    ['and taken away again', /Take Editor away again/, /撤[消销]/],
    [
      'Vertex AI User has another title',
      /Vertex AI User is titled Agent Platform User/,
      /Vertex AI User 现名 Agent Platform User/,
    ],
    ['no role for a key of the Gemini API', /needs no role/, /不需要任何角色/],
    [
      'cloudaicompanion',
      /cloudaicompanion\.googleapis\.com is Gemini for Google Cloud, not the/,
      /cloudaicompanion\.googleapis\.com 是 Gemini for Google Cloud/,
    ],
    ['Owner under IAM', /See under IAM whether you are Owner or Editor/, /IAM 页面.*所有者/s],
    ['five permissions', /iam\.serviceAccountApiKeyBindings\.create/, /iam\.serviceAccountApiKeyBindings\.create/],
    [
      'the console, if AI Studio does not',
      /If AI Studio\s+does not create one, the console does/,
      /如果 AI\s+Studio 无法创建，可以在控制台创建/,
    ],
    ['AIza and AQ.', /begin with AQ\..*AIza \(39 characters\)/s, /以 AQ\. 开头.*AIza 开头/s],
    ['unrestricted keys are refused', /2026-06-19.*refuses\s+standard keys/s, /2026-06-19.*拒绝不受限制的标准密钥/s],
    ['API and IP restrictions', /IP addresses for a server/, /服务器用 IP 地址|IP 地址/],
    ['Owner is for managing', /Owner is for managing/, /所有者用于管理项目/],
    ['JSON keys', /Make no JSON key.*Workload Identity\s+Federation/s, /JSON 密钥.*工作负载身份联合/s],
  ];

  it.each(statements)('says of %s, in both languages', async (_, english, chinese) => {
    const args = ['guide', 'key', '--offline', '--project', 'my-app', '--format', 'markdown'];
    expect((await run(args)).stdout).toMatch(english);
    expect((await run([...args, '--lang', 'zh-CN'])).stdout).toMatch(chinese);
  });

  it.each([60, 80, 160])('fits %i columns in both languages, but for commands and addresses', async (width) => {
    const { columns } = await import('../../src/report/terminal.ts');
    for (const lang of ['en', 'zh-CN']) {
      const { stdout } = await run(['guide', 'key', '--simulate', 'api-disabled', '--all', '--lang', lang], {
        env: { ...nowhere.env, COLUMNS: String(width) },
      });
      const long = stdout.split('\n').filter((line) => columns(line) > width);
      expect(long.filter((line) => !/^\s+(?:gcloud|gkey|https:)/.test(line))).toEqual([]);
    }
  });

  it('is plain ASCII where the locale is', async () => {
    const { stdout } = await run(['guide', 'key', '--simulate', 'api-disabled', '--all'], { env: { LANG: 'C' } });
    expect(stdout).toMatch(/^[\n -~]*$/);
  });

  it('takes no secret along', async () => {
    const { stdout } = await run(['guide', 'key', '--simulate', 'key-quoted', '--all']);
    expect(stdout).not.toMatch(/AQ\.EXAMPLE|ya29/);
  });
});
