/** `gkey guide`: which credential for what. */
import { guide } from '../guide/guide.ts';
import { english, said } from '../language/language.ts';
import { version } from '../package-files.ts';
import type { GuideOptions } from './guide-options.ts';
import { deliver } from './guide-output.ts';
import type { Io } from './io.ts';

/**
 * Shows the comparison of credentials; resolves with the exit code, 0.
 * @throws UsageError when the file of --output cannot be written
 */
export async function guideCommand(options: GuideOptions, io: Io): Promise<number> {
  await deliver(options, io, async (format, style) => {
    switch (format) {
      case 'json': {
        const { guideJson } = await import('../report/guide-json.ts');
        // What programs read is in English whatever the language.
        return guideJson(said(guide, english), version());
      }
      case 'markdown': {
        const { guideMarkdown } = await import('../report/guide-markdown.ts');
        return guideMarkdown(said(guide, io.language));
      }
      case 'html': {
        const { guideHtml } = await import('../report/guide-html.ts');
        return guideHtml(said(guide, io.language), io.language.id, version());
      }
      case 'text': {
        const { guideText } = await import('../report/guide-text.ts');
        return guideText(said(guide, io.language), style);
      }
    }
  });
  return 0;
}
