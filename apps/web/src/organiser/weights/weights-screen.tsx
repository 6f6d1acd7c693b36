import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { Rules, RulesChange } from '../../api/schema.ts';
import { Dialog } from '../../design/dialog.tsx';
import { LeaveGuard } from '../../design/leave-guard.tsx';
import { Screen } from '../../design/screen.tsx';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import { useDraft } from '../../design/use-draft.ts';
import { useFormats } from '../../i18n/format.ts';
import styles from '../organiser.module.css';
import { rescoresQuery, rulesHistoryQuery, rulesQuery } from '../queries.ts';
import { RulesOutlook } from './rules-outlook.tsx';
import { WeightFields } from './weight-fields.tsx';
import { features, isSame, type Weighing } from './weighing.ts';

export default function WeightsScreen() {
  const { t } = useTranslation('organiser');
  const rules = useQuery({ ...rulesQuery, refetchOnWindowFocus: false });
  return (
    <Screen title={t('weights.title')}>
      <p className={styles.intro}>{t('weights.intro')}</p>
      {rules.isPending && <Loading rows={7} height={44} />}
      {rules.isError && <ProblemNotice error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && <Weigh rules={rules.data} />}
    </Screen>
  );
}

function Weigh({ rules }: { rules: Rules }) {
  const { t } = useTranslation('organiser');
  const now: Weighing = { weights: rules.weights, cap: rules.cap };
  const { draft: chosen, setDraft: setChosen } = useDraft<Weighing>(now);
  const [asking, setAsking] = useState(false);
  const changed = !isSame(now, chosen);
  // Rarity is kept as it is: this screen does not change it, and what is left out would be as by default.
  const change: RulesChange = { ...chosen, rarity: rules.rarity };
  return (
    <div className={styles.two}>
      <LeaveGuard isChanged={changed} />
      <div>
        <WeightFields weighing={chosen} onChange={setChosen} />
        <div className={styles.buttons} style={{ marginTop: 'var(--mq-4)', justifyContent: 'flex-start' }}>
          <Button disabled={!changed} onClick={() => setAsking(true)}>
            {t('weights.save')}
          </Button>
          <Button variant="default" disabled={!changed} onClick={() => setChosen(now)}>
            {t('weights.reset')}
          </Button>
        </div>
      </div>
      <div>
        <RulesOutlook change={changed ? change : undefined} />
        <Rescores />
        <History onUse={setChosen} />
      </div>
      {asking && <Confirm revision={rules.revision} change={change} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface ConfirmProps {
  readonly revision: number;
  readonly change: RulesChange;
  readonly onClose: () => void;
}

function Confirm({ revision, change, onClose }: ConfirmProps) {
  const { t } = useTranslation(['organiser', 'frame']);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(api.PUT('/api/v1/rules', { params: { header: ifMatch(revision) }, body: change })),
    onSuccess: () => {
      toast({ text: t('weights.saved') });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['rules'] }),
  });
  return (
    <Dialog onClose={onClose} title={t('weights.confirmTitle')}>
      <div className={styles.form}>
        <p>{t('weights.confirmText')}</p>
        {saving.isError && <ProblemNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button loading={saving.isPending} onClick={() => saving.mutate()} data-autofocus>
            {t('weights.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Rescores() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { data } = useQuery(rescoresQuery);
  const latest = data?.items[0];
  if (!latest) return null;
  const { state, done, total, startedAt, finishedAt } = latest;
  const progress = t('weights.progress', { done: formats.number(done), total: formats.number(total) });
  return (
    <section aria-labelledby="rescore-title">
      <h2 id="rescore-title">{t('weights.rescore')}</h2>
      <p>
        {t(`weights.state.${state}`)} · {progress}
      </p>
      {state === 'running' && (
        <Progress
          value={total === 0 ? 100 : (100 * done) / total}
          color="ink"
          my="xs"
          aria-label={progress}
        />
      )}
      <p className={styles.facts}>{formats.zonedInstant(finishedAt ?? startedAt)}</p>
    </section>
  );
}

function History({ onUse }: { onUse: (weighing: Weighing) => void }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const history = useQuery(rulesHistoryQuery);
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('weights.history')}</h2>
      {history.isPending && <Loading rows={2} height={52} />}
      {history.isError && <ProblemNotice error={history.error} retry={() => void history.refetch()} />}
      {history.data?.items.length === 0 && <p className={styles.facts}>{t('weights.historyNone')}</p>}
      <ol className={styles.list}>
        {history.data?.items.map(({ revision, weights, cap, changedAt }) => (
          <li key={revision}>
            <div className={styles.buttons} style={{ justifyContent: 'space-between' }}>
              <strong>{revision === 0 ? t('weights.delivered') : t('weights.revision', { revision })}</strong>
              <Button
                variant="subtle"
                aria-label={t('weights.useNamed', { revision })}
                onClick={() => onUse({ weights, cap })}
              >
                {t('weights.use')}
              </Button>
            </div>
            <p className={styles.facts}>
              {features.map((name) => `${t(`weights.feature.${name}`)} ${weights[name]}`).join(' · ')}
            </p>
            {changedAt && <p className={styles.facts}>{formats.zonedInstant(changedAt)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
