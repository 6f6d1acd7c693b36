import { describe, expect, it } from 'vitest';
import { forwardedHeaders, returnedHeaders } from './forwarded-headers.ts';

const arrival = { ip: '192.0.2.7', protocol: 'http', host: 'market.test', traceparent: '00-a-b-01' };

describe('headers on their way to a service', () => {
  it.each([
    'x-member-id',
    'x-member',
    'x-company-id',
    'x-roles',
    'x-real-ip',
    'forwarded',
    'x-forwarded-port',
  ])('lose %s, which a client may not say', (name) =>
    expect(forwardedHeaders({ [name]: 'operator' }, arrival)).not.toHaveProperty(name),
  );

  it('say anew where the request came from', () =>
    expect(forwardedHeaders({ 'x-forwarded-for': '10.0.0.1' }, arrival)).toMatchObject({
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-host': 'market.test',
    }));

  it('keep the token, the key and the revision', () => {
    const own = { authorization: 'Bearer x', 'idempotency-key': 'k', 'if-match': '"3"' };
    expect(forwardedHeaders(own, arrival)).toMatchObject(own);
  });
});

describe('headers on their way back', () => {
  it.each(['connection', 'keep-alive'])('lose %s: the client’s connection is another', (name) =>
    expect(returnedHeaders({ [name]: 'x', etag: '"1"' })).toEqual({ etag: '"1"' }),
  );
});
