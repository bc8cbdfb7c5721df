/** From any text to the errors of Google's in it, their causes and fixes. No I/O of its own. */
import { stepsIn } from './diagnose.ts';
import { type Language, said } from './language/language.ts';
import type { Problem } from './model.ts';
import { cleanLines, type Entry, entriesOf } from './problem/clean-lines.ts';
import { type Passage, PassageFinder } from './problem/passages.ts';
import { redactDeep, redact } from './redact.ts';
import type { ExplainedCause, ExplainedProblem, Explanation } from './report/explain-schema.ts';
import { whatDecides } from './rules/decide.ts';
import { rules } from './rules/index.ts';
import { type Heard, recogniseText, unknownReason } from './rules/recognise-text.ts';
import { excerptOf } from './rules/excerpt.ts';
import { tellingWords, tellsOfTrouble } from './rules/telling-words.ts';

/** How many lines away a sure problem makes a merely possible one its echo. */
const near = 60;
/** Problems that differ; a log with more of them has another problem. */
const mostProblems = 500;
const mostUnknown = 50;
/** Entries kept to be recognised when they come again, and how long they may be. */
const mostRemembered = 500;
const longestRemembered = 4_000;
/** Characters read of the passages of one line. */
const longestOfLine = 4_000_000;
/** Bytes looked at in one go, so that one huge chunk needs no huge copies. */
const slice = 1 << 20;

interface Folded {
  readonly heard: Heard;
  count: number;
  lastLine: number;
}

/**
 * Reads a text of any length and any encoding that keeps ASCII (and UTF-16 with a byte order mark) once, in flat memory.
 * `version` is gkey's own, for the document; `language` that of its sentences. What comes out holds no secrets.
 */
export async function explain(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  version: string,
  language: Language,
): Promise<Explanation> {
  const finder = new PassageFinder(tellingWords());
  const log = new Log();
  const read = decoder();
  for await (const chunk of chunks) {
    const bytes = read(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    for (let from = 0; from < bytes.length; from += slice) {
      for (const passage of finder.push(bytes.subarray(from, from + slice))) log.add(passage);
    }
  }
  for (const passage of finder.end()) log.add(passage);
  return log.explanation(version, language);
}

/** Passes bytes through, unless the text begins with the byte order mark of UTF-16, as PowerShell writes it. */
function decoder(): (chunk: Uint8Array) => Uint8Array {
  let utf16: InstanceType<typeof TextDecoder> | null | undefined;
  return (chunk) => {
    if (utf16 === undefined && chunk.length > 1) {
      const mark = `${chunk[0]},${chunk[1]}`;
      utf16 =
        mark === '255,254' ? new TextDecoder('utf-16le') : mark === '254,255' ? new TextDecoder('utf-16be') : null;
    }
    return utf16 ? new TextEncoder().encode(utf16.decode(chunk, { stream: true })) : chunk;
  };
}

/** What was found so far, equal problems folded. */
class Log {
  readonly #problems = new Map<string, Folded>();
  /** What was heard in entries, lines counted from their first. */
  readonly #read = new Map<string, readonly Heard[]>();
  #line = 0;
  #ofLine = 0;
  readonly #unknown = new Map<string, Explanation['unknownReasons'][number]>();

  add(passage: Passage): void {
    if (this.#isTooMuch(passage)) return;
    const troubled = (text: string): boolean => passage.whole === true || tellsOfTrouble(text);
    if (!troubled(passage.text)) return;
    const entries = entriesOf(cleanLines(passage.text, passage.line)).filter(({ text }) => troubled(text));
    for (const one of keepRelevant(entries.flatMap((entry) => this.#heardIn(entry)))) this.#fold(one);
    for (const entry of entries) {
      const found = unknownReason(entry);
      if (found !== undefined && this.#unknown.size < mostUnknown)
        this.#unknown.set(found.reason, this.#unknown.get(found.reason) ?? found);
    }
  }

  /** Of one line, however long, only so much is read. */
  #isTooMuch({ inLine, line, text }: Passage): boolean {
    this.#ofLine = inLine && this.#line === line ? this.#ofLine + text.length : text.length;
    this.#line = line;
    return this.#ofLine > longestOfLine;
  }

  /** Logs repeat themselves: an entry that was read before, word for word, is not read again. */
  #heardIn(entry: Entry): readonly Heard[] {
    const first = entry.lines[0]?.number ?? 1;
    const before = this.#read.get(entry.text);
    const heard = before ?? recogniseText(entry).map((one) => moved(one, -first));
    if (before === undefined && entry.text.length <= longestRemembered) {
      if (this.#read.size >= mostRemembered) this.#read.clear();
      this.#read.set(entry.text, heard);
    }
    return heard.map((one) => moved(one, first));
  }

  #fold(heard: Heard): void {
    const { cause, subject } = heard.causes[0];
    const key = `${cause}\n${subject}`;
    const known = this.#problems.get(key);
    if (known !== undefined) {
      known.count += heard.count;
      known.lastLine = Math.max(known.lastLine, heard.lastLine);
    } else if (this.#problems.size < mostProblems) {
      this.#problems.set(key, { heard, count: heard.count, lastLine: heard.lastLine });
    }
  }

  explanation(version: string, language: Language): Explanation {
    const problems = [...this.#problems.values()].map((folded) => explained(folded, language));
    const document: Explanation = {
      schemaVersion: 1,
      tool: { name: 'gkey', version },
      command: 'explain',
      verdict: problems.length > 0 ? 'explained' : 'unexplained',
      redacted: true,
      problems,
      unknownReasons: [...this.#unknown.values()],
    };
    return redactDeep(document, redact);
  }
}

function moved(heard: Heard, lines: number): Heard {
  return { ...heard, line: heard.line + lines, lastLine: heard.lastLine + lines };
}

/** Drops what is merely possible near something surer: mostly the words of a wrapper, or what was printed after it. */
function keepRelevant(all: readonly Heard[]): readonly Heard[] {
  const sure = all.filter(({ weight }) => weight > 1);
  return all.filter((one) => one.weight > 1 || !sure.some((other) => Math.abs(other.line - one.line) <= near));
}

function explained({ heard, count, lastLine }: Folded, language: Language): ExplainedProblem {
  const decide = whatDecides(heard.causes);
  const { problem, causes, line } = heard;
  return {
    line,
    lastLine,
    count,
    service: causes[0].facts.service ?? problem.service ?? null,
    httpStatus: problem.httpStatus ?? null,
    status: problem.status ?? null,
    reason: problem.reason ?? null,
    message: messageOf(problem, heard, language),
    diagnoses: causes.map((cause) => diagnosis(cause, language)),
    decide: decide === undefined ? null : language.say(decide),
  };
}

function messageOf(problem: Problem, { causes }: Heard, language: Language): string {
  return problem.words !== undefined ? language.say(problem.words) : excerptOf(problem.message, causes[0].cause);
}

function diagnosis({ cause, confidence, facts }: Heard['causes'][number], language: Language): ExplainedCause {
  const rule = rules[cause];
  return {
    cause,
    confidence,
    title: language.say(rule.title(facts)),
    explanation: language.say(rule.explanation(facts)),
    facts: said(facts, language),
    fix: stepsIn(rule.fix(facts), language),
    docs: [...rule.docs],
  };
}
