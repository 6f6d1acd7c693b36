import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { Listing } from '../../api/schema.ts';
import { Dialog } from '../../design/dialog.tsx';
import { AskFact, Facts } from '../../design/facts.tsx';
import { FinanceBar } from '../../design/finance-bar.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { ListingTitle } from '../../design/listing-title.tsx';
import { Poster } from '../../design/poster.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { textIn, titleParts } from '../../design/titles.ts';
import { toast } from '../../design/toast.ts';
import { useFormats } from '../../i18n/format.ts';
import { useMe } from '../../session/use-me.ts';
import { ConfirmAvails } from '../confirm-avails.tsx';
import styles from '../editor.module.css';
import { missingToPublish } from '../missing.ts';
import { WhatWouldBringMore, WhomItWouldFit } from '../outlook/outlook.tsx';
import type { Editing } from '../use-editing.ts';
import type { Saving } from '../use-saving.ts';
import { StillMissing } from './still-missing.tsx';
import { WhomItFits } from './whom-it-fits.tsx';

export function PublishStep({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const { draft } = saving;
  return (
    <>
      <section className={styles.group}>
        <h3>{t('publish.preview')}</h3>
        <AsBuyersSee listing={draft} />
        <p>
          <LinkButton
            to="/listings/$listingId"
            params={{ listingId: draft.id }}
            search={{}}
            variant="default"
          >
            {t('publish.open')}
          </LinkButton>
        </p>
      </section>
      {draft.state === 'published' ? <OnTheMarket saving={saving} /> : <Ready saving={saving} />}
    </>
  );
}

function AsBuyersSee({ listing }: { listing: Listing }) {
  const { t, i18n } = useTranslation('offering');
  const title = titleParts(listing.titles, i18n.language).main;
  const logline = textIn(listing.loglines, i18n.language, listing.originalLanguage);
  return (
    <article className={styles.card}>
      <Poster
        id={listing.id}
        title={title?.text ?? ''}
        genre={listing.genres[0]}
        kind={listing.kind}
        lang={title?.lang}
        width={96}
      />
      <div>
        <p>
          <strong>
            <ListingTitle titles={listing.titles} fallback={t('untitled')} />
          </strong>
        </p>
        <p className={styles.hint}>
          <Facts listing={listing} />
        </p>
        <p lang={logline?.lang}>{logline?.text}</p>
        {listing.finance && <FinanceBar plan={listing.finance} />}
        <p className={styles.hint}>
          <AskFact listing={listing} />
        </p>
      </div>
    </article>
  );
}

const useTitle = ({ draft }: Saving) => {
  const { t, i18n } = useTranslation('offering');
  return titleParts(draft.titles, i18n.language).main?.text ?? t('untitled');
};

function Ready({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const title = useTitle(saving);
  const { draft, offered, against, isChanged } = saving;
  const { company } = useMe();
  const missing = missingToPublish(draft);
  const publishing = useMutation({
    mutationFn: () =>
      saving.send((revision) =>
        bodyOf(
          api.POST('/api/v1/listings/{listingId}/publish', {
            params: { path: { listingId: draft.id }, header: ifMatch(revision) },
          }),
        ),
      ),
    onSuccess: () => toast({ text: t('publish.done', { title }) }),
  });
  return (
    <section className={styles.group}>
      <h3>{missing.length === 0 ? t('publish.ready') : t('publish.missing')}</h3>
      {missing.length === 0 ? (
        <p>{t('publish.readyText')}</p>
      ) : (
        <StillMissing listingId={draft.id} missing={missing} />
      )}
      {!(offered.isWhole && against.isWhole) && <p className={styles.missing}>{t('rights.incomplete')}</p>}
      <WhomItWouldFit listing={draft} />
      <WhatWouldBringMore listing={draft} />
      {!company.vetted && <p className={styles.missing}>{t('publish.notApproved')}</p>}
      {publishing.isError && <ProblemNotice error={publishing.error} />}
      <p className={styles.buttons}>
        <Button
          disabled={missing.length > 0 || isChanged}
          loading={publishing.isPending}
          onClick={() => publishing.mutate()}
        >
          {draft.state === 'withdrawn' ? t('publish.again') : t('publish.button')}
        </Button>
      </p>
    </section>
  );
}

function OnTheMarket({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  const [leaving, setLeaving] = useState(false);
  const { draft } = saving;
  return (
    <section className={styles.group}>
      <h3>{t('publish.on', { when: formats.zonedInstant(draft.publishedAt ?? draft.updatedAt) })}</h3>
      <WhomItFits listingId={draft.id} />
      <WhatWouldBringMore listing={draft} />
      {!draft.availsConfirmedAt && <p>{t('publish.boost')}</p>}
      <p className={styles.buttons}>
        {!saving.isChanged && <ConfirmAvails listing={draft} />}
        <LinkButton to="/answer" search={{ listing: draft.id }} variant="default" size="compact-sm">
          {t('publish.leads')}
        </LinkButton>
        <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(true)}>
          {t('publish.withdraw')}
        </Button>
      </p>
      {leaving && <Withdrawing saving={saving} onClose={() => setLeaving(false)} />}
    </section>
  );
}

function Withdrawing({ saving, onClose }: { saving: Saving; onClose: () => void }) {
  const { t } = useTranslation('offering');
  const title = useTitle(saving);
  const withdrawing = useMutation({
    mutationFn: () =>
      saving.send((revision) =>
        bodyOf(
          api.POST('/api/v1/listings/{listingId}/withdraw', {
            params: { path: { listingId: saving.draft.id }, header: ifMatch(revision) },
          }),
        ),
      ),
    onSuccess: () => {
      toast({ text: t('publish.withdrawn', { title }) });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('publish.withdrawTitle', { title })}>
      <div className={styles.fields}>
        <p>{t('publish.withdrawText')}</p>
        {withdrawing.isError && <ProblemNotice error={withdrawing.error} />}
        <p className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('publish.cancel')}
          </Button>
          <Button loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t('publish.withdraw')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
