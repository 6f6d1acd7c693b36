/**
 * Compiles apps and libs to their dist folders: `node tools/build.ts`. swc rather than Node's own type stripping,
 * because Nest reads the types that decorators leave behind.
 */
import { existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { buildWeb } from './build-web.ts';
import { compiledFile, compileLoops } from '../libs/match-engine/src/match-index/compile-loops.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const self = fileURLToPath(import.meta.url);

/** The web app is for browsers: vite makes it. */
const isOfWeb = (file: string): boolean => file.startsWith('apps/web/');
const isProgram = (file: string): boolean => !/\.spec\.ts$|\.d\.ts$/.test(file) && !isOfWeb(file);
const outputOf = (source: string): string =>
  source.replace(/^((?:apps|libs)\/[^/]+)\/src\//, '$1/dist/').replace(/\.ts$/, '.js');
const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** `rewriteRelativeImportExtensions` makes `./x.ts` the `./x.js` that stands in dist; swc's types do not know it. */
const options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    rewriteRelativeImportExtensions: true,
  },
  module: { type: 'es6' },
} as const;

async function compile(source: string): Promise<void> {
  const { code, map } = await transformFile(join(root, source), options);
  const output = join(root, outputOf(source));
  mkdirSync(dirname(output), { recursive: true });
  const name = output.slice(dirname(output).length + 1);
  if (map !== undefined) writeFileSync(`${output}.map`, map);
  writeFileSync(output, `${code}//# sourceMappingURL=${name}.map\n`);
}

/** The match engine's loops, by AssemblyScript. */
async function buildLoops(builder: number): Promise<void> {
  const output = fileURLToPath(compiledFile);
  const sources = globSync('libs/match-engine/{assembly/*,src/match-index/{layout,compile-loops}}.ts', {
    cwd: root,
  });
  const latest = Math.max(builder, ...sources.map((source) => changedAt(join(root, source))));
  if (changedAt(output) > latest) return;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, await compileLoops());
}

/** Only what changed since the last build; outputs without a source go. */
export async function build(): Promise<{ compiled: number; removed: number; web: boolean }> {
  const sources = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root }).filter(isProgram);
  const builder = changedAt(self);
  const isStale = (source: string): boolean => {
    const built = changedAt(join(root, outputOf(source)));
    return built <= changedAt(join(root, source)) || built <= builder;
  };
  const stale = sources.filter(isStale);
  await Promise.all(stale.map(compile));
  await buildLoops(builder);
  const wanted = new Set(sources.map(outputOf));
  const orphans = globSync('{apps,libs}/*/dist/**/*.js', { cwd: root }).filter(
    (output) => !wanted.has(output) && !isOfWeb(output),
  );
  for (const orphan of orphans) {
    rmSync(join(root, orphan));
    rmSync(join(root, `${orphan}.map`), { force: true });
  }
  return { compiled: stale.length, removed: orphans.length, web: await buildWeb() };
}

if (import.meta.main) {
  const started = Date.now();
  const { compiled, removed, web } = await build();
  const forBrowsers = web ? 'made anew' : 'unchanged';
  process.stdout.write(
    `Built: ${compiled} compiled, ${removed} removed, web ${forBrowsers}, ${Date.now() - started} ms\n`,
  );
}
