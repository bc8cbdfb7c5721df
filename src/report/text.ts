import { type Text, text } from '../language/text.ts';
import { consequencesText, fullText, headingOf, kindOf, shortText } from './diagnosis-text.ts';
import type { Kind } from './diagnosis-text.ts';
import { projectsText } from './projects-text.ts';
import type { TraceProject } from './projects-text.ts';
import { ignoresText } from './ignores-text.ts';
import { label } from './label.ts';
import type { Diagnosis, Report, ReportCheck } from './schema.ts';
import { columns, hanging, linkify, mark, paint, plain, shown, wrap } from './terminal.ts';
import type { Style } from './terminal.ts';
import { keyText, projectName, surfaces } from './target-text.ts';
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

/** Width of the column of check ids: the longest, `key-restrictions`. */
const idColumns = 16;

/** What is being looked at, in one or two lines; what is null is not known (yet) and left out. No newline at the end. */
export function headerText(target: Report['target'], style: Style): string {
  const { language } = style;
  const first = label(paint('bold', 'gkey doctor', style), language) + shown(language.say(placeText(target)), style);
  const lines = [wrap(first, style.width, '  ', '')];
  const asked = askedText(target);
  if (asked !== null) lines.push(wrap(shown(language.say(asked), style), style.width, '  '));
  return lines.join('\n');
}

function placeText({ surface: id, project, model }: Report['target']): Text {
  const surface = surfaces[id];
  const name = project === null ? null : projectName(project);
  const place =
    name === null
      ? text('{surface}, no project named', { surface })
      : text('{surface} in project {project}', { surface, project: name });
  return model === null ? place : text('{place}, model {model}', { place, model });
}

/** With which credentials; null when none is known. */
function askedText({ key, principal }: Report['target']): Text | null {
  if (key === null) return principal === null ? null : text('as {principal}', { principal });
  const shownKey = keyText(key);
  return principal === null
    ? text('key {key}', { key: shownKey })
    : text('key {key}, as {principal}', { key: shownKey, principal });
}

/** Whether people want to see a check: those that belong to the other surface are noise. */
export function concerns({ id }: Pick<ReportCheck, 'id'>, surface: Report['target']['surface']): boolean {
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
  const { say } = style.language;
  const inFull = ({ root, kind }: Root, again: boolean): string =>
    fullText(root, kind, say(headingOf(kind, !again)), style, options.verbose);
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
    others.length > 0 ? paint('bold', say(text('Other findings')), style) : '',
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

/** The status as a word too, except where the mark is one already. */
function wording({ title, status, summary, blockedBy }: ReportCheck, { language, unicode }: Style): string {
  const { say } = language;
  const said = summary.trim();
  const named = (word: Text, what: string): string => (unicode ? label(word, language) + what : what);
  switch (status) {
    case 'pass':
      return said || title;
    case 'skip':
      if (blockedBy === null) return named(text('skipped'), said || say(text('not asked for')));
      return say(
        unicode
          ? text('skipped because of {check}', { check: blockedBy })
          : text('because of {check}', { check: blockedBy }),
      );
    case 'unknown':
      return label(text('unknown'), language) + (said || say(text('could not tell whether {title}', { title })));
    case 'warn':
      return named(text('warning'), said || say(text('not quite: {title}', { title })));
    case 'fail':
      return named(text('fail'), said || say(text('not so: {title}', { title })));
  }
}

function evidenceText({ checks, calls }: Report, trace: Trace, style: Style): string {
  const { say } = style.language;
  const ids = new Set([...checks.map(({ id }) => id), ...Object.keys(trace.evidence)]);
  const lines: string[] = [];
  for (const id of ids) {
    const raw = trace.evidence[id] ?? [];
    const took = checks.find((check) => check.id === id)?.durationMs ?? 0;
    if (raw.length > 0) lines.push(`  ${plain(id)}${took > 0 ? ` (${say(duration(took))})` : ''}`);
    for (const line of raw) lines.push(hanging('    ', shown(line, style), style.width));
  }
  const hosts = Object.entries(calls.byHost).map(([host, count]) => `    ${plain(host)} ${count}`);
  if (hosts.length > 0) lines.push(`  ${say(text('calls by host'))}`, ...hosts);
  return lines.length === 0 ? '' : [paint('bold', say(text('Evidence')), style), ...lines].join('\n');
}
