import { defineConfig } from 'vitest/config';

/** Tests that fail each in another way, for reporter.spec.ts to run. */
export default defineConfig({
  test: { pool: 'forks', isolate: false, include: ['*.fixture.ts'], reporters: ['../reporter.ts'] },
});
