import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isSecret, keyShape } from '../../src/evidence/key-shape.ts';
import { formats } from '../../src/report/formats.ts';
import { listWorlds, loadWorld, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { gkey, run } from '../run.ts';

/** Tokens that the simulator hands out: their beginning is enough. */
const issued = ['ya29.EXAMPLE', '1//EXAMPLE', 'EXAMPLE-client-secret'];

/** Everything that the person of a world must never see written down. */
async function secretsOf({ env, cwd, world }: Simulator): Promise<readonly string[]> {
  const values = ['GEMINI_API_KEY', 'GOOGLE_API_KEY'].map((name) => keyShape(env[name] ?? ''));
  const keys = values.filter(({ mistakenFor }) => isSecret(mistakenFor)).map(({ cleaned }) => cleaned);
  const tokens = [env['GOOGLE_OAUTH_ACCESS_TOKEN'], env['CLOUDSDK_AUTH_ACCESS_TOKEN']];
  const file =
    env['GOOGLE_APPLICATION_CREDENTIALS'] ??
    path.join(env['CLOUDSDK_CONFIG'] ?? cwd, 'application_default_credentials.json');
  const credentials = await readFile(file, 'utf8').catch(() => '');
  const inFile = [...credentials.matchAll(/"(?:private_key(?:_id)?|client_secret|refresh_token)": "([^"]+)"/g)].map(
    ([, value]) => value ?? '',
  );
  const lines = inFile.flatMap((value) => value.split('\\n')).filter((line) => !line.startsWith('-----'));
  const planted = [...Object.values(world.keys).map((key) => key.string), ...keys, ...tokens, ...lines, ...issued];
  return [...new Set(planted.filter((secret) => secret !== undefined && secret.length >= 12))] as string[];
}

/** The secrets that stand in a text, as they are or encoded. */
function found(text: string, secrets: readonly string[]): readonly string[] {
  const spellings = (secret: string): readonly string[] => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
  return secrets.filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)));
}

/** Runs doctor in the world of a simulator, no longer than a test wants to wait. */
function doctor({ args, env, cwd }: Simulator, ...more: readonly string[]): ReturnType<typeof run> {
  return run(['doctor', ...args, '--timeout', '3s', ...more], { env, cwd, home: env['HOME'] ?? cwd });
}

describe.concurrent('no secret in any output, in any format, in any world', async () => {
  it.each((await listWorlds()).map(({ name }) => name))('%s', { timeout: 30_000 }, async (name) => {
    const simulator = await startSimulator(await loadWorld(name));
    try {
      const secrets = await secretsOf(simulator);
      expect(secrets.length).toBeGreaterThan(2);
      const outputs = formats.flatMap((format) => ['--output', `${format}:${format}.out`]);
      const { stdout, stderr } = await doctor(simulator, '--verbose', '--format', 'text', ...outputs);
      const files = await Promise.all(
        formats.map((format) => readFile(path.join(simulator.cwd, `${format}.out`), 'utf8')),
      );
      expect(stdout).not.toBe('');
      for (const text of [stdout, stderr, ...files]) expect(found(text, secrets)).toEqual([]);
      // What stands for a secret is not the only thing left.
      expect(JSON.parse(files[formats.indexOf('json')] ?? '')).toMatchObject({ schemaVersion: 1, redacted: true });
    } finally {
      await simulator.close();
    }
  });
});

type Parrot = (request: {
  readonly host: string;
  readonly text: string;
}) => { readonly status: number; readonly body: unknown } | null;

/** Stands before a simulator and answers with what it was sent; null passes the request on. */
async function parrot(simulator: Simulator, answer: Parrot): Promise<string> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { headers, url = '', method = 'GET' } = incoming;
      const host = url.split('/')[1] ?? '';
      const text = [
        headers['x-goog-api-key'],
        headers['authorization'],
        decodeURIComponent(url),
        body,
        decodeURIComponent(body),
      ].join(' ');
      const spoken = answer({ host, text });
      if (spoken !== null) {
        response.writeHead(spoken.status, { 'content-type': 'application/json' }).end(JSON.stringify(spoken.body));
        return;
      }
      const sent = { method, headers: headers as Record<string, string>, ...(method === 'POST' ? { body } : {}) };
      const passOn = async (): Promise<void> => {
        const real = await fetch(`${simulator.endpoint}${url}`, sent);
        response.writeHead(real.status, { 'content-type': 'application/json' }).end(await real.text());
      };
      void passOn();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** An error of Google's with a text in every place where one can stand. */
function refusal(code: number, status: string, reason: string, text: string): { status: number; body: unknown } {
  const type = 'type.googleapis.com/google.rpc.';
  const details = [
    {
      '@type': `${type}ErrorInfo`,
      reason,
      domain: 'googleapis.com',
      metadata: { consumer: text, service: text, [text]: text, permission: text },
    },
    { '@type': `${type}Help`, links: [{ description: text, url: `https://example.com/?q=${text}` }] },
    { '@type': `${type}LocalizedMessage`, locale: 'en', message: text },
    {
      '@type': `${type}QuotaFailure`,
      violations: [{ subject: text, description: text, quotaId: text, quotaMetric: text }],
    },
  ];
  return { status: code, body: { error: { code, status, message: `Bad: ${text}`, details } } };
}

describe('a server that repeats what it was sent', () => {
  const isToken = (host: string): boolean => host === 'oauth2.googleapis.com';
  const parrots: Readonly<Record<string, Parrot>> = {
    'as the reason of every refusal': ({ host, text }) =>
      isToken(host) ? null : refusal(403, 'PERMISSION_DENIED', 'CONSUMER_SUSPENDED', text),
    'as a reason that nobody knows': ({ host, text }) =>
      isToken(host) ? null : refusal(400, 'INVALID_ARGUMENT', `NEW_${text.slice(0, 60)}`, text),
    'about a missing permission': ({ host, text }) =>
      isToken(host) ? null : refusal(403, 'PERMISSION_DENIED', 'IAM_PERMISSION_DENIED', text),
    'about a quota': ({ host, text }) =>
      isToken(host) ? null : refusal(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED', text),
    'about a model': ({ host, text }) =>
      host.startsWith('generativelanguage') ? refusal(404, 'NOT_FOUND', '', `models/${text} is not found`) : null,
    'at the token endpoint': ({ host, text }) =>
      isToken(host)
        ? {
            status: 400,
            body: { error: 'invalid_grant', error_description: text, error_uri: text, error_subtype: text },
          }
        : null,
    'in HTML': ({ host, text }) => (isToken(host) ? null : { status: 502, body: `<html>${text}</html>` }),
    'as names of models': ({ host, text }) =>
      host.startsWith('generativelanguage')
        ? {
            status: 200,
            body: { models: [{ name: `models/${text}`, supportedGenerationMethods: ['generateContent'] }] },
          }
        : null,
    'as the answer that it is not': ({ host, text }) =>
      isToken(host)
        ? null
        : { status: 200, body: { name: text, state: text, models: text, keys: text, candidates: text } },
    'within JSON within JSON': ({ host, text }) =>
      isToken(host)
        ? null
        : {
            status: 403,
            body: { error: { code: 403, message: JSON.stringify({ error: { message: text, status: text } }) } },
          },
  };

  it.each(Object.keys(parrots))('%s', async (name) => {
    const simulator = await startSimulator(await loadWorld('healthy'));
    onTestFinished(() => simulator.close());
    const answer = parrots[name] ?? (() => null);
    const endpoint = await parrot(simulator, answer);
    const secrets = [...(await secretsOf(simulator)), 'EXAMPLE0000aBcDeFg'];
    const inFront = { ...simulator, env: { ...simulator.env, GKEY_ENDPOINT: endpoint } };
    // One run writes every format.
    const outputs = formats.flatMap((format) => ['--output', `${format}:${format}.out`]);
    const { stdout, stderr, exitCode } = await doctor(inFront, '--verbose', '--format', 'text', ...outputs);
    expect([0, 1, 2]).toContain(exitCode);
    expect(stdout).not.toBe('');
    const files = await Promise.all(
      formats.map((format) => readFile(path.join(simulator.cwd, `${format}.out`), 'utf8')),
    );
    for (const text of [stdout, stderr, ...files]) expect(found(text, secrets)).toEqual([]);
  });
});

describe('what libraries would write on their own', () => {
  it('holds no secret either', async () => {
    const simulator = await startSimulator(await loadWorld('healthy'));
    onTestFinished(() => simulator.close());
    const logging = { GOOGLE_SDK_NODE_LOGGING: '*', NODE_DEBUG: '', DEBUG: '*' };
    const { stdout, stderr, exitCode } = await gkey(['doctor', '--format', 'json'], {
      env: { ...simulator.env, ...logging },
      cwd: simulator.cwd,
    });
    expect(exitCode).toBe(0);
    expect(found(stdout + stderr, await secretsOf(simulator))).toEqual([]);
  });
});

describe('wrong usage', () => {
  const key = 'AIzaSyEXAMPLE0000standard00000000000000';
  it.each([
    ['as an argument', ['doctor', key]],
    ['as a flag', ['doctor', `--${key}`]],
    ['as the value of --key', ['doctor', '--key', key]],
    ['as a file', ['doctor', '--key-file', key]],
    ['as a check', ['doctor', '--check', key]],
    ['as a command', [key]],
    ['as a world', ['doctor', '--simulate', key]],
    ['as a time', ['doctor', '--timeout', key]],
    ['as a location', ['doctor', '--location', key]],
    ['as a file to write', ['doctor', '--live', 'off', '--output', `/dev/null/${key}`]],
  ])('does not repeat a key that was typed %s', async (_, argv) => {
    const { stdout, stderr, exitCode } = await run(argv);
    expect(exitCode).toBe(3);
    expect(found(stdout + stderr, [key])).toEqual([]);
  });
});
