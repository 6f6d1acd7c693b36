import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ageParts } from './ages.ts';
import type { Need, ThingToDo } from './things-to-do.ts';
import type english from './strings/en.ts';

/** "12 s", "4 min" */
export function useAge(): (seconds: number) => string {
  const { t } = useTranslation('ops');
  return useCallback(
    (seconds) => {
      const { unit, count } = ageParts(seconds);
      return t(`age.${unit}`, { count });
    },
    [t],
  );
}

const services = [
  'gateway',
  'matching-worker',
  'kafka',
  'redis',
  'accounts',
  'catalogue',
  'matching',
  'notification',
  'meetings',
  'messaging',
  'ops',
] as const satisfies readonly (keyof typeof english.service)[];

/** A service by the name that people call it by; another's as it is. */
export function useServiceName(): (service: string) => string {
  const { t } = useTranslation('ops');
  return useCallback(
    (service) => {
      const known = services.find((name) => name === service);
      return known ? t(`service.${known}`) : service;
    },
    [t],
  );
}

const readerOnTopic = /^(\S+) on (\S+?)( \(replays\))?$/;

/** What is measured: a service, an engine, a queue, or a reader and its topic, which the API calls "matching on x". */
export function useSubject(): (subject: string) => string {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  return useCallback(
    (subject) => {
      const [, group, topic, replays] = readerOnTopic.exec(subject) ?? [];
      if (group === undefined || topic === undefined) return serviceName(subject);
      return t(replays ? 'replays' : 'reader', { group: serviceName(group), topic });
    },
    [t, serviceName],
  );
}

/** What is wrong, in a few words. */
export function useThingName(): (thing: ThingToDo) => string {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  const subjectName = useSubject();
  const age = useAge();
  const need = ({ kind, subject, value }: Need) =>
    t(`need.${kind}`, { subject: subjectName(subject), count: value, age: age(value) });
  return (thing) =>
    thing.what === 'need'
      ? need(thing.need)
      : t('letters.cause', { count: thing.cause.count, group: serviceName(thing.cause.group) });
}
