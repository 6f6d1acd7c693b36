import { defineConfig } from 'vitest/config';
import SlowestFirst from './tools/test/slowest-first.ts';

/** Three kinds of spec, by file name: `*.spec.ts` is pure, `*.int.spec.ts` needs the engines, `*.e2e.spec.ts` a running market. */
const integration = '**/*.int.spec.ts';
const endToEnd = '**/*.e2e.spec.ts';
const notOurs = ['**/node_modules/**', '**/dist/**'];

/** Libraries are taken from their sources, which Vite compiles; packages are loaded by Node itself. */
const conditions = ['@marquee/source'];

// These end what hangs. What may be waited for is said where it is waited for, in time that neighbours on the same
// hardware cannot use up (`eventually`); a browser's journey has many such waits. Faults at full size take longer.
const timeoutMs = { unit: 240_000, integration: 240_000, e2e: 480_000 };
const { MARQUEE_TEST_TIMEOUT_MS: given } = process.env;

const project = (name, include, exclude = []) => {
  const timeout = Number(given ?? timeoutMs[name]);
  return {
    extends: true,
    test: {
      name,
      include: [include],
      exclude: [...notOurs, ...exclude],
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  };
};

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
