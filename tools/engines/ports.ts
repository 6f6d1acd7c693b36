import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EngineUnavailable, type EngineName, type Environment } from './engine.ts';

export type PortName = EngineName | 'kafkaController';
export type Ports = Readonly<Record<PortName, number>>;

/** Beside the engines' usual ports, so that a machine that runs its own is not disturbed. */
const defaultPorts: Ports = { kafka: 19092, kafkaController: 19093, mongodb: 27117, redis: 6479 };

const portVariables: Record<PortName, string> = {
  kafka: 'MARQUEE_KAFKA_PORT',
  kafkaController: 'MARQUEE_KAFKA_CONTROLLER_PORT',
  mongodb: 'MARQUEE_MONGODB_PORT',
  redis: 'MARQUEE_REDIS_PORT',
};

/** @throws Error naming the variable, where one is not a port number */
export function portsFrom(env: Environment): Ports {
  return {
    kafka: portOf('kafka', env),
    kafkaController: portOf('kafkaController', env),
    mongodb: portOf('mongodb', env),
    redis: portOf('redis', env),
  };
}

const portOf = (name: PortName, env: Environment): number =>
  portIn(portVariables[name], env, defaultPorts[name]);

/** A blank variable counts as none. @throws Error naming the variable, where it is not a port number */
export function portIn(variable: string, env: Environment, otherwise: number): number {
  const text = env[variable]?.trim();
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${variable} is "${text}"; it must be a port number from 1 to 65535.`);
  }
  return port;
}

/** Ports, as variables, for the compose file. */
export function portVariablesOf(ports: Ports): Record<string, string> {
  const names: readonly PortName[] = ['kafka', 'kafkaController', 'mongodb', 'redis'];
  return Object.fromEntries(names.map((name) => [portVariables[name], String(ports[name])]));
}

/** Free ports for each engine, as `freePorts` has it. */
export async function freeEnginePorts(): Promise<Ports> {
  const [kafka = 0, kafkaController = 0, mongodb = 0, redis = 0] = await freePorts(4);
  return { kafka, kafkaController, mongodb, redis };
}

/** Different loopback ports that are free now; another server may still take one before it is used. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, holdAny));
  await Promise.all(held.map(({ release }) => release()));
  return held.map(({ port }) => port);
}

export async function freePort(): Promise<number> {
  const { port, release } = await holdAny();
  await release();
  return port;
}

/** @throws EngineUnavailable naming the port and the variable that changes it, where it is taken */
export async function requireFree(engine: EngineName, name: PortName, ports: Ports): Promise<void> {
  const why = await reasonNotToListen(ports[name]);
  if (why === undefined) return;
  throw new EngineUnavailable(engine, `port ${ports[name]} ${why}; ${portVariables[name]} chooses another`);
}

/** Why nothing can listen at this loopback port, in words that go on from its number; undefined where it is free. */
export async function reasonNotToListen(port: number): Promise<string | undefined> {
  try {
    const { release } = await hold(port);
    await release();
    return undefined;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    return why === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${String(why)})`;
  }
}

interface HeldPort {
  readonly port: number;
  readonly release: () => Promise<void>;
}

/** Systems give higher ones (Linux from 32768 on) to outgoing connections, any of which would take a port before its server does. */
export const freePortRange = { from: 20_000, below: 32_768 };
const mostTries = 100;

async function holdAny(): Promise<HeldPort> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await hold(randomInt(freePortRange.from, freePortRange.below));
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
}

/** Takes a loopback port until it is released. */
function hold(port: number): Promise<HeldPort> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    const release = () => new Promise<void>((done) => void server.close(() => done()));
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve({ port, release }));
  });
}
