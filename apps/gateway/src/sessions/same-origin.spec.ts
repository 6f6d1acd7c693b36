import { describe, expect, it } from 'vitest';
import { CrossOrigin, requireSameOrigin } from './same-origin.ts';

const publicUrl = 'https://market.example';
const check =
  (headers: Record<string, string>, method = 'POST', withCookie = true) =>
  () =>
    requireSameOrigin({ method, headers, host: '127.0.0.1:4000' }, { publicUrl, withCookie });

describe('S07: what changes something and comes with a cookie', () => {
  it.each([
    ['a page of ours', { origin: publicUrl, 'sec-fetch-site': 'same-origin' }],
    ['a page of ours, of a browser that says the origin alone', { origin: publicUrl }],
    ['a page at the name we were asked by', { origin: 'http://127.0.0.1:4000' }],
  ])('is taken from %s', (_, headers) => expect(check(headers)).not.toThrow());

  it.each([
    ['a page elsewhere', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page elsewhere, of a browser that says the origin alone', { origin: 'https://evil.example' }],
    ['a neighbour', { origin: 'https://other.market.example', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
    ['whoever says neither', {}],
    ['whoever says one and not the other', { origin: publicUrl, 'sec-fetch-site': 'cross-site' }],
    ['another port', { origin: 'http://127.0.0.1:4001' }],
  ])('is refused from %s', (_, headers) => expect(check(headers)).toThrow(CrossOrigin));

  it('may be read from anywhere: an answer is for its own page alone', () =>
    expect(check({ origin: 'https://evil.example' }, 'GET')).not.toThrow());
});

describe('S07: what comes without a cookie', () => {
  it('may be from a program', () => expect(check({}, 'POST', false)).not.toThrow());

  it('is refused from a page elsewhere: nobody is signed in as somebody else', () =>
    expect(check({ origin: 'https://evil.example' }, 'POST', false)).toThrow(CrossOrigin));
});
