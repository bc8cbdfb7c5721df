/** The registry of report formats. Each renderer is loaded when it is asked for: a run that prints text loads no HTML. */
import type { SarifOptions } from './sarif.ts';
import type { Report } from './schema.ts';
import type { Style } from './terminal.ts';
import type { TextOptions } from './text.ts';

/** Every format of a report, in the order in which help lists them. Public: never renamed. */
export const formats = ['text', 'json', 'jsonl', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;

export type Format = (typeof formats)[number];

/** What a renderer needs beside the report. Every format takes the same, so that the caller need not know which needs what. */
export interface RenderOptions extends TextOptions, SarifOptions {
  /** For `text`: width, colour and characters of where it goes. For all that people read: the language. */
  readonly style: Style;
}

/** A pure function: the whole document, with a newline at its end. */
export type Renderer = (report: Report, options: RenderOptions) => string;

const load = {
  text: async () => {
    const { textReport } = await import('./text.ts');
    return (report, options) => textReport(report, options.style, options);
  },
  json: async () => (await import('./json.ts')).jsonReport,
  jsonl: async () => (await import('./jsonl.ts')).jsonlReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => {
    const { githubReport } = await import('./github.ts');
    return (report, { style }) => githubReport(report, style.language);
  },
  markdown: async () => {
    const { markdownReport } = await import('./markdown.ts');
    return (report, { style }) => markdownReport(report, style.language);
  },
  html: async () => {
    const { htmlReport } = await import('./html.ts');
    return (report, { style }) => htmlReport(report, style.language);
  },
} satisfies Record<Format, () => Promise<Renderer>>;

/** The report as one document in a format, with a newline at its end. Never fails for a valid report. */
export async function render(format: Format, report: Report, options: RenderOptions): Promise<string> {
  const renderer: Renderer = await load[format]();
  return renderer(report, options);
}
