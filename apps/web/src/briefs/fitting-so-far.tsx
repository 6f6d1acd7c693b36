import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProfileTerms } from '../api/schema.ts';
import { previewQuery } from './queries.ts';

const restMs = 400;

/** How many listings fit what has been said so far; nothing where that cannot be told just now. */
export function FittingSoFar({ terms }: { terms: ProfileTerms }) {
  const { t } = useTranslation('briefs');
  const [rested] = useDebouncedValue(terms, restMs);
  const preview = useQuery({ ...previewQuery(rested), placeholderData: keepPreviousData });
  return preview.data && <> · {t('welcome.fit', { count: preview.data.total })}</>;
}
