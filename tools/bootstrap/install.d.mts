export const root: string;
export const pinnedNode: string;
export function stampOf(lock: string | Uint8Array): string;
export function install(): void;
