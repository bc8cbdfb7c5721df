/** One run: gather, check, diagnose, report. Everything is injected; nothing is written here. */
import { checks, type AnyCheck } from './checks/index.ts';
import { diagnose, judge, type Judged } from './diagnose.ts';
import { countedChecks, ignoring, noticesOf, type Ignore, type Ruled } from './ignores.ts';
import { english, type Language, said } from './language/language.ts';
import { sentences, type Text, text, verbatim } from './language/text.ts';
import type { EvidenceKey, Facts, Fetched, Outcome, Problem, Target } from './model.ts';
import { redactDeep, redactor } from './redact.ts';
import { exitCodeOf, proofOf, verdictOf, type ExitOptions } from './report/exit-code.ts';
import type { Report, ReportCheck } from './report/schema.ts';
import type { Trace } from './report/text.ts';
import type { RecogniseContext } from './rules/recognise.ts';
import { rules } from './rules/index.ts';
import { runCheck, type Ask } from './run-check.ts';

export interface Examination extends ExitOptions {
  readonly target: Target;
  readonly ask: Ask;
  /** Read when a string is about to leave: it grows while evidence comes in. */
  readonly secrets: readonly string[];
  readonly callsByHost: () => Readonly<Record<string, number>>;
  /** Ids of the checks to run, the others are skipped; null for all. */
  readonly selected: ReadonlySet<string> | null;
  /** Findings that the configuration says to leave be until a day. */
  readonly ignores: readonly Ignore[];
  readonly version: string;
  /** When the run began, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly interrupted: () => boolean;
  /** What the person reads. */
  readonly language: Language;
  /** Called for each check in the order of the list, as soon as it and all before it are decided. */
  readonly onCheck?: (check: ReportCheck) => void;
  /** Called for each check the moment it is decided, before anything is ignored. */
  readonly onSettled?: (check: ReportCheck) => void;
}

/** A check that has run. */
interface Done {
  readonly check: AnyCheck;
  readonly judged: Judged;
  readonly blockedBy: string | null;
  readonly durationMs: number;
}

export interface Examined {
  /** For programs: in English, whatever the language. */
  readonly report: Report;
  /** For people: the same in their language. */
  readonly spoken: Report;
  readonly trace: Trace;
}

function whyLeftOut(check: AnyCheck, selected: ReadonlySet<string> | null, surface: Target['surface']): Text | null {
  if (!check.surfaces.includes(surface)) return text('not part of --surface {surface}', { surface });
  return selected === null || selected.has(check.id) ? null : text('left out by --check or --skip');
}

export async function examine(run: Examination): Promise<Examined> {
  const { target, ask, now, language, startedAt: started } = run;
  const safe = <T>(value: T): T => redactDeep(value, redactor(run.secrets));
  const key = ask('key');
  const examineOne = async (check: AnyCheck): Promise<Done> => {
    const leftOut = whyLeftOut(check, run.selected, target.surface);
    const { outcome, blockedBy } =
      leftOut === null
        ? await runCheck(check, ask)
        : { outcome: { status: 'skip' as const, because: leftOut }, blockedBy: null };
    const judged = judge(check.id, outcome, await contextOf(check, target, key));
    return { check, judged, blockedBy, durationMs: leftOut === null ? Math.round(now() - started) : 0 };
  };
  // A check that breaks is gkey's fault, and no reason to lose what the others found.
  const running = checks.map(async (check: AnyCheck) => {
    const done = await examineOne(check).catch((error: unknown): Done => ({
      check,
      judged: broken(check, error),
      blockedBy: null,
      durationMs: 0,
    }));
    run.onSettled?.(safe(reportCheck(done, { ...done.judged, counts: done.judged.status }, language)));
    return done;
  });
  const today = new Date(started).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const ruleOn = ignoring(run.ignores, today);
  const all: { readonly done: Done; readonly ruling: Ruled }[] = [];
  for (const one of running) {
    const done = await one;
    const ruling = ruleOn(done.judged);
    all.push({ done, ruling });
    run.onCheck?.(safe(reportCheck(done, ruling, language)));
  }
  const ruled = all.map(({ ruling }) => ruling);
  const counted = countedChecks(
    ruled,
    all.map(({ done }) => ({ id: done.check.id, blockedBy: done.blockedBy })),
  );
  const failed = counted.some(({ status }) => status === 'fail');
  const cutShort =
    run.interrupted() ||
    ruled.some(({ outcome }) => outcome.status === 'unknown' && outcome.problem.code === 'INTERNAL');
  const verdict =
    cutShort && !failed ? 'unknown' : verdictOf(counted, { proof: proofOf(target.surface), strict: run.strict });
  const subject = await describeTarget(target, ask, ruled);
  const known: Facts = {
    ...(subject.project?.id ? { project: subject.project.id } : {}),
    ...(subject.project?.number ? { projectNumber: subject.project.number } : {}),
    ...(subject.principal === null ? {} : { principal: subject.principal }),
  };
  const callsByHost = run.callsByHost();
  const durationMs = Math.round(now() - started);
  const calls = { total: Object.values(callsByHost).reduce((sum, n) => sum + n, 0), byHost: callsByHost };
  const exitCode = run.interrupted() ? 130 : exitCodeOf(verdict, counted, run);
  const reportIn = (words: Language): Report => {
    const notices = noticesOf(run.ignores, ruled, target.surface, today, words);
    return safe({
      schemaVersion: 1,
      tool: { name: 'gkey', version: run.version },
      command: 'doctor',
      startedAt: new Date(started).toISOString(),
      durationMs,
      verdict,
      exitCode,
      redacted: true,
      target: subject,
      checks: all.map(({ done, ruling }) => reportCheck(done, ruling, words)),
      diagnoses: [...diagnose(ruled, known, verdict === 'unknown', words)],
      ...(notices.length === 0 ? {} : { notices: [...notices] }),
      calls,
    });
  };
  const report = reportIn(english);
  const projects = await projectsInPlay(subject, ask, ruled);
  return {
    report,
    spoken: language === english ? report : reportIn(language),
    trace: safe({
      projects,
      evidence: Object.fromEntries(ruled.map((one) => [one.check, evidenceLines(one.outcome, language)])),
    }),
  };
}

function broken({ id }: AnyCheck, error: unknown): Judged {
  const detail = text('gkey broke here: {error}', { error: error instanceof Error ? error.message : String(error) });
  const problem: Problem = {
    kind: 'local',
    code: 'INTERNAL',
    message: english.say(detail),
    words: detail,
    metadata: {},
    violations: [],
    links: [],
  };
  return { check: id, status: 'unknown', findings: [], outcome: { status: 'unknown', problem, detail } };
}

/** What was sent to Google when a check's evidence was gathered: the same answer means different things for a key and a token. */
async function contextOf(
  check: AnyCheck,
  { surface, project }: Target,
  key: ReturnType<Ask>,
): Promise<RecogniseContext> {
  // Only projects.get asks whether the project exists; elsewhere a refusal is about something in it.
  const base = { surface, ...(project !== null && check.judges.includes('project') ? { project } : {}) };
  if (!check.judges.some((piece) => piece === 'models' || piece === 'liveCall'))
    return { ...base, sent: 'access token' };
  const facts = (await key) as Fetched<{ readonly kind: 'standard' | 'auth' | 'unknown' }>;
  return { ...base, sent: facts.ok ? `${facts.value.kind} key` : 'unknown key' };
}

function reportCheck({ check, judged, blockedBy, durationMs }: Done, ruled: Ruled, language: Language): ReportCheck {
  const causes = [...new Set(judged.findings.map(({ cause }) => cause))];
  return {
    id: check.id,
    title: language.say(check.title),
    status: ruled.counts,
    summary: language.say(summaryOf(ruled)),
    causes,
    blockedBy,
    durationMs,
  };
}

function summaryOf({ outcome, findings: all, status, counts }: Ruled): Text {
  const ignored = all.find((finding) => finding.ignored !== undefined);
  if (ignored?.ignored !== undefined && status !== 'pass' && counts === 'pass') {
    return text('ignored until {day}: {finding}', {
      day: ignored.ignored.until,
      finding: rules[ignored.cause].title(ignored.facts),
    });
  }
  const first = all.find((finding) => finding.ignored === undefined);
  switch (outcome.status) {
    case 'pass':
    case 'unknown':
      return outcome.detail;
    case 'skip':
      return outcome.because;
    case 'found':
    case 'problem': {
      if (first !== undefined) return rules[first.cause].title(first.facts);
      return outcome.status === 'problem' ? rawWords(outcome.problem) : sentences();
    }
  }
}

/** A Problem that no rule knows is shown as it came. */
function rawWords({ httpStatus, status, reason, message, words }: Problem): Text {
  const code = [httpStatus, status, reason].filter((part) => part !== undefined).join(' ');
  const told = words ?? verbatim(message);
  return code === ''
    ? text('not known to gkey: {message}', { message: told })
    : text('not known to gkey: {code}: {message}', { code, message: told });
}

async function describeTarget(target: Target, ask: Ask, judged: readonly Judged[]): Promise<Report['target']> {
  const [key, metadata, caller, project, call] = await Promise.all([
    ask('key'),
    peek(ask, judged, 'key-project', 'keyMetadata'),
    ask('caller'),
    ask('project'),
    peek(ask, judged, proofOf(target.surface), target.surface === 'gemini' ? 'liveCall' : 'vertexCall'),
  ]);
  const kindByMetadata =
    metadata?.ok && metadata.value.name !== null
      ? metadata.value.serviceAccountEmail === null
        ? 'standard'
        : 'auth'
      : null;
  const named = target.project ?? (caller.ok ? caller.value.project : null);
  const learned = metadata?.ok ? metadata.value.projectNumber : consumerIn(judged);
  return {
    surface: target.surface,
    project: project.ok
      ? { id: project.value.id, number: project.value.number }
      : (asProject(named) ?? asProject(learned)),
    key: key.ok
      ? {
          kind: kindByMetadata ?? key.value.kind,
          display: key.value.display,
          fingerprint: key.value.fingerprint,
          source: key.value.source,
        }
      : null,
    principal: caller.ok ? caller.value.principal : null,
    model: call?.ok ? call.value.model : target.model,
  };
}

/** A piece of evidence, but only when its check ran: asking for it now would start new requests. */
async function peek<K extends EvidenceKey>(
  ask: Ask,
  judged: readonly Judged[],
  check: string,
  piece: K,
): Promise<Awaited<ReturnType<typeof ask<K>>> | null> {
  const ran = judged.some((one) => one.check === check && one.outcome.status !== 'skip');
  return ran ? ask(piece) : null;
}

function asProject(ref: string | null): Report['target']['project'] {
  if (ref === null) return null;
  return /^\d+$/.test(ref) ? { id: null, number: ref } : { id: ref, number: null };
}

/** With only a key, Google's own refusals name the project: `consumer: projects/N`. */
function consumerIn(judged: readonly Judged[]): string | null {
  for (const { check, outcome } of judged) {
    const live = check === 'live-models' || check === 'live-call';
    const consumer =
      live && outcome.status === 'problem'
        ? /^projects\/([\w-]+)$/.exec(outcome.problem.metadata['consumer'] ?? '')?.[1]
        : undefined;
    if (consumer !== undefined) return consumer;
  }
  return null;
}

async function projectsInPlay(
  target: Report['target'],
  ask: Ask,
  judged: readonly Judged[],
): Promise<Trace['projects']> {
  const [metadata, quota] = await Promise.all([
    peek(ask, judged, 'key-project', 'keyMetadata'),
    peek(ask, judged, 'credentials', 'quotaProject'),
  ]);
  const both = (role: Trace['projects'][number]['role'], ref: string | null): Trace['projects'] => {
    const project = asProject(ref);
    return project === null ? [] : [{ role, ...project }];
  };
  return [
    ...(target.project === null ? [] : [{ role: 'target' as const, ...target.project }]),
    ...both('key', metadata?.ok ? metadata.value.projectNumber : null),
    ...both('quota', quota?.ok ? quota.value.used : null),
    ...both('error', consumerIn(judged)),
  ];
}

/** Raw reasons and facts, for `--verbose`. */
function evidenceLines(outcome: Outcome, language: Language): readonly string[] {
  switch (outcome.status) {
    case 'pass':
      return [language.say(outcome.detail)];
    case 'skip':
      return [];
    case 'found':
      return outcome.findings.map(
        ({ cause, subject, facts }) => `${cause} ${subject} ${JSON.stringify(said(facts, language))}`,
      );
    case 'unknown':
    case 'problem': {
      const { service, httpStatus, status, reason, domain, code, message, words, metadata } = outcome.problem;
      const head = Object.entries({ service, httpStatus, status, reason, domain, code }).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name} ${value}`],
      );
      const data = Object.keys(metadata).length > 0 ? [JSON.stringify(metadata)] : [];
      return [head.join(', '), words === undefined ? message : language.say(words), ...data].filter(
        (line) => line !== '',
      );
    }
  }
}
