import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DroppableGate, ProfileTerms } from '../api/schema.ts';

/** The same terms without one of what must be. */
export function withoutGate(terms: ProfileTerms, gate: DroppableGate): ProfileTerms {
  const { rights, ...others } = terms.gates ?? {};
  const left = Object.fromEntries(Object.entries(others).filter(([name]) => name !== gate));
  const leftOfRights = Object.fromEntries(Object.entries(rights ?? {}).filter(([name]) => name !== gate));
  return { ...terms, gates: { ...left, ...(rights && { rights: leftOfRights }) } };
}

/** As the form calls it. */
export function useGateName(): (gate: DroppableGate) => string {
  const { t } = useTranslation('briefs');
  return useCallback(
    (gate) => {
      switch (gate) {
        case 'kinds':
          return t('facet.kind');
        case 'techniques':
          return t('facet.technique');
        case 'modes':
          return t('facet.mode');
        case 'dealTypes':
          return t('facet.deal');
        case 'stages':
          return t('facet.stage');
        case 'audiences':
          return t('facet.audience');
        case 'window':
          return t('window');
        case 'ask':
          return t('mostAsk');
        default:
          return t(gate);
      }
    },
    [t],
  );
}
