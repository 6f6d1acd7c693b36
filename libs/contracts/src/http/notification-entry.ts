import { z } from 'zod';
import { NotificationId } from '../vocabulary/ids.ts';

/** What a person may be told, each with a shape of its own. */
export const notificationKinds = [
  'matches',
  'matches-capped',
  'request-received',
  'request-answered',
  'conversation',
  'report',
  'mail-stopped',
  'company-standing',
  'acted-for',
] as const;
export const NotificationKind = z.enum(notificationKinds).meta({ id: 'NotificationKind' });
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What all entries of an inbox have, whatever they tell. */
export const notificationEntry = {
  id: NotificationId,
  streamId: z.int().min(1).describe('Number of its latest change: the id of that event on the stream'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  readAt: z.iso.datetime().optional(),
};
