import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconBellRinging,
  IconBookmark,
  IconBuilding,
  IconCalendarEvent,
  IconChartAreaLine,
  IconChartBar,
  IconChecklist,
  IconFlag,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconListDetails,
  IconMailX,
  IconMapPinSearch,
  IconMessages,
  IconMovie,
  IconSearch,
  IconSend,
  IconStack2,
  IconTopologyBus,
  IconUsers,
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
  { to: '/organiser/checklist', label: 'checklist', icon: IconListCheck, roles: ['organiser'] },
  { to: '/organiser/companies', label: 'companies', icon: IconBuilding, roles: ['organiser'] },
  { to: '/organiser/reports', label: 'reports', icon: IconFlag, roles: ['organiser'] },
  { to: '/organiser/exposure', label: 'exposure', icon: IconChartAreaLine, roles: ['organiser'] },
  { to: '/organiser/edition', label: 'edition', icon: IconCalendarEvent, roles: ['organiser'] },
  { to: '/organiser/weights', label: 'weights', icon: IconAdjustmentsHorizontal, roles: ['organiser'] },
  { to: '/organiser/members', label: 'members', icon: IconUsers, roles: ['organiser'] },
  { to: '/ops/overview', label: 'overview', icon: IconTopologyBus, roles: ['operator'] },
  { to: '/ops/dead-letters', label: 'deadLetters', icon: IconMailX, roles: ['operator'] },
  { to: '/ops/failed-jobs', label: 'failedJobs', icon: IconAlertTriangle, roles: ['operator'] },
  { to: '/ops/where-is', label: 'whereIs', icon: IconMapPinSearch, roles: ['operator'] },
  { to: '/ops/queues', label: 'queues', icon: IconStack2, roles: ['operator'] },
  { to: '/ops/alerts', label: 'alerts', icon: IconBellRinging, roles: ['operator'] },
  { to: '/ops/audit', label: 'audit', icon: IconHistory, roles: ['operator'] },
  { to: '/matches', label: 'matches', icon: IconListDetails, roles: ['buyer'] },
  { to: '/answer', label: 'requests', icon: IconInbox, roles: ['exhibitor'] },
  { to: '/my-listings', label: 'listings', icon: IconMovie, roles: ['exhibitor'] },
  {
    to: '/catalogue',
    label: 'catalogue',
    icon: IconSearch,
    roles: ['buyer', 'organiser', 'operator'],
  },
  { to: '/requests', label: 'requests', icon: IconSend, roles: ['buyer'] },
  { to: '/conversations', label: 'conversations', icon: IconMessages, roles: ['buyer', 'exhibitor'] },
  { to: '/leads', label: 'leads', icon: IconChartBar, roles: ['exhibitor'] },
  { to: '/catalogue', label: 'catalogue', icon: IconSearch, roles: ['exhibitor'] },
  { to: '/briefs', label: 'briefs', icon: IconChecklist, roles: ['buyer'] },
  { to: '/shortlist', label: 'shortlist', icon: IconBookmark, roles: ['buyer'] },
  { to: '/team', label: 'team', icon: IconUsers, roles: ['exhibitor', 'buyer'] },
];
export const onPhone = 4;

/** A filter within a screen leaves its entry marked. */
export const activeWhere = { includeSearch: false } as const;
/** One of several filters of a screen: the one without any is not marked, too, where another is. */
export const activeExactly = { exact: true } as const;
