import type { Block, Letter } from '../compose/letter.ts';
import { template } from './template.ts';

type BlockName = Block['is'];
const names: readonly BlockName[] = ['paragraph', 'section', 'item', 'button'];

/** The template as HTML: what surrounds the blocks, and each of them. */
interface Compiled {
  readonly before: string;
  readonly after: string;
  readonly blocks: Readonly<Record<BlockName, string>>;
}

let compiled: Promise<Compiled> | undefined;

/** A letter as an HTML document. The template is compiled with the first. @throws Error where it is not good MJML */
export async function toHtml(letter: Letter): Promise<string> {
  const { before, after, blocks } = await (compiled ??= compile());
  const { language, subject, preview, heading, footer } = letter;
  const values = {
    language,
    subject,
    preview,
    heading,
    why: footer.why,
    unsubscribe: footer.unsubscribe.label,
    unsubscribeUrl: footer.unsubscribe.url,
    preferences: footer.preferences.label,
    preferencesUrl: footer.preferences.url,
  };
  const content = letter.blocks.map((block) => filled(blocks[block.is], valuesOf(block)));
  return [filled(before, values), ...content, filled(after, values)].join('');
}

async function compile(): Promise<Compiled> {
  // A tenth of what a service loads, for what is done once.
  const { default: mjml2html } = await import('mjml');
  const { html: spacious, errors } = await mjml2html(template, { validationLevel: 'strict' });
  // Half of it is indentation, which would be sent with every mail.
  const html = spacious.replace(/\s*\n\s*/g, '\n');
  if (errors.length > 0) throw new Error(`the mails' template: ${errors[0]?.formattedMessage ?? 'is wrong'}`);
  const cut = names.map((name) => {
    const [open, close] = [`<!-- block:${name} -->`, `<!-- /block:${name} -->`];
    const [from, until] = [html.indexOf(open), html.indexOf(close)];
    if (from < 0 || until < from) throw new Error(`the mails' template has no block ${name}`);
    return { name, from, end: until + close.length, html: html.slice(from + open.length, until) };
  });
  const [first, last] = [cut.at(0), cut.at(-1)];
  const htmlOf = (name: BlockName) => cut.find((part) => part.name === name)?.html ?? '';
  return {
    before: html.slice(0, first?.from),
    after: html.slice(last?.end),
    blocks: {
      paragraph: htmlOf('paragraph'),
      section: htmlOf('section'),
      item: htmlOf('item'),
      button: htmlOf('button'),
    },
  };
}

/** Several lines of one value stand under each other. */
type Values = Readonly<Record<string, string | readonly string[]>>;

function valuesOf(block: Block): Values {
  switch (block.is) {
    case 'paragraph':
      return { text: block.text };
    case 'section':
      return { title: block.title };
    case 'item':
      return { title: block.title, url: block.url, lines: block.lines };
    case 'button':
      return { label: block.label, url: block.url };
    default:
      return block satisfies never;
  }
}

/** Values are text: nothing in them is taken for HTML. */
const filled = (html: string, values: Values): string =>
  html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? escaped(value) : value.map(escaped).join('<br />');
  });

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
