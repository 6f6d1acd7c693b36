import type { Plugin } from 'vite';

/** Latin letters, which every screen has in every language. */
const font = /archivo-latin-standard-normal-.*\.woff2$/;

/**
 * The chunk "begin" as a script of its own, before all others and waiting for none of them, nor for a style sheet (the
 * app imports it, too: it runs once); and the font, or all text is laid out twice.
 */
export function beginFirst(): Plugin {
  return {
    name: 'begin-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const parts = Object.values(bundle ?? {});
        const chunk = parts.find((part) => part.type === 'chunk' && part.name === 'begin');
        const letters = parts.find(({ fileName }) => font.test(fileName));
        if (!chunk || !letters) throw new Error('There is no chunk "begin", or no font.');
        const first = [
          `<script type="module" async crossorigin src="/${chunk.fileName}"></script>`,
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${letters.fileName}">`,
        ];
        return html
          .replace(/\n.*rel="modulepreload"[^>]*begin-.*(?=\n)/, '')
          .replace(/\n(\s*)<script type="module"/, `\n$1${first.join('\n$1')}$&`);
      },
    },
  };
}
