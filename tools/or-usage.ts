interface Asked {
  readonly values: { readonly help?: boolean | undefined };
}

/**
 * What `parseArgs` reads, which knows `--help`. That prints the usage and ends the process; options that are not known
 * end it, too: why and the usage go to stderr, the exit code is 2.
 */
export function orUsage<Parsed extends Asked>(usage: string, read: () => Parsed): Parsed {
  let parsed: Parsed;
  try {
    parsed = read();
  } catch (error) {
    if (!isOfOptions(error)) throw error;
    return refuse(`${error.message}\n\n${usage}`);
  }
  if (!parsed.values.help) return parsed;
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

/** The same for options that are known, and do not go together or are not all. */
export function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

const isOfOptions = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
