/**
 * `.gkey.json`, or `gkey` in package.json: what a project settles for everyone who runs gkey in it. No secrets belong here.
 * `docs/config.schema.json` is generated from here. The `error` of a field ends the sentence "FIELD …".
 */
import * as z from 'zod';
import { english } from '../language/language.ts';
import { type Text, text } from '../language/text.ts';
import { checks } from '../checks/index.ts';
import { isDay } from '../ignores.ts';
import { causeIds } from '../model.ts';

const wrong = {
  day: text('must be a date such as "2027-01-31"'),
  project: text('must be a project id, or a project number in quotes'),
  location: text('must look like global or europe-west1'),
  time: text('must be a time such as "30s"'),
  unit: text('must be a time such as "30s", "500ms" or "2m"'),
} as const;

/** What zod says in English, as something that can be said in any language. */
export const refusals: ReadonlyMap<string, Text> = new Map(
  Object.values(wrong).map((words) => [english.say(words), words]),
);

const because = (words: Text): { readonly error: string } => ({ error: english.say(words) });

const checkIds = z.array(z.enum(checks.map(({ id }) => id))).min(1);

const ignore = z.strictObject({
  cause: z.enum(causeIds),
  subject: z
    .string()
    .min(1)
    .optional()
    .describe('subject of the diagnosis, as the JSON report has it; else whatever it is about'),
  reason: z.string().trim().min(1).describe('why it may wait'),
  // No `format: date`: validators that do not know it refuse the whole schema.
  until: z
    .string(because(wrong.day))
    .regex(/^\d{4}-\d{2}-\d{2}$/, because(wrong.day))
    .refine(isDay, because(wrong.day))
    .describe('last day on which it does not count, in UTC'),
  owner: z.string().trim().min(1).optional().describe('who sees to it'),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  project: z.string(because(wrong.project)).trim().min(1).optional().describe('project id or number'),
  surface: z.enum(['gemini', 'vertex']).optional(),
  model: z.string().trim().min(1).optional(),
  location: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, because(wrong.location))
    .optional()
    .describe('Agent Platform location'),
  live: z.enum(['off', 'list', 'count', 'generate']).optional().describe('how real the call is'),
  check: checkIds.optional().describe('run only these checks'),
  skip: checkIds.optional().describe('leave these checks out'),
  failOn: z.enum(['error', 'warning', 'never']).optional().describe('least severity that exits 1'),
  strict: z.boolean().optional().describe('every check must be decided'),
  timeout: z
    .string(because(wrong.time))
    .regex(/^\d+(\.\d+)?(ms|s|m)$/, because(wrong.unit))
    .optional()
    .describe('longest the whole run may take'),
  sarifAnchor: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('file that SARIF results point at, from the root of the repository'),
  ignores: z.array(ignore).optional().describe('findings that do not count until a day'),
});

/** What a configuration settles; every setting may be left open. */
export type Config = z.infer<typeof configSchema>;
