/* As much of PromQL as dashboards and alarms are written in: https://prometheus.io/docs/prometheus/latest/querying/ */

const words = new Set(
  'sum max min avg by without on ignoring rate increase histogram_quantile absent time or and unless'.split(
    ' ',
  ),
);
const groupings = /\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/g;
const selectors = /\{([^}]*)\}/g;

/** What is left of an expression without strings, labels, groupings, ranges and words: names of figures. */
export function figuresIn(expression: string): string[] {
  const bare = expression
    .replace(selectors, ' ')
    .replace(groupings, ' ')
    .replace(/\[[^\]]*\]/g, ' ');
  return [...bare.matchAll(/(?<![\w.])[a-z_]\w*/gi)].map(([name]) => name).filter((name) => !words.has(name));
}

const named = (list: string) => list.split(',').map((label) => label.trim());
const groupedBy = (expression: string) =>
  [...expression.matchAll(groupings)].map(([, labels = '']) => named(labels));

/** By which it chooses, and by which it groups. */
export function labelsIn(expression: string): string[] {
  const chosen = [...expression.matchAll(selectors)].flatMap(([, matchers = '']) =>
    [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"[^"]*"/g)].map(([, label = '']) => label),
  );
  return [...new Set([...chosen, ...groupedBy(expression).flat()])];
}

/** Those that its result has, for a legend or an annotation to name, where its figures have `ofFigures`. */
export function labelsLeft(expression: string, ofFigures: readonly string[]): string[] {
  const groups = groupedBy(expression);
  if (groups.length > 0) return ofFigures.filter((label) => groups.every((group) => group.includes(label)));
  return /\b(?:sum|max|min|avg|absent)\b/.test(expression) ? [] : [...ofFigures];
}
