import { Unauthenticated } from '@marquee/service';
import type { FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';

/** Who is signed in by the cookie. @throws Unauthenticated */
export async function sessionOwner(
  auth: Auth,
  { headers }: FastifyRequest,
): Promise<{ readonly email: string }> {
  const { api } = await auth.load();
  const session = await api.getSession({
    headers: new Headers({ cookie: headers.cookie ?? '' }),
    query: { disableRefresh: true },
  });
  if (!session) throw new Unauthenticated('Sign in first.');
  return session.user;
}
