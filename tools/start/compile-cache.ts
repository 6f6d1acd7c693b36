import { fileURLToPath } from 'node:url';

/**
 * `NODE_COMPILE_CACHE`: what one process has compiled the next ones need not, each a sixth of what loading a service's
 * code takes of a processor. Node itself leaves aside what is of another version of it or of a file.
 */
export const compileCache = fileURLToPath(
  new URL('../../node_modules/.cache/marquee-compiled', import.meta.url),
);
