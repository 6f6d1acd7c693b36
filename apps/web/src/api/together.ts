interface Asking<Item> {
  readonly one: (id: string) => Promise<Item>;
  /** Gives those that are there, in any order. */
  readonly several: (ids: readonly string[]) => Promise<readonly Item[]>;
  readonly idOf: (item: Item) => string;
  /** In one request. */
  readonly most: number;
}

/**
 * By id, one at a time for whoever wants it, and all that are wanted within one turn of the event loop by one request:
 * a page of cards asks once. What the answer leaves out is asked for alone, which says why.
 */
export function together<Item>({ one, several, idOf, most }: Asking<Item>): (id: string) => Promise<Item> {
  let wanted = new Map<string, PromiseWithResolvers<Item>>();
  const ask = async (page: readonly [string, PromiseWithResolvers<Item>][]) => {
    const [first] = page;
    if (page.length === 1 && first) return first[1].resolve(one(first[0]));
    const items = await several(page.map(([id]) => id));
    const found = new Map(items.map((item) => [idOf(item), item]));
    for (const [id, { resolve }] of page) resolve(found.get(id) ?? one(id));
  };
  const askAll = () => {
    const all = [...wanted];
    wanted = new Map();
    for (let at = 0; at < all.length; at += most) {
      const page = all.slice(at, at + most);
      ask(page).catch((error: unknown) => {
        for (const [, { reject }] of page) reject(error);
      });
    }
  };
  return (id) => {
    if (wanted.size === 0) setTimeout(askAll);
    const asked = wanted.get(id) ?? Promise.withResolvers<Item>();
    wanted.set(id, asked);
    return asked.promise;
  };
}
