/** What has arrived and was not taken by then is old. */
const freshMs = 30_000;
const begun = new Map<string, Promise<Response>>();

/** Asks for an answer before whoever wants it is there. */
export function begin(address: string): Promise<Response> {
  const { href } = new URL(address, location.href);
  const answer = fetch(href);
  const forget = () => begun.delete(href);
  // A refusal is true of who asked it when: whoever wants it later asks again.
  answer.then(({ ok }) => (ok ? setTimeout(forget, freshMs) : forget()), forget);
  begun.set(href, answer);
  return answer;
}

/** What was asked for ahead: once. */
export function takeBegun({ method, url }: Request): Promise<Response> | undefined {
  const answer = method === 'GET' ? begun.get(url) : undefined;
  if (answer) begun.delete(url);
  return answer;
}
