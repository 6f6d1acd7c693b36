import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Member } from '../api/schema.ts';
import { LeaveGuard } from '../design/leave-guard.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useDraft } from '../design/use-draft.ts';
import { ZoneField } from '../design/zone-field.tsx';
import { fieldRefusal } from '../refusals/refusals.ts';
import styles from './account.module.css';
import { meQuery } from './queries.ts';

const factsOf = ({ name, zone }: Member) => ({ name, zone });

/** What colleagues and the other side read of oneself, and by which clock mails are written. */
export function OwnFacts({ member }: { member: Member }) {
  const { t } = useTranslation(['session', 'frame']);
  const queries = useQueryClient();
  const { draft, setDraft, isChanged } = useDraft(factsOf(member));
  const { name, zone } = draft;
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id: member.id }, header: ifMatch(member.revision) },
          body: { name: name.trim(), zone },
        }),
      ),
    onSuccess: (stored) => {
      setDraft(factsOf(stored));
      toast({ text: t('account.saved') });
      return queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeaveGuard isChanged={isChanged && !saving.isPending} />
      <TextInput
        label={t('signUp.name')}
        autoComplete="name"
        maxLength={200}
        error={fieldRefusal(saving.error, '/name')}
        value={name}
        onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        required
      />
      <ZoneField
        label={t('account.zone')}
        description={t('account.zoneText')}
        value={zone}
        onChange={(chosen) => setDraft({ ...draft, zone: chosen })}
      />
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div>
        <Button type="submit" loading={saving.isPending} disabled={name.trim() === '' || !isChanged}>
          {t('frame:save')}
        </Button>
      </div>
    </form>
  );
}
