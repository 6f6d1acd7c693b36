import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** What the README's tour tells its reader to paste, and what it says is printed. */
async function readTour(): Promise<{ script: string; printed: string }> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, tour = ''] = /<!-- tour -->(.*)<!-- \/tour -->/s.exec(readme) ?? [];
  const blocks = (language: string) =>
    [...tour.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, of, block]) => (of === language ? block : []));
  return { script: blocks('bash').join('\n'), printed: blocks('text').join('') };
}

it('the README’s tour prints what the README says', async () => {
  const { script, printed } = await readTour();
  expect(script).not.toBe('');
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd: root, env: process.env });
  expect(stdout).toBe(printed);
});
