import { STATUS_CODES } from 'node:http';
import { Refusal, type Problem } from '@marquee/contracts';
import { HttpException } from '@nestjs/common';

/** What each code means is listed here. */
const documentation = '/api/docs/problems#';

/** Refusals by the HTTP layer itself, by Fastify's error code. */
const ofFastify: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Refusal(
    'payload-too-large',
    413,
    'The body is larger than this route accepts.',
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refusal(
    'unsupported-media-type',
    415,
    'Send JSON, with Content-Type: application/json.',
  ),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Refusal('malformed-json', 400, 'The body is empty; JSON was expected.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new Refusal('malformed-json', 400, 'The body is not well-formed JSON.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Refusal(
    'malformed-request',
    400,
    'The body is not as long as Content-Length says.',
  ),
};

const noSuchRoute = new Refusal('no-such-route', 404, 'There is nothing at this address.');

/** The refusal that an error stands for; undefined where it is a fault of ours, to be logged and not explained. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && ofFastify[error.code])
    return ofFastify[error.code];
  if (error instanceof HttpException) return refusalOf(error.cause) ?? ofStatus(error.getStatus());
  if ('statusCode' in error && typeof error.statusCode === 'number') return ofStatus(error.statusCode);
  return undefined;
}

function ofStatus(status: number): Refusal | undefined {
  switch (status) {
    case 404:
      return noSuchRoute;
    case 413:
      return ofFastify['FST_ERR_CTP_BODY_TOO_LARGE'];
    case 415:
      return ofFastify['FST_ERR_CTP_INVALID_MEDIA_TYPE'];
    default:
      return status >= 400 && status < 500
        ? new Refusal('malformed-request', 400, 'The request could not be understood.')
        : undefined;
  }
}

/** RFC 9457. An unknown error says nothing of itself but the trace to look for in the logs. */
export function problemOf(refusal: Refusal | undefined, traceId: string | undefined): Problem {
  const status = refusal?.status ?? 500;
  const code = refusal?.code ?? 'internal';
  return {
    ...refusal?.details,
    ...(refusal?.details.errors ? { errors: [...refusal.details.errors] } : { errors: undefined }),
    type: `${documentation}${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: refusal?.message ?? 'Something went wrong on our side. It has been logged under this trace id.',
    ...(traceId ? { traceId } : {}),
  };
}
