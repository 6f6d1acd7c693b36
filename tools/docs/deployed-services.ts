import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayPort, matchingWorkerPort, services } from '@marquee/contracts';

/** Where the gateway answers those who run it, in containers. */
const gatewayOperationsPort = 4010;

interface Deployed {
  readonly name: string;
  /** What it runs, from the root. */
  readonly program: string;
  readonly port: number;
  /** Where its health and figures are, where not at `port`. */
  readonly operationsPort?: number;
  /** Variables of its own that compose passes on, with what stands where they are not set. */
  readonly own?: Readonly<Record<string, string>>;
  /** A volume of its own, by the variable that says where it is. */
  readonly keeps?: { readonly volume: string; readonly variable: string };
}

const publicUrl = { PUBLIC_URL: `:-http://localhost:${gatewayPort}` };
const mails = {
  SMTP_URL: ':-smtp://mailpit:1025',
  MAIL_FROM: ':-Marquee <no-reply@marquee.localhost>',
  ...publicUrl,
};
/** Secrets have no default: the service says that production needs one of its own, and does not start. */
const ownVariables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accounts: { ...mails, AUTH_SECRET: ':-' },
  notification: { ...mails, MAIL_SECRET: ':-', MAIL_BOUNCE_SECRET: ':-' },
};

/** One for each service of the contracts whose app is there, so that none can be forgotten; the gateway last. */
export function deployedServices(root: string): Deployed[] {
  const programOf = (app: string, entry: string) => `apps/${app}/dist/${entry}.js`;
  const isThere = (app: string, entry: string) => existsSync(join(root, 'apps', app, 'src', `${entry}.ts`));
  const apis = Object.entries(services)
    .filter(([name]) => isThere(name, 'main'))
    .map(([name, { port }]) => ({
      name,
      port,
      program: programOf(name, 'main'),
      own: ownVariables[name] ?? {},
    }));
  return [
    ...apis,
    {
      name: 'matching-worker',
      port: matchingWorkerPort,
      program: programOf('matching', 'worker'),
      keeps: { volume: 'snapshots', variable: 'MATCHING_SNAPSHOT_DIR' },
    },
    {
      name: 'gateway',
      port: gatewayPort,
      operationsPort: gatewayOperationsPort,
      program: programOf('gateway', 'main'),
      own: publicUrl,
    },
  ];
}

/** Those who call others are told where they are; the rest need not know. */
const callers = new Set(['gateway', 'ops']);

export function composeServices(all: readonly Deployed[]): string {
  const others = all.filter(({ name }) => name !== 'gateway');
  const upstreams = others.map(
    ({ name, port }) => `${name.toUpperCase().replaceAll('-', '_')}_URL: http://${name}:${port}`,
  );
  return all
    .map((service) => {
      const { name, program, port, operationsPort, own = {}, keeps } = service;
      const variables = [
        `PORT: ${port}`,
        ...(operationsPort ? [`OPERATIONS_HOST: 0.0.0.0`, `OPERATIONS_PORT: ${operationsPort}`] : []),
        ...Object.entries(own).map(([variable, otherwise]) => `${variable}: '\${${variable}${otherwise}}'`),
        ...(keeps ? [`${keeps.variable}: /${keeps.volume}`] : []),
        ...(callers.has(name) ? upstreams : []),
      ];
      return [
        `  ${name}:`,
        '    <<: *service',
        `    command: ['${program}']`,
        '    environment:',
        '      <<: *environment',
        ...variables.map((line) => `      ${line}`),
        ...(keeps ? [`    volumes: ['keys:/keys:ro', '${keeps.volume}:/${keeps.volume}']`] : []),
        ...(name === 'gateway' ? ["    ports: ['${MARQUEE_BIND:-127.0.0.1}:${PORT:-4000}:4000']"] : []),
      ].join('\n');
    })
    .join('\n\n');
}

export const scrapeTargets = (all: readonly Deployed[]): string =>
  all.map(({ name, port, operationsPort }) => `          - ${name}:${operationsPort ?? port}`).join('\n');
