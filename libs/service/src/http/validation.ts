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
    exceptionFactory: (issues) => new InvalidRequest(fieldRefusals(issues), issues.length),
  });

/** What is wrong, by field, and no more than `max` of it; each unknown field is one of its own. */
export const fieldRefusals = (issues: readonly Issue[], max = maxErrors): FieldRefusal[] =>
  issues.slice(0, max).flatMap(refusalsOf).slice(0, max);

function refusalsOf(issue: Issue): FieldRefusal[] {
  const keys = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
  const unknown: unknown[] = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys : [];
  const code = codeOf(issue);
  if (unknown.length === 0) return [{ path: jsonPointer(keys), code, message: issue.message }];
  // The pointer of an unknown field is the field's own, not its parent's.
  return unknown.map((key) => ({
    path: jsonPointer([...keys, String(key)]),
    code,
    message: 'There is no such field here.',
  }));
}

/** Zod's issue codes are stable: they become ours. */
const codeOf = (issue: Issue) =>
  'code' in issue && typeof issue.code === 'string' ? issue.code.replaceAll('_', '-') : 'invalid';

/** RFC 6901. */
export const jsonPointer = (keys: readonly PropertyKey[]) =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
