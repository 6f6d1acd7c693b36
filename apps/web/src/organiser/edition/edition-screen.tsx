import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import { isRefusal } from '../../api/problem.ts';
import type { Edition, EditionChange } from '../../api/schema.ts';
import { LeaveGuard } from '../../design/leave-guard.tsx';
import { Screen } from '../../design/screen.tsx';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import styles from '../organiser.module.css';
import { editionQuery } from '../queries.ts';
import { changeOf, draftOf, faultsOf, isSame } from './draft.ts';
import { EditionFields } from './edition-fields.tsx';
import { EditionHistory } from './edition-history.tsx';
import { EditionOutlook } from './edition-outlook.tsx';

export default function EditionScreen() {
  const { t } = useTranslation('organiser');
  const edition = useQuery({ ...editionQuery, refetchOnWindowFocus: false });
  return (
    <Screen title={t('edition.title')}>
      <p className={styles.intro}>{t('edition.intro')}</p>
      {edition.isPending && <Loading rows={5} height={68} />}
      {edition.isError && <ProblemNotice error={edition.error} retry={() => void edition.refetch()} />}
      {edition.data && <State edition={edition.data} />}
    </Screen>
  );
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is written stays, whatever becomes known meanwhile: it is a change of the revision that it was begun from. */
function State({ edition }: { edition: Edition }) {
  const { t } = useTranslation('organiser');
  const [stated, setStated] = useState(edition);
  const before = draftOf(stated.terms, ownZone());
  const [draft, setDraft] = useState(before);
  const isChanged = !isSame(draft, before);
  const change = changeOf(draft);
  const begin = (from: Edition) => {
    setStated(from);
    setDraft(draftOf(from.terms, ownZone()));
  };
  const saving = useSaving(stated.revision, begin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change) saving.mutate(change);
  };
  return (
    <div className={styles.two}>
      <LeaveGuard isChanged={isChanged && !saving.isPending} />
      <form className={styles.form} onSubmit={submit}>
        <EditionFields draft={draft} faults={faultsOf(draft)} onChange={setDraft} />
        {saving.isError && <ProblemNotice error={saving.error} />}
        <div className={styles.buttons} style={{ justifyContent: 'flex-start' }}>
          <Button type="submit" loading={saving.isPending} disabled={!isChanged || !change}>
            {t('edition.save')}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => setDraft(before)}>
            {t('edition.reset')}
          </Button>
          {isRefusal(saving.error, 'stale-revision') && <Theirs onRead={begin} onDone={saving.reset} />}
        </div>
      </form>
      <div>
        <EditionOutlook draft={draft} />
        <EditionHistory onUse={(terms) => setDraft(draftOf(terms, ownZone()))} />
      </div>
    </div>
  );
}

function useSaving(revision: number, onSaved: (edition: Edition) => void) {
  const { t } = useTranslation('organiser');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: EditionChange) =>
      bodyOf(api.PUT('/api/v1/edition', { params: { header: ifMatch(revision) }, body })),
    onSuccess: (edition) => {
      onSaved(edition);
      toast({ text: t('edition.saved') });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['edition'] }),
  });
}

/** In the place of what is written: a colleague was first. */
function Theirs({ onRead, onDone }: { onRead: (edition: Edition) => void; onDone: () => void }) {
  const { t } = useTranslation('organiser');
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () => queries.fetchQuery({ ...editionQuery, staleTime: 0 }),
    onSuccess: (edition) => {
      onRead(edition);
      onDone();
    },
  });
  return (
    <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
      {t('edition.theirs')}
    </Button>
  );
}
