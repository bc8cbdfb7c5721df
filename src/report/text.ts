import { consequencesText, fullText, kindOf, shortText } from './diagnosis-text.ts';
import type { Kind } from './diagnosis-text.ts';
import { projectsText } from './projects-text.ts';
import type { TraceProject } from './projects-text.ts';
import { ignoresText } from './ignores-text.ts';
import type { Diagnosis, Report, ReportCheck } from './schema.ts';
import { columns, hanging, linkify, mark, paint, plain, shown, wrap } from './terminal.ts';
import type { Style } from './terminal.ts';
import { duration, standText, totalText } from './verdict-text.ts';

/** What the report does not carry but people may want to see. */
export interface Trace {
  readonly projects: readonly TraceProject[];
  /** By check id: raw reasons and facts, already redacted; shown when verbose. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

export interface TextOptions {
  readonly verbose: boolean;
  readonly trace: Trace;
}

interface Root {
  readonly root: Diagnosis;
  readonly kind: Kind;
}

const surfaces = { gemini: 'Gemini API', vertex: 'Agent Platform' } as const;
/** Width of the column of check ids: the longest, `key-restrictions`. */
const idColumns = 16;

/** What is being looked at, in one or two lines; what is null is not known (yet) and left out. No newline at the end. */
export function headerText(target: Report['target'], style: Style): string {
  const { surface, project, key, principal, model } = target;
  const where = project === null ? ', no project named' : ` in project ${projectName(project)}`;
  const first = `${surfaces[surface]}${where}${model === null ? '' : `, model ${model}`}`;
  const asked: string[] = [];
  if (key !== null) {
    const kind = key.kind === 'unknown' ? '' : `${key.kind}, `;
    asked.push(`key ${key.display} (${kind}sha256 ${key.fingerprint}) from ${key.source}`);
  }
  if (principal !== null) asked.push(`as ${principal}`);
  const lines = [wrap(`${paint('bold', 'gkey doctor', style)}: ${shown(first, style)}`, style.width, '  ').trimStart()];
  if (asked.length > 0) lines.push(wrap(shown(asked.join(', '), style), style.width, '  '));
  return lines.join('\n');
}

/** Whether people want to see a check: those that belong to the other surface are noise. */
export function concerns({ id }: ReportCheck, surface: Report['target']['surface']): boolean {
  return surface === 'gemini' ? id !== 'vertex-call' : !/^(?:key|live)-/.test(id);
}

/** One check as it is decided: symbol, id, what was found. Wraps under itself on a narrow terminal. No newline at the end. */
export function checkLine(check: ReportCheck, style: Style): string {
  const { id, status } = check;
  const dim = status === 'skip';
  const sign = mark(status, dim ? { ...style, color: false } : style);
  const name = status === 'fail' || status === 'warn' ? paint('bold', plain(id), style) : plain(id);
  const gap = ' '.repeat(Math.max(0, idColumns - columns(name)) + 2);
  const lines = hanging(`${sign} ${name}${gap}`, shown(wording(check, style), style, 600), style.width).split('\n');
  return linkify((dim ? lines.map((line) => paint('dim', line, style)) : lines).join('\n'), style);
}

/**
 * What follows the check lines: the root cause with why and fix, what follows from it, whose projects take part, other
 * findings, evidence when verbose, and a one-line total. No newline at the end.
 */
export function conclusionText(report: Report, style: Style, options: TextOptions): string {
  const { checks, verdict } = report;
  const diagnoses = report.diagnoses.filter(({ ignored }) => ignored === undefined);
  const roots = diagnoses.filter(({ role }) => role === 'root').map((root) => ({ root, kind: kindOf(root, checks) }));
  const symptoms = diagnoses.filter(({ role }) => role === 'symptom');
  const works = verdict === 'pass' || verdict === 'warn';
  // The first diagnosis is the answer whatever its weight, unless it only says why a needless look failed. Every cause
  // deserves its whole fix.
  const main = roots.filter(({ kind }, index) => kind === 'cause' || (index === 0 && !(works && kind === 'obstacle')));
  const others = roots.filter((root) => !main.includes(root));
  const firstCause = main.findIndex(({ kind }) => kind === 'cause');
  const inFull = ({ root, kind }: Root, again: boolean): string =>
    fullText(root, kind, heading(kind, again), style, options.verbose);
  const blocks = [
    standText(report, style),
    ...main.map((one, index) => inFull(one, index > firstCause)),
    consequencesText(
      main.map(({ root }) => root),
      symptoms,
      checks,
      style,
    ),
    projectsText(options.trace.projects, style),
    others.length > 0 ? paint('bold', 'Other findings', style) : '',
    ...others.map((one) => (options.verbose ? inFull(one, true) : shortText(one.root, one.kind, style))),
    ignoresText(report, style),
    options.verbose ? evidenceText(report, options.trace, style) : '',
    totalText(report, style),
  ];
  return linkify(blocks.filter((block) => block !== '').join('\n\n'), style);
}

/** The whole report as one text with a newline at its end: header, check lines, conclusion. What a file gets. */
export function textReport(report: Report, style: Style, options: TextOptions): string {
  const { surface } = report.target;
  const lines = report.checks
    .filter((check) => concerns(check, surface))
    .map((check) => checkLine(check, style))
    .join('\n');
  const blocks = [headerText(report.target, style), lines, conclusionText(report, style, options)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function projectName({ id, number }: { readonly id: string | null; readonly number: string | null }): string {
  if (id === null || number === null) return id ?? number ?? 'unknown';
  return id === number ? id : `${id} (${number})`;
}

/** The status as a word too, except where the mark is one already. */
function wording({ title, status, summary, blockedBy }: ReportCheck, style: Style): string {
  const said = summary.trim();
  const word = (text: string): string => (style.unicode ? text : '');
  switch (status) {
    case 'pass':
      return said || title;
    case 'skip':
      return blockedBy === null
        ? `${word('skipped: ')}${said || 'not asked for'}`
        : `${word('skipped ')}because of ${blockedBy}`;
    case 'unknown':
      return `unknown: ${said || `could not tell whether ${title}`}`;
    case 'warn':
      return `${word('warning: ')}${said || `not quite: ${title}`}`;
    case 'fail':
      return `${word('fail: ')}${said || `not so: ${title}`}`;
  }
}

function heading(kind: Kind, again: boolean): string {
  if (kind === 'cause') return again ? 'Another cause' : 'Root cause';
  return kind === 'obstacle' ? 'In the way' : 'Warning';
}

function evidenceText({ checks, calls }: Report, trace: Trace, style: Style): string {
  const ids = new Set([...checks.map(({ id }) => id), ...Object.keys(trace.evidence)]);
  const lines: string[] = [];
  for (const id of ids) {
    const raw = trace.evidence[id] ?? [];
    const took = checks.find((check) => check.id === id)?.durationMs ?? 0;
    if (raw.length > 0) lines.push(`  ${plain(id)}${took > 0 ? ` (${duration(took)})` : ''}`);
    for (const line of raw) lines.push(hanging('    ', shown(line, style), style.width));
  }
  const hosts = Object.entries(calls.byHost).map(([host, count]) => `    ${plain(host)} ${count}`);
  if (hosts.length > 0) lines.push('  calls by host', ...hosts);
  return lines.length === 0 ? '' : [paint('bold', 'Evidence', style), ...lines].join('\n');
}
