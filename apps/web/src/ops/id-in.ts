const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The id in what somebody has copied: an id, or an address with one. */
export const idIn = (text: string): string | undefined => id.exec(text)?.[0].toLowerCase();
