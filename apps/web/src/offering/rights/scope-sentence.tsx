import { useTranslation } from 'react-i18next';
import type { Encumbrance } from '../../api/schema.ts';
import { useFormats } from '../../i18n/format.ts';
import { usePlaceName } from '../../vocabulary/place-names.ts';
import { foldPlaces } from '../../vocabulary/places.ts';
import type { Scope } from './scope.ts';

const most = 4;

/** "SVOD, Pay TV · Asia, France · 1 Jan 2027 to 1 Jan 2030 · French" */
export function ScopeSentence({ row }: { row: Scope & Pick<Partial<Encumbrance>, 'floating'> }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const formats = useFormats();
  const nameOf = usePlaceName();
  const { from, until, floating, languages = [] } = row;
  const few = (items: readonly string[]) =>
    items.length > most ? [...items.slice(0, most), `+${items.length - most}`] : items;
  const parts = [
    formats.list(few(row.media.map((medium) => t(`vocabulary:medium.${medium}`)))),
    formats.list(few(foldPlaces(row.territories).map(nameOf))),
    from &&
      (until
        ? t('rights.window', { from: formats.day(from), until: formats.day(until) })
        : !floating && t('rights.windowOpen', { from: formats.day(from) })),
    floating &&
      t('rights.floating', {
        months: floating.plusMonths,
        anchor: t(`rights.anchors.${floating.anchor}`),
      }),
    languages.length > 0 && formats.list(languages.map(formats.language)),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
