import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { WorkPage, WorkView } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { workContent } from '../../testing/builders.ts';
import { ifMatch, member, openCatalogue, type CatalogueMarket } from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
beforeAll(async () => {
  market = await openCatalogue();
});
afterAll(() => market.end());

const exhibitor = member('exhibitor');
const record = (body: object, as = exhibitor) => market.call<WorkView>('POST /api/v1/works', { as, body });
const refuse = (body: object, as = exhibitor) => market.call('POST /api/v1/works', { as, body });

describe('a work', () => {
  it('is recorded, named by title and year, and told', async () => {
    const { status, headers, body } = await record(workContent());
    expect({ status, etag: headers.get('etag'), slug: body.slug }).toEqual({
      status: 201,
      etag: '"1"',
      slug: 'the-matrix-1999',
    });
    expect(await market.toldOf(body.id, 1)).toEqual([
      like.objectContaining({
        type: 'catalogue.work-recorded.v1',
        version: 1,
        data: like.objectContaining({ workId: body.id, version: 1, slug: 'the-matrix-1999', year: 1999 }),
      }),
    ]);
  });

  it('of the same title and year gets a slug of its own, also when both come at once', async () => {
    const same = workContent({ titles: [{ text: 'Twin', language: 'en', type: 'original' }], year: 2001 });
    const answers = await Promise.all([record(same), record(same), record(same)]);
    expect(answers.map(({ body }) => body.slug).sort()).toEqual(['twin-2001', 'twin-2001-2', 'twin-2001-3']);
  });

  it('is refused a slug that is taken, and an id', async () => {
    const id = randomUUID();
    await record({ ...workContent(), id, slug: 'mine' });
    expect((await refuse({ ...workContent(), slug: 'mine' })).body).toMatchObject({
      status: 409,
      code: 'slug-taken',
      errors: [{ path: '/slug' }],
    });
    expect((await refuse({ ...workContent(), id })).body).toMatchObject({ status: 409, code: 'id-taken' });
  });

  it('is refused with what is not a field of it', async () => {
    const { body } = await refuse({ ...workContent(), revision: 7, recordedBy: randomUUID() });
    expect(body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('is not recorded by buyers', async () =>
    expect((await refuse(workContent(), member('buyer'))).status).toBe(403));
});

describe('more is known of a work', () => {
  it('by who recorded it, and is told as its next version', async () => {
    const { body } = await record(workContent());
    const changed = await market.call<WorkView>(`PATCH /api/v1/works/${body.id}`, {
      as: exhibitor,
      headers: ifMatch(1),
      body: { themes: ['simulation'], year: null },
    });
    expect(changed.body).toMatchObject({ revision: 2, themes: ['simulation'], slug: body.slug });
    expect(changed.body).not.toHaveProperty('year');
    const [, told] = await market.toldOf(body.id, 2);
    expect(told).toMatchObject({ version: 2, data: { themes: ['simulation'] } });
  });

  it('by the organiser, and by no other company', async () => {
    const { body } = await record(workContent());
    const change = (as: ReturnType<typeof member>) =>
      market.call(`PATCH /api/v1/works/${body.id}`, { as, headers: ifMatch(1), body: { seasons: 2 } });
    expect((await change(member('exhibitor'))).status).toBe(403);
    expect((await change(member('organiser'))).status).toBe(200);
  });

  it('only on top of what was known', async () => {
    const { body } = await record(workContent());
    const change = (headers: Record<string, string>) =>
      market.call(`PATCH /api/v1/works/${body.id}`, { as: exhibitor, headers, body: { seasons: 2 } });
    expect((await change(ifMatch(9))).body).toMatchObject({ status: 412, code: 'stale-revision' });
    expect((await change({})).body).toMatchObject({ status: 428, code: 'revision-required' });
  });
});

describe('works are found', () => {
  const list = (query: string) =>
    market.call<WorkPage>(`GET /api/v1/works?${query}`, { as: member('buyer') });
  beforeAll(async () => {
    for (const text of ['Zebra Crossing', 'Zebra Stripes', 'A Zebra at Night']) {
      await record(workContent({ titles: [{ text, language: 'en', type: 'original' }] }));
    }
  });
  const slugs = (page: WorkPage) => page.items.map(({ slug }) => slug);

  it('by the beginning of their slug, page after page', async () => {
    const first = await list('slug=zebra&limit=1');
    const second = await list(`slug=zebra&limit=1&cursor=${first.body.next}`);
    expect([...slugs(first.body), ...slugs(second.body)]).toEqual([
      'zebra-crossing-1999',
      'zebra-stripes-1999',
    ]);
    expect(second.body.next).toBeUndefined();
  });

  it('by a word of their title', async () =>
    expect(slugs((await list('title=zebra%20at')).body)).toEqual(['a-zebra-at-night-1999']));

  it('not by an operator in the place of a value', async () => {
    const answer = await market.call('GET /api/v1/works?slug[$ne]=x', { as: member('buyer') });
    expect(answer.status).toBe(400);
  });

  it('one by one, and a missing one is not found', async () => {
    const { body } = await record(workContent());
    const get = (id: string) => market.call(`GET /api/v1/works/${id}`, { as: member('buyer') });
    expect((await get(body.id)).status).toBe(200);
    expect((await get(randomUUID())).status).toBe(404);
  });
});
