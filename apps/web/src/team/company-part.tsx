import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Company } from '../api/schema.ts';
import { territories } from '../api/vocabulary.ts';
import { LeaveGuard } from '../design/leave-guard.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useDraft } from '../design/use-draft.ts';
import { useFormats } from '../i18n/format.ts';
import { trustQuery } from '../listing/queries.ts';
import { fieldRefusal } from '../refusals/refusals.ts';
import { meQuery } from '../session/queries.ts';
import { useMe } from '../session/use-me.ts';
import styles from './team.module.css';

/** What the company says of itself, where it stands, and what its dealings say. */
export function CompanyPart({ owns }: { owns: boolean }) {
  const { t } = useTranslation('team');
  const { company } = useMe();
  return (
    <section className={styles.part} aria-labelledby="company">
      <h2 id="company">{t('company.heading')}</h2>
      <Standing company={company} />
      {owns ? (
        <CompanyForm company={company} />
      ) : (
        <>
          <CompanyFacts company={company} />
          <p className={styles.muted}>{t('company.ownersOnly')}</p>
        </>
      )}
      <Trust companyId={company.id} />
    </section>
  );
}

function Standing({ company: { standing, verdict } }: { company: Company }) {
  const { t } = useTranslation('team');
  return (
    <p className={styles.standing} data-standing={standing}>
      {t(`company.standing.${standing}`)}
      {verdict?.words && ` “${verdict.words}”`}
    </p>
  );
}

function CompanyFacts({ company: { name, country, website } }: { company: Company }) {
  const formats = useFormats();
  return (
    <div>
      <p className={styles.name}>{name}</p>
      <p className={styles.muted}>{[formats.region(country), website].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

const factsOf = ({ name, country, website }: Company) => ({ name, country, website: website ?? '' });

function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const queries = useQueryClient();
  const { draft, setDraft, isChanged } = useDraft(factsOf(company));
  const { name, country, website } = draft;
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/companies/{id}', {
          params: { path: { id: company.id }, header: ifMatch(company.revision) },
          body: { name: name.trim(), country, website: website.trim() === '' ? null : website.trim() },
        }),
      ),
    onSuccess: (stored) => {
      setDraft(factsOf(stored));
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      toast({ text: t('company.saved') });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeaveGuard isChanged={isChanged && !saving.isPending} />
      <TextInput
        label={t('company.name')}
        required
        maxLength={200}
        error={fieldRefusal(saving.error, '/name')}
        value={name}
        onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
      />
      <Select
        label={t('company.country')}
        data={territories.map((code) => ({ value: code, label: formats.region(code) }))}
        value={country}
        searchable
        allowDeselect={false}
        onChange={(code) =>
          setDraft({ ...draft, country: territories.find((known) => known === code) ?? country })
        }
      />
      <TextInput
        label={t('company.website')}
        type="url"
        placeholder="https://"
        maxLength={500}
        error={fieldRefusal(saving.error, '/website')}
        value={website}
        onChange={({ currentTarget }) => setDraft({ ...draft, website: currentTarget.value })}
      />
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div>
        <Button type="submit" loading={saving.isPending} disabled={name.trim() === ''}>
          {t('company.save')}
        </Button>
      </div>
    </form>
  );
}

const hourSeconds = 3_600;

function Trust({ companyId }: { companyId: string }) {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const { data } = useQuery(trustQuery(companyId));
  if (!data) return null;
  const { answeredShare, medianAnswerSeconds } = data;
  return (
    <div>
      <h3>{t('company.trust')}</h3>
      <dl className={styles.trust}>
        <div>
          <dt>{t('company.answered')}</dt>
          <dd>{answeredShare === null ? t('company.few') : formats.percent(answeredShare)}</dd>
        </div>
        <div>
          <dt>{t('company.median')}</dt>
          <dd>
            {medianAnswerSeconds === null
              ? t('company.few')
              : t('company.hours', { count: Math.max(1, Math.round(medianAnswerSeconds / hourSeconds)) })}
          </dd>
        </div>
      </dl>
    </div>
  );
}
