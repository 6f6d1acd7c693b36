import { Refusal, type FieldRefusal } from '@marquee/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';

type Issue = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0][number];

/** More would help nobody, and a large body could have a million. */
const maxErrors = 50;

export class InvalidRequest extends Refusal {
  constructor(errors: readonly FieldRefusal[], all = errors.length) {
    const [first] = errors;
    const more = all > 1 ? ` (and ${all - 1} more, see errors)` : '';
    super(
      'invalid-request',
      400,
      `${first ? `${first.path || 'The request'}: ${first.message}` : 'Not valid'}${more}`,
      {
        errors,
      },
    );
  }
}

/** Bodies, queries and parameters are checked by the schema beside them, and named by JSON pointer where they fail. */
export const validateBySchema = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new InvalidRequest(issues.slice(0, maxErrors).map(fieldRefusal), issues.length),
  });

export function fieldRefusal(issue: Issue): FieldRefusal {
  const keys = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
  const unknownKeys = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys : [];
  // The pointer of an unknown field is the field's own, not its parent's.
  if (unknownKeys.length === 1) keys.push(String(unknownKeys[0]));
  return { path: jsonPointer(keys), code: codeOf(issue), message: issue.message };
}

/** Zod's issue codes are stable: they become ours. */
const codeOf = (issue: Issue) =>
  'code' in issue && typeof issue.code === 'string' ? issue.code.replaceAll('_', '-') : 'invalid';

/** RFC 6901. */
export const jsonPointer = (keys: readonly PropertyKey[]) =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
