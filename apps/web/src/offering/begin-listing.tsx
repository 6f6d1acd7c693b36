import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Kind, ListingDraft } from '../api/schema.ts';
import { kinds } from '../api/vocabulary.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { listingQuery } from '../listing/queries.ts';
import styles from './editor.module.css';
import { OneOf, TextLanguage } from './steps/fields.tsx';

const empty: ListingDraft = {
  titles: [],
  loglines: {},
  synopses: {},
  genres: [],
  themes: [],
  audience: [],
  origin: [],
  people: [],
  comparables: [],
  awards: [],
  materials: [],
  seeking: [],
  excludedCompanies: [],
};

/** In a dialog, above the listings that are there. */
export function BeginListing({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('offering');
  return (
    <Dialog onClose={onClose} title={t('new')}>
      <BeginForm onCancel={onClose} />
    </Dialog>
  );
}

/** What a work is recorded by: its title and what it is. All the rest is said in the editor. */
export function BeginForm({ onCancel }: { onCancel?: () => void }) {
  const { t, i18n } = useTranslation(['offering', 'vocabulary']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [language, setLanguage] = useState(i18n.language);
  const [kind, setKind] = useState<Kind | null>(null);
  const beginning = useMutation({
    mutationFn: (body: ListingDraft) => bodyOf(api.POST('/api/v1/listings', { body })),
    onSuccess: async (listing) => {
      queries.setQueryData(listingQuery(listing.id).queryKey, listing);
      void queries.invalidateQueries({ queryKey: ['listings', 'mine'] });
      await navigate({ to: '/my-listings/$listingId', params: { listingId: listing.id }, search: {} });
    },
  });
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (kind === null || text.trim() === '') return;
    beginning.mutate({ ...empty, kind, titles: [{ text: text.trim(), language, type: 'original' }] });
  };
  return (
    <form className={styles.fields} onSubmit={begin}>
      <TextInput
        label={t('begin.title')}
        value={text}
        lang={language}
        maxLength={300}
        required
        data-autofocus
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <TextLanguage label={t('what.language')} value={language} onChange={setLanguage} />
      <OneOf
        label={t('what.kind')}
        values={kinds}
        wordOf={(known) => t(`vocabulary:kind.${known}`)}
        value={kind ?? undefined}
        onChange={setKind}
      />
      {beginning.isError && <ProblemNotice error={beginning.error} />}
      <p className={styles.buttons}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('publish.cancel')}
          </Button>
        )}
        <Button type="submit" loading={beginning.isPending} disabled={kind === null || text.trim() === ''}>
          {t('begin.action')}
        </Button>
      </p>
    </form>
  );
}
