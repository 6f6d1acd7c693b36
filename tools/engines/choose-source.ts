import { type EngineName, type EngineSource, type Environment, urlVariables } from './engine.ts';

/** Where to get an engine: a URL in the environment goes first, then Docker, then this machine. */
export function chooseSource(engine: EngineName, env: Environment, dockerAnswers: boolean): EngineSource {
  if (urlFrom(engine, env) !== undefined) return 'environment';
  return dockerAnswers ? 'docker' : 'native';
}

/** The URL that the caller gave; a blank variable counts as none, as CI systems set those. */
export function urlFrom(engine: EngineName, env: Environment): string | undefined {
  const url = env[urlVariables[engine]]?.trim();
  return url === '' ? undefined : url;
}
