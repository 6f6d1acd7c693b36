import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consumers, events, type EventDefinition } from '@marquee/contracts';
import { Metrics } from '@marquee/telemetry';
import { describe, expect, it } from 'vitest';
import { dashboards } from './dashboards.ts';

const root = join(import.meta.dirname, '../..');
const alertRules = readFileSync(join(root, 'deploy/prometheus/alerts.yml'), 'utf8');

/** Each rule with its expression, which may go on over several lines. */
const alerts = [...alertRules.matchAll(/- alert: (\w+)\n\s+expr: (?:>-\n)?([^]*?)\n\s+(?:for|labels):/g)].map(
  ([, name = '', expr = '']) => ({ name, expr }),
);

/** What sources register, and what Prometheus and Node's own figures bring. */
function figuresThatExist(): Set<string> {
  const registered = /metrics\s*\.(counter|gauge|duration)\(\s*'([a-z_]+)'/g;
  const sources = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !file.includes('.spec.'),
  );
  const own = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(registered)].flatMap(([, kind, name = '']) =>
      kind === 'duration' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  );
  const ofNode = new Metrics('any').ofProcess().registry.getMetricsAsArray();
  return new Set(['up', ...own, ...ofNode.map(({ name }) => name)]);
}

/** Words of PromQL: https://prometheus.io/docs/prometheus/latest/querying/ */
const words = new Set(
  'sum max min avg by without on ignoring rate increase histogram_quantile absent time or and unless'.split(
    ' ',
  ),
);

/** What is left of an expression without strings, labels, groupings, ranges and words: names of figures. */
function figuresIn(expr: string): string[] {
  const bare = expr
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ');
  return [...bare.matchAll(/(?<![\w.])[a-z_]\w*/gi)].map(([name]) => name).filter((name) => !words.has(name));
}

const shown = dashboards.flatMap(({ uid, panels }) =>
  panels.flatMap(({ title, shows }) =>
    Object.values(shows).map((expr) => ({ where: `${uid}: ${title}`, expr })),
  ),
);

describe('a figure', () => {
  const there = figuresThatExist();

  it.each(shown)('that is shown exists ($where)', ({ expr }) => {
    expect(figuresIn(expr)).not.toEqual([]);
    expect(figuresIn(expr).filter((name) => !there.has(name))).toEqual([]);
  });

  it.each(alerts)('that alerts exists ($name)', ({ expr }) => {
    expect(figuresIn(expr)).not.toEqual([]);
    expect(figuresIn(expr).filter((name) => !there.has(name))).toEqual([]);
  });

  it('of an event names one that there is, and a service that hears it', () => {
    const named = shown.flatMap(({ expr }) => [...expr.matchAll(/event="([^"]+)".*?service="([^"]+)"/g)]);
    expect(named.length).toBeGreaterThan(4);
    for (const [, event, service = ''] of named) {
      expect(events.map(({ name }: EventDefinition) => name)).toContain(event);
      const group = Object.entries(consumers).find(([name]) => service.startsWith(name));
      expect(group?.[1].map((definition: EventDefinition) => definition.name)).toContain(event);
    }
  });

  it('that would not exist is found', () =>
    expect(
      figuresIn('sum by (a) (rate(nothing_such{b="c"}[5m])) / 2 > 0.5').filter((name) => !there.has(name)),
    ).toEqual(['nothing_such']));
});

describe('alarms', () => {
  const pages = readFileSync(join(root, 'docs/operations.md'), 'utf8');

  it('are all read from the file', () =>
    expect(alerts).toHaveLength([...alertRules.matchAll(/- alert:/g)].length));

  it.each(alerts)('$name stands in docs/operations.md, with what to do', ({ name }) => {
    const row = new RegExp(`^\\| \`${name}\`\\s+\\|([^|]+)\\|([^|]+)\\|$`, 'm').exec(pages);
    expect(row?.[1]?.trim()).toBeTruthy();
    expect(row?.[2]?.trim()).toBeTruthy();
  });

  it('of the page are all there', () => {
    const [, section = ''] = /\n## Alarms\n([^]*?)\n## /.exec(pages) ?? [];
    const named = [...section.matchAll(/^\| `([A-Z]\w+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(alerts.map(({ name }) => name).sort());
  });
});
