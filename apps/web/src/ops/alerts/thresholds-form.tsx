import { Button, NumberInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { AlertKind, AlertRules, AlertThreshold, SetAlertRules } from '../../api/schema.ts';
import { LeaveGuard } from '../../design/leave-guard.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import { useDraft } from '../../design/use-draft.ts';
import { useFormats } from '../../i18n/format.ts';
import styles from '../ops.module.css';
import { isAge } from '../things-to-do.ts';
import form from './thresholds-form.module.css';

const kinds = [
  'engine-away',
  'service-not-ready',
  'consumer-stuck',
  'outbox-age',
  'dead-letters',
  'failed-jobs',
  'queue-age',
  'consumer-lag',
] as const satisfies readonly AlertKind[];

const nothing: AlertThreshold = { raise: 1, clear: 0, forSeconds: 0 };

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Addresses as they are written, one a line. */
const writtenOf = ({ thresholds, webhooks, emails }: AlertRules) => ({
  thresholds,
  webhooks: webhooks.join('\n'),
  emails: emails.join('\n'),
});

export function ThresholdsForm({ rules }: { rules: AlertRules }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const queries = useQueryClient();
  const { draft, setDraft, isChanged } = useDraft(writtenOf(rules));
  const { thresholds, webhooks, emails } = draft;
  const saving = useMutation({
    mutationFn: (body: SetAlertRules) =>
      bodyOf(api.PUT('/api/v1/ops/alerts/rules', { params: { header: ifMatch(rules.revision) }, body })),
    onSuccess: async (stored) => {
      setDraft(writtenOf(stored));
      toast({ text: t('alerts.saved') });
      await queries.invalidateQueries({ queryKey: ['ops'] });
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ thresholds, webhooks: linesOf(webhooks), emails: linesOf(emails) });
  };
  const of = (kind: AlertKind) => thresholds[kind] ?? nothing;
  const change = (kind: AlertKind, changed: AlertThreshold) =>
    setDraft({ ...draft, thresholds: { ...thresholds, [kind]: changed } });
  const wrong = kinds.some((kind) => of(kind).clear >= of(kind).raise);
  return (
    <form onSubmit={save} className={form.form}>
      <LeaveGuard isChanged={isChanged && !saving.isPending} />
      <p className={styles.muted}>
        {rules.changedAt
          ? t('alerts.changed', { time: formats.zonedInstant(rules.changedAt) })
          : t('alerts.defaults')}
      </p>
      <div>
        {kinds.map((kind) => (
          <Row key={kind} kind={kind} threshold={of(kind)} onChange={(changed) => change(kind, changed)} />
        ))}
      </div>
      <div className={form.addresses}>
        <Textarea
          label={t('alerts.webhooks')}
          description={t('alerts.webhooksHint')}
          value={webhooks}
          onChange={(event) => setDraft({ ...draft, webhooks: event.currentTarget.value })}
          minRows={3}
          autosize
        />
        <Textarea
          label={t('alerts.emails')}
          description={t('alerts.emailsHint')}
          value={emails}
          onChange={(event) => setDraft({ ...draft, emails: event.currentTarget.value })}
          minRows={3}
          autosize
        />
      </div>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div>
        <Button type="submit" loading={saving.isPending} disabled={wrong || !isChanged}>
          {t('alerts.save')}
        </Button>
      </div>
    </form>
  );
}

const unitOf = (kind: AlertKind) =>
  isAge(kind) ? 'seconds' : kind === 'engine-away' || kind === 'service-not-ready' ? 'yes' : 'count';

interface RowProps {
  readonly kind: AlertKind;
  readonly threshold: AlertThreshold;
  readonly onChange: (changed: AlertThreshold) => void;
}

function Row({ kind, threshold, onChange }: RowProps) {
  const { t } = useTranslation('ops');
  const { raise, clear, forSeconds } = threshold;
  const fields = [
    { part: 'raise', label: t('alerts.columns.raise'), value: raise },
    { part: 'clear', label: t('alerts.columns.clear'), value: clear },
    { part: 'forSeconds', label: t('alerts.columns.for'), value: forSeconds },
  ] as const;
  return (
    <fieldset className={form.row}>
      <legend className={form.kind}>
        {t(`alerts.kind.${kind}`)} <span className={styles.muted}>{t(`alerts.unit.${unitOf(kind)}`)}</span>
      </legend>
      {fields.map(({ part, label, value }) => (
        <NumberInput
          key={part}
          label={label}
          value={value}
          min={0}
          hideControls
          error={part === 'clear' && clear >= raise ? t('alerts.clearBelow', { raise }) : undefined}
          onChange={(changed) => onChange({ ...threshold, [part]: Number(changed) })}
        />
      ))}
    </fieldset>
  );
}
