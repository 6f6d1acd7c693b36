import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { isRefusal } from '../api/problem.ts';
import type { InvitationAccept, InvitationOffer } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { fieldRefusal } from '../refusals/refusals.ts';
import { Entry } from '../session/entry.tsx';
import entry from '../session/entry.module.css';
import { textOf } from '../session/text-of.ts';
import { tokenOfLink } from '../session/token-of-link.ts';

/** Where the mail of an invitation leads: who invites to what, and the way in. */
export default function JoinScreen() {
  const { t } = useTranslation('team');
  const [token] = useState(tokenOfLink);
  const offer = useQuery({
    queryKey: ['invitations', 'offer', token],
    queryFn: () => bodyOf(api.POST('/api/v1/invitations/look', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });
  const joining = useMutation({
    mutationFn: (body: InvitationAccept) => bodyOf(api.POST('/api/v1/invitations/accept', { body })),
  });
  const isGone =
    isRefusal(offer.error, 'invalid-request') ||
    [offer.error, joining.error].some((error) => isRefusal(error, 'invitation-gone'));
  if (isGone) {
    return (
      <Entry title={t('join.gone')}>
        <p>{t('join.goneText')}</p>
      </Entry>
    );
  }
  if (joining.isSuccess) {
    return (
      <Entry title={t('join.done')}>
        <p role="status">{t('join.doneText', { company: offer.data?.company.name ?? '' })}</p>
        <LinkButton to="/sign-in">{t('join.signIn')}</LinkButton>
      </Entry>
    );
  }
  return (
    <Entry title={offer.data ? t('join.title', { company: offer.data.company.name }) : t('join.pending')}>
      {offer.isPending && <Loading rows={3} height={60} />}
      {offer.isError && <ProblemNotice error={offer.error} retry={() => void offer.refetch()} />}
      {offer.data && (
        <JoinForm
          offer={offer.data}
          problem={joining.error}
          isBusy={joining.isPending}
          onJoin={(name, password) =>
            joining.mutate({
              token,
              person: {
                name,
                zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                locale: currentLanguage(),
                speaks: [],
              },
              password,
            })
          }
        />
      )}
    </Entry>
  );
}

function JoinForm({
  offer,
  problem,
  isBusy,
  onJoin,
}: {
  offer: InvitationOffer;
  problem: unknown;
  isBusy: boolean;
  onJoin: (name: string, password: string) => void;
}) {
  const { t } = useTranslation(['team', 'vocabulary', 'session']);
  const formats = useFormats();
  const roles = formats.list(offer.roles.map((role) => t(role === 'buyer' ? 'join.buys' : 'join.sells')));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onJoin(textOf(form, 'name'), textOf(form, 'password'));
  };
  return (
    <>
      <p>
        {t(offer.companyRole === 'owner' ? 'join.asOwner' : 'join.asMember', { roles, email: offer.email })}
      </p>
      <form className={entry.form} onSubmit={submit}>
        {problem !== null && <ProblemNotice error={problem} />}
        {/* For the browser's keeper of passwords. */}
        <input type="hidden" name="email" autoComplete="username" value={offer.email} readOnly />
        <TextInput
          label={t('session:signUp.name')}
          name="name"
          autoComplete="name"
          maxLength={200}
          error={fieldRefusal(problem, '/name')}
          required
        />
        <PasswordInput
          label={t('session:password')}
          description={t('session:passwordRule')}
          name="password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('session:show') }}
          required
        />
        <Button type="submit" loading={isBusy}>
          {t('join.action')}
        </Button>
      </form>
      <p className={entry.links}>
        <Link to="/sign-in">{t('session:signIn.title')}</Link>
      </p>
    </>
  );
}
