import {
  chainSteps,
  listingTopic,
  requestTopic,
  suggestionTopic,
  writeSuggestions,
  type ChainLink,
  type ConsumerGroup,
  type Topic,
} from '@marquee/contracts';
import type { ConsumerSight, Sighting } from '../watch/measure.ts';

export type ChainStep = ChainLink['step'];

/** A step as it was seen at one moment. */
export interface LinkSight {
  readonly waiting: number;
  readonly oldestSeconds: number;
  /** How many have got through, ever; absent where only the last minute is known. */
  readonly passed?: number;
  readonly perMinute?: number;
}
export type ChainSight = Partial<Record<ChainStep, LinkSight>>;

/** The last look of a minute; ages are the largest of the minute. */
export interface ChainMinute {
  readonly at: Date;
  readonly links: ChainSight;
}

type Seen = Pick<Sighting, 'consumers' | 'backlogs'>;

/** Where each step is seen: what waits in an outbox, a ledger, a topic. What could not be looked at is absent. */
export function lookAlong({ consumers, backlogs }: Seen): ChainSight {
  const reading = ({ name }: Topic, group?: ConsumerGroup): readonly ConsumerSight[] =>
    consumers.filter(
      (sight) => sight.topic === name && sight.kind === 'facts' && (!group || sight.group === group),
    );
  const inOutbox = (service: string) => backlogs.find(({ subject }) => subject === service);
  const told = (service: string, topic: Topic): LinkSight | undefined => {
    const [outbox, [reader]] = [inOutbox(service), reading(topic)];
    return outbox && reader && { ...waitingIn([outbox]), passed: reader.told };
  };
  const read = (group: ConsumerGroup, topic: Topic): LinkSight | undefined => {
    const [reader] = reading(topic, group);
    return reader && { ...waitingIn([asBacklog(reader)]), passed: reader.read };
  };
  const jobs = backlogs.find(({ subject }) => subject === writeSuggestions.name);
  const asked = told('meetings', requestTopic);
  const outbox = inOutbox('meetings');
  const links = {
    published: told('catalogue', listingTopic),
    scored: read('matching', listingTopic),
    queued: jobs && { ...waitingIn([jobs]), perMinute: jobs.doneLastMinute ?? 0 },
    written: told('matching', suggestionTopic),
    notified: read('notification', suggestionTopic),
    asked: asked && outbox && { ...asked, ...waitingIn([outbox, ...reading(requestTopic).map(asBacklog)]) },
  };
  return Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined));
}

type Waiting = Pick<LinkSight, 'waiting' | 'oldestSeconds'>;

const asBacklog = ({ lag, oldestSeconds }: ConsumerSight): Waiting => ({ waiting: lag, oldestSeconds });

const waitingIn = (places: readonly Waiting[]): Waiting => ({
  waiting: places.reduce((sum, { waiting }) => sum + waiting, 0),
  oldestSeconds: Math.max(...places.map(({ oldestSeconds }) => oldestSeconds)),
});

const aMinuteMs = 60_000;

/** @param minutes of the last hour, the oldest first */
export function chainOf(seen: Seen, minutes: readonly ChainMinute[], now: Date): ChainLink[] {
  const sight = lookAlong(seen);
  const before = minutes.findLast(({ at }) => now.getTime() - at.getTime() >= aMinuteMs) ?? minutes[0];
  return chainSteps.map((step) => {
    const link = sight[step];
    const perMinute = link && rateOf(link, now, before?.links[step], before?.at);
    return {
      step,
      ...(link && { waiting: link.waiting, oldestSeconds: link.oldestSeconds }),
      ...(perMinute !== undefined && { perMinute }),
      series: seriesOf(step, minutes),
    };
  });
}

function seriesOf(step: ChainStep, minutes: readonly ChainMinute[]): ChainLink['series'] {
  const points = minutes.flatMap(({ at, links }, index) => {
    const link = links[step];
    const before = minutes[index - 1];
    const perMinute = link && rateOf(link, at, before?.links[step], before?.at);
    if (perMinute === undefined) return [];
    return [{ at: at.toISOString(), perMinute, oldestSeconds: link?.oldestSeconds ?? 0 }];
  });
  return points.slice(-60);
}

/** To a tenth; absent where there is nothing to compare with. A topic that was made anew counts from 0. */
function rateOf(
  { passed, perMinute }: LinkSight,
  at: Date,
  before: LinkSight | undefined,
  beforeAt: Date | undefined,
): number | undefined {
  if (passed === undefined) return perMinute;
  if (before?.passed === undefined || !beforeAt || beforeAt >= at) return undefined;
  const minutes = (at.getTime() - beforeAt.getTime()) / aMinuteMs;
  return Math.round((Math.max(0, passed - before.passed) / minutes) * 10) / 10;
}
