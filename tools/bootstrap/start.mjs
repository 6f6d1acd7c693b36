import { install } from './install.mjs';
import { runPinned } from './run-pinned.mjs';

install();
runPinned('tools/start.ts', process.argv.slice(2));
