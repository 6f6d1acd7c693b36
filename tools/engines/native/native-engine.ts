import type { EngineName, Say } from '../engine.ts';
import type { Command } from '../own-process.ts';
import type { PortName, Ports } from '../ports.ts';

export interface Preparation {
  /** Downloads live here, shared by all clones of one user. */
  readonly cache: string;
  readonly say: Say;
  readonly signal?: AbortSignal;
}

/** One engine's place on this machine. */
export interface Place {
  /** Its own folder: data, log, pid file. */
  readonly dir: string;
  readonly ports: Ports;
  /** What the caller wants otherwise than we set it, by the engine's own names. */
  readonly settings: Readonly<Record<string, string>>;
}

/** How one engine is fetched and run without Docker. */
export interface NativeEngine {
  readonly name: EngineName;
  readonly ports: readonly PortName[];
  url(ports: Ports): string;
  /** Fetches what it runs from, where that is not there yet. @throws Error whose message says why it cannot */
  prepare(preparation: Preparation): Promise<void>;
  /** Writes what it needs beside its data, and says what to run. */
  command(place: Place, preparation: Preparation): Promise<Command>;
  /** What has to be done once it listens, at every start. */
  settle?(place: Place): Promise<void>;
}
