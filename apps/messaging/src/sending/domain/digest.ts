import { hash } from 'node:crypto';
import type { MessageContent } from '../../conversations/domain/entry.ts';

const fewest = 12;

/**
 * The same for texts that differ in case, spaces, digits and punctuation alone, with the same attachments; undefined
 * for a text of fewer than 12 letters without any: "Thank you!" may go to everybody.
 */
export function digestOf({ text, attachments }: MessageContent): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, '');
  if ([...letters].length < fewest && attachments.length === 0) return undefined;
  const references = attachments.map((one) => (one.kind === 'link' ? one.url : one.materialId)).sort();
  return hash('sha256', JSON.stringify([letters, references]), 'base64url');
}
