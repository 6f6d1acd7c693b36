import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Invitation, TradeRole } from '../api/schema.ts';
import { ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import { fieldRefusal } from '../refusals/refusals.ts';
import { invitationsQuery } from './queries.ts';
import styles from './team.module.css';

const trades = ['exhibitor', 'buyer'] as const;

/** For owners: invite by mail, and see who has not come yet. */
export function Invitations() {
  const { t } = useTranslation('team');
  const invitations = useQuery(invitationsQuery);
  const items = invitations.data?.items ?? [];
  return (
    <>
      <InviteForm />
      {invitations.isError && (
        <ProblemNotice error={invitations.error} retry={() => void invitations.refetch()} />
      )}
      {items.length > 0 && <h3>{t('invite.open')}</h3>}
      <ul className={styles.members}>
        {items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </>
  );
}

function InviteForm() {
  const { t } = useTranslation('team');
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly TradeRole[]>(['exhibitor']);
  const inviting = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/invitations', {
          body: { email: email.trim(), roles: [...roles], companyRole: 'member' },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      toast({ text: t('invite.sent', { email: email.trim() }) });
      setEmail('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{t('invite.heading')}</h3>
      <TextInput
        label={t('invite.email')}
        type="email"
        error={fieldRefusal(inviting.error, '/email')}
        required
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <fieldset className={styles.trades}>
        <legend>{t('invite.does')}</legend>
        {trades.map((trade) => (
          <Checkbox
            key={trade}
            label={t(trade === 'buyer' ? 'members.buys' : 'members.sells')}
            checked={roles.includes(trade)}
            onChange={({ currentTarget: { checked } }) =>
              setRoles((before) =>
                trades.filter((known) => (known === trade ? checked : before.includes(known))),
              )
            }
          />
        ))}
      </fieldset>
      {inviting.isError && <ProblemNotice error={inviting.error} />}
      <div>
        <Button
          type="submit"
          loading={inviting.isPending}
          disabled={roles.length === 0 || email.trim() === ''}
        >
          {t('invite.send')}
        </Button>
      </div>
    </form>
  );
}

function InvitationRow({ invitation: { id, email, expiresAt } }: { invitation: Invitation }) {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const queries = useQueryClient();
  const sentence = useSentence();
  const path = { params: { path: { id } } };
  const acting = useMutation({
    mutationFn: (act: 'again' | 'withdraw') =>
      act === 'again'
        ? bodyOf(api.POST('/api/v1/invitations/{id}/send-again', path))
        : bodyOf(api.POST('/api/v1/invitations/{id}/withdraw', path)),
    onSuccess: (_, act) =>
      toast({ text: t(act === 'again' ? 'invite.againDone' : 'invite.withdrawn', { email }) }),
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
  return (
    <li className={styles.member}>
      <div>
        <p className={styles.name}>{email}</p>
        <p className={styles.muted}>{t('invite.expires', { when: formats.zonedInstant(expiresAt) })}</p>
      </div>
      <div className={styles.tools}>
        <Button variant="default" size="compact-sm" onClick={() => acting.mutate('again')}>
          {t('invite.again')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => acting.mutate('withdraw')}>
          {t('invite.withdraw')}
        </Button>
      </div>
    </li>
  );
}
