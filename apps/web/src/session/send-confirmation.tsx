import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { ProblemNotice } from '../design/states.tsx';

/** Another mail that asks to confirm the address: the first one is lost, or its link too old. */
export function SendConfirmation({ email }: { email: string }) {
  const { t } = useTranslation('session');
  const sending = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/auth/send-verification-email', { body: { email } })),
  });
  if (sending.isSuccess) return <p role="status">{t('signIn.confirmationSent')}</p>;
  return (
    <>
      {sending.isError && <ProblemNotice error={sending.error} />}
      <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('signIn.sendConfirmation')}
      </Button>
    </>
  );
}
