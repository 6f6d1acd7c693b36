/** Codes in groups that the very same boxes hold: what is true of one is true of all. The largest group first. */
export function alike<Code extends string>(
  boxes: readonly { readonly territories: readonly string[] }[],
  codes: readonly Code[],
): Code[][] {
  const heldBy = new Map<string, string>();
  boxes.forEach(({ territories }, at) => {
    for (const code of territories) heldBy.set(code, `${heldBy.get(code) ?? ''} ${at}`);
  });
  const groups = Map.groupBy(codes, (code) => heldBy.get(code) ?? '');
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
