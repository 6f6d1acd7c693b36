import { type Icon, IconChecklist, IconInbox, IconListDetails } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '../api/schema.ts';
import type frame from './strings/en.ts';

export interface Destination {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: Exclude<keyof typeof frame.nav, 'label' | 'more'>;
  readonly icon: Icon;
  readonly roles: readonly Role[];
}

/** In the order of the top bar. On a phone the first four of a role stand in the bottom bar, the rest under "More". */
export const destinations: readonly Destination[] = [
  { to: '/matches', label: 'matches', icon: IconListDetails, roles: ['buyer'] },
  { to: '/briefs', label: 'briefs', icon: IconChecklist, roles: ['buyer'] },
  { to: '/answer', label: 'requests', icon: IconInbox, roles: ['exhibitor'] },
];
export const onPhone = 4;
