/** The way from the key to the model as a picture: where it breaks, what stands before it and what was not reached. */
import { text } from '../language/text.ts';
import { consequences } from './html-findings.ts';
import { stageIcon, statusIcon } from './html-icons.ts';
import { html, prose, strong } from './html-markup.ts';
import type { Markup } from './html-markup.ts';
import type { Stage } from './html-stages.ts';
import type { Outline } from './outline.ts';
import type { Report } from './schema.ts';

/** The picture, which is a list for those who cannot see it, and a sentence that says the same. */
export function chainSection(report: Report, outline: Outline, stages: readonly Stage[]): Markup {
  const { say } = outline.language;
  const broken = stages.find(({ breaks }) => breaks);
  const stops = broken?.status === 'unknown';
  const title =
    broken === undefined ? text('The way to the model') : stops ? text('Where it stops') : text('Where it breaks');
  return html`<section class="card" aria-labelledby="way">
    <h2 id="way">${say(title)}</h2>
    <ol class="chain" role="list">
      ${stages.map((stage, index) => stageItem(stage, index, stages))}
    </ol>
    ${broken === undefined ? null : caption(broken, report, outline)}
  </section> `;
}

function caption({ name: stage, status }: Stage, report: Report, outline: Outline): Markup {
  const { headline, main, language } = outline;
  const place = language.say(
    status === 'unknown' ? text('It stops at {stage}: ', { stage }) : text('It breaks at {stage}: ', { stage }),
  );
  return html`<div class="caption">
    <p>${strong(place, stage)}${prose(main[0]?.diagnosis.title ?? headline)}</p>
    ${consequences(report, outline)}
  </div>`;
}

function stageItem(stage: Stage, index: number, stages: readonly Stage[]): Markup {
  const { icon, name, value, status, breaks, follows, word } = stage;
  return html`<li class="stage ${status}${breaks ? ' here' : ''}${follows ? ' follows' : ''}">
    ${wire(index, stages)}<span class="disc">${stageIcon(icon)}<span class="badge">${statusIcon(status)}</span></span>
    <span class="stage-text"
      ><strong>${name}</strong>${value === '' ? null : html` <span class="value">${value}</span>`}
      <span class="word">${word}</span></span
    >
  </li> `;
}

/** The line that leads to a stage: whole as far as the way was found good, cut where it breaks, dotted elsewhere. */
function wire(index: number, stages: readonly Stage[]): Markup | null {
  if (index === 0) return null;
  const broken = stages.findIndex(({ breaks }) => breaks);
  // A chain that breaks at its first link has nothing before it to be cut.
  if (broken >= 0 && index === Math.max(broken, 1))
    return html`<span class="wire cut" aria-hidden="true"><span class="scissors">${statusIcon('fail')}</span></span>`;
  const isGood = (stage: Stage | undefined): boolean => stage?.status === 'pass' || stage?.status === 'warn';
  const reached = (broken < 0 || index < broken) && isGood(stages[index - 1]) && isGood(stages[index]);
  return html`<span class="wire${reached ? '' : ' loose'}" aria-hidden="true"></span>`;
}
