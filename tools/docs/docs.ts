/** Makes what comes from code: `npm run docs`; with `--check` says whether it is up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncApiDocument } from '@marquee/contracts';
import { grafanaJson } from '../dashboards/dashboard.ts';
import { dashboards } from '../dashboards/dashboards.ts';
import project from '../../package.json' with { type: 'json' };
import { composeServices, deployedServices, scrapeTargets } from './deployed-services.ts';
import { withGenerated } from './generated-part.ts';

const root = join(import.meta.dirname, '..', '..');
const deployed = deployedServices(root);

const made: Readonly<Record<string, (present: string) => string>> = {
  'docs/asyncapi.json': () => `${JSON.stringify(asyncApiDocument(project.version), null, 2)}\n`,
  'docker-compose.yml': (present) => withGenerated(present, composeServices(deployed)),
  ...Object.fromEntries(
    dashboards.map((dashboard) => [
      `deploy/grafana/dashboards/${dashboard.uid}.json`,
      () => grafanaJson(dashboard),
    ]),
  ),
  'deploy/prometheus/prometheus.yml': (present) => withGenerated(present, scrapeTargets(deployed)),
};

for (const [file, make] of Object.entries(made)) {
  const target = join(root, file);
  const present = await readFile(target, 'utf8').catch(() => '');
  const wanted = make(present);
  if (present === wanted) continue;
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else {
    process.stderr.write(`${file} is not what the contracts say: run "npm run docs" and commit it.\n`);
    process.exitCode = 1;
  }
}
