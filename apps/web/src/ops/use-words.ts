import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ageParts } from './ages.ts';
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
