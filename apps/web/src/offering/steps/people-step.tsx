import { NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Award, Material } from '../../api/schema.ts';
import { aiUses } from '../../api/vocabulary.ts';
import { slugOf } from '../../vocabulary/slug.ts';
import styles from '../editor.module.css';
import type { Saving } from '../use-saving.ts';
import { AnyOf, numberOf, OneOf, Rows } from './fields.tsx';

const parts = [
  'director',
  'author',
  'writer',
  'producer',
  'cast',
  'showrunner',
  'composer',
  'designer',
] as const;
const materials: readonly Material['type'][] = [
  'poster',
  'trailer',
  'teaser',
  'screener',
  'deck',
  'script',
  'sizzle',
  'stills',
];

export function PeopleStep({ saving: { draft, change } }: { saving: Saving }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const { ai } = draft;
  return (
    <div className={styles.fields}>
      <Rows
        legend={t('people.people')}
        rows={draft.people}
        fresh={() => ({
          name: '',
          slug: 'unnamed',
          role: 'director' as const,
          attachment: 'attached' as const,
        })}
        addLabel={t('people.add')}
        nameOf={({ name }) => name}
        onChange={(people) => change({ people })}
      >
        {(person, set) => (
          <>
            <TextInput
              label={t('people.name')}
              value={person.name}
              maxLength={200}
              onChange={({ currentTarget: { value } }) =>
                set({ ...person, name: value, slug: slugOf(value) || 'unnamed' })
              }
            />
            <NativeSelect
              label={t('people.role')}
              value={person.role}
              data={parts.map((role) => ({ value: role, label: t(`vocabulary:person.${role}`) }))}
              onChange={({ currentTarget }) =>
                set({ ...person, role: parts.find((role) => role === currentTarget.value) ?? person.role })
              }
            />
            <NativeSelect
              label={t('people.attachment')}
              value={person.attachment}
              data={[
                { value: 'attached', label: t('people.attached') },
                { value: 'in-talks', label: t('people.inTalks') },
              ]}
              onChange={({ currentTarget }) =>
                set({ ...person, attachment: currentTarget.value === 'in-talks' ? 'in-talks' : 'attached' })
              }
            />
          </>
        )}
      </Rows>
      <Rows
        legend={t('people.awards')}
        rows={draft.awards}
        fresh={(): Award => ({ festival: '', year: new Date().getFullYear() })}
        addLabel={t('people.addAward')}
        nameOf={({ festival }) => festival}
        onChange={(awards) => change({ awards })}
      >
        {(award, set) => (
          <>
            <TextInput
              label={t('people.festival')}
              value={award.festival}
              maxLength={200}
              onChange={({ currentTarget }) => set({ ...award, festival: currentTarget.value })}
            />
            <NumberInput
              label={t('people.year')}
              value={award.year}
              min={1880}
              max={2200}
              hideControls
              onChange={(value) => set({ ...award, year: numberOf(value) ?? award.year })}
            />
            <TextInput
              label={t('people.award')}
              value={award.award ?? ''}
              maxLength={200}
              onChange={({ currentTarget: { value } }) =>
                set({ ...award, award: value === '' ? undefined : value })
              }
            />
          </>
        )}
      </Rows>
      <AnyOf
        label={t('people.materials')}
        values={materials}
        wordOf={(type) => t(`vocabulary:material.${type}`)}
        chosen={draft.materials.map(({ type }) => type)}
        onChange={(types) =>
          change({
            materials: types.map((type) => draft.materials.find((known) => known.type === type) ?? { type }),
          })
        }
      />
      <OneOf
        label={t('people.ai')}
        values={aiUses}
        wordOf={(use) => t(`people.aiUse.${use}`)}
        value={ai?.use}
        onChange={(use) => change({ ai: use && { use, parts: ai?.parts ?? [] } })}
      />
      {ai && ai.use !== 'none' && (
        <TagsInput
          label={t('people.aiParts')}
          value={ai.parts}
          maxTags={20}
          onChange={(named) => change({ ai: { ...ai, parts: named } })}
        />
      )}
    </div>
  );
}
