import { useTranslation } from 'react-i18next';
import type { Request } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';

/** "Nakama Stream · Japan · not vetted yet" */
export function WhoAsks({ request }: { request: Request }) {
  const { t } = useTranslation('answering');
  const formats = useFormats();
  const { other } = request;
  const parts = [
    other?.country && formats.region(other.country),
    other?.vetted === false && t('notVetted'),
  ].filter(Boolean);
  return <>{parts.join(' · ')}</>;
}

/** When it expires; soon is said by a colour, too. */
export function Expiry({ request, className }: { request: Request; className?: string | undefined }) {
  const { t } = useTranslation('answering');
  const formats = useFormats();
  const left = formats.hoursUntil(request.expiresAt);
  const urgency = left < 4 ? 'now' : left < 24 ? 'soon' : 'later';
  return (
    <time
      className={className}
      dateTime={request.expiresAt}
      title={formats.zonedInstant(request.expiresAt)}
      data-urgency={urgency}
    >
      {t(left < 0 ? 'expired' : 'expires', { when: formats.ago(request.expiresAt) })}
    </time>
  );
}

/** Who has answered it, when, and why. */
export function Answered({ request, names }: { request: Request; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation(['answering', 'vocabulary']);
  const formats = useFormats();
  const { state, answer, updatedAt } = request;
  if (state === 'pending') return null;
  if (state === 'expired') return <>{t('answered.expired')}</>;
  const when = formats.ago(answer?.at ?? updatedAt);
  if (state === 'withdrawn') return <>{t('answered.withdrawn', { when })}</>;
  const name = names.get(answer?.memberId ?? '') ?? t('first.colleague');
  const said = [
    t(`answered.${state}`, { name, when }),
    answer?.reason && t(`vocabulary:decline.${answer.reason}`),
    answer?.words && `“${answer.words}”`,
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}
