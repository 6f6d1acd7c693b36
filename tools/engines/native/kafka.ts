import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coordinatorPartitions } from '../probe.ts';
import { runCommand } from '../run-command.ts';
import { aptInstall, runs } from './apt.ts';
import type { NativeEngine, Place, Preparation } from './native-engine.ts';

const deploy = fileURLToPath(new URL('../../../deploy/local/kafka/', import.meta.url));
const pom = join(deploy, 'pom.xml');

/** Any id does, as one broker is the whole cluster; a fixed one keeps data readable after a reformat. */
const clusterId = 'TWFycXVlZUxvY2FsS2Fma2E';

export const kafka: NativeEngine = {
  name: 'kafka',
  ports: ['kafka', 'kafkaController'],
  url: (ports) => `127.0.0.1:${ports.kafka}`,

  async prepare(preparation) {
    const needsJava = !(await runs('java', ['-version']));
    if (needsJava) await aptInstall(['default-jre-headless'], preparation);
    const jars = await jarsIn(preparation.cache);
    if (existsSync(jars)) return;
    if (!(await runs('mvn', ['--version']))) await aptInstall(['maven'], preparation);
    await fetchJars(jars, preparation);
  },

  async command(place, { cache }) {
    const jars = join(await jarsIn(cache), '*');
    const properties = await writeProperties(place);
    await formatOnce(place, jars, properties);
    const heap = process.env['MARQUEE_KAFKA_HEAP'] ?? '768m';
    const jvm = process.env['KAFKA_JVM_PERFORMANCE_OPTS']?.split(' ').filter(Boolean) ?? light;
    return {
      file: 'java',
      args: [`-Xmx${heap}`, ...jvm, ...quietly, '-cp', jars, 'kafka.Kafka', properties],
    };
  },
};

/**
 * A broker beside everything else on a laptop or a test machine: the second compiler and the collector that works beside
 * the program took a third of its processor time. `KAFKA_JVM_PERFORMANCE_OPTS`, as Kafka's own scripts have it, is taken
 * instead where it is set.
 */
const light = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const quietly = [`-Dlog4j2.configurationFile=${join(deploy, 'log4j2.properties')}`];

/** Named after the POM's content, so that a new version is fetched anew and an old clone keeps its own. */
async function jarsIn(cache: string): Promise<string> {
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  return join(cache, `kafka-${version}`);
}

async function fetchJars(jars: string, { cache, say, signal }: Preparation): Promise<void> {
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(join(cache, 'fetch-'));
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${dir}`];
    const what = 'Kafka: fetching the broker with Maven (once, about a minute, 54 MB)';
    await runCommand('mvn', ['-q', '-B', '-f', pom, ...goal], { what, say, ...(signal && { signal }) });
    // Another clone may have been faster; both hold the same.
    if (!existsSync(jars)) await rename(dir, jars);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function writeProperties({ dir, ports, settings }: Place): Promise<string> {
  const values: Record<string, string | number> = {
    port: ports.kafka,
    controllerPort: ports.kafkaController,
    dataDir: join(dir, 'data'),
    coordinatorPartitions,
  };
  const template = await readFile(join(deploy, 'server.properties'), 'utf8');
  const properties = template.replace(/^#.*\n/gm, '');
  const filled = properties.replace(/\$\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const extra = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const path = join(dir, 'server.properties');
  await mkdir(dir, { recursive: true });
  await writeFile(path, filled + extra.join(''));
  return path;
}

async function formatOnce({ dir }: Place, jars: string, properties: string): Promise<void> {
  const done = join(dir, 'formatted');
  if (existsSync(done)) return;
  const format = [
    'kafka.tools.StorageTool',
    'format',
    '--ignore-formatted',
    '-t',
    clusterId,
    '-c',
    properties,
  ];
  await runCommand('java', ['-Xmx256m', ...light, ...quietly, '-cp', jars, ...format]);
  await writeFile(done, '');
}
