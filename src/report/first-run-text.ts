import { text } from '../language/text.ts';
import { label } from './label.ts';
import type { Report } from './schema.ts';
import { columns, hanging, linkify, paint, type Style } from './terminal.ts';

/** Whether nobody has set anything up yet: no key, no project, no credentials. Then a list of skipped checks helps nobody. */
export function isFirstRun({ target, checks, diagnoses }: Report): boolean {
  const { surface, key, project, principal } = target;
  // Whoever says where the key is has one, and wants to know why it was not found.
  const named = diagnoses.some(({ facts }) => facts['variable'] !== undefined || facts['file'] !== undefined);
  return (
    !named &&
    surface === 'gemini' &&
    key === null &&
    project === null &&
    principal === null &&
    checks.every(({ id, status }) => status === (id === 'key-source' ? 'fail' : 'skip'))
  );
}

/** What a first run found, in a line each, and the one next step. No newline at the end. */
export function firstRunText(style: Style): string {
  const { say } = style.language;
  const found = [
    [text('key'), text('none in GEMINI_API_KEY, GOOGLE_API_KEY or a .env file')],
    [text('project'), text('none: no --project, no GOOGLE_CLOUD_PROJECT')],
    [text('credentials'), text('none: no login with gcloud, no service account, no access token')],
  ] as const;
  const names = found.map(([name]) => say(name));
  const width = Math.max(...names.map(columns));
  const lines = found.map(([, what], i) => {
    const name = names[i] ?? '';
    return hanging(`  ${name}${' '.repeat(width - columns(name))}  `, say(what), style.width);
  });
  const next = text(
    'put your key into GEMINI_API_KEY (or --key-file FILE), run `gkey doctor` again. No key yet: {page} or `gkey guide key`.',
    { page: 'https://aistudio.google.com/api-keys' },
  );
  return linkify(
    [
      paint('bold', label('gkey doctor', style.language), style) + say(text('nothing is set up yet.')),
      ...lines,
      hanging(paint('bold', label(text('Next'), style.language), style), say(next), style.width),
    ].join('\n'),
    style,
  );
}
