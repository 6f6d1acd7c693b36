import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { ProfileChange } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { Screen } from '../design/screen.tsx';
import { useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { BriefForm } from './brief-form.tsx';
import { Lessons } from './lessons.tsx';
import styles from './brief-editor.module.css';
import { briefQuery } from './queries.ts';

const route = getRouteApi('/frame/briefs/$briefId');

export default function BriefScreen() {
  const { t } = useTranslation(['briefs', 'frame']);
  const { briefId } = route.useParams();
  const { data: brief } = useSuspenseQuery(briefQuery(briefId));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const path = { params: { path: { id: briefId }, header: ifMatch(brief.revision) } };
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['briefs'] });
    await queries.invalidateQueries({ queryKey: ['suggestions'] });
  };
  const changing = useMutation({
    mutationFn: (change: ProfileChange) =>
      bodyOf(api.PATCH('/api/v1/profiles/{id}', { ...path, body: change })),
    onSuccess: (stored) => {
      queries.setQueryData(briefQuery(briefId).queryKey, stored);
      void refresh();
    },
  });
  const [saves, setSaves] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const remove = async () => {
    try {
      await api.DELETE('/api/v1/profiles/{id}', path);
      await navigate({ to: '/briefs', ignoreBlocker: true });
      await refresh();
      toast({ text: t('deleted', { name: brief.name }) });
    } catch (error) {
      toast({ kind: 'failed', text: sentence(error) });
    }
  };
  const { name, cadence, visibility, terms, active } = brief;
  return (
    <Screen
      title={name}
      actions={
        <Button
          variant="default"
          loading={changing.isPending}
          onClick={() => changing.mutate({ active: !active })}
        >
          {active ? t('pause') : t('resume')}
        </Button>
      }
    >
      <BriefForm
        key={saves}
        brief={{ name, cadence, visibility, terms }}
        error={changing.error}
        saving={changing.isPending}
        onSave={(draft) => changing.mutate(draft, { onSuccess: () => setSaves(saves + 1) })}
        more={
          leaving ? (
            <>
              <Button variant="default" onClick={() => setLeaving(false)}>
                {t('frame:cancel')}
              </Button>
              <Button onClick={() => void remove()}>{t('deleteSure')}</Button>
            </>
          ) : (
            <Button variant="subtle" onClick={() => setLeaving(true)}>
              {t('delete')}
            </Button>
          )
        }
        beneath={
          <>
            {!active && <p className={styles.hint}>{t('pausedHint')}</p>}
            <LinkButton to="/matches" search={{ brief: brief.id }} variant="default">
              {t('toMatches')}
            </LinkButton>
            <Lessons briefId={brief.id} />
          </>
        }
      />
    </Screen>
  );
}
