import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** The buyer's first screen, which a budget of 200 KB of gzipped script is held against: what the page names, what "begin" asks for. */
const firstScreen = /\/(main\.tsx|begin\/begin\.ts|matches\/matches-screen\.tsx|first-words\/zh-Hant\.ts)$/;
const budgetKb = 200;

type Chunk = Rolldown.OutputChunk;

/** Prints what script a cold browser loads for the buyer's first screen. */
export function printSizes(): Plugin {
  return {
    name: 'print-sizes',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === 'chunk');
      const screen = chunks.filter(({ moduleIds }) => moduleIds.some((id) => firstScreen.test(id)));
      const needed = closure(screen, chunks);
      const total = kilobytes(needed);
      const state = total <= budgetKb ? 'within' : 'OVER';
      console.log(`Matches, cold: ${total} KB of script gzipped, ${state} the budget of ${budgetKb} KB`);
      for (const chunk of needed)
        console.log(`  ${String(kilobytes([chunk])).padStart(6)}  ${chunk.fileName}`);
    },
  };
}

function closure(from: readonly Chunk[], all: readonly Chunk[]): Chunk[] {
  const found = new Set(from);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = all.find(({ fileName }) => fileName === name);
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

const kilobytes = (chunks: readonly Chunk[]) =>
  Math.round(chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 102.4) / 10;
