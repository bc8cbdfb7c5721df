/** The rules of a SARIF log: one per cause, with what there is to say about it. */
import type { CauseId } from '../model.ts';
import { address } from './fix-text.ts';
import type { Diagnosis } from './schema.ts';
import { plain } from './terminal.ts';

/** What a cause means in general, without the ids of a case, so that the rules of two runs are the same. */
export interface CauseHelp {
  readonly title: string;
  readonly meaning: string;
  /** The page of the cause. */
  readonly text: string;
  readonly markdown: string;
}

export type Level = 'error' | 'warning' | 'note';

const defaultDocs = 'https://ai.google.dev/gemini-api/docs/troubleshooting';

/** Causes by which somebody else can get at the project, and how grave code scanning is to think that (0.1 to 10). */
const security: Readonly<Partial<Record<CauseId, string>>> = {
  'key-leaked': '9.0',
  'key-unrestricted': '6.0',
  'role-too-broad': '4.0',
};

/**
 * The rule of a cause. `levels` are those of its results; the rule gets the gravest. Without `general` help it speaks of the
 * first case.
 */
export function ruleOf(
  cause: CauseId,
  first: Diagnosis | undefined,
  levels: readonly Level[],
  general: CauseHelp | undefined,
): object {
  const level = (['error', 'warning'] as const).find((one) => levels.includes(one)) ?? 'note';
  const help = general ?? helpFrom(cause, first);
  const grave = security[cause];
  return {
    id: cause,
    name: cause.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: limited(help.title) },
    fullDescription: { text: limited(help.meaning) },
    help: { text: help.text, markdown: help.markdown },
    helpUri: address(first?.docs.find(isHttps) ?? defaultDocs),
    defaultConfiguration: { level },
    properties: {
      tags: ['gemini-api', ...(grave === undefined ? [] : ['security'])],
      precision: 'very-high',
      'problem.severity': level === 'note' ? 'recommendation' : level,
      ...(grave === undefined ? {} : { 'security-severity': grave }),
    },
  };
}

function helpFrom(cause: CauseId, diagnosis: Diagnosis | undefined): CauseHelp {
  const { title = '', explanation = '', docs = [] } = diagnosis ?? {};
  const meaning = plain(explanation) || plain(title) || cause;
  const read = ['Read more:', ...docs.filter(isHttps).map(address)];
  return {
    title: plain(title) || cause,
    meaning,
    text: [meaning, `gkey explain ${cause}`, ...(read.length > 1 ? read : [])].join('\n'),
    markdown: [
      meaning.replace(/[\\`*_[\]<>|#~]/g, String.raw`\$&`),
      `\`gkey explain ${cause}\` shows its page.`,
      ...(read.length > 1 ? [read.map((line, index) => (index === 0 ? line : `- <${line}>`)).join('\n')] : []),
    ].join('\n\n'),
  };
}

/** Code scanning takes at most 1024 characters of a description. */
function limited(text: string): string {
  return text.length > 1024 ? `${text.slice(0, 1023)}…` : text;
}

function isHttps(url: string): boolean {
  return url.startsWith('https://');
}
