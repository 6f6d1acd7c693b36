import { Problem } from '@marquee/contracts';
import type { INestApplication } from '@nestjs/common';
import {
  DocumentBuilder,
  SwaggerModule,
  type OpenAPIObject,
  type SwaggerDocumentOptions,
} from '@nestjs/swagger';
import { z } from 'zod';
import { anyRole } from '../auth/access.ts';
import { sessionCookie } from '../auth/session-cookie.ts';
import { idempotencyKeyForm } from '../idempotency/refusals.ts';

type Converted = ReturnType<NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The service's routes as OpenAPI 3.1, from the schemas that check its requests. */
export function openApiOf(app: INestApplication, name: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Marquee ${name}`)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .addCookieAuth(sessionCookie(false), { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: convert,
    operationIdFactory: (controller, method) => operationIdOf(name, controller, method),
    autoTagControllers: false,
  });
  const schemas = { ...document.components?.schemas, ...componentsOf(Problem) };
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [path, described(item, name)]),
    ),
    components: { ...document.components, schemas, responses: { Problem: problemResponse } },
  };
}

/** Unique over all services, since their documents become one: `accounts_readMembers_list`. */
function operationIdOf(service: string, controller: string, method: string): string {
  const useCase = controller.replace(/(Http|Controller)$/, '');
  return [service.replaceAll('-', '_'), `${useCase.charAt(0).toLowerCase()}${useCase.slice(1)}`, method].join(
    '_',
  );
}

const problemResponse = {
  description: 'Not done, and why (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Adds what is true of every operation: who may call it, how it refuses, and how it is repeated. */
function described(item: OpenAPIObject['paths'][string], tag: string) {
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    const whole = withAccess(operation, tag);
    const keyed = method === 'post' && whole.security.some((way) => 'bearer' in way);
    const parameters = [...(operation.parameters ?? []), ...(keyed ? [idempotencyKey] : [])];
    return [[method, { ...whole, parameters }] as const];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

/** Read by the idempotency interceptor, of every POST of a member. */
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'New for each request, the same when it is repeated: it has one effect, however often it comes',
  schema: { type: 'string', pattern: idempotencyKeyForm.source },
};

function withAccess(operation: Operation, tag: string) {
  const { 'x-public': isPublic, ...rest } = { 'x-public': false, ...operation };
  const bySession = 'x-session' in operation;
  return {
    ...(isPublic ? { 'x-public': true } : bySession ? {} : { 'x-roles': anyRole }),
    ...rest,
    // One method at two addresses has `[1]` behind its name.
    operationId: operation.operationId?.replace(/\W/g, '') ?? '',
    tags: [tag],
    security: isPublic ? [] : bySession ? [{ session: [] }] : [{ bearer: [] }, { session: [] }],
    responses: { ...operation.responses, default: { $ref: '#/components/responses/Problem' } },
  };
}

/**
 * One form per schema, that of what is sent: with two, a component's name would mean one thing in a request and
 * another in a response.
 */
function convert(schema: unknown): Converted {
  if (!(schema instanceof z.core.$ZodType)) return undefined;
  const {
    $schema: _,
    $defs: components,
    ...own
  } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { schema: own, components: components ?? {} };
}

const componentsOf = (schema: z.ZodType) => convert(z.object({ schema }))?.components ?? {};
