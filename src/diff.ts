/** What is new, gone and changed from one report to another. Pure. */
import { sameCase } from './diagnose.ts';
import type { Change, Diff } from './report/diff-schema.ts';
import type { Diagnosis, Report, ReportCheck, Status } from './report/schema.ts';

/** What is worse, from left to right. A skip stands outside: nobody looked. */
const grave = ['pass', 'warn', 'unknown', 'fail'] as const satisfies readonly Status[];

/** Different in every run, and no news. */
const volatileFacts: ReadonlySet<string> = new Set(['retryAfterSeconds', 'skewSeconds']);
/** Filled into every diagnosis from the target, whose changes are listed once. */
const targetFacts: ReadonlySet<string> = new Set(['project', 'projectNumber', 'principal']);

/** Compares two reports; `version` is that of the gkey that compares. */
export function diffReports(before: Report, after: Report, version: string): Diff {
  const checks = changedChecks(before, after);
  const diagnoses = {
    new: after.diagnoses.filter((one) => !hasCase(before, one)).map((one) => newDiagnosis(one, before)),
    gone: before.diagnoses.filter((one) => !hasCase(after, one)).map((one) => goneDiagnosis(one, after)),
    changed: after.diagnoses.flatMap((one) => changedDiagnosis(before, one)),
  };
  const facts = changedFacts(before, after);
  const all = [...checks, ...diagnoses.new, ...diagnoses.gone, ...diagnoses.changed];
  const changes = [...all.map(({ change }) => change), changeOf(before.verdict, after.verdict)];
  const verdict = verdictOf(changes, all.length + facts.length > 0);
  return {
    schemaVersion: 1,
    tool: { name: 'gkey', version },
    command: 'diff',
    redacted: true,
    verdict,
    exitCode: verdict === 'worse' ? 1 : 0,
    old: runOf(before),
    new: runOf(after),
    facts,
    checks,
    diagnoses,
  };
}

/**
 * Whether one status is worse than the other: pass, warn, unknown, fail. A failure that became unknown is no progress. A skip
 * says nothing, except that what passed before is `blocked` now.
 */
export function changeOf(before: Status | null, after: Status | null, blocked = false): Change {
  if (after === 'skip' && blocked && (before === 'pass' || before === 'warn')) return 'worse';
  const [from, to] = [gravity(before), gravity(after)];
  if (from === -1 || to === -1 || from === to) return 'neutral';
  if (to > from) return 'worse';
  return after === 'unknown' ? 'neutral' : 'better';
}

function gravity(status: Status | null): number {
  return grave.findIndex((one) => one === status);
}

function verdictOf(changes: readonly Change[], different: boolean): Diff['verdict'] {
  if (changes.includes('worse')) return 'worse';
  if (changes.includes('better')) return 'better';
  return different ? 'changed' : 'same';
}

function runOf({ startedAt, tool, verdict, exitCode }: Report): Diff['old'] {
  return { startedAt, version: tool.version, verdict, exitCode };
}

function changedChecks(before: Report, after: Report): Diff['checks'] {
  const ids = new Set([...after.checks, ...before.checks].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [checkIn(before, id), checkIn(after, id)];
    if (was?.status === is?.status && sameSummary(was, is)) return [];
    const change = changeOf(was?.status ?? null, is?.status ?? null, isBlocked(is, after));
    return [
      {
        id,
        old: was?.status ?? null,
        new: is?.status ?? null,
        change,
        oldSummary: was?.summary ?? null,
        newSummary: is?.summary ?? null,
      },
    ];
  });
}

/** Whether a skipped check wanted to run and could not. Behind a check that nobody asked for, nobody asked for it either. */
function isBlocked(check: ReportCheck | undefined, report: Report): boolean {
  let [blocker, seen] = [check?.blockedBy ?? null, 0];
  while (blocker !== null && seen <= report.checks.length) {
    const by = checkIn(report, blocker);
    if (by?.status !== 'skip') return true;
    [blocker, seen] = [by.blockedBy, seen + 1];
  }
  return false;
}

function checkIn({ checks }: Report, id: string): ReportCheck | undefined {
  return checks.find((check) => check.id === id);
}

/** The clock is never quite the same, nor are counted tokens and measured times. A skip has only its reason to tell. */
function sameSummary(was: ReportCheck | undefined, is: ReportCheck | undefined): boolean {
  if (is?.id === 'clock' || is?.status === 'skip') return true;
  const lasting = (summary: string | undefined): string | undefined =>
    summary?.replace(/\b\d+(?:\.\d+)? (?:tokens?|ms|s|seconds?|minutes?|hours?)\b/g, '');
  return lasting(was?.summary) === lasting(is?.summary);
}

function hasCase({ diagnoses }: Report, one: Diagnosis): boolean {
  return diagnoses.some((other) => sameCase(other, one));
}

/** Whether none of the checks that found it had been looked at in another report. */
function unseenIn({ checks: ids }: Diagnosis, other: Report, unseen: readonly Status[]): boolean {
  const statuses = ids.map((id) => checkIn(other, id)?.status ?? 'skip');
  return statuses.length > 0 && statuses.every((status) => unseen.includes(status));
}

function newDiagnosis(one: Diagnosis, before: Report): Diff['diagnoses']['new'][number] {
  if (one.ignored !== undefined) return entry(one, 'neutral', 'ignored');
  // What hid behind another failure is no step back; where it is, the verdict or a status says so.
  return unseenIn(one, before, ['skip']) ? entry(one, 'neutral', 'not looked at before') : entry(one, 'worse', null);
}

function goneDiagnosis(one: Diagnosis, after: Report): Diff['diagnoses']['gone'][number] {
  if (one.ignored !== undefined) return entry(one, 'neutral', 'ignored');
  return unseenIn(one, after, ['skip', 'unknown'])
    ? entry(one, 'neutral', 'not looked at now')
    : entry(one, 'better', null);
}

function entry(
  one: Diagnosis,
  change: Change,
  note: Diff['diagnoses']['new'][number]['note'],
): Diff['diagnoses']['new'][number] {
  const { cause, subject, severity, role, checks, title } = one;
  return { cause, subject, severity, role, checks, title, change, note };
}

function changedDiagnosis({ diagnoses }: Report, is: Diagnosis): Diff['diagnoses']['changed'] {
  const exact = diagnoses.find(({ cause, subject }) => cause === is.cause && subject === is.subject);
  const was = exact ?? diagnoses.find((other) => sameCase(other, is));
  if (was === undefined) return [];
  const known = new Set([...Object.keys(was.facts), ...Object.keys(is.facts)]);
  const facts = [...known].filter((name) => !volatileFacts.has(name) && !targetFacts.has(name));
  const fields = [
    { field: 'subject', old: was.subject, new: is.subject },
    { field: 'severity', old: was.severity, new: is.severity },
    { field: 'role', old: was.role, new: is.role },
    { field: 'ignored until', old: was.ignored?.until ?? null, new: is.ignored?.until ?? null },
    ...facts.map((field) => ({ field, old: written(was.facts[field]), new: written(is.facts[field]) })),
  ].filter((field) => field.old !== field.new);
  const { cause, subject, title } = is;
  return fields.length === 0 ? [] : [{ cause, subject, title, change: changeOf(weight(was), weight(is)), fields }];
}

/** A diagnosis as the status that it gives a check; what is ignored counts for nothing. */
function weight({ severity, ignored }: Diagnosis): Status {
  if (ignored !== undefined) return 'pass';
  return severity === 'error' ? 'fail' : 'warn';
}

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(written).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function changedFacts(before: Report, after: Report): Diff['facts'] {
  const [was, is] = [before.target, after.target];
  const key = (target: Report['target']): string | null =>
    target.key === null ? null : `${target.key.display} (sha256 ${target.key.fingerprint})`;
  const facts: Diff['facts'] = [
    { fact: 'surface', old: was.surface, new: is.surface },
    ...(sameProject(was.project, is.project)
      ? []
      : [{ fact: 'project' as const, old: projectName(was.project), new: projectName(is.project) }]),
    ...(was.key?.fingerprint === is.key?.fingerprint ? [] : [{ fact: 'key' as const, old: key(was), new: key(is) }]),
    { fact: 'keyKind', old: was.key?.kind ?? null, new: is.key?.kind ?? null },
    { fact: 'keySource', old: was.key?.source ?? null, new: is.key?.source ?? null },
    { fact: 'principal', old: was.principal, new: is.principal },
    { fact: 'model', old: was.model, new: is.model },
    { fact: 'gkey', old: before.tool.version, new: after.tool.version },
  ];
  return facts.filter((fact) => fact.old !== fact.new);
}

type Project = Report['target']['project'];

/** One run may know the number only, another the id, too. */
function sameProject(was: Project, is: Project): boolean {
  if (was === null || is === null) return was === is;
  const [byId, byNumber] = [was.id !== null && is.id !== null, was.number !== null && is.number !== null];
  if (!byId && !byNumber) return false;
  return (!byId || was.id === is.id) && (!byNumber || was.number === is.number);
}

function projectName(project: Project): string | null {
  if (project === null) return null;
  const { id, number } = project;
  return id !== null && number !== null ? `${id} (${number})` : (id ?? number);
}
