import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Medium } from '../../api/schema.ts';
import { media as allMedia } from '../../api/vocabulary.ts';
import { DayField } from '../../design/day-field.tsx';
import { useFormats } from '../../i18n/format.ts';
import { usePlaceName } from '../../vocabulary/place-names.ts';
import { allGroups, allTerritories, expandPlaces, foldPlaces } from '../../vocabulary/places.ts';
import styles from '../editor.module.css';
import { AnyOf, useLanguageChoice } from '../steps/fields.tsx';
import type { Scope } from './scope.ts';

/** Groups and countries; what a group stands for is shown. */
function Places({
  label,
  chosen,
  onChange,
}: {
  label: string;
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  const nameOf = usePlaceName();
  const whole = expandPlaces(chosen);
  const option = (code: string) => ({ value: code, label: nameOf(code) });
  return (
    <div>
      <MultiSelect
        label={label}
        data={[...allGroups, ...allTerritories].map(option)}
        value={foldPlaces(chosen)}
        onChange={onChange}
        searchable
        hidePickedOptions
        limit={60}
        maxDropdownHeight={280}
      />
      {whole.length > 1 && (
        <details className={styles.expansion}>
          <summary>{t('rights.expansion', { count: whole.length })}</summary>
          {formats.list(whole.map(formats.region).sort((a, b) => a.localeCompare(b)))}
        </details>
      )}
    </div>
  );
}

/** Where, how, when and in which languages. */
export function ScopeFields<Row extends Scope>({
  row,
  onChange,
}: {
  row: Row;
  onChange: (row: Row) => void;
}) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const languages = useLanguageChoice(row.languages ?? []);
  const { territories: except = [], ...exceptElse } = row.except ?? {};
  const setExcept = (codes: string[]) => {
    const rest = codes.length > 0 ? { ...exceptElse, territories: codes } : exceptElse;
    onChange({ ...row, except: Object.keys(rest).length > 0 ? rest : undefined });
  };
  return (
    <>
      <Places
        label={t('rights.places')}
        chosen={row.territories}
        onChange={(territories) => onChange({ ...row, territories })}
      />
      <Places label={t('rights.except')} chosen={except} onChange={setExcept} />
      <AnyOf<Medium>
        label={t('rights.media')}
        values={allMedia}
        wordOf={(medium) => t(`vocabulary:medium.${medium}`)}
        chosen={row.media}
        onChange={(media) => onChange({ ...row, media })}
      />
      <div className={styles.pair}>
        <DayField label={t('rights.from')} value={row.from} onChange={(from) => onChange({ ...row, from })} />
        <DayField
          label={t('rights.until')}
          value={row.until}
          onChange={(until) => onChange({ ...row, until })}
        />
      </div>
      <AnyOf
        label={t('rights.languages')}
        {...languages}
        chosen={row.languages ?? []}
        onChange={(chosen) => onChange({ ...row, languages: chosen.length > 0 ? chosen : undefined })}
      />
    </>
  );
}
