import type { Problem, Recognised } from '../model.ts';
import type { Entry, Line } from '../problem/clean-lines.ts';
import { networkProblemInText, partsOfText } from '../problem/from-text.ts';
import { squeeze, unescapeOnce } from '../problem/squeeze.ts';
import { writtenProblem } from '../problem/written-problem.ts';
import { isAboutGoogle, namesOthers } from './about-google.ts';
import { sentences } from './all-sentences.ts';
import { isUnpublished } from './reasons.ts';
import { recognise, type RecogniseContext } from './recognise.ts';

/** A problem that was found in an entry of a text, explained. */
export interface Heard {
  readonly problem: Problem;
  readonly causes: readonly [Recognised, ...Recognised[]];
  readonly line: number;
  readonly lastLine: number;
  readonly count: number;
  /** 3 for certain, 2 for likely, 1 for possible. */
  readonly weight: number;
}

const weights = { certain: 3, likely: 2, possible: 1 } as const;

/**
 * The problems of Google's in one entry of a log or in a pasted text. Bodies are believed before words, and the surest words
 * before what a wrapper says around them. Empty for everything that is not Google's, and for what nobody can tell.
 */
export function recogniseText(entry: Entry): readonly Heard[] {
  const { text } = entry;
  const { bodies, rest } = partsOfText(text);
  const google = isAboutGoogle(text);
  const context = contextOf(text, google);
  const fromBodies = onePerLine(
    bodies.flatMap(({ problem, start }) => {
      const own = { ...context, google: google || (isGoogles(problem) && !namesOthers(problem.message)) };
      return heard(problem, recognise(problem, own), lineAt(entry, start) ?? entry.lines[0], 1);
    }),
  );
  const sure = fromBodies.filter(({ weight }) => weight > 1);
  if (sure.length > 0) return sure;
  const fromWords = wordsOf(entry, writtenProblem(rest), rest, context);
  if (fromWords[0]?.weight === 3) return fromWords;
  const network = google ? networkProblemInText(rest) : undefined;
  const fromNetwork =
    network === undefined || isElsewhere(network, text)
      ? []
      : spoken(network, recognise(network, context), entry, lineOf(entry, /[A-Za-z]{3}/));
  return strongest(fromWords, fromNetwork, fromBodies);
}

/** Of several ways to hear an entry the surest one; a failed connection beats words that are no surer. */
function strongest(words: readonly Heard[], network: readonly Heard[], bodies: readonly Heard[]): readonly Heard[] {
  // Google's own time limit speaks of timing out as well.
  const deadline = words[0]?.causes[0].cause === 'deadline' && network[0]?.causes[0].cause === 'network-timeout';
  const ways = deadline ? [words, bodies] : [network, bodies, words];
  return ways.reduce((best, next) => ((next[0]?.weight ?? 0) > (best[0]?.weight ?? 0) ? next : best), []);
}

const officialClients =
  /google[.-]genai|@google\/genai|google_genai|GoogleGenAI|GoogleGenerativeAI|google[.-]generativeai|\bApiError: \{/;

function contextOf(text: string, google: boolean): RecogniseContext {
  const sent = /\bAQ\.[\w-]/.test(text) ? 'auth key' : /\bAIza/.test(text) ? 'standard key' : undefined;
  const vertex = /aiplatform|vertex|cloudcode-pa/i.test(text);
  const officialClient = officialClients.test(text) && !/openai|bearer/i.test(text);
  return { google, officialClient, ...(sent === undefined ? {} : { sent }), ...(vertex ? { surface: 'vertex' } : {}) };
}

/** google.rpc's own marks: the name of a code in capitals, or a domain of Google's. */
function isGoogles(problem: Problem): boolean {
  return (
    problem.status !== undefined ||
    problem.domain?.endsWith('googleapis.com') === true ||
    problem.metadata['service'] !== undefined
  );
}

/** A connection to a host that is not Google's, in a text that names none of Google's. */
function isElsewhere(network: Problem, text: string): boolean {
  const { host } = network;
  if (
    host === undefined ||
    /^[\d.]+$|(?:^|\.)(?:googleapis\.com|google\.com|google\.dev|google\.internal|goo\.gle|gstatic\.com)$/.test(host)
  )
    return false;
  return !/googleapis\.com/i.test(text);
}

/** The words of an entry: one problem, or several where lines say different things that are each certain. */
function wordsOf(entry: Entry, words: Problem, rest: string, context: RecogniseContext): readonly Heard[] {
  const whole = recognise(words, context);
  if (whole[0] === undefined) return [];
  const google = context.google ?? false;
  const own = sentences.find(rest, google).filter(({ sentence, at }) => sentence.cause === whole[0]?.cause && at >= 0);
  const at = own.length === 0 ? -1 : Math.min(...own.map((said) => said.at));
  const single = spoken(words, whole, entry, lineSaying(entry, at));
  if (whole[0].confidence !== 'certain' || entry.lines.length < 2) return single;
  const parts = segments(entry, google);
  if (parts.length < 2) return single;
  return parts.flatMap((part) => spokenIn(part, context));
}

/** ErrorInfo below a sentence belongs to it. */
const bareReason =
  /\breason\w{0,4}["'`]?\s{0,4}[:=]\s{0,4}["'`]?[A-Z_]+|"?@?type"?: ?["']?constraints\/\S+|\bsubject["']?: \S+/g;

/** Parts of an entry that begin at lines with certain sentences of different causes. */
function segments(entry: Entry, google: boolean): readonly Entry[] {
  const parts: { cause: string; lines: Line[] }[] = [];
  for (const line of entry.lines) {
    const said = sentences.find(line.text.replace(bareReason, ''), google)[0]?.sentence;
    const last = parts.at(-1);
    if (said?.sure === 'certain' && said.cause !== last?.cause) parts.push({ cause: said.cause, lines: [line] });
    else last?.lines.push(line);
  }
  return parts.map(({ lines }) => ({ lines, text: lines.map(({ text }) => text).join('\n') }));
}

function spokenIn(part: Entry, context: RecogniseContext): readonly Heard[] {
  const problem = writtenProblem(unescapeOnce(part.text));
  return spoken(problem, recognise(problem, context), part, part.lines[0]);
}

/** Words count as often as their line stands in the entry. */
function spoken(
  problem: Problem,
  causes: readonly Recognised[],
  entry: Entry,
  line: Line | undefined,
): readonly Heard[] {
  const at = line ?? entry.lines[0];
  const same = at === undefined ? [] : entry.lines.filter(({ text }) => isSame(text, at.text));
  return heard(problem, causes, at, Math.max(1, same.length), same.at(-1)?.number);
}

function heard(
  problem: Problem,
  causes: readonly Recognised[],
  line: Line | undefined,
  count: number,
  last?: number,
): readonly Heard[] {
  const [best, ...others] = causes;
  if (best === undefined) return [];
  const first = line?.number ?? 1;
  return [
    {
      problem,
      causes: [best, ...others],
      line: first,
      lastLine: last ?? first,
      count,
      weight: weights[best.confidence],
    },
  ];
}

/** A program that prints an error twice in one line has met it once. */
function onePerLine(all: readonly Heard[]): readonly Heard[] {
  return all.filter(
    (one, index) =>
      !all
        .slice(Math.max(0, index - 5), index)
        .some((other) => other.line === one.line && other.causes[0].cause === one.causes[0].cause),
  );
}

/** Equal but for numbers, such as times and request ids. Short lines, such as a bracket, are the same everywhere. */
function isSame(one: string, other: string): boolean {
  return one === other
    ? one.length > 20
    : one.length > 20 && Math.abs(one.length - other.length) < 40 && unnumbered(one) === unnumbered(other);
}

function unnumbered(text: string): string {
  return text.slice(0, 500).replace(/[0-9a-f]*\d[0-9a-f]*/gi, '0');
}

/** The line in which a place of the text lies. */
function lineAt(entry: Entry, offset: number): Line | undefined {
  let end = 0;
  for (const line of entry.lines) {
    end += line.text.length + 1;
    if (offset < end) return line;
  }
  return undefined;
}

/** The line in which a place of the squeezed text lies. */
function lineSaying(entry: Entry, at: number): Line | undefined {
  let end = 0;
  for (const line of entry.lines) {
    end += squeeze(line.text).length;
    if (at >= 0 && at < end) return line;
  }
  return lineOf(entry, /[A-Za-z]{3}/);
}

function lineOf(entry: Entry, pattern: RegExp): Line | undefined {
  return entry.lines.find(({ text }) => pattern.test(text));
}

/** A reason of Google's that nobody has published yet, in an entry that says nothing else that gkey knows. */
export function unknownReason(
  entry: Entry,
): { readonly line: number; readonly reason: string; readonly domain: string | null } | undefined {
  if (!/\breason\b/i.test(entry.text)) return undefined;
  const { bodies, rest } = partsOfText(entry.text);
  for (const problem of [...bodies.map((body) => body.problem), writtenProblem(rest)]) {
    const { reason, domain } = problem;
    if (reason === undefined || !isUnpublished(problem)) continue;
    if (domain?.endsWith('googleapis.com') !== true && !isAboutGoogle(entry.text)) continue;
    return {
      line: lineOf(entry, new RegExp(reason))?.number ?? entry.lines[0]?.number ?? 1,
      reason,
      domain: domain ?? null,
    };
  }
  return undefined;
}
