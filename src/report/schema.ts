/**
 * The report of `gkey doctor --format json`, version 1. A contract: fields are added, never renamed or removed.
 * `docs/report.schema.json` is generated from here.
 */
import * as z from 'zod';
import { causeIds } from '../model.ts';

/** One step of a fix, in every report that has fixes. */
export const fixStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'),
    text: z.string(),
    argv: z.array(z.string()).min(1).describe('program and arguments, unquoted'),
    risk: z.enum(['safe', 'risky']),
    who: z.string().optional().describe('role or person it takes, when that is not the reader'),
  }),
  z.strictObject({ kind: z.literal('open'), text: z.string(), url: z.string(), who: z.string().optional() }),
  z.strictObject({ kind: z.literal('tell'), text: z.string(), who: z.string().optional() }),
]);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const ignored = z
  .strictObject({
    reason: z.string(),
    until: day.describe('last day on which it does not count'),
    owner: z.string().optional(),
  })
  .describe('present when an ignore in force keeps the finding from counting; such diagnoses come last');

const diagnosis = z.strictObject({
  cause: z.enum(causeIds),
  severity: z.enum(['error', 'warning']),
  role: z.enum(['root', 'symptom']),
  subject: z.string(),
  checks: z.array(z.string()).describe('ids of the checks that found it'),
  title: z.string(),
  explanation: z.string(),
  facts: z.record(z.string(), z.unknown()),
  fix: z.array(fixStep),
  docs: z.array(z.string()),
  ignored: ignored.optional(),
});

const notice = z.strictObject({
  kind: z
    .enum(['expired', 'expiring', 'stale'])
    .describe('the ignore no longer holds, soon will not, or matches nothing that is still there'),
  cause: z.enum(causeIds),
  subject: z.string().optional().describe('as the ignore names it'),
  until: day,
  message: z.string(),
});

const check = z.strictObject({
  id: z.string(),
  title: z.string().describe('the healthy state'),
  status: z.enum(['pass', 'warn', 'fail', 'skip', 'unknown']),
  summary: z.string(),
  causes: z.array(z.enum(causeIds)),
  blockedBy: z.string().nullable().describe('id of the check because of which this one was skipped'),
  durationMs: z.number().int().nonnegative(),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('gkey'), version: z.string() }),
  command: z.literal('doctor'),
  startedAt: z.iso.datetime(),
  durationMs: z.number().int().nonnegative(),
  verdict: z.enum(['pass', 'warn', 'fail', 'unknown']),
  exitCode: z.int(),
  redacted: z.literal(true),
  target: z.strictObject({
    surface: z.enum(['gemini', 'vertex']),
    project: z.strictObject({ id: z.string().nullable(), number: z.string().nullable() }).nullable(),
    key: z
      .strictObject({
        kind: z.enum(['standard', 'auth', 'unknown']),
        display: z.string(),
        fingerprint: z.string().describe('first 12 hex digits of the SHA-256 of the key'),
        source: z.string(),
      })
      .nullable(),
    principal: z.string().nullable(),
    model: z.string().nullable(),
  }),
  checks: z.array(check),
  diagnoses: z.array(diagnosis).describe('root causes first, the most certain first; the first one is the answer'),
  notices: z
    .array(notice)
    .optional()
    .describe('what the ignores of the configuration need; absent when they need nothing'),
  calls: z.strictObject({ total: z.int(), byHost: z.record(z.string(), z.int()) }),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportCheck = Report['checks'][number];
export type Diagnosis = Report['diagnoses'][number];
export type Notice = NonNullable<Report['notices']>[number];
export type Status = ReportCheck['status'];
export type Verdict = Report['verdict'];
