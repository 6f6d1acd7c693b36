import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the gateway draws pages with: all of it in dist/server, so that the gateway itself depends on nothing of it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: join(import.meta.dirname, '../../node_modules/.cache/vite-server'),
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/server/render-page.tsx',
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    reportCompressedSize: false,
  },
});
