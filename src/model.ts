/**
 * The nouns of gkey, as plain types:
 *
 *     evidence -> check -> finding -> rule (cause + fix) -> report
 *
 * Nothing here does anything. Every other folder imports this file; it imports only what a sentence is.
 */
import type { Text } from './language/text.ts';

// ---------------------------------------------------------------- causes

/**
 * Every cause that gkey can name. Public and stable: never renamed, never reused, new ones may be added.
 * Roughly in the order in which they are worth reading.
 */
export const causeIds = [
  // the key
  'key-missing',
  'key-malformed',
  'key-invalid',
  'key-expired',
  'key-deleted',
  'key-leaked',
  'key-suspended',
  'key-service-blocked',
  'key-referrer-blocked',
  'key-ip-blocked',
  'key-android-blocked',
  'key-ios-blocked',
  'key-standard-rejected',
  'key-standard',
  'key-unrestricted',
  'key-project-mismatch',
  'key-unsupported-here',
  'key-sent-as-token',
  'credentials-multiple',
  'key-create-denied',
  'key-limit-reached',
  'env-conflict',
  // the project, its APIs and money
  'api-disabled',
  'billing-disabled',
  'billing-none',
  'billing-prepay-depleted',
  'billing-spend-cap',
  'project-not-found',
  'project-deleted',
  'project-denied',
  'project-required',
  'project-quota',
  'quota-project',
  'tos-not-accepted',
  // permissions and policy
  'iam-denied',
  'role-too-broad',
  'org-policy',
  'vpc-sc',
  'workspace-disabled',
  'license-required',
  'client-retired',
  'location-unsupported',
  'region-unsupported',
  // credentials of the caller
  'adc-missing',
  'adc-file-missing',
  'adc-expired',
  'adc-scopes',
  'sa-invalid',
  'clock-skew',
  'impersonation-denied',
  // the call
  'model-not-found',
  'model-access',
  'quota-rate',
  'quota-daily',
  'quota-zero',
  'overloaded',
  'server-error',
  'deadline',
  'request-invalid',
  'safety-blocked',
  'network-dns',
  'network-refused',
  'network-timeout',
  'network-tls',
  'network-proxy',
] as const;

export type CauseId = (typeof causeIds)[number];

export type Severity = 'error' | 'warning';

/** `gemini`: the Gemini API with an API key. `vertex`: Agent Platform (formerly Vertex AI) with the caller's credentials. */
export type Surface = 'gemini' | 'vertex';

// ---------------------------------------------------------------- problems

/** Where a Problem came from, and so which parts of it can be trusted. */
export type ProblemKind =
  /** A google.rpc error, or another error body of a Google API. */
  | 'google'
  /** A body of the OAuth token endpoint or of the Security Token Service. */
  | 'oauth'
  /** No answer: name lookup, connection, TLS, proxy, time-out, abort. */
  | 'network'
  /** An answer that is not what the API promises: HTML, empty, truncated, too large, of another type. */
  | 'answer'
  /** Something on this machine: a file, a variable, a key that cannot be parsed. */
  | 'local';

/** One entry of `google.rpc.QuotaFailure` or `google.rpc.PreconditionFailure`. */
export interface Violation {
  readonly type?: string;
  readonly subject?: string;
  readonly description?: string;
  readonly quotaId?: string;
  readonly quotaMetric?: string;
  /** As Google sent it, a decimal string; absent where the limit is 0. */
  readonly quotaValue?: string;
  readonly model?: string;
  readonly location?: string;
}

/** Any failure, from a thrown value, an answer or a pasted text, in one shape. Strings are as they came: redact before showing. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The message for developers; never empty. */
  readonly message: string;
  /** What gkey itself says of it, where it was not Google who spoke. */
  readonly words?: Text;
  /** The API that answered or was asked, such as `generativelanguage.googleapis.com`. */
  readonly service?: string;
  readonly httpStatus?: number;
  /** Name of the google.rpc.Code, such as `PERMISSION_DENIED`. */
  readonly status?: string;
  /** `ErrorInfo.reason`; the `error` of an OAuth body; the string code of the Interactions API. */
  readonly reason?: string;
  readonly domain?: string;
  /** `ErrorInfo.metadata`; for an OAuth body `error_subtype` and `error_uri`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly violations: readonly Violation[];
  readonly links: readonly { readonly description: string; readonly url: string }[];
  /** `RetryInfo.retryDelay`, the `Retry-After` header or a delay named in the text, in seconds. */
  readonly retryAfterSeconds?: number;
  /** Node's or undici's code of a network or file error, such as `ENOTFOUND`. */
  readonly code?: string;
  /** The host that was asked, when there was no answer. */
  readonly host?: string;
}

// ---------------------------------------------------------------- findings

/**
 * What is known about one case, with the reader's own ids. Every part is optional: rules write their sentences and commands
 * from what is there, and put a placeholder such as PROJECT_ID where it is not.
 */
export interface Facts {
  /** Project id where known, else project number. */
  readonly project?: string;
  readonly projectNumber?: string;
  /** The other project of a pair: the one the key belongs to, or the quota project. */
  readonly otherProject?: string;
  /** Service id, such as `generativelanguage.googleapis.com`. */
  readonly service?: string;
  /** Its title as Google sent it. */
  readonly serviceTitle?: string;
  readonly method?: string;
  readonly permission?: string;
  readonly permissions?: readonly string[];
  readonly resource?: string;
  readonly role?: string;
  readonly roles?: readonly string[];
  /** Where a role is granted: `project`, `folders/N`, `organizations/N`. */
  readonly grantedAt?: string;
  /** IAM member, such as `user:a@example.com`. */
  readonly principal?: string;
  /** E-mail of a service account. */
  readonly serviceAccount?: string;
  readonly model?: string;
  readonly models?: readonly string[];
  readonly location?: string;
  readonly callerIp?: string;
  readonly allowed?: readonly string[];
  readonly referrer?: string;
  readonly androidPackage?: string;
  readonly iosBundleId?: string;
  readonly retryAfterSeconds?: number;
  readonly quotaId?: string;
  readonly quotaMetric?: string;
  readonly quotaValue?: string;
  /** Organization policy constraint, such as `constraints/gcp.restrictServiceUsage`. */
  readonly constraint?: string;
  /** Unique id of a VPC Service Controls denial. */
  readonly perimeterId?: string;
  /** A link that Google sent for this case. */
  readonly url?: string;
  /** Environment variable(s) involved, the one that wins first. */
  readonly variable?: string;
  readonly variables?: readonly string[];
  readonly file?: string;
  readonly host?: string;
  /** Node's code of a network or file error, or the `error`/`error_subtype` of an OAuth body. */
  readonly code?: string;
  readonly subtype?: string;
  /** The raw reason where gkey has no better word. */
  readonly reason?: string;
  readonly httpStatus?: number;
  readonly keyKind?: KeyKind;
  /** Resource name of the key, `projects/N/locations/global/keys/UID`. */
  readonly keyName?: string;
  /** What a string that is surely no Gemini key is instead. */
  readonly mistakenFor?: Text;
  /** Character positions or names of what had to be stripped from the key. */
  readonly stripped?: readonly Text[];
  readonly skewSeconds?: number;
  readonly until?: string;
  /** A short sentence for what fits no other field. */
  readonly note?: Text;
}

/** What a check found: data, never a sentence. */
export interface Finding<Cause extends CauseId = CauseId> {
  readonly cause: Cause;
  /** What it is about: a service, a permission, a project, a variable. Equal cause and subject are one diagnosis. */
  readonly subject: string;
  readonly facts: Facts;
  /** Only where the circumstances weigh differently than the rule says. */
  readonly severity?: Severity;
}

/**
 * What a check decided.
 * `found` becomes warn or fail by the gravest finding; `problem` hands a Problem to the rules, which know its cause;
 * `unknown` says that gkey could not look.
 */
export type Outcome<Cause extends CauseId = CauseId> =
  | { readonly status: 'pass'; readonly detail: Text }
  | {
      readonly status: 'found';
      readonly findings: readonly [Finding<Cause>, ...Finding<Cause>[]];
      readonly detail?: Text;
    }
  | { readonly status: 'problem'; readonly problem: Problem; readonly facts?: Facts; readonly detail?: Text }
  | { readonly status: 'unknown'; readonly problem: Problem; readonly detail: Text }
  | { readonly status: 'skip'; readonly because: Text };

// ---------------------------------------------------------------- evidence

/** Why a piece of evidence was not asked for: another piece is missing, or nobody wants it. */
export interface NotAsked {
  readonly because: Text;
  /** The piece that is missing; absent when it was switched off or does not apply. */
  readonly missing?: EvidenceKey;
}

export type Fetched<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly notAsked?: undefined }
  | { readonly ok: false; readonly notAsked: NotAsked; readonly problem?: undefined };

/** A value, or the Problem that came instead: what a check sees of the evidence it judges. */
export type Answer<T> = Exclude<Fetched<T>, { notAsked: NotAsked }>;

export type KeyKind = 'standard' | 'auth' | 'unknown';

export type LiveMode = 'off' | 'list' | 'count' | 'generate';

/** What the person asked for. */
export interface Target {
  readonly surface: Surface;
  readonly live: LiveMode;
  /** Project id or number, as named by flag or environment; null when nobody named one. */
  readonly project: string | null;
  readonly projectSource: string | null;
  readonly model: string | null;
  /** Agent Platform location, `global` unless named. */
  readonly location: string;
}

/** One place where a key was found. The key itself stays in `evidence/`; equal keys have equal fingerprints. */
export interface KeySource {
  /** How to name it: `env GEMINI_API_KEY`, `.env GOOGLE_API_KEY (/app/.env)`, `--key-file key.txt`. */
  readonly label: string;
  readonly variable: string | null;
  readonly file: string | null;
  readonly display: string;
  readonly fingerprint: string;
  /** `flag` beats `env` beats `dotenv`. */
  readonly origin: 'flag' | 'env' | 'dotenv';
}

export interface KeySources {
  /** In order of precedence; the first one is in effect. Never empty (an absent key is a Problem). */
  readonly sources: readonly KeySource[];
  /** Values of the switches that send SDKs elsewhere (GOOGLE_GENAI_USE_VERTEXAI …), only those that are set. */
  readonly switches: Readonly<Record<string, string>>;
}

/** The key in effect, without the key. */
export interface KeyFacts {
  readonly source: string;
  readonly display: string;
  /** First 12 hex digits of the SHA-256 of the cleaned key. */
  readonly fingerprint: string;
  readonly kind: KeyKind;
  /** Number of characters of the cleaned key. */
  readonly length: number;
  /** What was stripped from around and inside: `quotes`, `whitespace`, `export prefix`, `zero-width characters`, `byte order mark`. */
  readonly stripped: readonly Text[];
  /** What it surely is instead of a Gemini key (`an OpenAI key`, `a service account JSON key` …), or null. */
  readonly mistakenFor: Text | null;
  /** What looks odd but proves nothing: `has 38 characters instead of 39`. */
  readonly oddities: readonly Text[];
}

export type CallerKind =
  | 'access token'
  | 'authorized_user'
  | 'service_account'
  | 'external_account'
  | 'external_account_authorized_user'
  | 'impersonated_service_account'
  | 'gdch_service_account'
  | 'metadata server';

export interface Caller {
  readonly kind: CallerKind;
  /** `user:…`, `serviceAccount:…`, `principal://…`; null when Google did not say. */
  readonly principal: string | null;
  /** Where the credentials were found: a path or a variable. */
  readonly source: string;
  /** Project named in the credentials. */
  readonly project: string | null;
  readonly quotaProject: string | null;
}

/** Which project pays for and meters the admin calls (`x-goog-user-project`). */
export interface QuotaProject {
  /** The header that was sent; null when none was needed. */
  readonly used: string | null;
}

export interface Clock {
  /** Local clock minus Google's `Date`, in seconds. */
  readonly skewSeconds: number;
  readonly host: string;
}

export interface Project {
  /** Null when only Google's error texts named the project, by number. */
  readonly id: string | null;
  readonly number: string | null;
  readonly state: 'ACTIVE' | 'DELETE_REQUESTED' | 'STATE_UNSPECIFIED';
  readonly displayName: string | null;
  /** `folders/N`, `organizations/N` or null for a project outside any organization. */
  readonly parent: string | null;
}

export interface Billing {
  readonly enabled: boolean;
  /** `billingAccounts/…`, or null when none is linked. */
  readonly account: string | null;
}

export interface ServiceState {
  readonly service: string;
  readonly title: string | null;
  readonly state: 'ENABLED' | 'DISABLED' | 'STATE_UNSPECIFIED';
}

/** By service id; only those that were asked for. */
export type Services = Readonly<Record<string, ServiceState>>;

/** What the caller may do on the project, by testIamPermissions: inheritance, groups, conditions and deny policies included. */
export interface Permissions {
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  /** Google refused to test these at project level. */
  readonly untestable: readonly string[];
}

export interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  readonly condition: { readonly title: string; readonly expression: string } | null;
}

/** IAM allow policies along the ancestry, the project first. `bindings` is null where the policy could not be read. */
export interface PolicyChain {
  readonly levels: readonly {
    /** `project`, `folders/N` or `organizations/N`. */
    readonly resource: string;
    readonly bindings: readonly Binding[] | null;
  }[];
  /** Custom roles met in the bindings that concern the caller, by role id; null where the role could not be read. */
  readonly customRoles: Readonly<Record<string, CustomRole | null>>;
}

export interface CustomRole {
  readonly role: string;
  readonly title: string;
  readonly permissions: readonly string[];
  readonly stage: string;
  readonly deleted: boolean;
}

/** One organization policy constraint as it is in effect on the project. */
export interface OrgPolicy {
  readonly constraint: string;
  readonly rules: readonly {
    readonly enforce: boolean | null;
    readonly allowAll: boolean;
    readonly denyAll: boolean;
    readonly allowedValues: readonly string[];
    readonly deniedValues: readonly string[];
    readonly condition: string | null;
    /** `parameters.allowedServices` of a managed constraint; null when there is no such parameter. */
    readonly allowedServices: readonly string[] | null;
  }[];
}

/** By constraint without the `constraints/` prefix; a Problem where Google would not tell. */
export type OrgPolicies = Readonly<Record<string, Answer<OrgPolicy>>>;

export interface KeyRestrictions {
  /** Empty: the key may call every API. */
  readonly apiTargets: readonly { readonly service: string; readonly methods: readonly string[] }[];
  readonly allowedReferrers: readonly string[] | null;
  readonly allowedIps: readonly string[] | null;
  readonly allowedAndroidApps: readonly { readonly packageName: string; readonly sha1Fingerprint: string }[] | null;
  readonly allowedIosBundleIds: readonly string[] | null;
}

/** The key's resource, as API Keys v2 describes it. */
export interface KeyMetadata {
  /** Number of the project that owns the key. */
  readonly projectNumber: string;
  /** Its id, where known. */
  readonly projectId: string | null;
  /** Null when the key was purged: Google then names the project only. */
  readonly name: string | null;
  readonly uid: string | null;
  readonly displayName: string | null;
  /** RFC 3339; null unless deleted. */
  readonly deleteTime: string | null;
  readonly restrictions: KeyRestrictions | null;
  /** The service account bound to an auth key; null for a standard key. */
  readonly serviceAccountEmail: string | null;
}

export interface ServiceAccount {
  readonly email: string;
  readonly disabled: boolean;
  readonly projectId: string | null;
}

export interface Models {
  /** Without the `models/` prefix. */
  readonly names: readonly string[];
  /** Those that can be asked to generate text, in the order in which gkey would try them. */
  readonly generating: readonly string[];
}

export interface Call {
  readonly mode: 'count' | 'generate';
  readonly model: string;
  /** Tokens that the call used, where Google said. */
  readonly tokens: number | null;
  /** `finishReason` or block reason when the answer was cut or blocked: the key is fine all the same. */
  readonly finish: string | null;
}

/** Everything that can be known, by name. Exactly one check judges each piece. */
export interface Evidence {
  readonly target: Target;
  readonly keySources: KeySources;
  readonly key: KeyFacts;
  readonly caller: Caller;
  readonly quotaProject: QuotaProject;
  readonly clock: Clock;
  readonly project: Project;
  readonly billing: Billing;
  readonly services: Services;
  readonly permissions: Permissions;
  readonly policy: PolicyChain;
  readonly orgPolicies: OrgPolicies;
  readonly keyMetadata: KeyMetadata;
  readonly serviceAccount: ServiceAccount;
  readonly models: Models;
  readonly liveCall: Call;
  readonly vertexCall: Call;
}

export type EvidenceKey = keyof Evidence;

// ---------------------------------------------------------------- checks

/**
 * One question about the evidence. Pure and synchronous: no I/O, no clock, no environment.
 * Make one with `defineCheck`, which keeps the literal types.
 */
export interface Check<
  Id extends string = string,
  Cause extends CauseId = CauseId,
  Need extends EvidenceKey = EvidenceKey,
  Use extends EvidenceKey = EvidenceKey,
  Judge extends EvidenceKey = EvidenceKey,
  Hear extends EvidenceKey = EvidenceKey,
> {
  readonly id: Id;
  /** The healthy state, as a statement: "the Gemini API is enabled". */
  readonly title: Text;
  /** Surfaces it applies to; elsewhere it is skipped. */
  readonly surfaces: readonly Surface[];
  /** The causes it raises itself. What a Problem that it hands on means, the rules know. */
  readonly causes: readonly Cause[];
  /** Evidence it cannot do without: the check is skipped because of the check that judges the missing piece. */
  readonly needs: readonly Need[];
  /** Evidence it reads if it is there. */
  readonly uses: readonly Use[];
  /** Evidence whose absence this check explains. Exactly one check judges each piece. */
  readonly judges: readonly Judge[];
  /** Evidence that another check judges, but whose Problem says something here too; undefined when it was not asked for. */
  readonly hears?: readonly Hear[];
  run(
    evidence: { readonly [K in Need]: Evidence[K] } & { readonly [K in Use]: Evidence[K] | undefined } & {
      readonly [K in Judge]: Answer<Evidence[K]>;
    } & { readonly [K in Hear]: Answer<Evidence[K]> | undefined },
  ): Outcome<NoInfer<Cause>>;
}

/** Keeps the literal types of a check, so that an undeclared cause or undeclared evidence does not compile. */
export function defineCheck<
  const Id extends string,
  const Cause extends CauseId = never,
  const Need extends EvidenceKey = never,
  const Use extends EvidenceKey = never,
  const Judge extends EvidenceKey = never,
  const Hear extends EvidenceKey = never,
>(check: Check<Id, Cause, Need, Use, Judge, Hear>): Check<Id, Cause, Need, Use, Judge, Hear> {
  return check;
}

// ---------------------------------------------------------------- rules

/** One step of a fix. `who` names the role or person it takes, when that is not the reader. */
export type FixStep =
  | {
      readonly kind: 'run';
      readonly text: Text;
      readonly argv: readonly string[];
      readonly risk: 'safe' | 'risky';
      readonly who?: Text;
    }
  | { readonly kind: 'open'; readonly text: Text; readonly url: string; readonly who?: Text }
  | { readonly kind: 'tell'; readonly text: Text; readonly who?: Text };

/** A dated source of what a rule says. */
export interface Source {
  readonly url: string;
  /** ISO date, or month, on which it was read or written. */
  readonly date: string;
  readonly note: Text;
}

/** All that gkey knows about one cause. */
export interface Rule {
  readonly severity: Severity;
  /**
   * Network trouble and Google's own 5xx: whatever a check meets of it, the check is `unknown`,
   * never a failure of the project and never a pass.
   */
  readonly undecided?: true;
  /** Causes that are only symptoms when this one is present. */
  readonly explains: readonly CauseId[];
  /** One line, at most about 80 characters, with the reader's ids. No full stop. */
  title(facts: Facts): Text;
  /** Why, in one to three sentences. */
  explanation(facts: Facts): Text;
  /** What to do, in order; at least one step. */
  fix(facts: Facts): readonly FixStep[];
  /** Pages worth opening, most useful first. */
  readonly docs: readonly string[];
  /** The page of the cause, `gkey explain CAUSE-ID`. */
  readonly page: {
    /** What it means, in a short paragraph. */
    readonly meaning: Text;
    /** How Google words it, literally. */
    readonly wording: readonly string[];
    /** How to tell it from its neighbours. */
    readonly neighbours: readonly { readonly cause: CauseId; readonly difference: Text }[];
    readonly sources: readonly Source[];
  };
}

export type Confidence = 'certain' | 'likely' | 'possible';

/** A cause that a Problem may have. */
export interface Recognised {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly subject: string;
  readonly facts: Facts;
}
