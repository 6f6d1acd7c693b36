import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Title } from '../../api/schema.ts';
import { kinds, modes, stages, techniques } from '../../api/vocabulary.ts';
import styles from '../editor.module.css';
import type { Saving } from '../use-saving.ts';
import { AnyOf, numberOf, OneOf, Rows, TextLanguage, useLanguageChoice, usePlaceChoice } from './fields.tsx';

const titleTypes = ['original', 'international', 'romanised', 'alternate'] as const;

export function WhatStep({ saving: { draft, change } }: { saving: Saving }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const languages = useLanguageChoice(draft.originalLanguage ? [draft.originalLanguage] : []);
  const places = usePlaceChoice();
  const fresh = (): Title => ({
    text: '',
    language: draft.originalLanguage ?? 'en',
    type: draft.titles.length === 0 ? 'original' : 'international',
  });
  return (
    <div className={styles.fields}>
      <Rows
        legend={t('what.titles')}
        rows={draft.titles.length === 0 ? [fresh()] : draft.titles}
        fresh={fresh}
        addLabel={t('what.addTitle')}
        nameOf={({ text }) => text}
        onChange={(titles) => change({ titles })}
      >
        {(title, set) => (
          <>
            <TextInput
              label={t('what.title')}
              value={title.text}
              lang={title.language}
              maxLength={300}
              onChange={({ currentTarget }) => set({ ...title, text: currentTarget.value })}
            />
            <TextLanguage
              label={t('what.language')}
              value={title.language}
              onChange={(language) => set({ ...title, language })}
            />
            <NativeSelect
              label={t('what.type')}
              value={title.type}
              onChange={({ currentTarget }) =>
                set({
                  ...title,
                  type: titleTypes.find((type) => type === currentTarget.value) ?? title.type,
                })
              }
              data={titleTypes.map((type) => ({ value: type, label: t(`what.titleType.${type}`) }))}
            />
          </>
        )}
      </Rows>
      <div className={styles.pair}>
        <OneOf
          label={t('what.kind')}
          values={kinds}
          wordOf={(kind) => t(`vocabulary:kind.${kind}`)}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <OneOf
          label={t('what.stage')}
          values={stages}
          wordOf={(stage) => t(`vocabulary:stage.${stage}`)}
          value={draft.stage}
          onChange={(stage) => change({ stage })}
        />
        <OneOf
          label={t('what.technique')}
          values={techniques}
          wordOf={(technique) => t(`vocabulary:technique.${technique}`)}
          value={draft.technique}
          onChange={(technique) => change({ technique })}
        />
        <OneOf
          label={t('what.mode')}
          values={modes}
          wordOf={(mode) => t(`vocabulary:mode.${mode}`)}
          value={draft.mode}
          onChange={(mode) => change({ mode })}
        />
        <OneOf
          label={t('what.originalLanguage')}
          {...languages}
          value={draft.originalLanguage}
          onChange={(originalLanguage) => change({ originalLanguage })}
        />
      </div>
      <AnyOf
        label={t('what.origin')}
        {...places}
        chosen={draft.origin}
        onChange={(origin) => change({ origin })}
      />
      <div className={styles.pair}>
        <NumberInput
          label={t('what.runningMinutes')}
          value={draft.runningMinutes ?? ''}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          onChange={(value) => change({ runningMinutes: numberOf(value) })}
        />
        <NumberInput
          label={t('what.episodes')}
          value={draft.episodes ?? ''}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          onChange={(value) => change({ episodes: numberOf(value) })}
        />
        <NumberInput
          label={t('what.budgetUsd')}
          value={draft.budgetUsd ?? ''}
          min={0}
          thousandSeparator=","
          allowDecimal={false}
          hideControls
          onChange={(value) => change({ budgetUsd: numberOf(value) })}
        />
      </div>
    </div>
  );
}
