import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { currentTrace } from './trace.ts';

export type Logger = PinoLogger;

export interface LoggerOptions {
  readonly service: string;
  readonly level: string;
  /** For a person at a terminal; machines get a JSON object a line. */
  readonly pretty?: boolean;
  readonly destination?: DestinationStream;
}

/** Secrets and personal data, wherever they stand in what is logged. */
const secrets = ['authorization', 'cookie', 'set-cookie', 'token', 'password', 'email', 'secret'];
const redact = secrets.flatMap((field) => {
  const key = field.includes('-') ? `["${field}"]` : field;
  return [key, `*${key.startsWith('[') ? '' : '.'}${key}`, `*.*${key.startsWith('[') ? '' : '.'}${key}`];
});

/** Every line names the service and, where one runs, the trace. */
export function createLogger({ service, level, pretty = false, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: redact, censor: '[redacted]' },
    mixin: () => {
      const trace = currentTrace();
      return trace ? { traceId: trace.traceId, spanId: trace.spanId } : {};
    },
    ...(pretty
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', singleLine: true } } }
      : {}),
  };
  return destination && !pretty ? pino(options, destination) : pino(options);
}
