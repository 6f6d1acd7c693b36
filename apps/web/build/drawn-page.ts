import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Chunk, chunksOf, withImports } from './chunks.ts';

const app = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * Beside index.html the page that src/server/render-page.tsx fills: with the styles of the screen that is drawn in it,
 * light or dark from the first frame on, and the app on its way but not begun (src/begin/begin.ts begins it).
 */
export function drawnPage(): Plugin {
  return {
    name: 'drawn-page',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const page = bundle['index.html'];
      const chunks = chunksOf(bundle);
      const holding = (file: RegExp) => chunks.find(({ moduleIds }) => moduleIds.some((id) => file.test(id)));
      const screen = holding(/\/matches\/matches-screen\.tsx$/);
      const scheme = holding(/\/begin\/colour-scheme\.ts$/);
      if (page?.type !== 'asset' || !screen || !scheme)
        throw new Error('A part of the drawn page is missing.');
      const html = drawnFrom(String(page.source), scheme.fileName, withImports([screen], chunks));
      await writeFile(join(dir, 'drawn.html'), html);
    },
  };
}

function drawnFrom(page: string, scheme: string, needed: readonly Chunk[]): string {
  const [, source] = app.exec(page) ?? [];
  if (source === undefined) throw new Error('index.html does not begin the app as this expects.');
  const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const links = [
    ...styles.map((file) => ['stylesheet', file] as const),
    ...needed.map(({ fileName }) => ['modulepreload', fileName] as const),
  ].filter(([, file]) => !page.includes(`/${file}"`));
  const added = links.map(([rel, file]) => `  <link rel="${rel}" crossorigin href="/${file}">\n`);
  return (
    page
      .replace('<html lang="en"', `$& data-app="${source}"`)
      .replace(app, `<link rel="modulepreload" crossorigin href="${source}">`)
      // A script waits for the styles before it.
      .replace('<link rel="stylesheet"', `<script src="/${scheme}"></script>\n    $&`)
      .replace('</head>', `${added.join('  ')}  $&`)
  );
}
