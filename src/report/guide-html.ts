/** The guide as one page for a browser or for paper: everything at a glance, without script or outside resources. */
import { changesIn } from './guide-marks.ts';
import type { SaidAdvice, SaidChange, SaidGuide, SaidStatement } from './guide-shape.ts';
import { guideStyleHash, guideStyles } from './guide-style.ts';
import { type Content, html, link, type Markup, prose } from './html-markup.ts';
import { styleHash, styles } from './html-style.ts';
import { shellQuote } from './shell-quote.ts';

/** Nothing is loaded, nothing runs, nothing is sent. */
const policy = `default-src 'none'; style-src '${styleHash}' '${guideStyleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** A key, as the icon of the tab. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23667085' stroke-width='2.5' stroke-linecap='round'%3E%3Ccircle cx='8' cy='15.5' r='4.5'/%3E%3Cpath d='M11.5 12 20 3.5M16 7.5l3 3'/%3E%3C/svg%3E";

export function guideHtml(guide: SaidGuide, language: string, version: string): string {
  const { title, asOf, asOfWords, colon, inShort, data, changed, sources, next } = guide;
  const words = (statement: SaidStatement): Content => [prose(statement.text), marks(statement, guide)];
  const main = html`<section class="card short">
      <h2>${inShort.title}</h2>
      <ul class="points">
        ${inShort.points.map((point) => html`<li>${words(point)}</li> `)}
      </ul>
    </section>
    <p class="hint">${changed.hint}</p>
    ${comparison(guide)}
    <section class="card">
      <h2>${data.title}</h2>
      <p>${prose(data.intro)}</p>
      <div class="kinds">
        ${data.kinds.map((kind) => html`<p><strong>${kind.title}${colon}</strong>${words(kind)}</p> `)}
      </div>
    </section>
    <section class="card">
      <h2>${changed.title}</h2>
      <ol class="notes">
        ${changed.changes.map((change, index) => html`<li id="note-${index + 1}">${changeOf(change, colon)}</li> `)}
      </ol>
    </section>
    <section class="card only-screen">
      <h2>${sources.title}</h2>
      ${sourceList(sources.all)}
    </section>
    <section class="card only-screen">${next.map((one) => html`<p>${prose(one)}</p> `)}</section>`;
  return page({ name: 'guide', title, asOf, asOfWords, main, language, version, narrow: false });
}

export function adviceHtml(advice: SaidAdvice, language: string, version: string): string {
  const { heading, asOf, asOfWords, colon, answers, again, reason, next, avoid, changed, sources } = advice;
  const facts = answers.map(
    (answer) =>
      html`<div>
        <dt>${answer.title}</dt>
        <dd>${answer.words}</dd>
      </div> `,
  );
  const main = html`<dl class="facts">${facts}</dl>
    <section class="card short"><p>${prose(reason)}</p></section>
    <section class="card">
      <h2>${next.title}</h2>
      <ol class="fix">
        ${next.steps.map((step) => html`<li>${stepOf(step, advice)}</li> `)}
      </ol>
    </section>
    <section class="card">
      <h2>${avoid.title}</h2>
      <ul class="points">
        ${avoid.points.map((point) => html`<li>${prose(point)}</li> `)}
      </ul>
    </section>
    ${
      changed.changes.length === 0
        ? null
        : html`<section class="card">
            <h2>${changed.title}</h2>
            <ul class="notes">
              ${changed.changes.map((change) => html`<li>${changeOf(change, colon)}</li> `)}
            </ul>
          </section>`
    }
    <section class="card">
      <h2>${sources.title}</h2>
      ${sourceList(sources.all)}
    </section>
    <section class="card">
      <h2>${again.title}</h2>
      ${command(again.argv)}
    </section>`;
  const title = `${heading}${colon}${advice.title}`;
  return page({ name: 'guide choose', title, asOf, asOfWords, main, language, version, narrow: true });
}

interface Page {
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
  readonly asOfWords: string;
  readonly main: Markup;
  readonly language: string;
  readonly version: string;
  readonly narrow: boolean;
}

function page({ name, title, asOf, asOfWords, main, language, version, narrow }: Page): string {
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="${{ markup: icon }}" />
        <title>${title} - gkey</title>
        ${{ markup: `<style>${styles}</style><style>${guideStyles}</style>` }}
      </head>
      <body class="${narrow ? 'guide narrow' : 'guide'}">
        <header>
          <p class="brand"><span>gkey ${name}</span> <time datetime="${asOf}">${asOfWords}</time></p>
          <h1>${title}</h1>
        </header>
        <main>${main}</main>
        <footer><p>gkey ${version}</p></footer>
      </body>
    </html> `;
  return `${document.markup.trim()}\n`;
}

/** The roles keep it a table for screen readers where the style makes cards of it. */
function comparison(guide: SaidGuide): Markup {
  const { credentials, rows, title } = guide;
  return html`<table class="compare" role="table" aria-label="${title}">
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell"></td>
        ${credentials.map((credential) => html`<th role="columnheader" scope="col">${credential.title}</th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${row.title}</th>
            ${row.cells.map(
              (cell, index) =>
                html`<td role="cell">
                  <span class="of" aria-hidden="true">${credentials[index]?.title ?? ''}</span
                  >${wholeIds(cell.text)}${marks(cell, guide)}
                </td> `,
            )}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** What stands in a narrow cell: an id goes to the next line as a whole, and breaks behind a dot only where even that is too short. */
function wholeIds(text: string): Content {
  return text
    .split(/([^\s\p{Script=Han}]*(?:googleapis\.com|roles\/)[^\s\p{Script=Han}]*)/u)
    .map((part, index) =>
      index % 2 === 1
        ? html`<span class="id">${part.split(/(?<=[./])/).map((piece) => html`${piece}<wbr />`)}</span>`
        : part,
    );
}

/** Small labels with number and date behind what changed; each leads to its note. */
function marks(statement: SaidStatement, guide: SaidGuide): Content {
  return changesIn(statement, guide).map(
    ({ number, change }) => html` <a class="when" href="#note-${number}">[${number}] ${change.date}</a>`,
  );
}

function changeOf({ dated, text, sources }: SaidChange, colon: string): Markup {
  return html`<strong>${dated}${colon}</strong>${prose(text)} ${sources.map(({ url }) => html`${link(url)} `)}`;
}

function sourceList(all: SaidGuide['sources']['all']): Markup {
  return html`<ul class="sources">
    ${all.map(({ url, date }) => html`<li>${link(url)} (${date})</li> `)}
  </ul>`;
}

function stepOf(step: SaidAdvice['next']['steps'][number], { next, colon }: SaidAdvice): Markup {
  return html`<p>${prose(step.text)}</p>
    ${step.kind === 'run' && step.risk === 'risky' ? html`<p class="risky">${next.risky}</p>` : null}
    ${step.kind === 'run' ? command(step.argv) : null} ${step.kind === 'open' ? html`<p>${link(step.url)}</p>` : null}
    ${step.who === undefined ? null : html`<p class="who">${next.who}${colon}${step.who}</p>`}`;
}

/** A blank in a word of the command must not become a line break that somebody copies. */
function command(argv: readonly string[]): Markup {
  const line = argv.map((word, index) => html`${index === 0 ? '' : ' '}<span>${shellQuote([word])}</span>`);
  return html`<pre><code>${line}</code></pre>`;
}
