import type { Said } from '../language/language.ts';
import { text } from '../language/text.ts';
import type { FixStep } from '../model.ts';
import { label } from './label.ts';
import type { Diagnosis } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { columns, hanging, paint, shown } from './terminal.ts';
import type { Style } from './terminal.ts';

/** Longest line of prose that reads well, in columns. */
export const measure = 100;

/** What is said of a command that can break something. */
export const risky = text('risky: read it before you run it');

/** A step that a rule made and a language said, or as a report carries it. */
export type Step = Said<FixStep> | Diagnosis['fix'][number];

/** The steps of a fix as a numbered list; commands and addresses stand unbroken on their own line, ready to be copied. */
export function fixText(steps: readonly Step[], style: Style, indent: string): string {
  return steps.map((step, index) => stepText(step, `${indent}${index + 1}. `, style)).join('\n');
}

/** One step behind a prefix, such as `1. `. */
export function stepText(step: Step, prefix: string, style: Style): string {
  const { language } = style;
  const width = Math.min(style.width, measure);
  const inside = ' '.repeat(columns(prefix));
  const what = shown(step.text, style);
  const said =
    step.kind === 'run' && step.risk === 'risky' ? language.say(text('{what} ({note})', { what, note: risky })) : what;
  const lines = [hanging(prefix, said, width)];
  if (step.kind === 'run') lines.push(`${inside}  ${paint('cyan', shellQuote(step.argv), style)}`);
  if (step.kind === 'open') lines.push(`${inside}  ${paint('cyan', address(step.url), style)}`);
  if (step.who !== undefined)
    lines.push(hanging(`${inside}${label(text('who'), language)}`, shown(step.who, style), width));
  return lines.join('\n');
}

/** An address that is one harmless word: whatever is not printable ASCII is percent-encoded. */
export function address(url: string): string {
  return url
    .trim()
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^!-~]/gu, encodeURIComponent);
}
