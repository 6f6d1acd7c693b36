import createClient, { type Middleware } from 'openapi-fetch';
import { takeBegun } from '../begin/begun.ts';
import { loadRefusals } from '../refusals/refusals.ts';
import { newId } from './new-id.ts';
import { problemOf } from './problem.ts';
import type { paths } from './schema.ts';

/** Every POST has a key of its own, and keeps it when it is sent again: it has one effect, however often it arrives. */
const keyed: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST') request.headers.set('idempotency-key', newId());
    return request;
  },
};

const refusing: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    // Whoever is not signed in is asked to at once, without a word.
    if (problem.code !== 'unauthenticated') await loadRefusals();
    throw problem;
  },
};

/** A connection that broke says nothing of whether the request arrived: it is sent once more, with the same key. */
async function fetchTwice(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted || !navigator.onLine) throw error;
    return fetch(again);
  }
}

/** What was asked for before this was there is not asked for again. */
const fetchOnce = (request: Request): Promise<Response> =>
  takeBegun(request)?.catch(() => fetchTwice(request)) ?? fetchTwice(request);

/** The API, typed by its own document. A refusal is thrown as a ProblemError. */
export const api = createClient<paths>({ baseUrl: '/', fetch: fetchOnce });
api.use(keyed, refusing);

/** What was answered. @throws ProblemError where it was refused */
export async function bodyOf<Body>(answer: Promise<{ data?: Body | undefined }>): Promise<Body> {
  const { data } = await answer;
  if (data === undefined) throw new Error('the answer has no body');
  return data;
}

/** The header that names the revision a change was made from. */
export const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });
