import {
  type Icon,
  IconAlertTriangle,
  IconBellRinging,
  IconBookmark,
  IconChecklist,
  IconHistory,
  IconInbox,
  IconListDetails,
  IconMapPinSearch,
  IconMessages,
  IconMailX,
  IconSearch,
  IconSend,
  IconStack2,
  IconTopologyBus,
} from '@tabler/icons-react';
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
  { to: '/ops/overview', label: 'overview', icon: IconTopologyBus, roles: ['operator'] },
  { to: '/ops/dead-letters', label: 'deadLetters', icon: IconMailX, roles: ['operator'] },
  { to: '/ops/failed-jobs', label: 'failedJobs', icon: IconAlertTriangle, roles: ['operator'] },
  { to: '/ops/where-is', label: 'whereIs', icon: IconMapPinSearch, roles: ['operator'] },
  { to: '/ops/queues', label: 'queues', icon: IconStack2, roles: ['operator'] },
  { to: '/ops/alerts', label: 'alerts', icon: IconBellRinging, roles: ['operator'] },
  { to: '/ops/audit', label: 'audit', icon: IconHistory, roles: ['operator'] },
  { to: '/matches', label: 'matches', icon: IconListDetails, roles: ['buyer'] },
  { to: '/answer', label: 'requests', icon: IconInbox, roles: ['exhibitor'] },
  {
    to: '/catalogue',
    label: 'catalogue',
    icon: IconSearch,
    roles: ['buyer', 'exhibitor', 'organiser', 'operator'],
  },
  { to: '/requests', label: 'requests', icon: IconSend, roles: ['buyer'] },
  { to: '/conversations', label: 'conversations', icon: IconMessages, roles: ['buyer', 'exhibitor'] },
  { to: '/briefs', label: 'briefs', icon: IconChecklist, roles: ['buyer'] },
  { to: '/shortlist', label: 'shortlist', icon: IconBookmark, roles: ['buyer'] },
];
export const onPhone = 4;

/** A filter within a screen leaves its entry marked. */
export const activeWhere = { includeSearch: false } as const;
