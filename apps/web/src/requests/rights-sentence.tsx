import { useTranslation } from 'react-i18next';
import type { Medium } from '../api/schema.ts';
import type { Span } from '../design/rights-spans.ts';
import { useFormats } from '../i18n/format.ts';

const most = 6;

interface ShownRights {
  readonly territories: readonly string[];
  readonly media: readonly Medium[];
  readonly languages?: readonly string[] | undefined;
  readonly exclusivity: 'exclusive' | 'any';
  readonly window?: Span | undefined;
}

/** "SVOD in Korea and Japan, exclusively, 1 Jul 2027 to 30 Jun 2029" */
export function RightsSentence({ rights }: { rights: ShownRights }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const formats = useFormats();
  const { territories, media, languages = [], exclusivity, window } = rights;
  const places = territories.map((code) => (code.length === 2 ? formats.region(code) : code));
  const rest = places.length - most;
  const shown = rest > 0 ? [...places.slice(0, most), `+${rest}`] : places;
  const parts = [
    t('rights.of', {
      media:
        media.length === 0
          ? t('rights.anyMedia')
          : formats.list(media.map((way) => t(`vocabulary:medium.${way}`))),
      places: places.length === 0 ? t('rights.anywhere') : formats.list(shown),
    }),
    t(`vocabulary:exclusivity.${exclusivity}`),
    window && t('rights.window', { from: formats.day(window.from), until: formats.day(window.until) }),
    languages.length > 0 && formats.list(languages.map(formats.language)),
  ];
  return <>{parts.filter(Boolean).join(t('rights.comma'))}</>;
}
