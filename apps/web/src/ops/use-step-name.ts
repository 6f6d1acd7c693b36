import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const steps = [
  'published',
  'relayed',
  'read by matching',
  'viewed',
  'scored',
  'suggested',
  'announced',
  'read by notification',
  'told',
  'mailed',
] as const;

/** A step of a listing's way, in words; one that is not known here as the API calls it. */
export function useStepName(): (step: string) => string {
  const { t } = useTranslation('ops');
  return useCallback(
    (step) => {
      const known = steps.find((name) => name === step);
      return known ? t(`where.step.${known}`) : step;
    },
    [t],
  );
}
