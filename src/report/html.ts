import type { Language } from '../language/language.ts';
import { type Text, text } from '../language/text.ts';
import { chainSection } from './html-chain.ts';
import { checksSection, mainSections, otherSection } from './html-findings.ts';
import { html, prose } from './html-markup.ts';
import { label } from './label.ts';
import { statusIcon } from './html-icons.ts';
import { stagesOf } from './html-stages.ts';
import { styleHash, styles } from './html-style.ts';
import { outlineOf, targetFacts } from './outline.ts';
import type { Report, Verdict } from './schema.ts';

/** The words for a person; the status is the same. */
const verdicts: Readonly<Record<Verdict, Text>> = {
  pass: text('Pass'),
  warn: text('Pass with warnings'),
  fail: text('Fail'),
  unknown: text('Not decided'),
};

/** Nothing is loaded, nothing runs, nothing is sent; the only picture is the icon in the page itself. */
const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** A key, as the icon of the tab: without one the browser asks for /favicon.ico. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23667085' stroke-width='2.5' stroke-linecap='round'%3E%3Ccircle cx='8' cy='15.5' r='4.5'/%3E%3Cpath d='M11.5 12 20 3.5M16 7.5l3 3'/%3E%3C/svg%3E";

/**
 * The report as one page for a browser: the answer, the way from the key to the model with the place where it breaks, the
 * fixes, every check. One file without script or outside resources; whatever came from outside is text in it.
 */
export function htmlReport(report: Report, language: Language): string {
  const { verdict: status, tool, startedAt } = report;
  const { say } = language;
  const outline = outlineOf(report, language);
  const stages = stagesOf(report, outline);
  const word = say(verdicts[status]);
  const facts = targetFacts(report, language).map(
    (fact) =>
      html`<div>
        <dt>${fact.label}</dt>
        <dd>${fact.value}</dd>
      </div> `,
  );
  const when = say(text('{date} {time} UTC', { date: startedAt.slice(0, 10), time: startedAt.slice(11, 16) }));
  const page = html`<!doctype html>
    <html lang="${language.id}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${{ markup: icon }}" />
        <title>${label(word, language)}${outline.headline} - gkey</title>
        ${{ markup: `<style>${styles}</style>` }}
      </head>
      <body>
        <header class="${status}">
          <p class="brand"><span>gkey doctor</span> <time datetime="${startedAt}">${when}</time></p>
          <p class="verdict"><span class="tag ${status}">${statusIcon(status)} ${word}</span></p>
          <h1>${prose(outline.headline)}</h1>
          ${outline.subline === '' ? null : html`<p class="stand">${prose(outline.subline)}</p> `}
          <dl class="facts">${facts}</dl>
        </header>
        <main>
          ${chainSection(report, outline, stages)}${mainSections(report, outline)}${otherSection(report, outline)}${checksSection(report, outline, stages)}
        </main>
        <footer>
          <p>${outline.total}</p>
          <p>
            ${say(
              text(
                'Made by gkey {version}. Keys and tokens are not in this page; ids of projects, accounts and keys are.',
                { version: tool.version },
              ),
            )}
          </p>
        </footer>
      </body>
    </html> `;
  return `${page.markup.trim()}\n`;
}
