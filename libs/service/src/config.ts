import { leastInboxDays } from '@marquee/eventing';
import { z } from 'zod';

/** A setting is missing or wrong: the start stops, and says which one in one sentence. */
export class ConfigError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
  }
}

/** The issuer of the key set that tests and tools sign with; no production config accepts it. */
export const developmentIssuer = 'marquee-development';

const commaSeparated = z
  .string()
  .transform((list) => list.split(',').map((item) => item.trim()))
  .pipe(z.array(z.string().regex(/^[^\s:]+:\d+$/, 'expected host:port, separated by commas')).min(1));

/** Read from the environment by every service; its own settings extend it. */
export const baseSettings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /**
   * Addresses or networks (`10.0.0.0/8`) of the proxies before the gateway, with commas between: they say from where a
   * request comes, and by what name and protocol (X-Forwarded-For, -Host, -Proto). By default nobody's word counts.
   */
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((item) => item.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .optional(),
  /** Figures are not for the world: loopback, unless said otherwise. */
  OPERATIONS_HOST: z.string().default('127.0.0.1'),
  OPERATIONS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_PRETTY: z.stringbool().optional(),
  KAFKA_BROKERS: commaSeparated.optional(),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'expected mongodb://...')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'expected redis://...')
    .optional(),
  /** How long a group waits for a consumer that says nothing, and a job for a worker that does. */
  KAFKA_SESSION_TIMEOUT_MS: z.coerce.number().int().min(1_000).default(10_000),
  JOB_LOCK_MS: z.coerce.number().int().min(500).default(30_000),
  /** How long it is remembered that an event has had its effect, and that a job was done. */
  INBOX_DAYS: z.coerce.number().int().min(leastInboxDays).max(3_650).default(90),
  JOB_LEDGER_DONE_DAYS: z.coerce.number().int().min(1).max(3_650).default(7),
  MARQUEE_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,30}$/, 'expected at most 30 of a-z, 0-9, "-" and "_"')
    .default(''),
  AUTH_JWKS_FILE: z.string().optional(),
  AUTH_JWKS_URL: z.url().optional(),
  AUTH_ISSUER: z.string().optional(),
});
export type Settings = z.infer<typeof baseSettings>;
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings as the schema says; an empty value counts as absent.
 * @throws ConfigError naming the first variable that is missing or wrong, never its value
 */
export function readSettings<Schema extends z.ZodType<Settings>>(
  schema: Schema,
  env: Environment,
): z.infer<Schema> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = schema.safeParse(present);
  if (error) throw configError(error.issues, present);
  if (data.NODE_ENV === 'production' && data.AUTH_ISSUER === developmentIssuer) {
    throw new ConfigError(`AUTH_ISSUER may not be "${developmentIssuer}" in production.`);
  }
  return data;
}

/** @throws ConfigError where the variable, optional to others, is absent */
export function needed<Name extends keyof Settings>(
  settings: Settings,
  name: Name,
): NonNullable<Settings[Name]> {
  const value = settings[name];
  if (value === undefined || value === null) throw missing(name);
  return value;
}

function configError(issues: readonly z.core.$ZodIssue[], env: Environment): ConfigError {
  const [issue] = issues;
  const name = String(issue?.path[0]);
  if (env[name] === undefined) return missing(name);
  return new ConfigError(`The environment variable ${name} is wrong: ${issue?.message ?? 'not understood'}.`);
}

const missing = (name: string) =>
  new ConfigError(`The environment variable ${name} is missing, and this service cannot start without it.`);
