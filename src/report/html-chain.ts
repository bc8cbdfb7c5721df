/** The way from the key to the model as a picture: where it breaks, what stands before it and what was not reached. */
import { consequences } from './html-findings.ts';
import { stageIcon, statusIcon } from './html-icons.ts';
import { html, prose } from './html-markup.ts';
import type { Markup } from './html-markup.ts';
import type { Stage } from './html-stages.ts';
import type { Outline } from './outline.ts';
import type { Report } from './schema.ts';

/** The picture, which is a list for those who cannot see it, and a sentence that says the same. */
export function chainSection(report: Report, outline: Outline, stages: readonly Stage[]): Markup {
  const broken = stages.find(({ breaks }) => breaks);
  const [title, verb] =
    broken?.status === 'unknown' ? ['Where it stops', 'It stops at'] : ['Where it breaks', 'It breaks at'];
  return html`<section class="card" aria-labelledby="way">
    <h2 id="way">${broken === undefined ? 'The way to the model' : title}</h2>
    <ol class="chain" role="list">
      ${stages.map((stage, index) => stageItem(stage, index, stages))}
    </ol>
    ${
      broken === undefined
        ? null
        : html`<div class="caption">
            <p>
              ${verb} <strong>${broken.name}</strong>: ${prose(outline.main[0]?.diagnosis.title ?? outline.headline)}
            </p>
            ${consequences(report, outline)}
          </div>`
    }
  </section> `;
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
