import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { ListingCard } from '../api/schema.ts';
import { useSentence } from '../design/states.tsx';
import { titleParts } from '../design/titles.ts';
import { toast } from '../design/toast.ts';

/** One press: the rights are still as they stand here. */
export function ConfirmAvails({ listing }: { listing: ListingCard }) {
  const { t, i18n } = useTranslation('offering');
  const queries = useQueryClient();
  const sentence = useSentence();
  const title = titleParts(listing.titles, i18n.language).main?.text ?? t('untitled');
  const confirming = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/listings/{listingId}/avails/confirm', {
          params: { path: { listingId: listing.id } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['listings'] });
      toast({ text: t('confirmDone', { title }) });
    },
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={confirming.isPending}
      onClick={() => confirming.mutate()}
      title={t('confirmWhy')}
      aria-label={`${t('confirm')}: ${title}`}
    >
      {t('confirm')}
    </Button>
  );
}
