import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/schema.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Screen } from '../../design/screen.tsx';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import { membersOfQuery } from '../../members/queries.ts';
import { MemberName } from '../member-name.tsx';
import styles from '../organiser.module.css';
import { companyHistoryQuery, companyQuery } from '../queries.ts';
import { CompanyActions } from './company-actions.tsx';

const route = getRouteApi('/frame/organiser/companies/$companyId');

export default function CompanyScreen() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { companyId } = route.useParams();
  const { data: company } = useSuspenseQuery(companyQuery(companyId));
  const { standing, standingSince, verdict } = company;
  return (
    <Screen
      title={company.name}
      actions={
        <>
          <LinkButton variant="subtle" to="/organiser/companies">
            {t('companies.back')}
          </LinkButton>
          <CompanyActions company={company} />
        </>
      }
    >
      <p className={styles.standing}>
        <time dateTime={standingSince} title={formats.zonedInstant(standingSince)}>
          {t(`companies.since.${standing}`, { time: formats.ago(standingSince) })}
        </time>
      </p>
      {verdict && (
        <p className={styles.panel}>
          {t(`companies.reason.${verdict.reason}`)}
          {verdict.words && <>: {verdict.words}</>}
        </p>
      )}
      <div className={styles.two}>
        <div>
          <Members companyId={companyId} />
          <History companyId={companyId} />
        </div>
        <Facts company={company} />
      </div>
    </Screen>
  );
}

function Facts({ company: { id, country, website, createdAt } }: { company: Company }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const facts = [
    [t('companies.facts.country'), formats.region(country)],
    [t('companies.facts.website'), website ? <a href={website}>{website}</a> : t('companies.noWebsite')],
    [t('companies.facts.created'), formats.zonedInstant(createdAt)],
    [t('companies.facts.id'), id],
  ] as const;
  return (
    <dl className={styles.list}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.pair}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Members({ companyId }: { companyId: string }) {
  const { t } = useTranslation(['organiser', 'vocabulary']);
  const formats = useFormats();
  const list = useInfiniteQuery(membersOfQuery(companyId));
  const members = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">{t('companies.members')}</h2>
      {list.isPending && <Loading rows={2} height={52} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && members.length === 0 && <p>{t('companies.noMembers')}</p>}
      <ul className={styles.list}>
        {members.map(({ id, name, email, companyRole, roles }) => (
          <li key={id}>
            <strong>{name}</strong> {t(`members.companyRole.${companyRole}`)}
            <p className={styles.facts}>
              {email} · {formats.list(roles.map((role) => t(`vocabulary:role.${role}`)))}
            </p>
          </li>
        ))}
      </ul>
      {members.length > 0 && (
        <LinkButton variant="default" mt="sm" to="/organiser/members" search={{ company: companyId }}>
          {t('members.change')}
        </LinkButton>
      )}
    </section>
  );
}

function History({ companyId }: { companyId: string }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const history = useQuery(companyHistoryQuery(companyId));
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('companies.history')}</h2>
      {history.isPending && <Loading rows={2} height={52} />}
      {history.isError && <ProblemNotice error={history.error} retry={() => void history.refetch()} />}
      <ol className={styles.list}>
        {history.data?.items.map(({ revision, at, act, reason, words, memberId }) => (
          <li key={revision}>
            <strong>{t(`companies.act.${act}`)}</strong>
            {reason && <> · {t(`companies.reason.${reason}`)}</>}
            {words && <p>{words}</p>}
            <p className={styles.facts}>
              {formats.zonedInstant(at)}
              {memberId && (
                <>
                  {' '}
                  · <MemberName id={memberId} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
