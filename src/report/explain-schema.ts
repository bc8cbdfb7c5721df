/**
 * What `gkey explain --format json` writes, version 1. A contract: fields are added, never renamed or removed.
 * `docs/explain.schema.json` is generated from here.
 */
import * as z from 'zod';
import { causeIds } from '../model.ts';
import { fixStep } from './schema.ts';

const diagnosis = z.strictObject({
  cause: z.enum(causeIds),
  confidence: z.enum(['certain', 'likely', 'possible']),
  title: z.string(),
  explanation: z.string(),
  facts: z.record(z.string(), z.unknown()),
  fix: z.array(fixStep),
  docs: z.array(z.string()),
});

const problem = z.strictObject({
  line: z.int().positive().describe('line on which it appears first, from 1'),
  lastLine: z.int().positive().describe('line on which it appears last'),
  count: z.int().positive(),
  service: z.string().nullable(),
  httpStatus: z.int().nullable(),
  status: z.string().nullable().describe('name of the google.rpc.Code'),
  reason: z.string().nullable(),
  message: z.string(),
  diagnoses: z.array(diagnosis).min(1).max(3).describe('best first'),
  decide: z.string().nullable().describe('what would tell the diagnoses apart, where the text cannot'),
});

export const explanationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('gkey'), version: z.string() }),
  command: z.literal('explain'),
  verdict: z.enum(['explained', 'unexplained']),
  redacted: z.literal(true),
  problems: z.array(problem).describe('in order of appearance, equal ones folded'),
  unknownReasons: z
    .array(z.strictObject({ line: z.int().positive(), reason: z.string(), domain: z.string().nullable() }))
    .describe('reasons that Google gave and that this version does not know'),
});

export type Explanation = z.infer<typeof explanationSchema>;
export type ExplainedProblem = Explanation['problems'][number];
export type ExplainedCause = ExplainedProblem['diagnoses'][number];
