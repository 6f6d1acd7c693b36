import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';
import { printSizes } from './build/print-sizes.ts';

const gateway = process.env['MARQUEE_URL'] ?? 'http://localhost:4000';
/** To develop as somebody without signing in: a token of `npm run -s token -- --as buyer`. */
const token = process.env['MARQUEE_TOKEN'];

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
