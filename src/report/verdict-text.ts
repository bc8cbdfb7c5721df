import type { Language } from '../language/language.ts';
import { counted, list, sentences, type Text, text } from '../language/text.ts';
import { kindOf } from './diagnosis-text.ts';
import { proofOf } from './exit-code.ts';
import { measure } from './fix-text.ts';
import type { Report, ReportCheck, Verdict } from './schema.ts';
import { shown, tinted, wrap } from './terminal.ts';
import type { Style } from './terminal.ts';

/** What the run proved or left open, and what would decide it. */
export interface Stand {
  /** The first sentence, without its full stop. */
  readonly head: Text;
  /** What there is to say after it. */
  readonly rest?: Text;
}

const verdicts: Readonly<Record<Verdict, Text>> = {
  pass: text('pass'),
  warn: text('warn'),
  fail: text('fail'),
  unknown: text('unknown'),
};

/** Null after a failure that has a diagnosis, whose root cause says all, unless the proof came through. */
export function standOf(report: Report): Stand | null {
  const stand = decided(report);
  if (report.exitCode !== 130) return stand;
  const head = text('Interrupted: what was not decided by then is unknown');
  return stand === null ? { head } : { head, rest: whole(stand) };
}

/** Both parts of a stand; empty where there is none. */
export function whole(stand: Stand | null): Text {
  return stand === null ? sentences() : sentences(text('{sentence}.', { sentence: stand.head }), stand.rest);
}

export function standText(report: Report, style: Style): string {
  const said = style.language.say(whole(standOf(report)));
  return wrap(shown(said, style, 1500), Math.min(style.width, measure), '');
}

/** The verdict with its numbers, the time and the calls, in one line where it fits. */
export function totalText(report: Report, style: Style): string {
  const { say } = style.language;
  return wrap(say(total(report, tinted(report.verdict, say(verdicts[report.verdict]), style))), style.width, '');
}

/** The same without colour, unbroken. */
export function totalLine(report: Report, { say }: Language): string {
  return say(total(report, verdicts[report.verdict]));
}

function total(report: Report, word: Text | string): Text {
  const { verdict, checks, durationMs, calls } = report;
  const diagnoses = counting(report);
  const ignored = report.diagnoses.length - diagnoses.length;
  const kinds = diagnoses.filter(({ role }) => role === 'root').map((root) => ({ root, kind: kindOf(root, checks) }));
  const causes = kinds.filter(({ kind }) => kind === 'cause').map(({ root }) => root.cause);
  const ids = list(causes, 'none');
  const warnings = kinds.filter(({ kind }) => kind === 'warning').length;
  const number = (status: ReportCheck['status']): number => checks.filter((check) => check.status === status).length;
  const undecided = number('unknown') + hiddenIn(report).length;
  const passed = number('pass');
  const parts = [
    ...(causes.length > 0
      ? [
          counted(
            causes.length,
            text('1 root cause ({ids})', { ids }),
            text('{n} causes ({ids})', { n: causes.length, ids }),
          ),
        ]
      : []),
    ...(warnings > 0 ? [counted(warnings, text('1 warning'), text('{n} warnings', { n: warnings }))] : []),
    ...(verdict === 'pass' ? [counted(passed, text('1 check passed'), text('{n} checks passed', { n: passed }))] : []),
    ...(undecided > 0 ? [undecidedText(undecided, verdict)] : []),
    ...(ignored > 0 ? [text('{n} ignored', { n: ignored })] : []),
    ...(verdict === 'pass' && number('skip') > 0 ? [text('{n} skipped', { n: number('skip') })] : []),
  ];
  return text('{verdict}: {parts} in {time} with {calls}', {
    verdict: word,
    parts: parts.length > 0 ? list(parts, 'none') : text('nothing decided'),
    time: duration(durationMs),
    calls:
      calls.total === 0
        ? text('no call to Google')
        : counted(calls.total, text('1 call to Google'), text('{n} calls to Google', { n: calls.total })),
  });
}

function undecidedText(n: number, verdict: Verdict): Text {
  if (verdict !== 'unknown') return text('{n} unknown', { n });
  return counted(n, text('1 check not decided'), text('{n} checks not decided', { n }));
}

/** A duration as people say it: `41 ms`, `0.8 s`, `12 s`. */
export function duration(milliseconds: number): Text {
  if (milliseconds < 100) return text('{n} ms', { n: milliseconds });
  const seconds = milliseconds / 1000;
  return text('{n} s', { n: milliseconds < 9950 ? seconds.toFixed(1) : Math.round(seconds) });
}

function decided(report: Report): Stand | null {
  switch (report.verdict) {
    case 'pass':
    case 'warn':
      return proven(report);
    case 'unknown':
      return open(report);
    case 'fail':
      return counting(report).length > 0 ? worksAllTheSame(report) : unnamed(report);
  }
}

/** A run can fail although the proof came through: then nobody should go and change the key. */
function worksAllTheSame(report: Report): Stand | null {
  const proof = proofIn(report);
  if (proof?.status !== 'pass' || sparedIn(report).has(proof.id)) return null;
  const summary = withoutStop(proof.summary);
  return {
    head:
      report.target.surface === 'gemini'
        ? text('The key itself works: {summary}', { summary })
        : text('The call itself works: {summary}', { summary }),
    rest: text('Something else fails the run.'),
  };
}

function proofIn({ checks, target }: Report): ReportCheck | undefined {
  return checks.find(({ id }) => id === proofOf(target.surface));
}

/** The diagnoses that count. */
function counting({ diagnoses }: Report): Report['diagnoses'] {
  return diagnoses.filter(({ ignored }) => ignored === undefined);
}

/** Checks that pass only because what they found is ignored. */
function sparedIn({ checks, diagnoses }: Report): ReadonlySet<string> {
  const ignored = diagnoses.filter((one) => one.ignored !== undefined).flatMap((one) => one.checks);
  return new Set(checks.flatMap(({ id, status }) => (status === 'pass' && ignored.includes(id) ? [id] : [])));
}

/** Checks that an ignored failure kept from running. */
function hiddenIn(report: Report): readonly ReportCheck[] {
  const spared = sparedIn(report);
  return report.checks.filter(({ blockedBy }) => blockedBy !== null && spared.has(blockedBy));
}

function proven(report: Report): Stand {
  const proof = proofIn(report);
  const summary = withoutStop(proof?.summary ?? '');
  if (proof !== undefined && sparedIn(report).has(proof.id))
    return { head: text('Nothing else is wrong; {check} is {summary}', { check: proof.id, summary }) };
  if (proof?.status === 'pass') return { head: text('It works: {summary}', { summary: summary || proof.title }) };
  if (proof?.status === 'warn') {
    const but = summary || text('no answer came');
    return {
      head:
        report.target.surface === 'gemini'
          ? text('The key was accepted, but: {but}', { but })
          : text('The credentials were accepted, but: {but}', { but }),
    };
  }
  return {
    head: text(
      'Nothing is wrong in what was checked, but no model was asked: `gkey doctor --live=generate` proves that one answers',
    ),
  };
}

function open(report: Report): Stand {
  const { checks, target } = report;
  const proof = proofIn(report);
  const ids = checks.filter(({ status }) => status === 'unknown').map(({ id }) => id);
  const what = target.surface === 'gemini' ? text('the key works') : text('these credentials work on Agent Platform');
  const spared = sparedIn(report);
  const hidden = hiddenIn(report);
  if (ids.length === 0 && hidden.length > 0) {
    const blockers = [...new Set(hidden.map(({ blockedBy }) => blockedBy ?? ''))];
    return {
      head: text(
        'Could not decide whether {what}: what {blockers} found is ignored, and {checks} could not run because of it',
        { what, blockers: list(blockers), checks: list(hidden.map(({ id }) => id)) },
      ),
    };
  }
  if (ids.length === 0) {
    return {
      head: text('Nothing could be checked'),
      rest: text(
        'Name a project (`gkey doctor --project PROJECT_ID`) or set a key in GEMINI_API_KEY, and run it again.',
      ),
    };
  }
  const unknown = { checks: list(ids) };
  const undecided = counted(ids.length, text('{checks} is unknown', unknown), text('{checks} are unknown', unknown));
  if (proof !== undefined && !spared.has(proof.id) && (proof.status === 'pass' || proof.status === 'warn'))
    return {
      head: text('A model was reached, but {undecided}, and --strict wants every check decided', { undecided }),
    };
  const decides =
    proof?.status === 'skip' && proof.blockedBy === null
      ? text('A live call decides it: `gkey doctor --live=generate`.')
      : counting(report).length > 0
        ? text('It is decided once what stands in the way is cleared.')
        : text('Run it again in a minute, with more time (`--timeout 60`), or with `--verbose` to see what came back.');
  return { head: text('Could not decide whether {what}: {undecided}', { what, undecided }), rest: decides };
}

function unnamed({ checks }: Report): Stand {
  const failed = checks
    .filter(({ status }) => status === 'fail')
    .map(({ id, summary }) => text('{what} ({note})', { what: id, note: summary.trim() }));
  return {
    head: text('{checks} failed, and gkey knows no cause for it', { checks: list(failed) }),
    rest: text('`gkey doctor --verbose` shows what came back.'),
  };
}

/** A summary as a part of a longer sentence. */
function withoutStop(summary: string): string {
  return summary.trim().replace(/[.。]$/u, '');
}
