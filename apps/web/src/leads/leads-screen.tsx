import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeadRequest, Leads } from '../api/schema.ts';
import { CompanyLink } from '../companies/company-link.tsx';
import { companyQuery } from '../companies/queries.ts';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import styles from './leads.module.css';
import { leadsQuery } from './queries.ts';

export default function LeadsScreen() {
  const { t } = useTranslation('leads');
  const leads = useInfiniteQuery(leadsQuery);
  const items = leads.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = leads.isSuccess && items.length === 0;
  return (
    <Screen
      title={t('title')}
      actions={
        <Button component="a" href="/api/v1/leads/export" download variant="default">
          {t('export')}
        </Button>
      }
    >
      {leads.isPending && <Loading rows={4} height={164} />}
      {leads.isError && <ProblemNotice error={leads.error} retry={() => void leads.refetch()} />}
      {isEmpty && (
        <Empty
          title={t('empty.title')}
          text={t('empty.text')}
          action={<LinkButton to="/my-listings">{t('empty.action')}</LinkButton>}
        />
      )}
      {items.length > 0 && <p className={styles.muted}>{t('othersText')}</p>}
      <ul className={styles.list}>
        {items.map((lead) => (
          <LeadsOf key={lead.listingId} leads={lead} />
        ))}
      </ul>
      <NextPage of={leads}>{t('more')}</NextPage>
    </Screen>
  );
}

const shownAtOnce = 5;

function LeadsOf({ leads: { listingId, title, open, asked, askedTotal, others } }: { leads: Leads }) {
  const { t } = useTranslation('leads');
  return (
    <li className={styles.listing}>
      <div className={styles.who}>
        <h2 className={styles.title}>
          <Link to="/my-listings/$listingId" params={{ listingId }} search={{}} className={styles.link}>
            {title}
          </Link>
          {!open && <span className={styles.muted}> · {t('offMarket')}</span>}
        </h2>
        <p className={styles.muted}>{askedTotal === 0 ? t('nobody') : t('asked', { count: askedTotal })}</p>
        <ul className={styles.asked}>
          {asked.slice(0, shownAtOnce).map((request) => (
            <Asked key={request.requestId} request={request} />
          ))}
        </ul>
        {askedTotal > 0 && (
          <p>
            <LinkButton to="/answer" search={{ listing: listingId }} variant="default" size="compact-sm">
              {t('answer')}
            </LinkButton>
          </p>
        )}
      </div>
      <Others others={others} />
    </li>
  );
}

function Asked({ request }: { request: LeadRequest }) {
  const { t } = useTranslation(['leads', 'vocabulary']);
  const formats = useFormats();
  const { data: company } = useQuery(companyQuery(request.companyId));
  const kinds = [...new Set(request.asks.map(({ kind }) => kind))];
  return (
    <li className={styles.company}>
      <span className={styles.name}>
        <CompanyLink id={request.companyId} name={company?.name ?? t('someCompany')} />
      </span>
      <span className={styles.muted}>
        {[
          company && formats.region(company.country),
          formats.list(kinds.map((kind) => t(`vocabulary:request.${kind}`))),
          t(`vocabulary:requestState.${request.state}`),
          t('when', { when: formats.ago(request.createdAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

/** Three bars on one scale: the first is the whole. */
function Others({ others }: { others: Leads['others'] }) {
  const { t } = useTranslation('leads');
  const whole = Math.max(1, others.fitting ?? 0, others.kept ?? 0, others.passed ?? 0);
  const counts = ['fitting', 'kept', 'passed'] as const;
  return (
    <dl className={styles.others} aria-label={t('others')}>
      {counts.map((name) => {
        const count = others[name];
        return (
          <div key={name} className={styles.count}>
            <dt>{t(name)}</dt>
            <dd>
              <svg className={styles.bar} aria-hidden focusable="false">
                <rect y="9" width="100%" height="1" fill="var(--mq-control)" />
                <rect
                  width={`${((count ?? 0) / whole) * 100}%`}
                  height="10"
                  fill={name === 'passed' ? 'var(--mq-slate)' : 'var(--mq-jade)'}
                />
              </svg>
              {count === null ? t('few') : t('about', { count })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
