import type { Problem } from './schema.ts';

/** The API said no, and why (RFC 9457). `code` is stable: screens branch on it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** A refusal as it came, or what can be said of one that is no problem document (a proxy's page, an empty body). */
export async function problemOf(response: Response): Promise<ProblemError> {
  const said: unknown = await response.json().catch(() => undefined);
  if (isProblem(said)) return new ProblemError(said);
  const { status, statusText } = response;
  return new ProblemError({ type: 'about:blank', title: statusText, status, code: `http-${status}` });
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'code' in said && 'status' in said && 'title' in said;

export const isRefusal = (error: unknown, ...codes: string[]): error is ProblemError =>
  error instanceof ProblemError && codes.includes(error.code);

/** Whether asking once more, unchanged, may help. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.status >= 500 || error.status === 429;
