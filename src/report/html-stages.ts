/** The links of the chain from the key to the model: which checks belong to each, how each stands and where the chain breaks. */
import { type Text, text } from '../language/text.ts';
import type { Outline } from './outline.ts';
import type { Report, ReportCheck, Status } from './schema.ts';
import { concerns } from './text.ts';

export type StageIcon = 'key' | 'caller' | 'project' | 'api' | 'permissions' | 'model';

type Target = Report['target'];

interface StageKind {
  readonly icon: StageIcon;
  readonly name: Text;
  readonly ids: readonly string[];
  /** What stands at this place in this run; empty when not known. */
  readonly value: (target: Target) => string;
}

export interface Stage extends Omit<StageKind, 'name' | 'value'> {
  readonly name: string;
  readonly value: string;
  readonly checks: readonly ReportCheck[];
  readonly status: Status;
  /** The root cause is here. */
  readonly breaks: boolean;
  /** All that is wrong here follows from what is wrong elsewhere. */
  readonly follows: boolean;
  /** How it stands, in words. */
  readonly word: string;
}

const caller = ({ principal }: Target): string => principal?.replace(/^(?:user|serviceAccount|group):/, '') ?? '';

const project: StageKind = {
  icon: 'project',
  name: text('Project'),
  ids: ['project', 'billing'],
  value: (target) => target.project?.id ?? target.project?.number ?? '',
};
const api: StageKind = {
  icon: 'api',
  name: text('API'),
  ids: ['api-enabled'],
  value: ({ surface }) => (surface === 'gemini' ? 'Gemini API' : 'Agent Platform API'),
};
const model: StageKind = {
  icon: 'model',
  name: text('Model'),
  ids: ['live-models', 'live-call', 'vertex-call'],
  value: (target) => target.model ?? '',
};

const chains: Readonly<Record<Target['surface'], readonly StageKind[]>> = {
  gemini: [
    {
      icon: 'key',
      name: text('Key'),
      ids: ['key-format', 'key-source', 'key-project', 'key-type', 'key-restrictions', 'key-account'],
      value: ({ key }) => key?.display ?? '',
    },
    project,
    api,
    {
      icon: 'permissions',
      name: text('Permissions'),
      ids: ['credentials', 'clock', 'iam-role', 'key-creation'],
      value: caller,
    },
    model,
  ],
  vertex: [
    { icon: 'caller', name: text('Credentials'), ids: ['credentials', 'clock'], value: caller },
    project,
    api,
    { icon: 'permissions', name: text('Permissions'), ids: ['iam-role'], value: () => '' },
    model,
  ],
};

/** The stages of a run, in the order of the chain. Checks that no stage knows are in none. */
export function stagesOf(report: Report, outline: Outline): readonly Stage[] {
  const { target, checks, verdict } = report;
  const { say } = outline.language;
  const shown = checks.filter((check) => concerns(check, target.surface));
  const stages = chains[target.surface].map(({ name, value, ...kind }) => {
    const own = shown.filter(({ id }) => kind.ids.includes(id));
    const status = statusOf(own, verdict);
    // A failure that is ignored vouches for nothing.
    const hidden = ignoredIn(own, outline).some(({ severity }) => severity === 'error');
    return {
      ...kind,
      name: say(name),
      value: value(target),
      checks: own,
      status: status === 'pass' && hidden ? ('unknown' as const) : status,
    };
  });
  const broken = breakOf(stages, outline);
  return stages.map((stage, index) => {
    const place = { breaks: index === broken, follows: index !== broken && followsFrom(stage, outline) };
    return { ...stage, ...place, word: say(wordFor({ ...stage, ...place }, outline)) };
  });
}

/** The gravest status; what could not be looked at weighs little once a model answered. */
function statusOf(checks: readonly ReportCheck[], verdict: Report['verdict']): Status {
  const has = (status: Status): boolean => checks.some((check) => check.status === status);
  const works = verdict === 'pass' || verdict === 'warn';
  const order: readonly Status[] = works ? ['fail', 'warn', 'pass', 'unknown'] : ['fail', 'unknown', 'warn', 'pass'];
  return order.find(has) ?? 'skip';
}

/** Index of the first stage at which the answer shows, or -1 when nothing breaks. */
function breakOf(stages: readonly Pick<Stage, 'checks'>[], { main }: Outline): number {
  const root = main[0];
  const first = (wanted: (check: ReportCheck) => boolean): number =>
    stages.findIndex(({ checks }) => checks.some(wanted));
  if (root === undefined) return first(({ status }) => status === 'fail');
  if (root.kind === 'warning') return -1;
  return first(({ id, status }) => root.diagnosis.checks.includes(id) && isBad(status));
}

function followsFrom({ checks }: Pick<Stage, 'checks'>, { main, symptoms }: Outline): boolean {
  const root = main[0];
  const explained = new Set(
    [...(root === undefined ? [] : [root.diagnosis]), ...symptoms].flatMap((one) => one.checks),
  );
  const bad = checks.filter(({ status }) => isBad(status));
  return bad.length > 0 && bad.every(({ id }) => explained.has(id));
}

function isBad(status: Status): boolean {
  return status === 'fail' || status === 'unknown';
}

function ignoredIn(checks: readonly ReportCheck[], { ignored }: Outline): Outline['ignored'] {
  return ignored.filter((one) => checks.some(({ id }) => one.checks.includes(id)));
}

function wordFor({ status, checks, breaks, follows }: Omit<Stage, 'word'>, outline: Outline): Text {
  const isIgnored = ignoredIn(checks, outline).length > 0;
  switch (status) {
    case 'pass':
      return isIgnored ? text('fine, finding ignored') : text('fine');
    case 'warn':
      return text('fine, with a warning');
    case 'fail':
      if (breaks) return text('breaks here');
      return follows ? text('fails with it') : text('fails too');
    case 'unknown':
      if (isIgnored && !checks.some((check) => check.status === 'unknown')) return text('finding ignored');
      return breaks ? text('not decided') : text('unknown');
    case 'skip':
      return checks.some(({ blockedBy }) => blockedBy !== null) ? text('not reached') : text('not checked');
  }
}
