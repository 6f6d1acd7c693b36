import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { Screen } from '../design/screen.tsx';
import { type BriefDraft, BriefForm, emptyBrief } from './brief-form.tsx';

export default function NewBriefScreen() {
  const { t } = useTranslation('briefs');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const creating = useMutation({
    mutationFn: (brief: BriefDraft) =>
      bodyOf(api.POST('/api/v1/profiles', { body: { ...brief, active: true } })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['briefs'] });
      await navigate({ to: '/briefs/$briefId', params: { briefId: id }, replace: true, ignoreBlocker: true });
    },
  });
  return (
    <Screen title={t('new')}>
      <BriefForm
        brief={emptyBrief}
        error={creating.error}
        saving={creating.isPending}
        onSave={(brief) => creating.mutate(brief)}
      />
    </Screen>
  );
}
