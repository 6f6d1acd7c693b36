/** The three engines, and the words in which the tool speaks of them. */
export const engineNames = ['kafka', 'mongodb', 'redis'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where an engine comes from: a URL that the caller has, the compose file, or a process of this machine. */
export type EngineSource = 'environment' | 'docker' | 'native';

export interface Engine {
  readonly name: EngineName;
  readonly source: EngineSource;
  readonly url: string;
}

export const engineTitles: Record<EngineName, string> = {
  kafka: 'Kafka',
  mongodb: 'MongoDB',
  redis: 'Redis',
};

/** The variables by which services, tests and this tool are told of an engine. */
export const urlVariables = {
  kafka: 'KAFKA_BROKERS',
  mongodb: 'MONGODB_URL',
  redis: 'REDIS_URL',
} as const satisfies Record<EngineName, string>;

export type Environment = Readonly<Record<string, string | undefined>>;
export type EngineEnvironment = Record<(typeof urlVariables)[EngineName], string>;

/** Takes a line about a step that a person may wonder about. */
export type Say = (line: string) => void;

/** An engine cannot be had; the message is one sentence that a person can act on. */
export class EngineUnavailable extends Error {
  readonly code = 'engine-unavailable';
  readonly engine: EngineName;

  constructor(engine: EngineName, why: string) {
    const wayOut = `set ${urlVariables[engine]} to one you have, or start a Docker engine that can pull its image`;
    super(`${engineTitles[engine]} cannot be had: ${why.replace(/\.$/, '')} (ways out: ${wayOut}).`);
    this.name = 'EngineUnavailable';
    this.engine = engine;
  }
}
