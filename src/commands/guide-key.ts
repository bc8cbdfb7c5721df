/** `gkey guide key`: the way to a working key, with what is done and what is open. */
import { findConfig } from '../config/find-config.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { keyProgress, proofs } from '../guide/key-progress.ts';
import { keyStepIds, keySteps } from '../guide/key-steps.ts';
import { ways } from '../guide/ways.ts';
import { text } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { version } from '../package-files.ts';
import { isFirstRun } from '../report/first-run-text.ts';
import { jsonText } from '../report/json-text.ts';
import type { KeyGuide, Way } from '../report/guide-shape.ts';
import { keyGuideData, keyGuideMarkdown, keyGuideText } from '../report/key-guide.ts';
import type { Report } from '../report/schema.ts';
import type { RunOptions } from './doctor-options.ts';
import { carryOut, keyChoice } from './examination.ts';
import { deliver } from './guide-output.ts';
import type { Io } from './io.ts';
import { inPlace } from './place.ts';
import { settingsOf } from './settings.ts';

export interface GuideKeyOptions extends Pick<
  RunOptions,
  'project' | 'keyEnv' | 'keyFile' | 'keyStdin' | 'simulate' | 'timeout'
> {
  readonly way?: Way;
  /** Show the steps that are done whole, too. */
  readonly all?: boolean;
  /** Ask Google nothing. */
  readonly offline?: boolean;
  readonly format?: 'text' | 'markdown' | 'json';
  readonly output?: string;
  readonly color?: boolean;
}

/** When the steps were last compared with what Google does. */
const asOf = '2026-11';

/**
 * Writes the steps; resolves with 0, or 130 when it was interrupted. It is a guide and no gate: what is open is no failure.
 * @throws UsageError for input that only the person can mend
 */
export async function guideKeyCommand(
  said: GuideKeyOptions,
  io: Io,
  parse: (args: readonly string[]) => RunOptions,
): Promise<number> {
  const report = said.offline === true ? null : await look(said, io, parse);
  const seen = report === null || isFirstRun(report) ? null : report;
  const guide = guideOf(said, seen);
  await deliver(said, io, async (format, style) => {
    if (format === 'html')
      throw new UsageError(text('A guide to a key is written as text, markdown or json, not as html.'));
    if (format === 'json') return `${jsonText(keyGuideData(guide, version()), 2)}\n`;
    return format === 'markdown' ? keyGuideMarkdown(guide, io.language) : keyGuideText(guide, style);
  });
  return report?.exitCode === 130 ? 130 : 0;
}

/** What doctor sees without asking a model anything. */
async function look(said: GuideKeyOptions, io: Io, parse: (args: readonly string[]) => RunOptions): Promise<Report> {
  const file = await findConfig(io);
  return inPlace({ ...said, live: 'list' as const }, io, parse, async ({ at, options, world }) => {
    const settings = await settingsOf({ options, said: options, world, env: at.env, file });
    const gemini = { ...settings, surface: { value: 'gemini' as const, from: 'default' } };
    const { report, spoken } = await carryOut(gemini, await keyChoice(options, io), at, io.language);
    return said.format === 'json' ? report : spoken;
  });
}

function guideOf({ project, way, all = false, offline = false }: GuideKeyOptions, report: Report | null): KeyGuide {
  const named = report?.target.project?.id ?? report?.target.project?.number ?? project ?? null;
  const found = (fact: 'serviceAccount' | 'keyName'): string | undefined =>
    report?.diagnoses.map(({ facts }) => facts[fact]).find((one) => typeof one === 'string');
  const account = found('serviceAccount');
  const keyName = found('keyName');
  const facts: Facts = {
    ...(named === null ? {} : { project: named }),
    ...(account === undefined ? {} : { serviceAccount: account }),
    ...(keyName === undefined ? {} : { keyName }),
  };
  const steps = keySteps(facts);
  const marks = report === null ? null : keyProgress(report);
  return {
    asOf,
    project: named,
    offline,
    ways: way === undefined ? ways : [way],
    whole: all,
    steps: keyStepIds.map((id) => ({ id, ...steps[id], checks: proofs[id], mark: marks?.[id] ?? null })),
  };
}
