import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { LinkButton } from '../design/link-button.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { Entry } from './entry.tsx';
import { tokenOfLink } from './token-of-link.ts';

/** Where the mail leads that confirms an address. */
export default function ConfirmScreen() {
  const { t } = useTranslation('session');
  const [token] = useState(tokenOfLink);
  const confirming = useQuery({
    queryKey: ['auth', 'confirm', token],
    queryFn: () => bodyOf(api.GET('/api/auth/verify-email', { params: { query: { token } } })),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <Entry title={t('confirm.title')}>
      {confirming.isPending && <Loading rows={1} height={44} />}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      {confirming.isSuccess && (
        <>
          <p role="status">{t('confirm.done')}</p>
          <LinkButton to="/sign-in">{t('signIn.title')}</LinkButton>
        </>
      )}
    </Entry>
  );
}
