import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../design/screen.tsx';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { preferencesQuery } from '../queries.ts';
import { SettingsForm } from './settings-form.tsx';

/** What somebody is told, where, and when. The foot of each mail leads here. */
export default function SettingsScreen() {
  const { t } = useTranslation('notifications');
  const preferences = useQuery(preferencesQuery);
  return (
    <Screen title={t('settings.title')} width="text">
      {preferences.isPending && <Loading rows={6} height={60} />}
      {preferences.isError && (
        <ProblemNotice error={preferences.error} retry={() => void preferences.refetch()} />
      )}
      {preferences.data && <SettingsForm preferences={preferences.data} />}
    </Screen>
  );
}
