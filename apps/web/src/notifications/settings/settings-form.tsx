import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { Preferences, PreferencesChange } from '../../api/schema.ts';
import { LeaveGuard } from '../../design/leave-guard.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import { useDraft } from '../../design/use-draft.ts';
import { useMe } from '../../session/use-me.ts';
import { preferencesQuery } from '../queries.ts';
import { DigestFields, QuietFields } from './digest-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { kindsFor } from './kinds.ts';
import styles from './settings.module.css';

const mostMails = 100;

export function SettingsForm({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation(['notifications', 'frame']);
  const { member } = useMe();
  const queries = useQueryClient();
  const { revision, stopped, ...stored } = preferences;
  const { draft: chosen, setDraft, isChanged } = useDraft<PreferencesChange>(stored);
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(api.PUT('/api/v1/preferences', { params: { header: ifMatch(revision) }, body: chosen })),
    onSuccess: (saved) => {
      queries.setQueryData(preferencesQuery.queryKey, saved);
      toast({ text: t('settings.saved') });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const change = (part: Partial<PreferencesChange>) => setDraft({ ...chosen, ...part });
  return (
    <form onSubmit={submit} className={styles.parts}>
      <LeaveGuard isChanged={isChanged && !saving.isPending} />
      <section>
        <h2>{t('settings.kinds')}</h2>
        {kindsFor(member.roles).map((kind) => (
          <KindFields
            key={kind}
            kind={kind}
            choice={chosen.channels[kind]}
            onChange={(choice) => change({ channels: { ...chosen.channels, [kind]: choice } })}
          />
        ))}
      </section>
      <section>
        <h2>{t('settings.mail')}</h2>
        {stopped && <p className={styles.stopped}>{t(`settings.stopped.${stopped.reason}`)}</p>}
        <Checkbox
          label={t('settings.mailOn')}
          checked={chosen.email}
          onChange={(event) => change({ email: event.currentTarget.checked })}
        />
        <NumberInput
          label={t('settings.perDay')}
          description={t('settings.perDayHint')}
          value={chosen.emailsPerDay}
          min={0}
          max={mostMails}
          allowDecimal={false}
          className={styles.number}
          onChange={(value) => typeof value === 'number' && change({ emailsPerDay: value })}
        />
        <DigestFields digest={chosen.digest} onChange={(digest) => change({ digest })} />
        <QuietFields hours={chosen.quietHours} onChange={(quietHours) => change({ quietHours })} />
        <p className={styles.muted}>{t('settings.zone', { zone: member.zone })}</p>
      </section>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div className={styles.save}>
        <Button type="submit" loading={saving.isPending} disabled={!isChanged}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
