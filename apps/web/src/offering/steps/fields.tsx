import { ActionIcon, Button, MultiSelect, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../api/schema.ts';
import { useFormats } from '../../i18n/format.ts';
import { allTerritories } from '../../vocabulary/places.ts';
import styles from '../editor.module.css';

interface Choice<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
}

/** One of a closed vocabulary, or none. */
export function OneOf<Value extends string>({
  label,
  values,
  wordOf,
  value,
  onChange,
}: Choice<Value> & { value: Value | undefined; onChange: (value: Value | null) => void }) {
  const { t } = useTranslation('offering');
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(values.find((known) => known === currentTarget.value) ?? null)
      }
      data={[
        { value: '', label: t('what.none') },
        ...values.map((known) => ({ value: known, label: capital(wordOf(known)) })),
      ]}
    />
  );
}

const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Any of a vocabulary. */
export function AnyOf<Value extends string>({
  label,
  values,
  wordOf,
  chosen,
  onChange,
}: Choice<Value> & { chosen: readonly Value[]; onChange: (chosen: Value[]) => void }) {
  const all = [...new Set([...values, ...chosen])];
  return (
    <MultiSelect
      label={label}
      data={all.map((value) => ({ value, label: wordOf(value) }))}
      value={[...chosen]}
      onChange={(picked) => onChange(all.filter((value) => picked.includes(value)))}
      searchable
      hidePickedOptions
      maxDropdownHeight={280}
    />
  );
}

/** Those that are traded in most, and whichever the listing names. */
const common: readonly Language[] = [
  'en',
  'zh',
  'yue',
  'cmn',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'ru',
  'th',
  'vi',
  'id',
  'ms',
  'tl',
  'hi',
  'ta',
  'te',
  'bn',
  'ur',
  'ar',
  'fa',
  'he',
  'tr',
  'pl',
  'nl',
  'sv',
  'da',
  'no',
  'fi',
  'cs',
  'hu',
  'ro',
  'el',
  'uk',
];
const commonTags = ['en', 'zh-Hant', 'zh-Hans', ...common.slice(4)];

/** Of a text: with its script where it matters. */
export function TextLanguage({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (tag: string) => void;
}) {
  const formats = useFormats();
  const tags = [...new Set([value, ...commonTags])];
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={tags.map((tag) => ({ value: tag, label: formats.language(tag) }))}
    />
  );
}

export const useLanguageChoice = (more: readonly Language[] = []) => {
  const formats = useFormats();
  return { values: [...new Set([...common, ...more])], wordOf: formats.language };
};

export const usePlaceChoice = () => {
  const formats = useFormats();
  return { values: allTerritories, wordOf: formats.region };
};

export const languageTags = commonTags;

/** Rows of one kind, each with a way to take it away, and a way to add one. */
export function Rows<Row>({
  legend,
  rows,
  fresh,
  addLabel,
  nameOf,
  onChange,
  children,
}: {
  legend: string;
  rows: readonly Row[];
  fresh: () => Row;
  addLabel: string;
  /** What a row is called, for whoever hears its button. */
  nameOf: (row: Row) => string;
  onChange: (rows: Row[]) => void;
  children: (row: Row, set: (row: Row) => void) => ReactNode;
}) {
  const { t } = useTranslation('offering');
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own: their place is what they are known by.
        <div key={at} className={styles.line}>
          {children(row, (changed) => onChange(rows.map((other, place) => (place === at ? changed : other))))}
          <ActionIcon
            aria-label={`${t('what.remove')}: ${nameOf(row)}`}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...rows, fresh()])}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

/** A number, or nothing. */
export const numberOf = (value: string | number): number | null => (value === '' ? null : Number(value));
