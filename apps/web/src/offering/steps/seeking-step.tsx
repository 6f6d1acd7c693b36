import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../api/schema.ts';
import { dealTypes, mandateBases } from '../../api/vocabulary.ts';
import { DayField } from '../../design/day-field.tsx';
import styles from '../editor.module.css';
import type { Saving } from '../use-saving.ts';
import { AnyOf, numberOf, OneOf, Rows } from './fields.tsx';

const currencies = ['USD', 'HKD', 'CNY', 'TWD', 'EUR', 'GBP', 'JPY', 'KRW', 'SGD', 'AUD'];
const bases = ['flat-fee', 'minimum-guarantee', 'revenue-share', 'option-and-purchase'] as const;
const audiences = ['all', 'vetted', 'on-request'] as const;

export function SeekingStep({ saving }: { saving: Saving }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const { draft, change } = saving;
  const { mandate } = draft;
  return (
    <div className={styles.fields}>
      <AnyOf
        label={t('seeking.seeking')}
        values={dealTypes}
        wordOf={(deal) => t(`vocabulary:deal.${deal}`)}
        chosen={draft.seeking}
        onChange={(seeking) => change({ seeking })}
      />
      <AskFields ask={draft.ask} onChange={(ask) => change({ ask })} />
      <div className={styles.pair}>
        <OneOf
          label={t('seeking.mandate')}
          values={mandateBases}
          wordOf={(basis) => t(`vocabulary:mandate.${basis}`)}
          value={mandate?.basis}
          onChange={(basis) => change({ mandate: basis && { ...mandate, basis } })}
        />
        {mandate && (
          <TextInput
            label={t('seeking.grantor')}
            value={mandate.grantor ?? ''}
            maxLength={200}
            onChange={({ currentTarget: { value } }) =>
              change({ mandate: { ...mandate, grantor: value === '' ? undefined : value } })
            }
          />
        )}
        {mandate && (
          <DayField
            label={t('seeking.mandateUntil')}
            value={mandate.until}
            onChange={(until) => change({ mandate: { ...mandate, until } })}
          />
        )}
      </div>
      <Finance saving={saving} />
    </div>
  );
}

const someAsk = (lo: number, hi: number): Ask => ({
  band: { lo, hi },
  currency: 'USD',
  basis: 'flat-fee',
  shownTo: 'vetted',
});

/** A band; the same at both ends is one amount. */
function AskFields({ ask, onChange }: { ask: Ask | undefined; onChange: (ask: Ask | null) => void }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const lo = ask?.band?.lo ?? ask?.amount;
  const hi = ask?.band?.hi ?? ask?.amount;
  const amounts = (low: number | null, high: number | null) => {
    if (low === null && high === null) return onChange(null);
    const [from, to] = [low ?? high ?? 0, high ?? low ?? 0].sort((a, b) => a - b);
    const { amount: _, ...rest } = ask ?? someAsk(0, 0);
    return onChange({ ...rest, band: { lo: from ?? 0, hi: to ?? 0 } });
  };
  const figure = { min: 0, thousandSeparator: ',', allowDecimal: false, hideControls: true } as const;
  return (
    <fieldset className={styles.group}>
      <legend>{t('seeking.ask')}</legend>
      <div className={styles.pair}>
        <NumberInput
          {...figure}
          label={t('seeking.lo')}
          value={lo ?? ''}
          onBlur={({ currentTarget }) => amounts(figureIn(currentTarget.value), hi ?? null)}
        />
        <NumberInput
          {...figure}
          label={t('seeking.hi')}
          value={hi ?? ''}
          onBlur={({ currentTarget }) => amounts(lo ?? null, figureIn(currentTarget.value))}
        />
        {ask && (
          <>
            <NativeSelect
              label={t('seeking.currency')}
              value={ask.currency}
              data={[...new Set([ask.currency, ...currencies])]}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...ask, currency: value, usd: value === 'USD' ? undefined : (ask.usd ?? lo) })
              }
            />
            {ask.currency !== 'USD' && (
              <NumberInput
                {...figure}
                label={t('seeking.usd')}
                value={ask.usd ?? ''}
                onChange={(value) => onChange({ ...ask, usd: numberOf(value) ?? 0 })}
              />
            )}
            <NativeSelect
              label={t('seeking.basis')}
              value={ask.basis}
              data={bases.map((value) => ({ value, label: t(`vocabulary:basis.${value}`) }))}
              onChange={({ currentTarget }) =>
                onChange({ ...ask, basis: bases.find((is) => is === currentTarget.value) ?? ask.basis })
              }
            />
            <NativeSelect
              label={t('seeking.shownTo')}
              value={ask.shownTo}
              data={audiences.map((value) => ({ value, label: t(`seeking.shown.${value}`) }))}
              onChange={({ currentTarget }) =>
                onChange({
                  ...ask,
                  shownTo: audiences.find((is) => is === currentTarget.value) ?? ask.shownTo,
                })
              }
            />
          </>
        )}
      </div>
      {ask && (
        <div>
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('seeking.noAsk')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const figureIn = (text: string) => {
  const digits = text.replaceAll(/\D/g, '');
  return digits === '' ? null : Number(digits);
};

const unfinished = ['concept', 'development', 'financing', 'production'];

function Finance({ saving: { draft, change } }: { saving: Saving }) {
  const { t } = useTranslation('offering');
  if (!draft.finance && !unfinished.includes(draft.stage ?? '')) return null;
  const plan = draft.finance ?? { secured: [], openUsd: 0, incentives: [] };
  const figure = { min: 0, thousandSeparator: ',', allowDecimal: false, hideControls: true } as const;
  return (
    <>
      <Rows
        legend={t('seeking.finance')}
        rows={plan.secured}
        fresh={() => ({ source: '', usd: 0 })}
        addLabel={t('seeking.addSource')}
        nameOf={({ source }) => source}
        onChange={(secured) => change({ finance: { ...plan, secured } })}
      >
        {(row, set) => (
          <>
            <TextInput
              label={t('seeking.source')}
              value={row.source}
              maxLength={200}
              onChange={({ currentTarget }) => set({ ...row, source: currentTarget.value })}
            />
            <NumberInput
              {...figure}
              label={t('seeking.amount')}
              value={row.usd}
              onChange={(value) => set({ ...row, usd: numberOf(value) ?? 0 })}
            />
          </>
        )}
      </Rows>
      <NumberInput
        {...figure}
        label={t('seeking.open')}
        description={t('seeking.financeHint')}
        value={plan.openUsd}
        onChange={(value) => change({ finance: { ...plan, openUsd: numberOf(value) ?? 0 } })}
      />
    </>
  );
}
