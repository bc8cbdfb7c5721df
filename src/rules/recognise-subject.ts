import type { CauseId, Facts } from '../model.ts';

type Naming = readonly (keyof Facts &
  (
    | 'project'
    | 'service'
    | 'permission'
    | 'model'
    | 'location'
    | 'host'
    | 'constraint'
    | 'quotaId'
    | 'quotaMetric'
    | 'serviceAccount'
    | 'file'
    | 'resource'
    | 'code'
  ))[];

/** What a finding of this cause is about, the most telling first. Equal cause and subject are one diagnosis. */
const subjects: Partial<Record<CauseId, Naming>> = {
  'api-disabled': ['service', 'project'],
  'billing-disabled': ['project'],
  'billing-prepay-depleted': [],
  'billing-spend-cap': [],
  'project-not-found': ['project'],
  'project-deleted': ['project'],
  'project-denied': ['project'],
  'project-required': [],
  'project-quota': [],
  'quota-project': ['project', 'service'],
  'tos-not-accepted': ['project', 'service'],
  'iam-denied': ['permission', 'resource', 'service'],
  'org-policy': ['constraint', 'service'],
  'vpc-sc': ['service'],
  'region-unsupported': ['location', 'model'],
  'adc-file-missing': ['file'],
  'impersonation-denied': ['serviceAccount'],
  'model-not-found': ['model'],
  'model-access': ['model'],
  'quota-rate': ['model', 'quotaId', 'service'],
  'quota-daily': ['model', 'quotaId', 'service'],
  'quota-zero': ['model', 'quotaId', 'service'],
  overloaded: ['model', 'service'],
  'server-error': ['service'],
  deadline: ['service'],
  'network-dns': ['host'],
  'network-refused': ['host'],
  'network-timeout': ['host'],
  'network-tls': ['host'],
  'network-proxy': ['host'],
};

/** The subject where the facts hold nothing more telling: the part of the world that the cause is about. */
function fallbackSubject(cause: CauseId): string {
  if (/^(?:key|credentials|env)-/.test(cause)) return 'key';
  if (/^(?:adc|sa|clock|impersonation)/.test(cause)) return 'credentials';
  if (/^(?:billing|project|tos|quota-project)/.test(cause)) return 'project';
  if (/^(?:workspace|license|client|location)/.test(cause)) return 'account';
  if (cause.startsWith('network')) return 'network';
  return 'request';
}

/** The stable name of what a cause is about in this case. */
export function subjectOf(cause: CauseId, facts: Facts): string {
  for (const name of subjects[cause] ?? []) {
    const value = facts[name];
    if (value !== undefined) return value;
  }
  return fallbackSubject(cause);
}
