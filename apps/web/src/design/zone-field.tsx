import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneChoice, zoneChoices } from './zones.ts';

interface ZoneFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

export function ZoneField({ value, onChange, ...field }: ZoneFieldProps) {
  const { i18n } = useTranslation();
  // To name all of them takes a tenth of a second: once they are looked at.
  const [looked, setLooked] = useState(false);
  const zones = useMemo(
    () => (looked ? zoneChoices(i18n.language, value) : [zoneChoice(value, i18n.language)]),
    [looked, i18n.language, value],
  );
  return (
    <Select
      {...field}
      data={zones}
      value={value}
      searchable
      allowDeselect={false}
      onDropdownOpen={() => setLooked(true)}
      onChange={(chosen) => onChange(chosen ?? value)}
    />
  );
}
