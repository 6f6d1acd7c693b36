import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

const Named = z.record(z.string(), z.unknown());
/** As much of OpenAPI 3.1 as merging needs. */
export const OpenApiDocument = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.record(z.string(), Named).default({}),
});
export type OpenApiDocument = z.infer<typeof OpenApiDocument>;

export interface ServiceDocument {
  readonly service: string;
  /** The paths that the gateway sends to it: others of its paths are not for the world. */
  readonly prefixes: readonly string[];
  readonly document: OpenApiDocument;
}

/** One document of all services. Components of one name are one where they are equal, else the later is renamed. */
export function mergeDocuments(documents: readonly ServiceDocument[]): OpenApiDocument {
  const paths: Record<string, unknown> = {};
  const components: Record<string, Record<string, unknown>> = {};
  for (const { service, prefixes, document } of documents) {
    const own = renameClashes(document, components, service);
    for (const [path, item] of Object.entries(own.paths)) {
      if (prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) paths[path] = item;
    }
    for (const [kind, named] of Object.entries(own.components)) {
      components[kind] = { ...components[kind], ...named };
    }
  }
  const info = {
    title: 'Marquee',
    version: '1',
    description: 'A marketplace for the IP of film, TV, animation and games.',
  };
  return { openapi: '3.1.0', info, servers: [{ url: '/' }], paths, components };
}

function renameClashes(
  document: OpenApiDocument,
  taken: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  service: string,
): OpenApiDocument {
  const clashes = Object.entries(document.components).flatMap(([kind, named]) =>
    Object.entries(named)
      .filter(([name, component]) => clash(taken[kind]?.[name], component))
      .map(([name]) => ({ kind, name, renamed: `${service[0]?.toUpperCase()}${service.slice(1)}${name}` })),
  );
  if (clashes.length === 0) return document;
  const references = new Map(
    clashes.map(({ kind, name, renamed }) => [
      `#/components/${kind}/${name}`,
      `#/components/${kind}/${renamed}`,
    ]),
  );
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? (references.get(value) ?? value) : value,
  );
  const { components, ...rest } = OpenApiDocument.parse(JSON.parse(text));
  for (const { kind, name, renamed } of clashes) {
    const { [name]: component, ...others } = components[kind] ?? {};
    components[kind] = { ...others, [renamed]: component };
  }
  return { ...rest, components };
}

const clash = (one: unknown, other: unknown) => one !== undefined && !isDeepStrictEqual(one, other);
