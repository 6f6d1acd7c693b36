import { Button, MultiSelect, NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium, ProfileTerms, TerritoryOrGroup } from '../api/schema.ts';
import {
  audiences,
  dealTypes,
  kinds,
  media,
  modes,
  stages,
  techniques,
  territories,
  territoryGroups,
} from '../api/vocabulary.ts';
import { Chips } from '../design/chips.tsx';
import { DayField } from '../design/day-field.tsx';
import { useFormats } from '../i18n/format.ts';
import { genres } from '../vocabulary/genres.ts';
import { useSlugWord, useThemeWords } from '../vocabulary/words.ts';
import styles from './brief-editor.module.css';
import { allowedFor, type Facet, valuesOf, wishOf, withWish } from './terms.ts';

interface EditorProps {
  readonly terms: ProfileTerms;
  readonly onChange: (terms: ProfileTerms) => void;
}
type RightsGate = NonNullable<NonNullable<ProfileTerms['gates']>['rights']>;

/** More are found by writing. */
const mostOffered = 40;
const groups = Object.keys(territoryGroups);
const places = new Set<string>([...territories, ...groups]);
const isPlace = (code: string): code is TerritoryOrGroup => places.has(code);
const isMedium = (medium: string): medium is Medium => media.some((known) => known === medium);

/** What must be, what would be nice, what must never be; the rest is under "More". */
export function BriefEditor({ terms, onChange }: EditorProps) {
  const { t } = useTranslation(['briefs', 'vocabulary']);
  const [more, setMore] = useState(false);
  const word = useSlugWord();
  const themes = useThemeWords();
  const chips = (facet: Facet, options: readonly { value: string; label: string }[]) => (
    <Chips
      label={t(`facet.${facet}`)}
      allowed={allowedFor(facet)}
      options={options}
      wishOf={(value) => wishOf(terms, facet, value)}
      onChange={(value, wish) => onChange(withWish(terms, facet, value, wish))}
    />
  );
  const slugs = (kind: 'genre' | 'theme', known: readonly string[]) =>
    [...new Set([...valuesOf(terms, kind), ...known])].map((value) => ({ value, label: word(kind, value) }));
  const wished = new Set(valuesOf(terms, 'theme'));
  const addTheme = (list: string[]) => {
    const slug = themes.slugOf(list.at(-1) ?? '');
    if (slug !== '') onChange(withWish(terms, 'theme', slug, 'nice'));
  };
  return (
    <div className={styles.editor}>
      {chips(
        'kind',
        kinds.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) })),
      )}
      <Rights terms={terms} onChange={onChange} />
      {chips('genre', slugs('genre', genres))}
      <div className={styles.themes}>
        {chips('theme', slugs('theme', []))}
        <TagsInput
          aria-label={t('addTheme')}
          placeholder={t('addTheme')}
          data={themes.words.filter((known) => !wished.has(themes.slugOf(known)))}
          limit={mostOffered}
          value={[]}
          onChange={addTheme}
          maxLength={60}
        />
      </div>
      {chips(
        'stage',
        stages.map((value) => ({ value, label: t(`vocabulary:stage.${value}`) })),
      )}
      <Price terms={terms} onChange={onChange} />
      <Button variant="subtle" className={styles.more} aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? t('less') : t('more')}
      </Button>
      {more && (
        <>
          {chips(
            'deal',
            dealTypes.map((value) => ({ value, label: t(`vocabulary:deal.${value}`) })),
          )}
          {chips(
            'audience',
            audiences.map((value) => ({ value, label: t(`vocabulary:audience.${value}`) })),
          )}
          {chips(
            'technique',
            techniques.map((value) => ({ value, label: t(`vocabulary:technique.${value}`) })),
          )}
          {chips(
            'mode',
            modes.map((value) => ({ value, label: t(`vocabulary:mode.${value}`) })),
          )}
        </>
      )}
    </div>
  );
}

function Rights({ terms, onChange }: EditorProps) {
  const { t } = useTranslation(['briefs', 'vocabulary']);
  const formats = useFormats();
  const gate: RightsGate = terms.gates?.rights ?? {};
  const change = (part: RightsGate) =>
    onChange({ ...terms, gates: { ...terms.gates, rights: { ...gate, ...part } } });
  const places = [
    {
      group: t('groups'),
      items: Object.keys(territoryGroups)
        .filter(isGroup)
        .map((value) => ({ value, label: t(`vocabulary:group.${value}`) })),
    },
    { group: t('countries'), items: territories.map((value) => ({ value, label: formats.region(value) })) },
  ];
  const windowChange = (from: string | undefined, until: string | undefined) =>
    change({ window: from && until ? { ...gate.window, from, until } : undefined });
  return (
    <fieldset className={styles.rights}>
      <legend className={styles.legend}>{t('rights')}</legend>
      <MultiSelect
        label={t('territories')}
        data={places}
        value={gate.territories ?? []}
        onChange={(chosen) => change({ territories: chosen.filter(isPlace) })}
        limit={80}
        searchable
        clearable
      />
      <MultiSelect
        label={t('media')}
        data={media.map((value) => ({ value, label: t(`vocabulary:medium.${value}`) }))}
        value={gate.media ?? []}
        onChange={(chosen) => change({ media: chosen.filter(isMedium) })}
        searchable
        clearable
      />
      <div className={styles.row}>
        <DayField
          label={t('from')}
          value={gate.window?.from}
          onChange={(from) => windowChange(from, gate.window?.until ?? yearLater(from))}
        />
        <DayField
          label={t('until')}
          value={gate.window?.until}
          onChange={(until) => windowChange(gate.window?.from, until)}
        />
        <NativeSelect
          label={t('exclusivity')}
          value={gate.exclusivity ?? 'any'}
          data={(['any', 'exclusive'] as const).map((value) => ({
            value,
            label: t(`vocabulary:exclusivity.${value}`),
          }))}
          onChange={(event) =>
            change({ exclusivity: event.currentTarget.value === 'exclusive' ? 'exclusive' : 'any' })
          }
        />
      </div>
    </fieldset>
  );
}

const isGroup = (group: string): group is keyof typeof territoryGroups => group in territoryGroups;
const yearLater = (day: string | undefined) => day && `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

function Price({ terms, onChange }: EditorProps) {
  const { t } = useTranslation('briefs');
  const ask = terms.gates?.ask;
  return (
    <div className={styles.row}>
      <NumberInput
        label={t('mostAsk')}
        value={ask?.maxUsd ?? ''}
        min={0}
        thousandSeparator=","
        allowDecimal={false}
        prefix="$"
        onChange={(value) =>
          onChange({
            ...terms,
            gates: {
              ...terms.gates,
              ask: typeof value === 'number' ? { ...ask, maxUsd: value, allowUnknown: true } : undefined,
            },
          })
        }
      />
    </div>
  );
}
