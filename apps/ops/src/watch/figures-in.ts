export interface Figure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+\d+)?$/;
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/**
 * The figures of these names in a scrape; what is no number is left out.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function figuresIn(scrape: string, names: ReadonlySet<string>): Figure[] {
  return scrape.split('\n').flatMap((text) => {
    const [, name, labels = '', number] = line.exec(text) ?? [];
    if (name === undefined || !names.has(name)) return [];
    const value = Number(number);
    if (!Number.isFinite(value)) return [];
    const pairs = [...labels.matchAll(label)].map(
      ([, key = '', text = '']) => [key, unescaped(text)] as const,
    );
    return [{ name, labels: Object.fromEntries(pairs), value }];
  });
}

const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
