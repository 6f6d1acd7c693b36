import { install } from './install.mjs';
import { runPinned } from './run-pinned.mjs';

install();
runPinned('tools/test/run.ts', process.argv.slice(2));
