import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Member } from '../api/schema.ts';
import { LeaveGuard } from '../design/leave-guard.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { ZoneField } from '../design/zone-field.tsx';
import { fieldRefusal } from '../refusals/refusals.ts';
import styles from './account.module.css';
import { meQuery } from './queries.ts';

/** What colleagues and the other side read of oneself, and by which clock mails are written. */
export function OwnFacts({ member }: { member: Member }) {
  const { t } = useTranslation(['session', 'frame']);
  const queries = useQueryClient();
  const [name, setName] = useState(member.name);
  const [zone, setZone] = useState(member.zone);
  const isChanged = name.trim() !== member.name || zone !== member.zone;
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id: member.id }, header: ifMatch(member.revision) },
          body: { name: name.trim(), zone },
        }),
      ),
    onSuccess: () => {
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
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
      />
      <ZoneField
        label={t('account.zone')}
        description={t('account.zoneText')}
        value={zone}
        onChange={setZone}
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
