import type { Preferences, Role } from '../../api/schema.ts';
import { notificationKinds } from '../../api/vocabulary.ts';

export type NotificationKind = keyof Preferences['channels'];

/** Who is told each kind at all; of the others everybody is. */
const toldTo: Readonly<Partial<Record<NotificationKind, readonly Role[]>>> = {
  matches: ['buyer'],
  'matches-capped': ['exhibitor', 'operator'],
  'request-received': ['exhibitor', 'buyer'],
  'request-answered': ['buyer', 'exhibitor'],
  conversation: ['buyer', 'exhibitor'],
  report: ['organiser'],
};

export const kindsFor = (roles: readonly Role[]): NotificationKind[] =>
  notificationKinds.filter((kind) => toldTo[kind]?.some((role) => roles.includes(role)) ?? true);
