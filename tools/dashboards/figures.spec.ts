import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertKinds, consumers, events, type EventDefinition } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { describe, expect, it } from 'vitest';
import { dashboards } from './dashboards.ts';
import { figuresIn, labelsIn, labelsLeft } from './expression.ts';
import { figuresThatExist } from './figures-that-exist.ts';

const root = join(import.meta.dirname, '../..');
const alertRules = readFileSync(join(root, 'deploy/prometheus/alerts.yml'), 'utf8');

/** Each rule with its expression, which may go on over several lines, and what it says. */
const alerts = alertRules.split(/- alert: /).flatMap((rule) => {
  const [, name, expr = ''] = /^(\w+)\n\s+expr: (?:>-\n)?([^]*?)\n\s+(?:for|labels):/.exec(rule) ?? [];
  const [, says = ''] = /\n\s+summary: '(.*)'/.exec(rule) ?? [];
  return name === undefined ? [] : [{ name, expr, says }];
});

const shown = dashboards.flatMap(({ uid, panels }) =>
  panels.flatMap(({ title, shows }) =>
    Object.entries(shows).map(([legend, expr]) => ({ where: `${uid}: ${title}`, legend, expr })),
  ),
);

const there = figuresThatExist(root);
/** Labels that all figures of the expression have. */
const labelsOf = (expr: string) =>
  figuresIn(expr)
    .map((name) => there.get(name) ?? [])
    .reduce((all, of) => all.filter((label) => of.includes(label)));
const missing = (expr: string) => ({
  figures: figuresIn(expr).filter((name) => !there.has(name)),
  labels: labelsIn(expr).filter((label) => !labelsOf(expr).includes(label)),
});
const nothing = { figures: [], labels: [] };

describe('a figure', () => {
  it.each(shown)('that is shown exists, with its labels ($where)', ({ expr }) => {
    expect(figuresIn(expr)).not.toEqual([]);
    expect(missing(expr)).toEqual(nothing);
  });

  it.each(alerts)('that alerts exists, with its labels ($name)', ({ expr }) => {
    expect(figuresIn(expr)).not.toEqual([]);
    expect(missing(expr)).toEqual(nothing);
  });

  it.each(shown)('has labels that its legend names ($where)', ({ legend, expr }) => {
    const named = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
    expect(labelsLeft(expr, labelsOf(expr))).toEqual(like.arrayContaining(named));
  });

  it.each(alerts)('has labels that its alarm names ($name)', ({ expr, says }) => {
    expect(says).toBeTruthy();
    const named = [...says.matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label);
    expect(labelsLeft(expr, labelsOf(expr))).toEqual(like.arrayContaining(named));
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

  it('that would not exist is found, and a label that it would not have', () => {
    expect(missing('sum by (a) (rate(nothing_such{b="c"}[5m])) / 2 > 0.5')).toEqual({
      figures: ['nothing_such'],
      labels: ['b', 'a'],
    });
    expect(missing('max by (consumer) (consumer_lag_events)')).toEqual({ figures: [], labels: ['consumer'] });
    expect(labelsLeft('max by (group) (consumer_lag_events)', ['group', 'topic'])).toEqual(['group']);
    expect(labelsLeft('sum(consumer_lag_events)', ['group', 'topic'])).toEqual([]);
  });
});

describe('alarms', () => {
  const pages = readFileSync(join(root, 'docs/operations.md'), 'utf8');

  it('are all read from the file', () =>
    expect(alerts).toHaveLength([...alertRules.matchAll(/- alert:/g)].length));

  const [, section = ''] = /\n## Alarms\n([^]*?)\n## /.exec(pages) ?? [];
  const rowsOf = (name: RegExp) => [...section.matchAll(name)].map(([, found]) => found);

  it.each([...alerts.map(({ name }) => name), ...alertKinds])(
    '%s stands in docs/operations.md, with what to do',
    (name) => {
      const row = new RegExp(`^\\| \`${name}\`\\s+\\|([^|]+)\\|([^|]+)\\|$`, 'm').exec(section);
      expect(row?.[1]?.trim()).toBeTruthy();
      expect(row?.[2]?.trim()).toBeTruthy();
    },
  );

  it('of the page are all there', () =>
    expect(rowsOf(/^\| `([A-Z]\w+)`/gm).sort()).toEqual(alerts.map(({ name }) => name).sort()));

  it('that ops raises stand there in the order in which they are to be seen to', () =>
    expect(rowsOf(/^\| `([a-z-]+)`/gm)).toEqual([...alertKinds]));
});
