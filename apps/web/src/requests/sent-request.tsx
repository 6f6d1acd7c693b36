import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Request } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import { RightsSentence } from './rights-sentence.tsx';
import styles from './requests.module.css';

/** One request: what was asked, how it stands, and until when it waits. */
export function SentRequest({ request }: { request: Request }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const formats = useFormats();
  const { title, other, asks, state, answer, expiresAt, listingId } = request;
  const first = asks[0];
  const what = formats.list(asks.map(({ kind }) => t(`vocabulary:request.${kind}`)));
  return (
    <li className={styles.request} data-state={state}>
      <div className={styles.what}>
        <h2 className={styles.title}>
          <Link to="/listings/$listingId" params={{ listingId }}>
            {title}
          </Link>
        </h2>
        <p>
          {t('askedFor', { what, company: other?.name ?? t('someCompany') })}
          {other?.country && ` · ${formats.region(other.country)}`}
        </p>
        {first?.rights && (
          <p className={styles.muted}>
            <RightsSentence rights={first.rights} />
          </p>
        )}
        {first?.words && <blockquote className={styles.words}>{first.words}</blockquote>}
        {answer?.words && (
          <blockquote className={styles.words}>
            <span className={styles.muted}>{other?.name}: </span>
            {answer.words}
          </blockquote>
        )}
      </div>
      <div className={styles.side}>
        <p className={styles.mark}>{t(`vocabulary:requestState.${state}`)}</p>
        {state === 'declined' && answer?.reason && <p>{t(`vocabulary:decline.${answer.reason}`)}</p>}
        <p className={styles.muted}>
          {state === 'pending'
            ? t('waitsUntil', { when: formats.zonedInstant(expiresAt) })
            : formats.zonedInstant(answer?.at ?? request.updatedAt)}
        </p>
        {state === 'pending' && <Withdraw request={request} />}
        {state === 'accepted' && (
          <LinkButton to="/conversations" search={{ listing: listingId }} variant="default">
            {t('toConversation')}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

function Withdraw({ request }: { request: Request }) {
  const { t } = useTranslation(['requests', 'frame']);
  const queries = useQueryClient();
  const sentence = useSentence();
  const [sure, setSure] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/requests/{id}/withdraw', {
          params: { path: { id: request.id }, header: ifMatch(request.revision) },
        }),
      ),
    onSuccess: () => toast({ text: t('withdrawn', { title: request.title }) }),
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  if (!sure) {
    return (
      <Button variant="subtle" onClick={() => setSure(true)}>
        {t('withdraw')}
      </Button>
    );
  }
  return (
    <span className={styles.buttons}>
      <Button variant="subtle" onClick={() => setSure(false)}>
        {t('frame:cancel')}
      </Button>
      <Button loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
        {t('withdrawSure')}
      </Button>
    </span>
  );
}
