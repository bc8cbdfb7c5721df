/**
 * What `gkey diff --format json` writes, version 1. A contract: fields are added, never renamed or removed.
 * `docs/diff.schema.json` is generated from here.
 */
import * as z from 'zod';
import { causeIds } from '../model.ts';

const status = z.enum(['pass', 'warn', 'fail', 'skip', 'unknown']);
const verdict = z.enum(['pass', 'warn', 'fail', 'unknown']);
const change = z.enum(['worse', 'better', 'neutral']);

const run = z.strictObject({
  startedAt: z.iso.datetime(),
  version: z.string().describe('of gkey'),
  verdict,
  exitCode: z.int(),
});

const fact = z.strictObject({
  fact: z.enum(['surface', 'project', 'key', 'keyKind', 'keySource', 'principal', 'model', 'gkey']),
  old: z.string().nullable().describe('null: not known'),
  new: z.string().nullable(),
});

const check = z.strictObject({
  id: z.string(),
  old: status.nullable().describe('null: this version of gkey had no such check'),
  new: status.nullable(),
  change: change.describe(
    'pass, warn, unknown, fail is ever worse; a skip says nothing, unless what passed or warned is blocked now',
  ),
  oldSummary: z.string().nullable(),
  newSummary: z.string().nullable(),
});

const diagnosis = z.strictObject({
  cause: z.enum(causeIds),
  subject: z.string(),
  severity: z.enum(['error', 'warning']),
  role: z.enum(['root', 'symptom']),
  checks: z.array(z.string()).describe('ids of the checks that found it'),
  title: z.string(),
  change,
  note: z
    .enum(['ignored', 'not looked at before', 'not looked at now'])
    .nullable()
    .describe('why it counts neither as worse nor as better'),
});

const changed = z.strictObject({
  cause: z.enum(causeIds),
  subject: z.string(),
  title: z.string(),
  change,
  fields: z.array(z.strictObject({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() })).min(1),
});

export const diffSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('gkey'), version: z.string() }),
  command: z.literal('diff'),
  redacted: z.literal(true),
  verdict: z.enum(['worse', 'better', 'changed', 'same']).describe('worse as soon as anything is'),
  exitCode: z.int().describe('1 when worse, else 0'),
  old: run,
  new: run,
  facts: z.array(fact).describe('what was looked at, where it differs'),
  checks: z.array(check).describe('those whose status or summary differs'),
  diagnoses: z.strictObject({
    new: z.array(diagnosis),
    gone: z.array(diagnosis),
    changed: z.array(changed).describe('the same case, with another subject, weight or facts'),
  }),
});

export type Diff = z.infer<typeof diffSchema>;
export type Change = z.infer<typeof change>;
