/** The words of a text as a slug of the contracts: lower case, joined by hyphens, nothing but letters and digits. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** Gives each slug out once: a second one gets a number. */
export class SlugBook {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let slug = wanted;
    for (let number = 2; this.#taken.has(slug); number++) slug = `${wanted}-${number}`;
    this.#taken.add(slug);
    return slug;
  }
}
