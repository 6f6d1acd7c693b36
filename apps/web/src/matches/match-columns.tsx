import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/schema.ts';
import { useStages } from '../design/use-stages.ts';
import { useWide } from '../design/use-wide.ts';
import type { CardActionsProps } from './card-actions.tsx';
import { MatchCard } from './match-card.tsx';
import { MatchPreview } from './match-preview.tsx';
import styles from './matches-screen.module.css';

interface Props extends Omit<CardActionsProps, 'passing'> {
  readonly items: readonly Suggestion[];
  readonly chosen: Suggestion | undefined;
  readonly passing: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Beneath the list. */
  readonly children: ReactNode;
}

const cardHeight = 196;
/** Where the page is drawn before there is a window. */
const usualHeight = 1_080;
/** As many as a window shows beneath the bars. */
const seenFirst = () => Math.max(3, Math.ceil((globalThis.innerHeight ?? usualHeight) / cardHeight) - 1);
/** First the cards that are seen and the preview's words, then its picture, then the other cards. */
const stages = { picture: 1, all: 2 };

/** The list and, where there is room, what is chosen of it. */
export function MatchColumns({ items, chosen, passing, children, ...on }: Props) {
  const { t } = useTranslation('matches');
  const stage = useStages(stages.all);
  const isWide = useWide();
  const place = items.findIndex(({ id }) => id === chosen?.id);
  const shown = stage === stages.all ? items : items.slice(0, Math.max(seenFirst(), place + 1));
  const rest = items.length - shown.length;
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        <ol aria-label={t('title')}>
          {shown.map((match) => (
            <MatchCard
              key={match.id}
              match={match}
              chosen={match.id === chosen?.id}
              passing={match.id === passing}
              {...on}
            />
          ))}
          {rest > 0 && <li aria-hidden data-loading style={{ height: rest * cardHeight }} />}
        </ol>
        {children}
      </div>
      {isWide && chosen && <MatchPreview key={chosen.id} match={chosen} pictured={stage >= stages.picture} />}
    </div>
  );
}
