import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';
import { printSizes } from './build/print-sizes.ts';

const gateway = process.env['MARQUEE_URL'] ?? 'http://localhost:4000';
/** To develop as somebody without signing in: a token of `npm run -s token -- --as buyer`. */
const token = process.env['MARQUEE_TOKEN'];

/** Everything that the first page needs at once comes in two files: what changes with a library, and what changes with us. */
const libraries = { name: 'libraries', tags: ['$initial' as const], test: /[\\/]node_modules[\\/]/ };
const frame = { name: 'frame', tags: ['$initial' as const], test: /[\\/]web[\\/]src[\\/](?!main\.tsx)/ };
/** What many screens are made of: one file, asked for once, rather than dozens of a few hundred bytes. */
const parts = {
  name: 'parts',
  minShareCount: 3,
  test: /[\\/]web[\\/]src[\\/](?!main\.tsx)|[\\/]core[\\/]esm[\\/]components[\\/](?:Input|InputBase|NativeSelect|CloseButton|Combobox[\\/]ComboboxChevron)[\\/]/,
};
/** The words that every screen has, in one language. */
const words = {
  name: (module: string) => {
    const language = /[\\/](?:frame|design|vocabulary)[\\/]strings[\\/]([\w-]+)\.ts$/.exec(module)?.[1];
    return language === undefined ? null : `words-${language}`;
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressAssets(), printSizes()],
  cacheDir: join(import.meta.dirname, '../../node_modules/.cache/vite'),
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // An inline polyfill would need an exception in the content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [words, libraries, frame, parts] } } },
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
