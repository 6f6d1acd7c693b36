import { describe, expect, it } from 'vitest';
import { MarketClient } from './market-client.ts';

/* What browsers are told to refuse, on whatever the market answers: pages of the app, its files, the API, refusals. */

const { url } = await MarketClient.at();
const page = { accept: 'text/html' };
const answers = [
  ['the app', '/', page],
  ['a screen of the app', '/matches', page],
  ['the way in', '/sign-in', page],
  ['the reference', '/api/docs', page],
  ['the API', '/api/openapi.json', {}],
  ['a refusal of the API', '/api/v1/me', {}],
  ['an address where nothing is', '/nothing.js', {}],
] as const;

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((each) => {
      const [name = '', ...values] = each.trim().split(/\s+/);
      return [name, values];
    }),
  );

describe.each(answers)('S12: %s', (_name, path, headers) => {
  it('lets scripts, frames and forms be its own alone', async () => {
    const answer = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
    const policy = directives(answer.headers.get('content-security-policy') ?? '');
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });
});

it('S12: the app’s page has no script but files of this host', async () => {
  const text = await (await fetch(`${url}/`, { headers: page })).text();
  expect(text).toContain('<div id="root">');
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=")|\son\w+=|javascript:/i);
  const linked = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(linked.filter((path) => !path.startsWith('/'))).toEqual([]);
});
