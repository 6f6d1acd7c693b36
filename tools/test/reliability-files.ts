import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { Reliability, reliabilityPage } from './reliability.ts';
import { root } from './run-step.ts';

const resultsFile = join(root, 'docs/reliability.json');
const pageFile = join(root, 'docs/reliability.md');
const style = { printWidth: 110, singleQuote: true };

/** What earlier runs have said. */
export const readResults = (): Reliability =>
  existsSync(resultsFile) ? Reliability.parse(JSON.parse(readFileSync(resultsFile, 'utf8'))) : {};

/** The results, and the page made of them. */
export async function writeResults(results: Reliability): Promise<void> {
  writeFileSync(resultsFile, await format(JSON.stringify(results), { ...style, parser: 'json' }));
  writeFileSync(pageFile, await format(reliabilityPage(results), { ...style, parser: 'markdown' }));
}
