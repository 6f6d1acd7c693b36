import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metrics } from '@marquee/telemetry';

/** Prometheus writes them beside each figure that it scrapes; every registry of ours has `service`. */
const ofEach = ['instance', 'job', 'service'];

/** What sources register, and what Prometheus and Node's own figures bring: labels by name. */
export function figuresThatExist(root: string): ReadonlyMap<string, readonly string[]> {
  const registered = /metrics\s*\.(counter|gauge|duration)\(\s*'([a-z_]+)',\s*'[^']*'(?:,\s*\[([^\]]*)\])?/g;
  const sources = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !file.includes('.spec.'),
  );
  const own = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(registered)].flatMap(
      ([, kind, name = '', list = '']): [string, string[]][] => {
        const labels = [...list.matchAll(/'(\w+)'/g)].map(([, label = '']) => label);
        if (kind !== 'duration') return [[name, labels]];
        return [
          [`${name}_bucket`, [...labels, 'le']],
          [`${name}_count`, labels],
          [`${name}_sum`, labels],
        ];
      },
    ),
  );
  const ofNode = new Metrics('any').ofProcess().registry.getMetricsAsArray();
  const all = [...own, ...ofNode.map(({ name }): [string, string[]] => [name, []]), ['up', []] as const];
  return new Map(all.map(([name, labels]) => [name, [...ofEach, ...labels]]));
}
