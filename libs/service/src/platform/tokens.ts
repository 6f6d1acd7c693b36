import type { Logger as PinoLogger } from '@marquee/telemetry';
import type { Settings } from '../config.ts';

/* Injection tokens of what is made before Nest starts: a class to name it by, the interface of what is injected. */

/* oxlint-disable typescript/no-unsafe-declaration-merging, typescript/no-empty-object-type */

/** The service's logger. */
export abstract class Logger {}
export interface Logger extends PinoLogger {}

/** The settings; a service with settings of its own injects them with `@Inject(Config)` and its own type. */
export abstract class Config {}
export interface Config extends Settings {}
