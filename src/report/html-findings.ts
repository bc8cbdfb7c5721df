/** Diagnoses with their fixes, and the checks, each with the way to its fix. */
import type { Language } from '../language/language.ts';
import { list, type Text, text } from '../language/text.ts';
import { risky } from './fix-text.ts';
import { label } from './label.ts';
import type { Stage } from './html-stages.ts';
import { html, link, prose } from './html-markup.ts';
import type { Content, Markup } from './html-markup.ts';
import { statusIcon } from './html-icons.ts';
import { ignoreTerms } from './outline.ts';
import type { Outline } from './outline.ts';
import type { Diagnosis, Report, ReportCheck, Status } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { plain } from './terminal.ts';

const words: Readonly<Record<Status, Text>> = {
  pass: text('pass'),
  warn: text('warning'),
  fail: text('fail'),
  unknown: text('unknown'),
  skip: text('skipped'),
};

/** What deserves its whole fix, one section each. */
export function mainSections(report: Report, { main, headline, language }: Outline): readonly Markup[] {
  return main.map(({ diagnosis, heading, kind }, index) => {
    const status = kind === 'cause' ? 'fail' : kind === 'obstacle' ? 'unknown' : 'warn';
    const title = index === 0 && headline.endsWith(plain(diagnosis.title)) ? null : diagnosis.title;
    return finding(diagnosis, report, { heading, status, title, level: 2, language });
  });
}

/** What follows from what stands above it, with the way to each; null when nothing does. */
export function consequences(report: Report, { symptoms, notRun, language: { say } }: Outline): Markup | null {
  const codes = list(
    notRun.map((id) => `\`${id}\``),
    'none',
  );
  const items = [
    ...symptoms.map((symptom) => html`<li>${reference(symptom, report)}</li>`),
    ...(notRun.length > 0 ? [html`<li>${prose(say(text('Not run: {checks}', { checks: codes })))}</li>`] : []),
  ];
  if (items.length === 0) return null;
  return html`<p class="because">${say(text('Because of that:'))}</p>
    <ul class="plain">
      ${items}
    </ul> `;
}

/** Everything else that was found, in full, under one heading; null when there is nothing. */
export function otherSection(report: Report, outline: Outline): Markup | null {
  const { others, symptoms, ignored, notices, language } = outline;
  const { say } = language;
  const rest = [
    ...others.map(
      ({ diagnosis, heading, kind }) =>
        ({ diagnosis, heading, status: kind === 'obstacle' ? 'unknown' : 'warn' }) as const,
    ),
    ...symptoms.map((diagnosis) => ({ diagnosis, heading: say(text('Symptom')), status: 'skip' }) as const),
    ...ignored.map((diagnosis) => ({ diagnosis, heading: say(text('Ignored')), status: 'skip' }) as const),
  ];
  if (rest.length === 0 && notices.length === 0) return null;
  return html`<section aria-labelledby="others">
    <h2 id="others">${say(text('Other findings'))}</h2>
    ${
      notices.length === 0
        ? null
        : html`<ul class="plain card notices">
            ${notices.map(({ message }) => html`<li>${prose(message)}</li>`)}
          </ul> `
    }${rest.map(({ diagnosis, heading, status }) => finding(diagnosis, report, { heading, status, title: diagnosis.title, level: 3, language }))}
  </section> `;
}

/** Every check, by the stage of the chain that it belongs to. */
export function checksSection(report: Report, { language }: Outline, stages: readonly Stage[]): Markup {
  const { say } = language;
  const known = new Set(stages.flatMap(({ ids }) => ids));
  const rest = report.checks.filter(({ id }) => !known.has(id) && !otherSurface(id, report));
  const groups = [...stages.map(({ name, checks }) => ({ name, checks })), { name: say(text('Other')), checks: rest }];
  return html`<section class="card" aria-labelledby="checks">
    <h2 id="checks">${say(text('Every check'))}</h2>
    ${groups
      .filter(({ checks }) => checks.length > 0)
      .map(
        ({ name, checks }) =>
          html`<h3>${name}</h3>
            <ul class="checks" role="list">
              ${checks.map((check) => checkItem(check, report, language))}
            </ul> `,
      )}
  </section> `;
}

/** Checks of the other surface are noise. */
function otherSurface(id: string, { target }: Report): boolean {
  return target.surface === 'gemini' ? id === 'vertex-call' : /^(?:key|live)-/.test(id);
}

function checkItem(check: ReportCheck, report: Report, { say }: Language): Markup {
  const { id, title, status, summary, blockedBy } = check;
  const said = summary.trim() === '' ? title : summary;
  const found = report.diagnoses.filter(({ checks }) => checks.includes(id) && status !== 'pass');
  const why =
    status === 'skip' && blockedBy !== null
      ? say(text('because of {check}: {said}', { check: `\`${blockedBy}\``, said }))
      : said;
  return html`<li class="${status}">
    <span class="status">${statusIcon(status)} ${say(words[status])}</span>
    <span class="id"><code>${id}</code></span>
    <span class="said"
      >${prose(why)}
      ${found.map((diagnosis) => html`<a class="to-fix" href="#${idOf(diagnosis, report)}">${say(text('How to fix {cause}', { cause: diagnosis.cause }))}</a>`)}</span
    >
  </li> `;
}

interface Frame {
  readonly heading: string;
  readonly status: Status;
  /** Null where the page has just said it. */
  readonly title: string | null;
  readonly level: 2 | 3;
  readonly language: Language;
}

function finding(diagnosis: Diagnosis, report: Report, frame: Frame): Markup {
  const { heading, status, title, level, language } = frame;
  const { say } = language;
  const { cause, explanation, fix, docs } = diagnosis;
  const id = idOf(diagnosis, report);
  const tag = html`<span class="tag ${status}">${statusIcon(status)} ${heading}</span> <code>${cause}</code>`;
  const named = level === 2 ? html`<h2 id="${id}">${tag}</h2>` : html`<h3 id="${id}">${tag}</h3>`;
  return html`<article class="card finding ${status}" aria-labelledby="${id}">
    ${named}
    ${title === null ? null : html`<p class="title">${prose(title)}</p> `}${diagnosis.ignored === undefined ? null : html`<p class="who">${ignoreTerms(diagnosis, language)}</p> `}${explanation === '' ? null : html`<p>${prose(explanation)}</p> `}${
      fix.length === 0
        ? null
        : html`<ol class="fix" aria-label="${say(text('Fix'))}">
            ${fix.map((step) => stepItem(step, language))}
          </ol> `
    }
    <div class="read">
      <span>${say(text('Read more'))}</span>
      <ul>
        <li><code>gkey explain ${cause}</code></li>
        ${docs.map((url) => html`<li>${link(url)}</li> `)}
      </ul>
    </div>
  </article> `;
}

function stepItem(step: Diagnosis['fix'][number], language: Language): Markup {
  const parts: Content[] = [html`<p>${prose(step.text)}</p>`];
  if (step.kind === 'run' && step.risk === 'risky')
    parts.push(html`<p class="risky">${statusIcon('warn')} ${language.say(risky)}</p>`);
  if (step.kind === 'run') parts.push(html`<pre><code>${inWords(shellQuote(step.argv))}</code></pre>`);
  if (step.kind === 'open') parts.push(html`<p>${link(step.url)}</p>`);
  if (step.who !== undefined) parts.push(html`<p class="who">${label(text('Who'), language)}${prose(step.who)}</p>`);
  return html`<li>${parts}</li> `;
}

/** A command that is broken between its words first, so that no option loses its dashes. */
function inWords(command: string): readonly Content[] {
  return command.split(' ').map((word, index) => [index === 0 ? '' : ' ', html`<span>${word}</span>`]);
}

function reference(diagnosis: Diagnosis, report: Report): Markup {
  return html`<a href="#${idOf(diagnosis, report)}">${diagnosis.title}</a>`;
}

/** By its place: stable within a document, and nothing from outside gets into an attribute. */
function idOf(diagnosis: Diagnosis, { diagnoses }: Report): string {
  return `finding-${diagnoses.indexOf(diagnosis) + 1}`;
}
