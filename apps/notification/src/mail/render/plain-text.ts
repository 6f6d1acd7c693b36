import type { Block, Letter } from '../compose/letter.ts';

/** A letter as plain text, of the same parts as its HTML. */
export function toPlainText({ heading, blocks, footer }: Letter): string {
  const parts = [heading, ...blocks.map(textOf)];
  const foot = [
    '-- ',
    footer.why,
    `${footer.unsubscribe.label}: ${footer.unsubscribe.url}`,
    `${footer.preferences.label}: ${footer.preferences.url}`,
  ];
  return `${[...parts, foot.join('\n')].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.text;
    case 'section':
      return block.title.toUpperCase();
    case 'item':
      return [`* ${block.title}`, ...block.lines.map((line) => `  ${line}`)].join('\n');
    case 'button':
      return `${block.label}: ${block.url}`;
    default:
      return block satisfies never;
  }
}
