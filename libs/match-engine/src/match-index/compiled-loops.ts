import { readFileSync } from 'node:fs';
import type { Arena } from './arena.ts';
import { compiledFile, sourcesMark } from './compile-loops.ts';
import type { Loops } from './loops.ts';
import { PlainLoops } from './plain-loops.ts';

/** What `assembly/loops.ts` exports. */
interface Exports {
  prepare(): void;
  gather(directory: number, records: number, sketches: number, firstSlot: number): number;
  take(most: number): number;
  sources(): number;
}

/** The loops as WebAssembly with 128-bit words. */
export class CompiledLoops implements Loops {
  readonly #exports: Exports;

  constructor(arena: Arena, module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: arena.memory } });
    this.#exports = exports as unknown as Exports;
  }

  prepare(): void {
    this.#exports.prepare();
  }

  gather(directory: number, records: number, sketches: number, firstSlot: number): number {
    return this.#exports.gather(directory, records, sketches, firstSlot);
  }

  take(most: number): number {
    return this.#exports.take(most);
  }

  /** See `sourcesMark`. */
  get sources(): number {
    return this.#exports.sources();
  }
}

let built: WebAssembly.Module | undefined | 'not looked for' = 'not looked for';

/** The compiled loops, or the plain ones where none were built, or not from the sources that are there. */
export function quickestLoops(arena: Arena): Loops {
  if (built === 'not looked for') built = builtModule();
  if (built === undefined) return new PlainLoops(arena);
  const loops = new CompiledLoops(arena, built);
  const mark = sourcesMarkOnce();
  if (mark === undefined || mark === loops.sources) return loops;
  built = undefined;
  return new PlainLoops(arena);
}

function builtModule(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(readFileSync(compiledFile));
  } catch {
    return undefined;
  }
}

let mark: { readonly value: number | undefined } | undefined;
const sourcesMarkOnce = () => (mark ??= { value: sourcesMark() }).value;
