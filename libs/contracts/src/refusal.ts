import { z } from 'zod';
import type { CompanyStanding } from './vocabulary/company-terms.ts';

/** RFC 9457 problem details, with a stable `code` to branch on and the bad fields by path. */
export const Problem = z
  .object({
    type: z.string().describe('A URI of the documentation of the code'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable: a client may branch on it'),
    detail: z.string().optional().describe('A sentence that a person can act on'),
    instance: z.string().optional(),
    traceId: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string().describe('JSON pointer'), code: z.string(), message: z.string() }))
      .optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export interface FieldRefusal {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface RefusalDetails {
  readonly errors?: readonly FieldRefusal[];
  readonly [detail: string]: unknown;
}

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 503;

/**
 * Why something that was asked for is not done. Thrown by domain code and use cases; one place (libs/service) turns it
 * into a problem document. `status` is the HTTP status it stands for.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly details: RefusalDetails;

  constructor(code: string, status: RefusalStatus, sentence: string, details: RefusalDetails = {}) {
    super(sentence);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** Also said of what belongs to another company: its existence is not given away. */
export class NotFound extends Refusal {
  constructor(what: string) {
    super('not-found', 404, `There is no such ${what}, or it is not yours to see.`);
  }
}

export class StaleRevision extends Refusal {
  constructor(current: number) {
    super(
      'stale-revision',
      412,
      `It has been changed meanwhile: read it again (now revision ${current}) and repeat.`,
      { current },
    );
  }
}

export class Forbidden extends Refusal {
  constructor(sentence = 'Your role does not allow this.') {
    super('forbidden', 403, sentence);
  }
}

/** A company that is not approved looks around, and neither asks nor publishes nor writes. */
export class CompanyNotApproved extends Refusal {
  constructor(standing: CompanyStanding) {
    super(
      'company-not-approved',
      403,
      standing === 'applied'
        ? 'The organiser has not approved your company yet: until then you can look around and prepare.'
        : 'The organiser does not let your company trade: see its page for the reason.',
      { standing },
    );
  }
}

export class IdTaken extends Refusal {
  constructor(what: string) {
    super('id-taken', 409, `The id of this ${what} is taken: leave it out, or choose another.`);
  }
}
