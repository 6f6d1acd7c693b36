/** Of listings that stand side by side. */
export const fewest = 2;
export const most = 4;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The listings that an address names, each once, as many as fit. */
export function idsIn(said: unknown): string[] {
  if (typeof said !== 'string') return [];
  const ids = said.split(',').filter((id) => uuid.test(id));
  return [...new Set(ids)].slice(0, most);
}

/** As an address says it; nothing where there are none. */
export const inAddress = (ids: readonly string[]): { ids?: string } =>
  ids.length > 0 ? { ids: ids.join() } : {};

export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Whether one of several says something else. */
export const differs = (texts: readonly string[]): boolean => new Set(texts).size > 1;
