import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { services } from '@marquee/contracts';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { openApiOf } from '@marquee/service';
import { mergeDocuments, type OpenApiDocument } from '../../apps/gateway/src/reference/merge-documents.ts';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const isClass = (value: unknown): value is Type => typeof value === 'function';
const Definition = z.looseObject({ controllers: z.array(z.custom<Type>(isClass)) });
const OfApi = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * The API's document as the gateway answers it, from the built services, none of which is started: their controllers
 * are made without what they are given, which a document does not need.
 */
export async function wholeDocument(): Promise<OpenApiDocument> {
  const documents = [];
  for (const [service, { prefixes }] of Object.entries(services)) {
    documents.push({ service, prefixes, document: OfApi.parse(await documentOf(service)) });
  }
  return mergeDocuments(documents);
}

async function documentOf(name: string) {
  const controllers = await controllersOf(name);
  for (const controller of controllers) {
    Reflect.defineMetadata('design:paramtypes', [], controller);
    Reflect.defineMetadata('self:paramtypes', [], controller);
  }
  class OfService {}
  const app = await NestFactory.create(
    { module: OfService, controllers: [...controllers] },
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  const document = openApiOf(app, name);
  await app.close();
  return JSON.parse(JSON.stringify(document)) as unknown;
}

/** By their built files, for their decorators keep Node from reading the sources. */
async function controllersOf(name: string): Promise<readonly Type[]> {
  const file = pathToFileURL(join(root, 'apps', name, 'dist/service.js')).href;
  const module = z.record(z.string(), z.unknown()).parse(await import(file));
  return Definition.parse(module[name]).controllers;
}
