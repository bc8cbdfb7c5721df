/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), within what GitHub code scanning asks for:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
import { english } from '../language/language.ts';
import type { CauseId } from '../model.ts';
import { kindOf } from './diagnosis-text.ts';
import { jsonText } from './json-text.ts';
import { ignoreTerms, outlineOf, stepLines } from './outline.ts';
import { ruleOf } from './sarif-rule.ts';
import type { CauseHelp, Level } from './sarif-rule.ts';
import type { Diagnosis, Report } from './schema.ts';
import { plain } from './terminal.ts';

export type { CauseHelp } from './sarif-rule.ts';

export interface SarifOptions {
  /** The file that results point at, relative to the root of the repository: code scanning shows no result without one. */
  readonly sarifAnchor: string;
  /** Without it, a rule speaks of the first case that met it. */
  readonly causeHelp?: (cause: CauseId) => CauseHelp;
}

/**
 * The report as one SARIF log with one run. Every diagnosis is a result of the rule that bears the id of its cause: an error or
 * a warning by its severity, a warning where it only kept gkey from deciding, a note where it is a symptom. Checks that are
 * unknown are notifications of the invocation, which was not successful when the verdict is unknown; what is ignored is a
 * suppressed result.
 */
export function sarifReport(report: Report, options: SarifOptions): string {
  const { tool, diagnoses, checks, target } = report;
  const causes = [...new Set(diagnoses.map(({ cause }) => cause))];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: causes.map((cause) => {
              const cases = diagnoses.filter((diagnosis) => diagnosis.cause === cause);
              const levels = cases.map((diagnosis) => levelOf(diagnosis, checks));
              return ruleOf(cause, cases[0], levels, options.causeHelp?.(cause));
            }),
            notifications: checks.map(({ id, title }) => ({ id, shortDescription: { text: plain(title) || id } })),
          },
        },
        // Code scanning replaces the earlier results of a category: each project and surface has its own.
        automationDetails: { id: `gkey/${target.surface}/${encodeURIComponent(projectOf(report) ?? '-')}/` },
        invocations: [invocationOf(report)],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: diagnoses.map((diagnosis) => resultOf(diagnosis, causes.indexOf(diagnosis.cause), report, options)),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

function resultOf(diagnosis: Diagnosis, ruleIndex: number, report: Report, { sarifAnchor }: SarifOptions): object {
  const { cause, severity, role, subject, checks, title, explanation, fix } = diagnosis;
  const project = projectOf(report) ?? factOf(diagnosis, 'project') ?? factOf(diagnosis, 'projectNumber') ?? '-';
  const message = [sentence(plain(title)), plain(explanation), ...stepLines(fix, english)]
    .filter((line) => line !== '')
    .join('\n');
  return {
    ruleId: cause,
    ruleIndex,
    level: levelOf(diagnosis, report.checks),
    message: { text: withoutFolders(withoutLinks(message), report) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(sarifAnchor), uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
        logicalLocations: [{ name: project, fullyQualifiedName: `projects/${project}`, kind: 'resource' }],
      },
    ],
    partialFingerprints: fingerprints(cause, stable(subject, diagnosis), project),
    ...(diagnosis.ignored === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: ignoreTerms(diagnosis, english) }] }),
    properties: { severity, role, subject: withoutFolders(plain(subject), report), checks },
  };
}

function levelOf(diagnosis: Diagnosis, checks: Report['checks']): Level {
  if (diagnosis.role === 'symptom') return 'note';
  return kindOf(diagnosis, checks) === 'cause' ? 'error' : 'warning';
}

function invocationOf(report: Report): object {
  const { verdict, exitCode, startedAt, durationMs, checks } = report;
  const { stand, notices } = outlineOf(report, english);
  const undecided = checks.flatMap(({ id, status, summary, title }, index) =>
    status === 'unknown'
      ? [
          {
            level: 'warning',
            descriptor: { id, index },
            message: { text: withoutFolders(withoutLinks(plain(summary) || plain(title) || id), report) },
          },
        ]
      : [],
  );
  const whole = verdict === 'unknown' && stand !== '' ? [{ level: 'error', message: { text: stand } }] : [];
  return {
    executionSuccessful: verdict !== 'unknown' && exitCode !== 130,
    exitCode,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolExecutionNotifications: [...whole, ...undecided],
    ...(notices.length === 0
      ? {}
      : {
          toolConfigurationNotifications: notices.map(({ message }) => ({
            level: 'warning',
            message: { text: plain(message) },
          })),
        }),
  };
}

/**
 * What makes two results the same alert: cause, subject and project, never the wording. Code scanning reads only
 * `primaryLocationLineHash`, which its upload action would make from the anchor's first line, the same for every result.
 */
function fingerprints(cause: CauseId, subject: string, project: string): Readonly<Record<string, string>> {
  const hash = fnv1a([cause, subject, project].join('\n'));
  return { primaryLocationLineHash: `${hash}:1`, 'causeSubjectProject/v1': hash };
}

/** A subject that names an occurrence (a path that changes with the machine, the id of one denial) does not name a case. */
function stable(subject: string, diagnosis: Diagnosis): string {
  return isAbsolute(subject) || subject === factOf(diagnosis, 'perimeterId') ? '' : subject;
}

/** 64 bits of FNV-1a over UTF-8, as 16 hex digits: stable, and nothing here needs to resist an attacker. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

function projectOf({ target }: Report): string | null {
  const project = target.project?.id ?? target.project?.number ?? null;
  return project === null ? null : plain(project);
}

function factOf({ facts }: Diagnosis, name: string): string | null {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A path as a relative URI: never absolute, never out of the repository. */
function relativeUri(path: string): string {
  const parts = path.split(/[\\/]+/).filter((part) => !['', '.', '..'].includes(part) && !/^[a-z]:$/i.test(part));
  return parts.map((part) => encodeURIComponent(plain(part))).join('/') || 'package.json';
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:[\\/]|\\\\)/i.test(path);
}

/** Names files without their folders: a log is uploaded, and where a file lies on this machine says nothing to others. */
function withoutFolders(text: string, { diagnoses }: Report): string {
  const files = diagnoses.map((diagnosis) => factOf(diagnosis, 'file') ?? '').filter(isAbsolute);
  return files.reduce((short, file) => short.replaceAll(plain(file), plain(file).split(/[\\/]/).at(-1) ?? ''), text);
}

/** `[text](target)` is a link in SARIF, also in plain text. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

function sentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
