import { createHash } from 'node:crypto';
import type { MemberId } from '@marquee/contracts';

/** One id for a person and a day (a UUID of version 8, RFC 9562), so that no digest is made twice, by whomever. */
export function digestId(memberId: MemberId, day: string): string {
  const bytes = createHash('sha256').update(`digest ${memberId} ${day}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
