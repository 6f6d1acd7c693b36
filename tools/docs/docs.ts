/** Makes the documents that come from code: `npm run docs`; with `--check` says whether they are up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncApiDocument } from '@marquee/contracts';
import project from '../../package.json' with { type: 'json' };

const target = join(import.meta.dirname, '..', '..', 'docs', 'asyncapi.json');
const made = `${JSON.stringify(asyncApiDocument(project.version), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== made) {
    process.stderr.write(
      'docs/asyncapi.json is not what the contracts say: run "npm run docs" and commit it.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, made);
}
