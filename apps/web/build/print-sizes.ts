import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { type Chunk, chunksOf, withImports } from './chunks.ts';

/** The buyer's first screen, which a budget of 200 KB of gzipped script is held against: what the page names, what "begin" asks for. */
const firstScreen = /\/(main\.tsx|begin\/begin\.ts|matches\/matches-screen\.tsx|first-words\/zh-Hant\.ts)$/;
const budgetKb = 200;

/** Prints what script a cold browser loads for the buyer's first screen. */
export function printSizes(): Plugin {
  return {
    name: 'print-sizes',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      const screen = chunks.filter(({ moduleIds }) => moduleIds.some((id) => firstScreen.test(id)));
      const needed = withImports(screen, chunks);
      const total = kilobytes(needed);
      const state = total <= budgetKb ? 'within' : 'OVER';
      console.log(`Matches, cold: ${total} KB of script gzipped, ${state} the budget of ${budgetKb} KB`);
      for (const chunk of needed)
        console.log(`  ${String(kilobytes([chunk])).padStart(6)}  ${chunk.fileName}`);
    },
  };
}

const kilobytes = (chunks: readonly Chunk[]) =>
  Math.round(chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 102.4) / 10;
