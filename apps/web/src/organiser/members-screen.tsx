import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/schema.ts';
import { DataTable } from '../design/data-table.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { membersOfQuery } from '../members/queries.ts';
import { textOf } from '../session/text-of.ts';
import styles from './organiser.module.css';
import { CompanyName } from './company-name.tsx';
import { companyQuery, peopleQuery } from './queries.ts';

const RolesDialog = lazy(() => import('./roles-dialog.tsx'));
const ActingDialog = lazy(() => import('./acting-dialog.tsx'));
const route = getRouteApi('/frame/organiser/members');

export default function MembersScreen() {
  const { t } = useTranslation('organiser');
  const { search = '', company } = route.useSearch();
  const navigate = route.useNavigate();
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = textOf(new FormData(event.currentTarget), 'search').trim();
    void navigate({ search: said === '' ? {} : { search: said } });
  };
  return (
    <Screen
      title={t('members.title')}
      tools={
        <form role="search" className={styles.search} onSubmit={look}>
          <TextInput
            key={search}
            aria-label={t('members.search')}
            placeholder={t('members.search')}
            name="search"
            type="search"
            defaultValue={search}
            maxLength={200}
          />
          <Button type="submit" variant="default">
            {t('members.find')}
          </Button>
        </form>
      }
    >
      {search !== '' ? (
        <Found search={search} />
      ) : company ? (
        <MembersOf companyId={company} />
      ) : (
        <Empty
          title={t('members.pick')}
          text={t('members.pickText')}
          action={
            <LinkButton variant="default" to="/organiser/companies" search={{ standing: 'approved' }}>
              {t('companies.back')}
            </LinkButton>
          }
        />
      )}
    </Screen>
  );
}

const usePeople = (search: string) => useInfiniteQuery(peopleQuery(search));

function Found({ search }: { search: string }) {
  const { t } = useTranslation('organiser');
  const people = usePeople(search);
  return <Members list={people} none={t('members.nobody')} />;
}

function MembersOf({ companyId }: { companyId: string }) {
  const { t } = useTranslation('organiser');
  const company = useQuery(companyQuery(companyId));
  const list = useInfiniteQuery(membersOfQuery(companyId));
  return (
    <section aria-labelledby="company-name">
      <h2 id="company-name" style={{ marginBottom: 'var(--mq-2)' }}>
        <Link to="/organiser/companies/$companyId" params={{ companyId }} style={{ color: 'inherit' }}>
          {company.data?.name ?? t('members.company')}
        </Link>
      </h2>
      <Members list={list} none={t('members.none')} />
    </section>
  );
}

/** Nobody acts for those. */
const runsTheMarket = ({ roles }: Member): boolean =>
  roles.includes('organiser') || roles.includes('operator');

interface MembersProps {
  readonly list: ReturnType<typeof usePeople>;
  readonly none: string;
}

function Members({ list, none }: MembersProps) {
  const { t } = useTranslation(['organiser', 'vocabulary']);
  const formats = useFormats();
  const [changing, setChanging] = useState<Member>();
  const [actingFor, setActingFor] = useState<Member>();
  const members = list.data?.pages.flatMap(({ items }): Member[] => items) ?? [];
  return (
    <>
      {list.isPending && <Loading rows={4} height={44} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && members.length === 0 && <Empty title={none} />}
      {members.length > 0 && (
        <DataTable
          label={t('members.title')}
          rows={members}
          keyOf={({ id }) => id}
          columns={[
            { head: t('members.columns.name'), name: true, cell: ({ name }) => name },
            { head: t('members.columns.email'), cell: ({ email }) => email },
            {
              head: t('members.company'),
              cell: ({ companyId, companyRole }) => (
                <span>
                  <Link
                    to="/organiser/companies/$companyId"
                    params={{ companyId }}
                    style={{ color: 'inherit' }}
                  >
                    <CompanyName id={companyId} />
                  </Link>{' '}
                  · {t(`members.companyRole.${companyRole}`)}
                </span>
              ),
            },
            {
              head: t('members.columns.roles'),
              cell: ({ roles }) => formats.list(roles.map((role) => t(`vocabulary:role.${role}`))),
            },
            { head: t('members.columns.zone'), cell: ({ zone }) => zone },
            {
              head: t('members.change'),
              cell: (member) => (
                <div className={styles.buttons}>
                  <Button
                    variant="default"
                    aria-label={t('members.changeNamed', { name: member.name })}
                    onClick={() => setChanging(member)}
                  >
                    {t('members.change')}
                  </Button>
                  {!runsTheMarket(member) && (
                    <Button
                      variant="default"
                      aria-label={t('members.act.beginNamed', { name: member.name })}
                      onClick={() => setActingFor(member)}
                    >
                      {t('members.act.begin')}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      <NextPage of={list} className={styles.more}>
        {t('companies.more')}
      </NextPage>
      <Suspense>
        {changing && <RolesDialog member={changing} onClose={() => setChanging(undefined)} />}
        {actingFor && <ActingDialog member={actingFor} onClose={() => setActingFor(undefined)} />}
      </Suspense>
    </>
  );
}
