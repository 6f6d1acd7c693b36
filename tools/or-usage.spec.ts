import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const run = (tool: string, ...args: string[]) => {
  const path = join(import.meta.dirname, tool);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@marquee/source', path, ...args],
    { encoding: 'utf8', env: {} },
  );
  return { status, stdout, stderr };
};

const tools = ['keys/keys.ts', 'backup/restore.ts'];

it.each(tools)('%s prints its usage where that is asked for', (tool) => {
  const { status, stdout } = run(tool, '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^npm run \w+ -- /);
});

it.each(tools)('%s says what it does not know, and what it does', (tool) => {
  const { status, stderr } = run(tool, '--nonsense');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Unknown option '--nonsense'[^\n]*\n\nnpm run \w+ -- /);
  expect(stderr).not.toContain('    at ');
});
