import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { beginFirst } from './build/begin-first.ts';
import { compressAssets } from './build/compress-assets.ts';
import { drawnPage } from './build/drawn-page.ts';
import { printSizes } from './build/print-sizes.ts';

const gateway = process.env['MARQUEE_URL'] ?? 'http://localhost:4000';
/** To develop as somebody without signing in: a token of `npm run -s token -- --as buyer`. */
const token = process.env['MARQUEE_TOKEN'];

/** What runs before all else, alone in its file. */
const begin = {
  name: 'begin',
  test: /[\\/]web[\\/]src[\\/](?:begin[\\/](?!colour-scheme)|i18n[\\/](?:guessed-language|languages|first-words)\.ts$)|vite[\\/]preload-helper/,
};
/** Everything that the first page needs at once comes in two files: what changes with a library, and what changes with us. */
const libraries = { name: 'libraries', tags: ['$initial' as const], test: /[\\/]node_modules[\\/]/ };
const frame = {
  name: 'frame',
  tags: ['$initial' as const],
  test: /[\\/]web[\\/]src[\\/](?!main\.tsx|begin[\\/]colour-scheme)/,
};
/** The buyer's first screen with all that it needs of its own, of which other screens use much, too. */
const matches = { name: 'matches', test: /[\\/]matches[\\/]matches-screen\.tsx$/ };
/** What many screens are made of: one file, asked for once, rather than dozens of a few hundred bytes. */
const parts = {
  name: 'parts',
  minShareCount: 3,
  test: /[\\/]web[\\/]src[\\/](?!main\.tsx)|[\\/]core[\\/]esm[\\/]components[\\/](?:Input|InputBase|NativeSelect|CloseButton|Combobox[\\/]ComboboxChevron)[\\/]/,
};
/** https://v8.dev/blog/explicit-compile-hints */
const eager = new Set(['libraries', 'frame', 'matches']);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), beginFirst(), drawnPage(), compressAssets(), printSizes()],
  cacheDir: join(import.meta.dirname, '../../node_modules/.cache/vite'),
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // An inline polyfill would need an exception in the content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'src/begin/colour-scheme.ts'].map((file) => join(import.meta.dirname, file)),
      output: {
        codeSplitting: { groups: [begin, libraries, frame, matches, parts] },
        // Nearly all of it runs at once: compiled while it loads, beside the main thread, rather than function by function on it.
        postBanner: ({ name }) => (eager.has(name) ? '//# allFunctionsCalledOnLoad' : ''),
      },
    },
  },
  server: {
    port: 4400,
    proxy: {
      '/api': {
        target: gateway,
        ...(token && { headers: { authorization: `Bearer ${token}` } }),
      },
    },
  },
});
