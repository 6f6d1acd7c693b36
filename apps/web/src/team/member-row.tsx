import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { CompanyRole, Member } from '../api/schema.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './team.module.css';

interface Props {
  readonly member: Member;
  readonly isMe: boolean;
  readonly mayChange: boolean;
}

export function MemberRow({ member, isMe, mayChange }: Props) {
  const { t } = useTranslation(['team', 'vocabulary']);
  const queries = useQueryClient();
  const sentence = useSentence();
  const [leaving, setLeaving] = useState(false);
  const changing = useMutation({
    mutationFn: (companyRole: CompanyRole) =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id: member.id }, header: ifMatch(member.revision) },
          body: { companyRole },
        }),
      ),
    onSuccess: () => toast({ text: t('members.changed', { name: member.name }) }),
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  const { companyRole } = member;
  return (
    <li className={styles.member}>
      <div>
        <p className={styles.name}>
          {member.name} {isMe && <span className={styles.muted}>({t('members.you')})</span>}
        </p>
        <p className={styles.muted}>
          {[member.email, ...member.roles.map((role) => t(`vocabulary:role.${role}`))].join(' · ')}
        </p>
      </div>
      {mayChange && !isMe ? (
        <div className={styles.tools}>
          <NativeSelect
            aria-label={t('members.role', { name: member.name })}
            value={companyRole}
            disabled={changing.isPending}
            data={[
              { value: 'owner', label: t('members.owner') },
              { value: 'member', label: t('members.member') },
            ]}
            onChange={({ currentTarget }) =>
              changing.mutate(currentTarget.value === 'owner' ? 'owner' : 'member')
            }
          />
          <Button
            variant="subtle"
            aria-label={`${t('members.remove')}: ${member.name}`}
            onClick={() => setLeaving(true)}
          >
            {t('members.remove')}
          </Button>
        </div>
      ) : (
        <p className={styles.muted}>{t(companyRole === 'owner' ? 'members.owner' : 'members.member')}</p>
      )}
      {leaving && <Removing member={member} onClose={() => setLeaving(false)} />}
    </li>
  );
}

function Removing({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('team');
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/members/{id}', {
        params: { path: { id: member.id }, header: ifMatch(member.revision) },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['members'] });
      toast({ text: t('members.removed', { name: member.name }) });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('members.removeTitle', { name: member.name })}>
      <div className={styles.form}>
        <p>{t('members.removeText')}</p>
        {removing.isError && <ProblemNotice error={removing.error} />}
        <p className={styles.tools}>
          <Button variant="default" onClick={onClose}>
            {t('members.cancel')}
          </Button>
          <Button loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('members.remove')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
