/** Tools that know the formats and nothing of gkey. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

// The last release candidate of the schema, which no package has in its final form; they differ in descriptions.
const require = createRequire(import.meta.url);
const sarifSchema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
// Both packages are CommonJS: what TypeScript calls the default is the module.
const sarifAjv = new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(sarifAjv);
const isSarif = sarifAjv.compile(sarifSchema);

/** What the published schema of SARIF 2.1.0 has against a log. */
export function sarifErrors(text: string): readonly string[] {
  const log = JSON.parse(text) as unknown;
  return isSarif(log) ? [] : (isSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What libxml2 has against documents: not well-formed XML 1.0, or not what a schema of `schemas/` allows. */
export async function xmlErrors(
  documents: Readonly<Record<string, string>>,
  schema: 'junit-ant' | 'junit-jenkins',
): Promise<readonly string[]> {
  const file = path.join(import.meta.dirname, 'schemas', `${schema}.xsd`);
  const xml = Object.entries(documents).map(([name, contents]) => ({ fileName: `${name}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: await readFile(file, 'utf8') });
  return errors.map(({ rawMessage }) => rawMessage);
}
