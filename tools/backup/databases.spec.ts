import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { databaseNames } from './market-engines.ts';

const root = join(import.meta.dirname, '../..');

it('every service that has a database is backed up', () => {
  const withDatabase = globSync('apps/*/src/service.ts', { cwd: root })
    .filter((file) => /^ {2}database[:,]/m.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => file.split('/')[1] ?? file);
  expect(withDatabase.length).toBeGreaterThan(3);
  expect(databaseNames).toEqual(like.arrayContaining(withDatabase));
});
