import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Member, Role } from '../api/schema.ts';
import { roles as allRoles } from '../api/vocabulary.ts';
import { DataTable } from '../design/data-table.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import { membersOfQuery } from '../members/queries.ts';
import { textOf } from '../session/text-of.ts';
import styles from './organiser.module.css';
import { companiesByNameQuery, companyQuery } from './queries.ts';

const route = getRouteApi('/frame/organiser/members');

export default function MembersScreen() {
  const { t } = useTranslation('organiser');
  const { name = '', company } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = textOf(new FormData(event.currentTarget), 'name').trim();
    void navigate({ search: said === '' ? {} : { name: said } });
  };
  return (
    <Screen
      title={t('members.title')}
      tools={
        <form role="search" onSubmit={search}>
          <TextInput
            key={name}
            aria-label={`${t('members.company')}: ${t('companies.search')}`}
            placeholder={`${t('members.company')}: ${t('companies.search')}`}
            name="name"
            type="search"
            defaultValue={name}
            w={320}
          />
        </form>
      }
    >
      <p className={styles.intro}>{t('members.intro')}</p>
      {company ? <MembersOf companyId={company} /> : <Companies name={name} />}
    </Screen>
  );
}

function Companies({ name }: { name: string }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const found = useQuery(companiesByNameQuery(name));
  if (found.isPending) return <Loading rows={5} height={44} />;
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <Empty title={t('companies.empty.search')} />;
  return (
    <ul className={styles.rows} aria-label={t('members.pick')}>
      {found.data.items.map(({ id, name: own, country }) => (
        <li key={id} className={styles.row}>
          <p className={styles.name}>
            <Link to="/organiser/members" search={{ ...(name && { name }), company: id }}>
              {own}
            </Link>
          </p>
          <p className={styles.facts}>{formats.region(country)}</p>
        </li>
      ))}
    </ul>
  );
}

function MembersOf({ companyId }: { companyId: string }) {
  const { t } = useTranslation(['organiser', 'vocabulary']);
  const formats = useFormats();
  const company = useQuery(companyQuery(companyId));
  const list = useInfiniteQuery(membersOfQuery(companyId));
  const [changing, setChanging] = useState<Member>();
  const members = list.data?.pages.flatMap(({ items }): Member[] => items) ?? [];
  return (
    <section aria-labelledby="company-name">
      <h2 id="company-name" style={{ marginBottom: 'var(--mq-2)' }}>
        <Link to="/organiser/companies/$companyId" params={{ companyId }} style={{ color: 'inherit' }}>
          {company.data?.name ?? t('members.company')}
        </Link>
      </h2>
      {list.isPending && <Loading rows={4} height={44} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && members.length === 0 && <Empty title={t('members.none')} />}
      {members.length > 0 && (
        <DataTable
          label={t('members.title')}
          rows={members}
          keyOf={({ id }) => id}
          columns={[
            { head: t('members.columns.name'), name: true, cell: ({ name }) => name },
            { head: t('members.columns.email'), cell: ({ email }) => email },
            {
              head: t('members.columns.company'),
              cell: ({ companyRole }) => t(`members.companyRole.${companyRole}`),
            },
            {
              head: t('members.columns.roles'),
              cell: ({ roles }) => formats.list(roles.map((role) => t(`vocabulary:role.${role}`))),
            },
            { head: t('members.columns.zone'), cell: ({ zone }) => zone },
            {
              head: t('members.change'),
              cell: (member) => (
                <Button
                  variant="default"
                  aria-label={t('members.changeNamed', { name: member.name })}
                  onClick={() => setChanging(member)}
                >
                  {t('members.change')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {changing && <RolesDialog member={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}

function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['organiser', 'vocabulary', 'frame']);
  const queries = useQueryClient();
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const { id, name, revision } = member;
  const saving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id }, header: ifMatch(revision) },
          body: { roles: [...roles] },
        }),
      ),
    onSuccess: () => {
      toast({ text: t('members.saved', { name }) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('members.rolesOf', { name })}
      closeButtonProps={{ 'aria-label': t('frame:close') }}
    >
      <form onSubmit={save} className={styles.form}>
        <Checkbox.Group
          label={t('members.columns.roles')}
          description={t('members.rolesText')}
          value={[...roles]}
          onChange={(chosen) => setRoles(allRoles.filter((role) => chosen.includes(role)))}
          error={roles.length === 0 ? t('members.atLeastOne') : undefined}
        >
          <div className={styles.form} style={{ marginTop: 'var(--mq-2)' }}>
            {allRoles.map((role) => (
              <Checkbox key={role} value={role} label={t(`vocabulary:role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
        {saving.isError && <ProblemNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={roles.length === 0}>
            {t('members.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
