/** Diagnoses with their fixes, and the checks, each with the way to its fix. */
import type { Stage } from './html-stages.ts';
import { html, link, prose } from './html-markup.ts';
import type { Content, Markup } from './html-markup.ts';
import { statusIcon } from './html-icons.ts';
import { ignoreTerms, risky } from './outline.ts';
import type { Outline } from './outline.ts';
import type { Diagnosis, Report, ReportCheck, Status } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { plain } from './terminal.ts';

const words = {
  pass: 'pass',
  warn: 'warning',
  fail: 'fail',
  unknown: 'unknown',
  skip: 'skipped',
} as const satisfies Record<Status, string>;

/** What deserves its whole fix, one section each. */
export function mainSections(report: Report, { main, headline }: Outline): readonly Markup[] {
  return main.map(({ diagnosis, heading, kind }, index) => {
    const status = kind === 'cause' ? 'fail' : kind === 'obstacle' ? 'unknown' : 'warn';
    const title = index === 0 && headline.endsWith(plain(diagnosis.title)) ? null : diagnosis.title;
    return finding(diagnosis, report, { heading, status, title, level: 2 });
  });
}

/** What follows from what stands above it, with the way to each; null when nothing does. */
export function consequences(report: Report, { symptoms, notRun }: Outline): Markup | null {
  const items = [
    ...symptoms.map((symptom) => html`<li>${reference(symptom, report)}</li>`),
    ...(notRun.length > 0 ? [html`<li>Not run: ${listed(notRun.map((id) => html`<code>${id}</code>`))}</li>`] : []),
  ];
  if (items.length === 0) return null;
  return html`<p class="because">Because of that:</p>
    <ul class="plain">
      ${items}
    </ul> `;
}

/** Everything else that was found, in full, under one heading; null when there is nothing. */
export function otherSection(report: Report, { others, symptoms, ignored, notices }: Outline): Markup | null {
  const rest = [
    ...others.map(
      ({ diagnosis, heading, kind }) =>
        ({ diagnosis, heading, status: kind === 'obstacle' ? 'unknown' : 'warn' }) as const,
    ),
    ...symptoms.map((diagnosis) => ({ diagnosis, heading: 'Symptom', status: 'skip' }) as const),
    ...ignored.map((diagnosis) => ({ diagnosis, heading: 'Ignored', status: 'skip' }) as const),
  ];
  if (rest.length === 0 && notices.length === 0) return null;
  return html`<section aria-labelledby="others">
    <h2 id="others">Other findings</h2>
    ${
      notices.length === 0
        ? null
        : html`<ul class="plain card notices">
            ${notices.map(({ message }) => html`<li>${prose(message)}</li>`)}
          </ul> `
    }${rest.map(({ diagnosis, heading, status }) => finding(diagnosis, report, { heading, status, title: diagnosis.title, level: 3 }))}
  </section> `;
}

/** Every check, by the stage of the chain that it belongs to. */
export function checksSection(report: Report, stages: readonly Stage[]): Markup {
  const known = new Set(stages.flatMap(({ ids }) => ids));
  const rest = report.checks.filter(({ id }) => !known.has(id) && !otherSurface(id, report));
  const groups = [...stages.map(({ name, checks }) => ({ name, checks })), { name: 'Other', checks: rest }];
  return html`<section class="card" aria-labelledby="checks">
    <h2 id="checks">Every check</h2>
    ${groups
      .filter(({ checks }) => checks.length > 0)
      .map(
        ({ name, checks }) =>
          html`<h3>${name}</h3>
            <ul class="checks" role="list">
              ${checks.map((check) => checkItem(check, report))}
            </ul> `,
      )}
  </section> `;
}

/** Checks of the other surface are noise. */
function otherSurface(id: string, { target }: Report): boolean {
  return target.surface === 'gemini' ? id === 'vertex-call' : /^(?:key|live)-/.test(id);
}

function checkItem({ id, title, status, summary, blockedBy }: ReportCheck, report: Report): Markup {
  const said = summary.trim() === '' ? title : summary;
  const because = status === 'skip' && blockedBy !== null ? html`because of <code>${blockedBy}</code>: ` : null;
  const found = report.diagnoses.filter(({ checks }) => checks.includes(id) && status !== 'pass');
  return html`<li class="${status}">
    <span class="status">${statusIcon(status)} ${words[status]}</span>
    <span class="id"><code>${id}</code></span>
    <span class="said"
      >${because}${prose(said)}
      ${found.map((diagnosis) => html`<a class="to-fix" href="#${idOf(diagnosis, report)}">How to fix ${diagnosis.cause}</a>`)}</span
    >
  </li> `;
}

interface Frame {
  readonly heading: string;
  readonly status: Status;
  /** Null where the page has just said it. */
  readonly title: string | null;
  readonly level: 2 | 3;
}

function finding(diagnosis: Diagnosis, report: Report, { heading, status, title, level }: Frame): Markup {
  const { cause, explanation, fix, docs } = diagnosis;
  const id = idOf(diagnosis, report);
  const label = html`<span class="tag ${status}">${statusIcon(status)} ${heading}</span> <code>${cause}</code>`;
  const named = level === 2 ? html`<h2 id="${id}">${label}</h2>` : html`<h3 id="${id}">${label}</h3>`;
  return html`<article class="card finding ${status}" aria-labelledby="${id}">
    ${named}
    ${title === null ? null : html`<p class="title">${prose(title)}</p> `}${diagnosis.ignored === undefined ? null : html`<p class="who">${ignoreTerms(diagnosis)}</p> `}${explanation === '' ? null : html`<p>${prose(explanation)}</p> `}${
      fix.length === 0
        ? null
        : html`<ol class="fix" aria-label="Fix">
            ${fix.map(stepItem)}
          </ol> `
    }
    <div class="read">
      <span>Read more</span>
      <ul>
        <li><code>gkey explain ${cause}</code></li>
        ${docs.map((url) => html`<li>${link(url)}</li> `)}
      </ul>
    </div>
  </article> `;
}

function stepItem(step: Diagnosis['fix'][number]): Markup {
  const parts: Content[] = [html`<p>${prose(step.text)}</p>`];
  if (step.kind === 'run' && step.risk === 'risky')
    parts.push(html`<p class="risky">${statusIcon('warn')} ${risky}</p>`);
  if (step.kind === 'run') parts.push(html`<pre><code>${inWords(shellQuote(step.argv))}</code></pre>`);
  if (step.kind === 'open') parts.push(html`<p>${link(step.url)}</p>`);
  if (step.who !== undefined) parts.push(html`<p class="who">Who: ${prose(step.who)}</p>`);
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

function listed(items: readonly Markup[]): readonly Content[] {
  return items.map((item, index) => [index === 0 ? '' : ', ', item]);
}
