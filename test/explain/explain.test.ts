import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import type { CauseId } from '../../src/model.ts';
import { explanationSchema, type Explanation } from '../../src/report/explain-schema.ts';
import { body, errorInfo, gemini, quotaFailure, quotaSpent, tokenRefused } from '../problem/bodies.ts';
import { english } from '../../src/language/language.ts';

async function read(text: string): Promise<Explanation> {
  return explanationSchema.parse(await explain([text], '1.2.3', english));
}

async function causes(text: string): Promise<readonly (string | undefined)[]> {
  return (await read(text)).problems.map(({ diagnoses }) => diagnoses[0]?.cause);
}

const disabledText = `Gemini API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${gemini}/overview?project=123456789012 then retry.`;
const disabled = body(403, 'PERMISSION_DENIED', disabledText, [
  errorInfo('SERVICE_DISABLED', { service: gemini, consumer: 'projects/123456789012' }),
]);
const json = JSON.stringify(disabled);
const pretty = JSON.stringify(disabled, null, 2);

function python(text: string): string {
  return text.replaceAll('"', "'").replaceAll('null', 'None').replaceAll('true', 'True');
}

function box(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']);
  return [
    `╭${'─'.repeat(width + 2)}╮`,
    ...lines.map((line) => `│ ${line.padEnd(width)} │`),
    `╰${'─'.repeat(width + 2)}╯`,
  ].join('\n');
}

describe('one error in any wrapping', () => {
  it.each([
    ['JSON', json],
    ['pretty JSON', pretty],
    ['a one-element array', `[${pretty}\n]`],
    [
      'a prefix',
      `ApiError: got status: 403 Forbidden. ${json}\n    at throwErrorIfNotOK (file:///app/node_modules/x.js:1:1)`,
    ],
    ['JSON inside a JSON string', JSON.stringify({ error: { message: json, code: 403, status: 'Forbidden' } })],
    [
      'JSON inside a JSON string, twice',
      JSON.stringify({ message: JSON.stringify({ error: { message: json, code: 403 } }), status: 403 }),
    ],
    ['JSON in a log record', JSON.stringify({ level: 'error', msg: 'call failed', err: { stack: `Error: ${json}` } })],
    [
      'escaped JSON, cut off on both sides',
      JSON.stringify(JSON.stringify({ error: { message: json } })).slice(30, -25),
    ],
    ['a Python dict', `google.genai.errors.ClientError: 403 PERMISSION_DENIED. ${python(json)}`],
    ['Python bytes', `litellm.BadRequestError: VertexAIException - b'${pretty.replaceAll('\n', '\\n')}'`],
    [
      'protobuf text',
      `google.api_core.exceptions.PermissionDenied: 403 ${disabledText} [reason: "SERVICE_DISABLED"\ndomain: "googleapis.com"\nmetadata {\n  key: "consumer"\n  value: "projects/123456789012"\n}\nmetadata {\n  key: "service"\n  value: "${gemini}"\n}\n]`,
    ],
    [
      'YAML of gcloud',
      `ERROR: (gcloud.x) PERMISSION_DENIED: ${disabledText}\n- '@type': type.googleapis.com/google.rpc.ErrorInfo\n  domain: googleapis.com\n  metadata:\n    consumer: projects/123456789012\n    service: ${gemini}\n  reason: SERVICE_DISABLED`,
    ],
    [
      'Go',
      `googleapi: Error 403: ${disabledText}\nerror details: name = ErrorInfo reason = SERVICE_DISABLED domain = googleapis.com metadata = map[consumer:projects/123456789012 service:${gemini}]`,
    ],
    [
      'console.log of Node',
      `error: {\n  code: 403,\n  message: '${disabledText}',\n  status: 'PERMISSION_DENIED',\n  details: [ [Object] ]\n}`,
    ],
    ['Swift', `["error": {\n    code = 403;\n    message = "${disabledText}";\n    status = "PERMISSION_DENIED";\n}]`],
    ['a plain sentence', disabledText],
    ['a box', box(`✕ [API Error: ${disabledText}]`, 60)],
    ['a box that breaks words', box(json, 37)],
    ['colours', `\u001b[31m\u001b[1mError:\u001b[22m ${disabledText}\u001b[39m`],
    ['a mail', disabledText.replace(/(.{1,60}) /g, '> > $1\n')],
    [
      'line numbers',
      box(disabledText, 50)
        .split('\n')
        .slice(1, -1)
        .map((line, index) => `  ${index + 7} ${line}`)
        .join('\n'),
    ],
    [
      'stamped lines of CI',
      pretty
        .split('\n')
        .map((line) => `2026-11-20T10:00:00.0000000Z ${line}`)
        .join('\n'),
    ],
    [
      'docker compose',
      pretty
        .split('\n')
        .map((line) => `app-1  | ${line}`)
        .join('\n'),
    ],
    ['carriage returns', pretty.replaceAll('\n', '\r\n')],
    ['capitals', disabledText.toUpperCase()],
    ['a cut-off body', pretty.slice(0, -120)],
  ])('is found in %s', async (_, text) => {
    const { problems } = await read(text);
    expect(
      problems.map(({ diagnoses }) => diagnoses[0]?.cause),
      text,
    ).toEqual(['api-disabled']);
    expect(problems[0]?.diagnoses[0]).toMatchObject({
      confidence: 'certain',
      facts: { service: expect.stringMatching(/^generativelanguage\./i) as string },
    });
  });

  it('fills the fix with the ids of the text', async () => {
    const { problems } = await read(`app failed\n${json}`);
    const [best] = problems[0]?.diagnoses ?? [];
    expect(problems[0]).toMatchObject({
      line: 2,
      count: 1,
      service: gemini,
      httpStatus: 403,
      status: 'PERMISSION_DENIED',
      reason: 'SERVICE_DISABLED',
      message: disabledText,
    });
    expect(JSON.stringify(best?.fix)).toContain('123456789012');
  });
});

describe('wrappers that lie', () => {
  it.each<[CauseId, string]>([
    [
      'quota-daily',
      `Invalid Gemini API key: ${JSON.stringify(body(429, 'RESOURCE_EXHAUSTED', quotaSpent, [quotaFailure({ quotaMetric: 'm', quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier', quotaValue: '20' })]))}`,
    ],
    [
      'project-denied',
      JSON.stringify({
        error: {
          code: 429,
          status: 'Too Many Requests',
          message: JSON.stringify(
            body(403, 'PERMISSION_DENIED', 'Your project has been denied access. Please contact support.'),
          ),
        },
      }),
    ],
    [
      'billing-prepay-depleted',
      'Gemini: rate limit reached (429). Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects',
    ],
    [
      'overloaded',
      'Error: please check your GEMINI_API_KEY. Original error: {"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}}',
    ],
    [
      'key-invalid',
      'openai.BadRequestError: Error code: 400 - [{"error": {"code": 400, "message": "API key not valid. Please pass a valid API key.", "status": "INVALID_ARGUMENT"}}]',
    ],
  ])('%s', async (cause, text) => {
    expect(await causes(text)).toEqual([cause]);
  });
});

describe('other languages', () => {
  it.each<[CauseId, string]>([
    ['project-denied', '系统检测到您拥有的某个项目可能违反了我们的使用限制政策'],
    ['key-missing', 'Gemini 错误：未配置 API Key'],
    ['location-unsupported', 'Google AI Studio：您所在的地区不支持'],
    ['quota-rate', 'Gemini API 配额已用尽'],
    ['network-refused', '发生错误：503 无法连接到所有地址；最后一个错误：UNAVAILABLE：ipv4：172.217.160.106：443'],
    ['api-disabled', 'Vertex AI API 尚未启用'],
  ])('%s: %s', async (cause, text) => {
    expect((await causes(text))[0]).toBe(cause);
  });
});

describe("what is not Google's", () => {
  it.each([
    "Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}",
    "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-EXAMPLE.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
    '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
    '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    'An error occurred (AccessDeniedException) when calling the InvokeModel operation: User: arn:aws:iam::000000000000:user/x is not authorized to perform: bedrock:InvokeModel',
    'botocore.exceptions.NoCredentialsError: Unable to locate credentials',
    "npm error Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules'",
    'npm ERR! network request to https://registry.npmjs.org/react failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
    'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    '{"message":"API rate limit exceeded for 203.0.113.5.","documentation_url":"https://docs.github.com/rest"}',
    'docker: Error response from daemon: pull access denied for foo, repository does not exist or may require docker login: denied',
    'Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:default:app" cannot list resource "pods"',
    '{"error":{"code":"Unauthorized","message":"Access denied due to invalid subscription key or wrong API endpoint."}}',
    '{"error":"invalid_grant","error_description":"AADSTS70008: The refresh token has expired due to inactivity."}',
    'Error: OPENAI_API_KEY environment variable is not set',
    "PermissionError: [Errno 13] Permission denied: '/var/log/app.log'",
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'request to https://api.anthropic.com/v1/messages failed, reason: self-signed certificate in certificate chain',
    'java.lang.SecurityException: Permission Denial: requires android.permission.CALL_PHONE',
    'io.grpc.StatusRuntimeException: UNAVAILABLE: io exception: localhost:50051',
    '{"error":{"code":403,"message":"Forbidden"}}',
    'quota exceeded: disk quota for /home/user',
    'JsonWebTokenError: invalid signature',
    'OpenRouter API error 429: google/gemini-2.5-pro is temporarily rate-limited upstream. Please retry shortly: https://openrouter.ai/settings',
    'Everything is fine. GET https://storage.googleapis.com/bucket 200',
    '',
  ])('stays unexplained: %s', async (text) => {
    expect(await read(text)).toMatchObject({ verdict: 'unexplained', problems: [] });
  });
});

describe('what nobody can tell', () => {
  it('shows a reason that has not been published yet, and calls it unknown', async () => {
    const text = JSON.stringify(
      body(403, 'PERMISSION_DENIED', 'Not like this.', [errorInfo('KEY_TOO_OLD', { service: gemini })]),
    );
    expect(await read(text)).toMatchObject({
      verdict: 'unexplained',
      problems: [],
      unknownReasons: [{ line: 1, reason: 'KEY_TOO_OLD', domain: 'googleapis.com' }],
    });
  });

  it('names candidates and what would decide', async () => {
    const { problems } = await read(
      '401 Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    );
    expect(problems[0]?.diagnoses.map(({ confidence }) => confidence)).toEqual(['possible', 'possible', 'possible']);
    expect(problems[0]?.decide).toMatch(/AIza/);
  });

  it.each([
    ['key-invalid', 'ApiError: {"error":', "what Google's own SDK sent the right way"],
    ['key-sent-as-token', 'openai.AuthenticationError: {"error":', 'what another client sent as a token'],
    ['key-standard-rejected', 'key AIzaEXAMPLE {"error":', 'a standard key'],
    ['adc-expired', 'aiplatform.googleapis.com {"error":', 'credentials of Agent Platform'],
  ])('ranks %s first for %s…: %s', async (cause, prefix) => {
    const refused = body(401, 'UNAUTHENTICATED', tokenRefused, [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED')]);
    expect(await causes(prefix + JSON.stringify(refused).slice('{"error":'.length))).toEqual([cause]);
  });

  it('answers the sentence of AI Studio with the whole list', async () => {
    const { problems } = await read('Failed to generate API key: permission denied. Please try again.');
    const [best] = problems[0]?.diagnoses ?? [];
    expect(best).toMatchObject({ cause: 'key-create-denied', confidence: 'certain' });
    const fix = JSON.stringify(best?.fix);
    for (const word of [
      'services',
      'iam.serviceAccountApiKeyBindings.create',
      'disableServiceAccountApiKeyCreation',
      'terms',
      'Workspace',
      '18',
      'authuser',
    ]) {
      expect(fix).toContain(word);
    }
  });
});

describe('secrets', () => {
  it('appear nowhere in what comes out', async () => {
    const key = `AIza${'SyEXAMPLE0000'.repeat(3).slice(0, 35)}`;
    const text = JSON.stringify(
      body(403, 'PERMISSION_DENIED', `Permission denied: Consumer 'api_key:${key}' has been suspended.`, [
        errorInfo('CONSUMER_SUSPENDED', { service: gemini, containerInfo: `api_key:${key}` }),
      ]),
    );
    const out = JSON.stringify(await read(text));
    expect(out).toContain('key-suspended');
    expect(out).not.toContain(key.slice(8));
  });
});
