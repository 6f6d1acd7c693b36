import { z } from 'zod';
import type { MarketClient } from './market-client.ts';

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly minimum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
}

/** Of several the first: the others say that it may be null. */
const Type = z.union([z.string(), z.tuple([z.string()], z.string()).transform(([first]) => first)]);

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: Type.optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    minLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
  }),
);

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: Schema.optional(),
});
const RawOperation = z.object({
  operationId: z.string(),
  'x-roles': z.array(z.string()).optional(),
  'x-public': z.boolean().optional(),
  'x-session': z.boolean().optional(),
  'x-in-person': z.boolean().optional(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

/** One route as the world may call it. */
export interface Operation {
  /** `POST /api/v1/listings/{listingId}/publish` */
  readonly route: string;
  /** Unique: what clients that are generated call it. */
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Undefined where the document does not say. */
  readonly roles: readonly string[] | undefined;
  readonly isPublic: boolean;
  /** By the cookie of a session alone: no token helps. */
  readonly isBySession: boolean;
  /** Refused to whoever acts in another's name. */
  readonly isInPerson: boolean;
  readonly pathParameters: readonly string[];
  readonly query: readonly string[];
  /** Those of the query without which nothing is answered. */
  readonly needed: readonly string[];
  readonly body: Schema | undefined;
}

/** What the gateway says it answers. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  readonly #schemas: Readonly<Record<string, Schema>>;

  private constructor({ paths, components }: z.infer<typeof Document>) {
    this.#schemas = components.schemas;
    this.operations = Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap((method) =>
        item[method] === undefined ? [] : [operationOf(method, path, RawOperation.parse(item[method]))],
      ),
    );
  }

  static async of(market: MarketClient): Promise<ApiDocument> {
    return new ApiDocument(Document.parse(await market.done('GET /api/openapi.json')));
  }

  /** The schema itself, where it is only named. @throws Error where there is none of that name */
  resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const named = this.#schemas[schema.$ref.replace('#/components/schemas/', '')];
    if (!named) throw new Error(`the document lacks ${schema.$ref}`);
    return this.resolve(named);
  }
}

function operationOf(method: string, path: string, raw: z.infer<typeof RawOperation>): Operation {
  const named = (where: string) => raw.parameters.filter((p) => p.in === where).map(({ name }) => name);
  return {
    route: `${method.toUpperCase()} ${path}`,
    operationId: raw.operationId,
    method: method.toUpperCase(),
    path,
    roles: raw['x-roles'],
    isPublic: raw['x-public'] ?? false,
    isBySession: raw['x-session'] ?? false,
    isInPerson: raw['x-in-person'] ?? false,
    pathParameters: named('path'),
    query: named('query'),
    needed: raw.parameters.filter((p) => p.in === 'query' && p.required).map(({ name }) => name),
    body: raw.requestBody?.content['application/json']?.schema,
  };
}
