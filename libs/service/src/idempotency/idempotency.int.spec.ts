import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShelf, type ShelfMarket } from '../testing/start-shelf.ts';
import { idempotencyCollection, type KeyRow } from './key-row.ts';

let market: ShelfMarket;
beforeAll(async () => {
  market = await startShelf();
});
afterAll(() => market.end());

const put = (key: string, body: unknown = { title: key }, path = '/api/v1/shelf') =>
  market.call(path, { method: 'POST', body, headers: { 'idempotency-key': key } });
const effects = (title: string) => market.mongo.collection('items').countDocuments({ title });
const replayed = ({ headers }: Awaited<ReturnType<typeof put>>) =>
  headers.get('idempotency-replayed') === 'true';

describe('an Idempotency-Key', () => {
  it('R20: 100 parallel POSTs with one key have one effect, and all the same answer', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => put(key)));
    expect(await effects(key)).toBe(1);
    expect(new Set(answers.map(({ status, answer }) => `${status} ${answer.id}`)).size).toBe(1);
    expect(answers.filter((answer) => !replayed(answer))).toHaveLength(1);
  });

  it('replays status, body and ETag', async () => {
    const key = randomUUID();
    const [first, second] = [await put(key), await put(key)];
    expect(second.answer).toEqual(first.answer);
    expect([second.status, second.headers.get('etag'), replayed(second)]).toEqual([201, '"1"', true]);
  });

  it('R20: is refused with another body', async () => {
    const key = randomUUID();
    await put(key);
    expect(await put(key, { title: 'another' })).toMatchObject({
      status: 422,
      answer: { code: 'idempotency-key-reused' },
    });
  });

  it('is another key for another member', async () => {
    const key = randomUUID();
    await put(key);
    const headers = { ...(await market.as('exhibitor')), 'idempotency-key': key };
    await market.call('/api/v1/shelf', { method: 'POST', body: { title: key }, headers });
    expect(await effects(key)).toBe(2);
  });

  it('is not used up by a request that was refused', async () => {
    const key = randomUUID();
    expect((await put(key, { title: '' })).status).toBe(400);
    expect((await put(key)).status).toBe(201);
  });

  it('says that the effect stands where the response was lost', async () => {
    const key = randomUUID();
    expect((await put(key, {}, '/api/v1/shelf/crash')).status).toBe(500);
    const before = await effects('lost');
    expect(await put(key, {}, '/api/v1/shelf/crash')).toMatchObject({
      status: 409,
      answer: { code: 'already-done' },
    });
    expect(await effects('lost')).toBe(before);
  });

  it('says that the effect stands where the process died before it answered', async () => {
    const key = randomUUID();
    await put(key);
    const rows = market.mongo.collection<KeyRow>(idempotencyCollection.name);
    await rows.updateOne(
      { _id: new RegExp(key) },
      { $unset: { response: true }, $set: { heldUntil: new Date(Date.now() - 1) } },
    );
    expect(await put(key)).toMatchObject({ status: 409, answer: { code: 'already-done' } });
  });

  it('is waited for while its request runs, but not for ever', async () => {
    const key = randomUUID();
    await put(key);
    const rows = market.mongo.collection<KeyRow>(idempotencyCollection.name);
    await rows.updateOne(
      { _id: new RegExp(key) },
      { $unset: { response: true }, $set: { heldUntil: new Date(Date.now() + 60_000) } },
    );
    expect(await put(key)).toMatchObject({ status: 409, answer: { code: 'request-in-progress' } });
  });

  it('is refused where it is none', async () =>
    expect(await put('x'.repeat(201))).toMatchObject({
      status: 400,
      answer: { code: 'malformed-idempotency-key' },
    }));
});
