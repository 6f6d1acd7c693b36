import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Member, Role } from '../api/schema.ts';
import { roles as allRoles } from '../api/vocabulary.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './organiser.module.css';

/** What a person may do in the market: the organiser's to say. */
export default function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['organiser', 'vocabulary', 'frame']);
  const queries = useQueryClient();
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const { id, name, revision } = member;
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id }, header: ifMatch(revision) },
          body: { roles: [...roles] },
        }),
      ),
    onSuccess: () => {
      toast({ text: t('members.saved', { name }) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('members.rolesOf', { name })}>
      <form onSubmit={save} className={styles.form}>
        <Checkbox.Group
          label={t('members.columns.roles')}
          description={t('members.rolesText')}
          value={[...roles]}
          onChange={(chosen) => setRoles(allRoles.filter((role) => chosen.includes(role)))}
          error={roles.length === 0 ? t('members.atLeastOne') : undefined}
        >
          <div className={styles.form} style={{ marginTop: 'var(--mq-2)' }}>
            {allRoles.map((role) => (
              <Checkbox key={role} value={role} label={t(`vocabulary:role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
        {saving.isError && <ProblemNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={roles.length === 0}>
            {t('members.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
