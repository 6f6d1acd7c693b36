import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../design/day-field.tsx';
import { ZoneField } from '../../design/zone-field.tsx';
import { useFormats } from '../../i18n/format.ts';
import { longestSlot, shortestSlot, type Draft, type Faults } from './draft.ts';
import styles from './edition.module.css';
import { longestName, mostTables, type TablesFault } from './tables.ts';

interface Props {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (draft: Draft) => void;
}

const days = [
  ['opensOn', 'closesOn'],
  ['showFrom', 'showTo'],
] as const;

export function EditionFields({ draft, faults, onChange }: Props) {
  const { t } = useTranslation('organiser');
  const tellFault = useTablesFault();
  const fault = { opensOn: undefined, ...faults };
  return (
    <>
      <TextInput
        label={t('edition.name')}
        required
        maxLength={100}
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      {days.map((pair) => (
        <div key={pair[0]} className={styles.pair}>
          {pair.map((name) => (
            <DayField
              key={name}
              required
              label={t(`edition.${name}`)}
              value={draft[name]}
              error={fault[name] && t(`edition.fault.${fault[name]}`)}
              onChange={(day) => onChange({ ...draft, [name]: day })}
            />
          ))}
        </div>
      ))}
      <div className={styles.pair}>
        <ZoneField
          label={t('edition.zone')}
          required
          value={draft.zone}
          onChange={(zone) => onChange({ ...draft, zone })}
        />
        <NumberInput
          label={t('edition.slot')}
          required
          value={draft.slotMinutes ?? ''}
          min={shortestSlot}
          max={longestSlot}
          allowDecimal={false}
          onChange={(value) => onChange({ ...draft, slotMinutes: value === '' ? undefined : Number(value) })}
        />
      </div>
      <Textarea
        label={t('edition.tables')}
        description={t('edition.tablesHint')}
        autosize
        minRows={4}
        maxRows={16}
        value={draft.tables}
        error={faults.tables && tellFault(faults.tables)}
        onChange={({ currentTarget }) => onChange({ ...draft, tables: currentTarget.value })}
      />
    </>
  );
}

function useTablesFault() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  return (found: TablesFault) => {
    switch (found.fault) {
      case 'twice':
        return t('edition.fault.twice', { name: found.name });
      case 'tooLong':
        return t('edition.fault.tooLong', { name: found.name, most: formats.number(longestName) });
      case 'tooMany':
        return t('edition.fault.tooMany', { most: formats.number(mostTables) });
      default:
        return found satisfies never;
    }
  };
}
