import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';

/** An id in few bytes. Equal ids are written alike, and different ones never are. */
export interface EncodedId {
  /** 0: a byte a code unit; 1: two bytes a code unit; 2: a UUID as its 16 bytes. */
  readonly form: number;
  readonly bytes: Uint8Array;
}

/** See `EncodedId`. */
export const uuidForm = 2;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function encodeId(id: string): EncodedId {
  if (id.length === 36 && uuidPattern.test(id)) {
    return { form: uuidForm, bytes: Buffer.from(id.replaceAll('-', ''), 'hex') };
  }
  const latin = Buffer.from(id, 'latin1');
  return isLatin(id) ? { form: 0, bytes: latin } : { form: 1, bytes: Buffer.from(id, 'utf16le') };
}

function isLatin(id: string): boolean {
  for (let index = 0; index < id.length; index++) if (id.charCodeAt(index) > 255) return false;
  return true;
}

/** The id of a record. */
export function readId({ u8, u16, u32 }: Arena, record: Address): string {
  const form = ((u16[(record + at.flagsAt) >>> 1] ?? 0) & at.idFormMask) / at.idForm;
  const start = record + (u32[(record + at.idAt) >>> 2] ?? 0);
  const length = u16[(record + at.idLengthAt) >>> 1] ?? 0;
  if (form === uuidForm) return readUuid(u8, start);
  return Buffer.from(u8.buffer, start, length).toString(form === 0 ? 'latin1' : 'utf16le');
}

const digits = Buffer.from('0123456789abcdef');
/** A UUID that is being written, with its hyphens. */
const uuid = Buffer.from('00000000-0000-0000-0000-000000000000');
const digitPlaces = Array.from(uuid.keys()).filter((place) => uuid[place] !== 45);

/** @param start where its 16 bytes begin */
export function readUuid(u8: Uint8Array, start: number): string {
  for (let index = 0; index < 16; index++) {
    const byte = u8[start + index] ?? 0;
    uuid[digitPlaces[2 * index] ?? 0] = digits[byte >> 4] ?? 0;
    uuid[digitPlaces[2 * index + 1] ?? 0] = digits[byte & 15] ?? 0;
  }
  return uuid.toString('latin1');
}

/** Whether a record has this id. */
export function hasId({ u8, u16, u32 }: Arena, record: Address, { form, bytes }: EncodedId): boolean {
  if (((u16[(record + at.flagsAt) >>> 1] ?? 0) & at.idFormMask) !== form * at.idForm) return false;
  if (u16[(record + at.idLengthAt) >>> 1] !== bytes.length) return false;
  const start = record + (u32[(record + at.idAt) >>> 2] ?? 0);
  return bytes.every((byte, index) => u8[start + index] === byte);
}

/** `hashOf` the id of a record. */
export function hashOfId({ u8, u16, u32 }: Arena, record: Address): number {
  const start = record + (u32[(record + at.idAt) >>> 2] ?? 0);
  return hashOf(u8, start, start + (u16[(record + at.idLengthAt) >>> 1] ?? 0));
}

/** 32 bits (FNV-1a, with a last mix so that the low ones are as good as the high ones). */
export function hashOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
