/**
 * Makes what the web app knows of the API: `npm run docs:api`, after a change of routes or contracts; with `--check` it
 * says whether that is up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { formatted } from '../format-text.ts';
import { vocabularyModule } from './vocabulary-module.ts';
import { wholeDocument } from './whole-document.ts';

const root = join(import.meta.dirname, '../..');
const header = '// Made by `npm run docs:api` from the API document; not to be changed by hand.\n\n';

async function typesOfApi(): Promise<string> {
  // Nothing here is named by them.
  const withoutIds = (key: string, value: unknown) => (key === 'operationId' ? undefined : value);
  const nodes = await openapiTS(JSON.stringify(await wholeDocument(), withoutIds), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return `${header}${astToString(nodes)}`;
}

const made = {
  'apps/web/src/api/schema.ts': await typesOfApi(),
  'apps/web/src/api/vocabulary.ts': vocabularyModule(),
};

for (const [file, text] of Object.entries(made)) {
  const target = join(root, file);
  const wanted = await formatted(file, text);
  if ((await readFile(target, 'utf8').catch(() => '')) === wanted) continue;
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else {
    process.stderr.write(`${file} is not what the services answer: run "npm run docs:api" and commit it.\n`);
    process.exitCode = 1;
  }
}
// Nest and its schemas keep timers.
process.exit();
