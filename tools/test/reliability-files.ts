import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '../format-text.ts';
import { Reliability, reliabilityPage } from './reliability.ts';
import { root } from './run-step.ts';

const resultsFile = 'docs/reliability.json';
const pageFile = 'docs/reliability.md';
const resultsPath = join(root, resultsFile);

/** What earlier runs have said. */
export const readResults = (): Reliability =>
  existsSync(resultsPath) ? Reliability.parse(JSON.parse(readFileSync(resultsPath, 'utf8'))) : {};

/** The results, and the page made of them. */
export async function writeResults(results: Reliability): Promise<void> {
  writeFileSync(resultsPath, await formatted(resultsFile, JSON.stringify(results)));
  writeFileSync(join(root, pageFile), await formatted(pageFile, reliabilityPage(results)));
}
