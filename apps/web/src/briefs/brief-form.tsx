import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileTerms } from '../api/schema.ts';
import { cadences } from '../api/vocabulary.ts';
import { LeaveGuard } from '../design/leave-guard.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useDraft } from '../design/use-draft.ts';
import { BriefEditor } from './brief-editor.tsx';
import { DraftMatches } from './draft-matches.tsx';
import styles from './brief-editor.module.css';

const visibilities = ['private', 'anonymous', 'named'] as const;

export interface BriefDraft {
  readonly name: string;
  readonly cadence: (typeof cadences)[number];
  readonly visibility: (typeof visibilities)[number];
  readonly terms: ProfileTerms;
}

export const emptyBrief: BriefDraft = { name: '', cadence: 'instant', visibility: 'private', terms: {} };

interface FormProps {
  readonly brief: BriefDraft;
  readonly error: unknown;
  readonly saving: boolean;
  readonly onSave: (brief: BriefDraft) => void;
  /** Beside the save button. */
  readonly more?: ReactNode;
  /** Under, or beside, the matches of the draft. */
  readonly beneath?: ReactNode;
}

const oneOf = <Item extends string>(known: readonly Item[], value: string, otherwise: Item): Item =>
  known.find((item) => item === value) ?? otherwise;

export function BriefForm({ brief, error, saving, onSave, more, beneath }: FormProps) {
  const { t } = useTranslation(['briefs', 'vocabulary']);
  const { draft, setDraft, isChanged } = useDraft(brief);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <div className={styles.screen}>
      <LeaveGuard isChanged={isChanged && !saving} />
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.settings}>
          <TextInput
            label={t('name')}
            value={draft.name}
            maxLength={120}
            required
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('cadence')}
            value={draft.cadence}
            data={cadences.map((value) => ({ value, label: t(`vocabulary:cadence.${value}`) }))}
            onChange={(event) =>
              setDraft({ ...draft, cadence: oneOf(cadences, event.currentTarget.value, draft.cadence) })
            }
          />
          <NativeSelect
            label={t('visibility.label')}
            value={draft.visibility}
            data={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
            onChange={(event) =>
              setDraft({
                ...draft,
                visibility: oneOf(visibilities, event.currentTarget.value, draft.visibility),
              })
            }
          />
        </div>
        <BriefEditor terms={draft.terms} onChange={(terms) => setDraft({ ...draft, terms })} />
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles.save}>
          {more}
          <Button type="submit" loading={saving} disabled={!isChanged || draft.name.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
      <aside className={styles.beneath} aria-label={t('fits')}>
        <DraftMatches terms={draft.terms} onLoosen={(terms) => setDraft({ ...draft, terms })} />
        {beneath}
      </aside>
    </div>
  );
}
