import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const nothing = { env: { NO_GCE_CHECK: 'true' } };

describe('gkey doctor where nothing is set up', () => {
  it('says in five lines what it found, and the one next step', async () => {
    const { exitCode, stdout, stderr } = await run(['doctor'], {
      env: { ...nothing.env, COLUMNS: '160', LANG: 'C.UTF-8' },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "gkey doctor: nothing is set up yet.
        key          none in GEMINI_API_KEY, GOOGLE_API_KEY or a .env file
        project      none: no --project, no GOOGLE_CLOUD_PROJECT
        credentials  none: no login with gcloud, no service account, no access token
      Next: put your key into GEMINI_API_KEY (or --key-file FILE), run \`gkey doctor\` again. No key yet: https://aistudio.google.com/api-keys or \`gkey guide key\`.
      "
    `);
  });

  it('says it in Chinese', async () => {
    const { stdout } = await run(['doctor', '--lang', 'zh-CN'], {
      env: { ...nothing.env, COLUMNS: '160', LANG: 'C.UTF-8' },
    });
    expect(stdout).toMatchInlineSnapshot(`
      "gkey doctor：尚未进行任何设置。
        密钥  GEMINI_API_KEY、GOOGLE_API_KEY 和 .env 文件中都没有
        项目  没有：未指定 --project，也没有 GOOGLE_CLOUD_PROJECT
        凭据  没有：未用 gcloud 登录，没有服务账号，也没有访问令牌
      下一步：把密钥写入 GEMINI_API_KEY（或用 --key-file FILE），再运行 \`gkey doctor\`。还没有密钥：https://aistudio.google.com/api-keys 或 \`gkey guide key\`。
      "
    `);
  });

  it('shows the whole report to whoever wants it', async () => {
    const { stdout } = await run(['doctor', '--verbose'], nothing);
    expect(stdout).toContain('key-source');
    expect(stdout).toContain('[key-missing]');
  });

  it('is the same report as ever for programs', async () => {
    const { exitCode, stdout } = await run(['doctor', '--format', 'json'], nothing);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'fail', diagnoses: [{ cause: 'key-missing' }] });
  });

  it.each([
    ['a key', { GEMINI_API_KEY: 'AIzaSyEXAMPLE' }, []],
    ['a project', {}, ['--project', 'my-app']],
    ['Agent Platform', {}, ['--surface', 'vertex']],
    ['a variable that is named', {}, ['--key-env', 'NOPE']],
  ])('is no first run with %s', async (_, env, args) => {
    const { stdout } = await run(['doctor', '--live=off', ...args], {
      env: { ...nothing.env, ...env, GKEY_ENDPOINT: 'http://127.0.0.1:9' },
    });
    expect(stdout).toContain('credentials');
    expect(stdout).not.toContain('nothing is set up yet');
  });
});
