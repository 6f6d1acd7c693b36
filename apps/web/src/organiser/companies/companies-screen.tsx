import { SegmentedControl, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/schema.ts';
import { NextPage } from '../../design/next-page.tsx';
import { Screen } from '../../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import { textOf } from '../../session/text-of.ts';
import styles from '../organiser.module.css';
import { companiesQuery, companyCountsQuery, standings } from '../queries.ts';
import { CompanyActions } from './company-actions.tsx';

const route = getRouteApi('/frame/organiser/companies');

export default function CompaniesScreen() {
  const { t } = useTranslation('organiser');
  const { standing = 'applied', name } = route.useSearch();
  const list = useInfiniteQuery(companiesQuery({ standing, name }));
  const companies = list.data?.pages.flatMap(({ items }): Company[] => items) ?? [];
  return (
    <Screen title={t('companies.title')} tools={<Tools />}>
      {list.isPending && <Loading rows={6} height={72} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && companies.length === 0 && (
        <Empty
          title={name ? t('companies.empty.search') : t(`companies.empty.${standing}`)}
          {...(standing === 'applied' && !name && { text: t('companies.empty.appliedText') })}
        />
      )}
      {companies.length > 0 && (
        <ul className={styles.rows}>
          {companies.map((company) => (
            <CompanyRow key={company.id} company={company} />
          ))}
        </ul>
      )}
      <NextPage of={list} className={styles.more}>
        {t('companies.more')}
      </NextPage>
    </Screen>
  );
}

/** Where they stand, with how many; and the beginning of a name. */
function Tools() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { standing = 'applied', name } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: counts } = useQuery(companyCountsQuery);
  const choose = (chosen: string, wanted: string | undefined) => {
    const known = standings.find((each) => each === chosen);
    void navigate({
      search: { ...(known && known !== 'applied' && { standing: known }), ...(wanted && { name: wanted }) },
    });
  };
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    choose(standing, textOf(new FormData(event.currentTarget), 'name').trim());
  };
  return (
    <>
      <div className={styles.scroll}>
        <SegmentedControl
          aria-label={t('companies.which')}
          value={standing}
          onChange={(value) => choose(value, name)}
          data={standings.map((value) => ({
            value,
            label: counts
              ? `${t(`companies.standing.${value}`)} ${formats.number(counts[value])}`
              : t(`companies.standing.${value}`),
          }))}
        />
      </div>
      <form role="search" onSubmit={search}>
        <TextInput
          key={name}
          aria-label={t('companies.search')}
          placeholder={t('companies.search')}
          name="name"
          type="search"
          defaultValue={name}
        />
      </form>
    </>
  );
}

function CompanyRow({ company }: { company: Company }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { id, name, country, website, standing, standingSince, verdict } = company;
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>
          <Link to="/organiser/companies/$companyId" params={{ companyId: id }}>
            {name}
          </Link>
        </h2>
        <p className={styles.facts}>
          {formats.region(country)}
          {' · '}
          {website ? (
            <a href={website} target="_blank" rel="noreferrer">
              {new URL(website).host}
            </a>
          ) : (
            t('companies.noWebsite')
          )}
          {' · '}
          <time dateTime={standingSince} title={formats.zonedInstant(standingSince)}>
            {t(`companies.since.${standing}`, { time: formats.ago(standingSince) })}
          </time>
        </p>
        {verdict && (
          <p className={styles.words}>
            {t(`companies.reason.${verdict.reason}`)}
            {verdict.words && <>: {verdict.words}</>}
          </p>
        )}
      </div>
      <CompanyActions company={company} />
    </li>
  );
}
