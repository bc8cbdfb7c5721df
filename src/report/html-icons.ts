/** Pictures of the HTML report: strokes on a square of 24, in the colour of the text, always beside a word. */
import { html } from './html-markup.ts';
import type { Markup } from './html-markup.ts';
import type { StageIcon } from './html-stages.ts';
import type { Status } from './schema.ts';

const stages: Readonly<Record<StageIcon, Markup>> = {
  key: html`<circle cx="8" cy="15.5" r="4" /><path d="m11 12.5 8.5-8.5M16 7.5l3 3M13.5 10l2 2" />`,
  caller: html`<circle cx="12" cy="8.5" r="3.5" /><path d="M4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" />`,
  project: html`<path d="M12 3.5 4.5 7.75v8.5L12 20.5l7.5-4.25v-8.5zM4.5 7.75 12 12l7.5-4.25M12 12v8.5" />`,
  api: html`<path d="M9 3.5v4.5M15 3.5v4.5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v3.5" />`,
  permissions: html`<path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6z" /><path
      d="m9 12 2.2 2.2L15.2 10"
    />`,
  model: html`<path
    d="M11 4c.8 4.7 2.8 6.7 7.5 7.5-4.7.8-6.7 2.8-7.5 7.5-.8-4.7-2.8-6.7-7.5-7.5C8.2 10.7 10.2 8.7 11 4zM18.5 3v4M20.5 5h-4"
  />`,
};

const statuses: Readonly<Record<Status, Markup>> = {
  pass: html`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  warn: html`<path d="M12 5v9M12 18.5v.1" />`,
  fail: html`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />`,
  unknown: html`<path d="M8.5 9a3.5 3.5 0 1 1 5.5 2.9c-1.3.9-2 1.5-2 3.1M12 18.9v.1" />`,
  skip: html`<path d="M6 12h12" />`,
};

/** The picture of a stage of the chain. */
export function stageIcon(stage: StageIcon): Markup {
  return icon('icon', stages[stage]);
}

/** The mark of a status. */
export function statusIcon(status: Status): Markup {
  return icon('mark', statuses[status]);
}

function icon(name: string, shapes: Markup): Markup {
  return html`<svg class="${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes}</svg>`;
}
