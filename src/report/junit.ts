/**
 * JUnit XML, read by programs and so in English. There is no standard; this keeps to what both published schemas allow, Ant's (strict) and Jenkins's (which GitLab,
 * Azure and GitHub's actions read too): no attributes on `testsuites`, no `system-out` inside a `testcase`, the reason of a
 * skip as text.
 */
import { english } from '../language/language.ts';
import { fullText, kindOf } from './diagnosis-text.ts';
import { ignoreTerms, onPaper, outlineOf, targetFacts } from './outline.ts';
import type { Diagnosis, Report, ReportCheck, Status } from './schema.ts';
import { plain } from './terminal.ts';

/**
 * The report as one test suite, `gkey.gemini` or `gkey.vertex`, with one test case per check: fail is a failure, unknown an
 * error, skip skipped. A warning passes, and the suite's `system-out` tells of it.
 */
export function junitReport(report: Report): string {
  const { checks, durationMs, startedAt, target } = report;
  const count = (wanted: Status): number => checks.filter(({ status }) => status === wanted).length;
  const suite = {
    name: `gkey.${target.surface}`,
    tests: checks.length,
    failures: count('fail'),
    errors: count('unknown'),
    skipped: count('skip'),
    time: seconds(durationMs),
    // Ant's schema wants the time without a zone; it is UTC.
    timestamp: startedAt.slice(0, 19),
    hostname: 'localhost',
    package: 'gkey',
    id: 0,
  };
  const { ignored, notices, total } = outlineOf(report, english);
  const output = [
    ...checks.filter(({ status }) => status === 'warn').map((check) => `warning ${warningText(check, report)}`),
    ...ignored.map((one) => `${plain(one.title)} [${one.cause}], ${ignoreTerms(one, english)}`),
    ...notices.map(({ message }) => `warning ${plain(message)}`),
    total,
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite${attributes(suite)}>`,
    '    <properties>',
    ...properties(report).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    '    </properties>',
    ...checks.map((check) => testcase(check, report)),
    `    <system-out>${escaped(output.join('\n\n'))}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ];
  return lines.join('\n');
}

function properties(report: Report): readonly (readonly [string, string])[] {
  return [
    ['gkey.version', report.tool.version],
    ['gkey.verdict', report.verdict],
    ['gkey.exitCode', String(report.exitCode)],
    ...targetFacts(report, english).map(({ label, value }) => [`gkey.${label.toLowerCase()}`, value] as const),
  ];
}

function testcase(check: ReportCheck, report: Report): string {
  const { id, status, summary, title, durationMs, blockedBy } = check;
  const open = `    <testcase${attributes({ name: id, classname: `gkey.${report.target.surface}`, time: seconds(durationMs) })}`;
  const said = summary.trim() === '' ? title : summary;
  switch (status) {
    case 'pass':
    case 'warn':
      return `${open}/>`;
    case 'skip': {
      const why = blockedBy === null ? said : `because of ${blockedBy}: ${said}`;
      return `${open}>\n      <skipped>${escaped(plain(why))}</skipped>\n    </testcase>`;
    }
    case 'fail':
    case 'unknown': {
      const element = status === 'fail' ? 'failure' : 'error';
      const type = check.causes[0] ?? status;
      const body = foundBy(check, report).map((diagnosis) => diagnosisText(diagnosis, report));
      const text = body.length > 0 ? `\n${body.join('\n\n')}\n` : plain(said);
      return `${open}>\n      <${element}${attributes({ message: said, type })}>${escaped(text)}</${element}>\n    </testcase>`;
    }
  }
}

function warningText(check: ReportCheck, report: Report): string {
  const texts = foundBy(check, report).map((diagnosis) => diagnosisText(diagnosis, report));
  return [`${check.id}: ${plain(check.summary)}`, ...texts].join('\n');
}

function foundBy({ id }: ReportCheck, { diagnoses }: Report): readonly Diagnosis[] {
  return diagnoses.filter(({ checks, ignored }) => checks.includes(id) && ignored === undefined);
}

function diagnosisText(diagnosis: Diagnosis, report: Report): string {
  const { main, others } = outlineOf(report, english);
  const root = [...main, ...others].find((one) => one.diagnosis === diagnosis);
  const kind = kindOf(diagnosis, report.checks);
  return fullText(diagnosis, kind, root?.heading ?? 'Follows from the root cause', onPaper(english), true);
}

/** Milliseconds as seconds with three decimals. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(plain(String(value)))}"`)
    .join('');
}

/** Text for an element or a quoted attribute; what XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
