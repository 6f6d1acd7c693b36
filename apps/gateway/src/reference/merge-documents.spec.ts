import { describe, expect, it } from 'vitest';
import { mergeDocuments, type ServiceDocument } from './merge-documents.ts';

const page = (ref: string) => ({ get: { responses: { 200: { $ref: `#/components/schemas/${ref}` } } } });
const of = (
  service: string,
  paths: Record<string, unknown>,
  schemas: Record<string, unknown>,
): ServiceDocument => ({
  service,
  prefixes: [`/api/v1/${service}`],
  document: { openapi: '3.1.0', paths, components: { schemas } },
});
const title = { type: 'string' };

describe('the merged document', () => {
  it('has the paths of all services', () =>
    expect(
      Object.keys(
        mergeDocuments([of('works', { '/api/v1/works': {} }, {}), of('me', { '/api/v1/me': {} }, {})]).paths,
      ),
    ).toEqual(['/api/v1/works', '/api/v1/me']));

  it('leaves out what the gateway does not pass on', () =>
    expect(mergeDocuments([of('works', { '/internal': {}, '/api/v1/worksheets': {} }, {})]).paths).toEqual(
      {},
    ));

  it('has equal components once', () =>
    expect(
      mergeDocuments([of('works', {}, { Title: title }), of('me', {}, { Title: title })]).components,
    ).toEqual({
      schemas: { Title: title },
    }));

  it('renames a component that means another thing elsewhere, and what points to it', () => {
    const merged = mergeDocuments([
      of('works', {}, { Title: title }),
      of('me', { '/api/v1/me': page('Title') }, { Title: { type: 'number' } }),
    ]);
    expect(merged.components['schemas']).toEqual({ Title: title, MeTitle: { type: 'number' } });
    expect(merged.paths['/api/v1/me']).toEqual(page('MeTitle'));
  });
});
