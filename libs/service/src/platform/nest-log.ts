import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@marquee/telemetry';

/** Nest's own messages in the service's log; its start chatter only at level debug. */
export class NestLog implements LoggerService {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#logger.debug(described(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#logger.trace(described(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#logger.trace(described(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#logger.warn(described(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const cause = message instanceof Error ? { err: message } : {};
    this.#logger.error({ ...described(rest), ...cause }, String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#logger.fatal(described(rest), String(message));
  }
}

/** Nest passes its context last, a stack before it. */
const described = (rest: readonly unknown[]) => ({
  context: rest.at(-1),
  ...(rest.length > 1 ? { stack: rest[0] } : {}),
});
