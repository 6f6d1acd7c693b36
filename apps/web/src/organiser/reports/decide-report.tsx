import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.ts';
import type { Report, ReportMeasure } from '../../api/schema.ts';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import styles from '../organiser.module.css';
import { reportQuery } from '../queries.ts';

const measures = [
  'stop-in-conversation',
  'stop-everywhere',
  'none',
] as const satisfies readonly ReportMeasure[];
type Act = 'uphold' | 'dismiss' | 'take-back';

/** Uphold with a measure, dismiss, or take a measure back: each with a note for the record. */
export function DecideReport({ report }: { report: Report }) {
  const { t } = useTranslation('organiser');
  const queries = useQueryClient();
  const [measure, setMeasure] = useState<ReportMeasure>('stop-in-conversation');
  const [note, setNote] = useState('');
  const path = { params: { path: { reportId: report.id } } };
  const said = note.trim() === '' ? {} : { note: note.trim() };
  const deciding = useMutation({
    mutationFn: (act: Act) => {
      switch (act) {
        case 'uphold':
          return bodyOf(
            api.POST('/api/v1/reports/{reportId}/uphold', { ...path, body: { measure, ...said } }),
          );
        case 'dismiss':
          return bodyOf(api.POST('/api/v1/reports/{reportId}/dismiss', { ...path, body: said }));
        case 'take-back':
          return bodyOf(api.POST('/api/v1/reports/{reportId}/take-back', { ...path, body: said }));
        default:
          return act satisfies never;
      }
    },
    onSuccess: (decided, act) => {
      queries.setQueryData(reportQuery(report.id).queryKey, decided);
      setNote('');
      toast({ text: t(`reports.done.${act}`) });
      return queries.invalidateQueries({ queryKey: ['reports', 'list'] });
    },
  });
  const { state } = report;
  const canTakeBack = state === 'upheld' && report.measure !== undefined && report.measure !== 'none';
  return (
    <section aria-labelledby="decide-title" className={styles.panel}>
      <h2 id="decide-title">{state === 'open' ? t('reports.decide') : t(`reports.state.${state}`)}</h2>
      <div className={styles.form}>
        {state !== 'open' && report.measure && <p>{t(`reports.measure.${report.measure}`)}</p>}
        {state === 'open' && (
          <Radio.Group
            aria-label={t('reports.decide')}
            value={measure}
            onChange={(value) => setMeasure(measures.find((known) => known === value) ?? measure)}
          >
            <div className={styles.form}>
              {measures.map((value) => (
                <Radio key={value} value={value} label={t(`reports.measure.${value}`)} />
              ))}
            </div>
          </Radio.Group>
        )}
        {(state === 'open' || canTakeBack) && (
          <Textarea
            label={t('reports.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2_000}
            minRows={2}
            autosize
          />
        )}
        {deciding.isError && <ProblemNotice error={deciding.error} />}
        <div className={styles.buttons}>
          {state === 'open' && (
            <>
              <Button
                variant="default"
                disabled={deciding.isPending}
                onClick={() => deciding.mutate('dismiss')}
              >
                {t('reports.dismiss')}
              </Button>
              <Button loading={deciding.isPending} onClick={() => deciding.mutate('uphold')}>
                {t('reports.uphold')}
              </Button>
            </>
          )}
          {canTakeBack && (
            <Button
              variant="default"
              loading={deciding.isPending}
              onClick={() => deciding.mutate('take-back')}
            >
              {t('reports.takeBack')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
