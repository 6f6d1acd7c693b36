/** Compatibility forms and case fold together: "ＡＢＣ" is found by "abc". */
export const nameKeyOf = (name: string) => name.normalize('NFKC').toLowerCase();

/**
 * By which somebody is found: the name from each of its words on, and the address from its beginning. Chinese names
 * have no words: they are found from each of their characters on.
 */
export function personKeysOf({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const key = nameKeyOf(name);
  const starts = [...key.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{sc=Han}/gu)];
  return [...new Set([key, ...starts.map(({ index }) => key.slice(index)), nameKeyOf(email)])];
}

/** Escaped so that MongoDB still sees a literal beginning, and reads no more of the index than that. */
export const beginsWith = (text: string) => `^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
