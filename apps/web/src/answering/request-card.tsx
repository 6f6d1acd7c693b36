import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../api/schema.ts';
import { Poster } from '../design/poster.tsx';
import { useFormats } from '../i18n/format.ts';
import { listingQuery } from '../listing/queries.ts';
import cards from '../matches/match-card.module.css';
import { RightsSentence } from '../requests/rights-sentence.tsx';
import styles from './answering.module.css';
import { RequestActions, type RequestActionsProps } from './request-actions.tsx';
import { Answered, Expiry, WhoAsks } from './who-asks.tsx';

interface Props extends RequestActionsProps {
  readonly request: Request;
  readonly chosen: boolean;
  readonly declining: 'reason' | 'words' | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly onChoose: (id: string) => void;
}

/** A request as it is answered in five seconds: who, for what, on which rights, until when. */
export const RequestCard = memo(function RequestCard(props: Props) {
  const { request, chosen, declining, names, onChoose, ...actions } = props;
  const { t } = useTranslation(['answering', 'vocabulary']);
  const formats = useFormats();
  const { data: listing } = useQuery(listingQuery(request.listingId));
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const kinds = [...new Set(request.asks.map(({ kind }) => kind))];
  const rights = request.asks.findLast((ask) => ask.rights)?.rights;
  const words = request.asks.findLast((ask) => ask.words)?.words;
  const waits = request.state === 'pending';
  return (
    <li ref={card} className={`${cards.card} ${styles.card}`} data-chosen={chosen || undefined}>
      <Poster
        id={request.listingId}
        title={request.title}
        genre={listing?.genres[0]}
        kind={listing?.kind}
        lang={listing?.titles[0]?.language}
        width={48}
      />
      <div className={cards.body}>
        <div className={styles.head}>
          <h2 className={cards.title}>
            <button
              type="button"
              className={cards.choose}
              aria-current={chosen ? 'true' : undefined}
              onClick={() => onChoose(request.id)}
            >
              {request.other?.name ?? t('someCompany')}
            </button>
          </h2>
          {waits && <Expiry request={request} className={styles.expiry} />}
        </div>
        <p className={cards.facts}>
          <WhoAsks request={request} />
        </p>
        <p className={styles.asks}>
          {t('asksFor', {
            what: formats.list(kinds.map((kind) => t(`vocabulary:request.${kind}`))),
            title: request.title,
          })}
        </p>
        {rights && (
          <p className={styles.rights}>
            <RightsSentence rights={rights} />
          </p>
        )}
        {words && <p className={styles.said}>“{words}”</p>}
        {!waits && (
          <p className={styles.answered} data-state={request.state}>
            <Answered request={request} names={names} />
          </p>
        )}
      </div>
      {waits && <RequestActions request={request} chosen={chosen} declining={declining} {...actions} />}
    </li>
  );
});
