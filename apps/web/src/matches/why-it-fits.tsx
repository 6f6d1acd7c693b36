import { useTranslation } from 'react-i18next';
import type { Reasons } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { readableTitle, useSlugWord } from '../vocabulary/words.ts';
import { isMet } from './wishes.ts';
import styles from './why-it-fits.module.css';

type Feature = Reasons['features'][number];
const most = 6;

/** Every wish of the brief: how far it is met, and by what. */
export function WhyItFits({ reasons }: { reasons: Reasons }) {
  const { t } = useTranslation('vocabulary');
  const formats = useFormats();
  return (
    <dl className={styles.reasons}>
      {reasons.features.map((feature) => (
        <div key={feature.feature} className={styles.reason}>
          <dt className={styles.name}>{t(`feature.${feature.feature}`)}</dt>
          <dd className={styles.measure}>
            <svg width="64" height="8" role="img" aria-label={formats.percent(feature.value / 10_000)}>
              <rect y="7" width="64" height="1" fill="var(--mq-control)" />
              <rect
                width={(64 * feature.value) / 10_000}
                height="8"
                fill={isMet(feature) ? 'var(--mq-jade)' : 'var(--mq-slate)'}
              />
            </svg>
          </dd>
          <dd className={styles.what}>
            <What feature={feature} reasons={reasons} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function What({ feature, reasons }: { feature: Feature; reasons: Reasons }) {
  const { t } = useTranslation(['matches', 'vocabulary', 'design']);
  const formats = useFormats();
  const word = useSlugWord();
  const foundAndMissed = (found: readonly string[], missed: readonly string[]) => (
    <>
      {found.slice(0, most).join(', ')}
      {missed.length > 0 && (
        <span className={styles.missed}>
          {found.length > 0 && ' · '}
          {t('missing', { what: missed.slice(0, most).join(', ') })}
          {missed.length > most && ` +${missed.length - most}`}
        </span>
      )}
    </>
  );
  switch (feature.feature) {
    case 'rights': {
      const share = (reasons.rights?.coverage ?? 0) / 10_000;
      return <>{t('rightsFree', { share: formats.percent(share) })}</>;
    }
    case 'genres':
    case 'themes': {
      const kind = feature.feature === 'genres' ? 'genre' : 'theme';
      const names = (list: readonly { slug: string; worth: number }[]) =>
        list.toSorted((a, b) => b.worth - a.worth).map(({ slug }) => word(kind, slug));
      return foundAndMissed(names(feature.found), names(feature.missed));
    }
    case 'comparables':
      return (
        <>
          {feature.found
            .slice(0, 4)
            .map(({ titleId }) => readableTitle(titleId))
            .join(', ')}
        </>
      );
    case 'budget':
      return (
        <>
          {feature.foundUsd === null ? t('preview.unknown') : formats.money(feature.foundUsd, 'USD')}{' '}
          <span className={styles.missed}>
            {t('preview.wanted', {
              what: `${formats.money(feature.wanted.loUsd, 'USD')}–${formats.money(feature.wanted.hiUsd, 'USD')}`,
            })}
          </span>
        </>
      );
    case 'stage':
      return <>{t(`vocabulary:stage.${feature.found}`)}</>;
    case 'audience':
      return foundAndMissed(
        feature.found.map((audience) => t(`vocabulary:audience.${audience}`)),
        feature.missed.map((audience) => t(`vocabulary:audience.${audience}`)),
      );
    default:
      return feature satisfies never;
  }
}
