import { ConfigError } from '../config.ts';

interface Place {
  readonly port: number;
  /** By which another port is chosen. */
  readonly variable: 'PORT' | 'OPERATIONS_PORT';
}

/** @throws ConfigError naming port and variable where nothing may listen there */
export async function listenAt<Result>(
  { port, variable }: Place,
  listen: (port: number) => Promise<Result>,
): Promise<Result> {
  try {
    return await listen(port);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
    if (why === undefined) throw error;
    throw new ConfigError(`Port ${port} ${why}; ${variable} chooses another.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'needs rights that this program does not have',
};
