/** What a ledger row tells of the run that failed. */
export interface JobError {
  readonly code: string;
  readonly message: string;
}

/** The error's own stable code, or its class. The message is cut: it may quote what was being written. */
export function toJobError(error: unknown): JobError {
  if (!(error instanceof Error)) return { code: 'Error', message: String(error).slice(0, 500) };
  const code = 'code' in error ? String(error.code) : error.name;
  return { code, message: error.message.slice(0, 500) };
}

/** Of a row whose last run left no word: its process was killed. */
export const killed: JobError = {
  code: 'run-never-ended',
  message: 'Its last run was killed before it ended, as were perhaps others; it has had all its attempts.',
};
