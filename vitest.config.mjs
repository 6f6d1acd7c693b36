import { defineConfig } from 'vitest/config';
import SlowestFirst from './tools/test/slowest-first.ts';

/** Three kinds of spec, by file name: `*.spec.ts` is pure, `*.int.spec.ts` needs the engines, `*.e2e.spec.ts` a running market. */
const integration = '**/*.int.spec.ts';
const endToEnd = '**/*.e2e.spec.ts';
const notOurs = ['**/node_modules/**', '**/dist/**'];

/** Libraries are taken from their sources, which Vite compiles; packages are loaded by Node itself. */
const conditions = ['@marquee/source'];

// A machine with two cores may be busy: slow is not wrong, and what hangs is still found. Faults at full size take longer.
const testTimeout = Number(process.env.MARQUEE_TEST_TIMEOUT_MS ?? 60_000);

const project = (name, include, exclude = []) => ({
  extends: true,
  test: { name, include: [include], exclude: [...notOurs, ...exclude] },
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // As the build has it: Nest injects by the types of constructors.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    pool: 'forks',
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
    // Modules are loaded once a worker, not once a spec file: docs/adr/0031 says what is given up.
    isolate: false,
    testTimeout,
    hookTimeout: testTimeout,
    sequence: { sequencer: SlowestFirst },
    setupFiles: './tools/test/leave-no-trace.ts',
    reporters: ['default', './tools/test/reporter.ts'],
    slowTestThreshold: 10_000,
    projects: [
      project('unit', '**/*.spec.ts', [integration, endToEnd]),
      project('integration', integration),
      project('e2e', endToEnd),
    ],
  },
});
