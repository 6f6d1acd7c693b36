import { z } from 'zod';

const List = z.object({ items: z.array(z.object({ id: z.string() })) });
const Mail = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type CaughtMail = z.infer<typeof Mail>;

/** As a person finds them: in the list of the catcher, by the address, the newest first. */
export async function mailsTo(
  address: string,
  catcher = process.env['MAIL_CATCHER_URL'],
): Promise<CaughtMail[]> {
  if (!catcher) throw new Error('MAIL_CATCHER_URL is not set: end-to-end tests are run by "npm test"');
  const answer = await fetch(`${catcher}/messages?to=${encodeURIComponent(address)}`);
  const { items } = List.parse(await answer.json());
  return Promise.all(
    items.map(async ({ id }) => Mail.parse(await (await fetch(`${catcher}/messages/${id}`)).json())),
  );
}
