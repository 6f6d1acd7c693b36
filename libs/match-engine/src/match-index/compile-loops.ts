import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const library = new URL('../../', import.meta.url);
/** Where the build leaves the loops, for those who run from source and for those who run what was built. */
export const compiledFile = new URL('dist/loops.wasm', library);

/** Stands for all that the loops are made of; undefined where only what was built is there. */
export function sourcesMark(): number | undefined {
  try {
    const folder = new URL('assembly/', library);
    const files = [
      ...readdirSync(folder)
        .sort()
        .map((name) => new URL(name, folder)),
      new URL('src/match-index/layout.ts', library),
    ];
    const hash = createHash('sha256');
    for (const file of files) hash.update(readFileSync(file));
    return hash.digest().readUInt32LE() >>> 1;
  } catch {
    return undefined;
  }
}

/** Compiles `assembly/loops.ts` (2 seconds). @throws Error with the compiler's words where it does not compile */
export async function compileLoops(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const complaints: string[] = [];
  const { error } = await asc.main(
    [
      'assembly/loops.ts',
      ...['--outFile', 'loops.wasm', '--baseDir', fileURLToPath(library), '--runtime', 'stub'],
      ...[
        '-O3',
        '--noAssert',
        '--importMemory',
        '--enable',
        'simd',
        '--use',
        `SOURCES=${sourcesMark() ?? 0}`,
      ],
    ],
    {
      stderr: { write: (text: string | Uint8Array) => complaints.push(String(text)) },
      writeFile: (_name: string, contents: string | Uint8Array) => {
        if (typeof contents !== 'string') binary = contents;
      },
    },
  );
  if (error !== null || binary === undefined)
    throw new Error(`The loops do not compile: ${complaints.join('')}`);
  return binary;
}

if (import.meta.main) {
  mkdirSync(new URL('.', compiledFile), { recursive: true });
  writeFileSync(compiledFile, await compileLoops());
}
