import { hash } from 'node:crypto';
import type { AlertRules } from '@marquee/contracts';

/** Where alerts are told. */
export type Channel =
  | { readonly kind: 'webhook'; readonly url: string }
  | { readonly kind: 'email'; readonly address: string };

const keyOf = (text: string) => hash('sha256', text).slice(0, 24);

/** By a key that says nothing of an address: job payloads carry the key alone. */
export const channelsOf = ({
  webhooks,
  emails,
}: Pick<AlertRules, 'webhooks' | 'emails'>): ReadonlyMap<string, Channel> =>
  new Map<string, Channel>([
    ...webhooks.map((url) => [`webhook-${keyOf(url)}`, { kind: 'webhook', url }] as const),
    ...emails.map((address) => [`email-${keyOf(address)}`, { kind: 'email', address }] as const),
  ]);
