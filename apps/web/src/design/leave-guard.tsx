import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';

/**
 * Nothing that was written is lost by leaving: it is stored first where that may be done, and otherwise whoever leaves
 * is asked. Where only the search of an address changes, nobody leaves.
 */
export function LeaveGuard({
  isChanged,
  store = async () => false,
}: {
  isChanged: boolean;
  /** @returns whether all is stored */
  store?: () => Promise<boolean>;
}) {
  const { t } = useTranslation('frame');
  const leaving = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      isChanged && current.pathname !== next.pathname && !(await store()),
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog onClose={leaving.reset} title={t('leave.title')}>
      <p>{t('leave.text')}</p>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={leaving.proceed}>
          {t('leave.go')}
        </Button>
        <Button onClick={leaving.reset} data-autofocus>
          {t('leave.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
