import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/schema.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Screen } from '../../design/screen.tsx';
import { useFormats } from '../../i18n/format.ts';
import { MemberName } from '../member-name.tsx';
import styles from '../organiser.module.css';
import { reportQuery } from '../queries.ts';
import { DecideReport } from './decide-report.tsx';

const route = getRouteApi('/frame/organiser/reports/$reportId');

export default function ReportScreen() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { reportId } = route.useParams();
  const { data: report } = useSuspenseQuery(reportQuery(reportId));
  const { reason, title, words, reporterCompany, reportedCompany, messages } = report;
  return (
    <Screen
      title={`${t(`reports.reason.${reason}`)} · ${title}`}
      actions={
        <LinkButton variant="subtle" to="/organiser/reports">
          {t('reports.back')}
        </LinkButton>
      }
    >
      <div className={styles.two}>
        <div>
          <section aria-labelledby="said-title">
            <h2 id="said-title">{t('reports.said')}</h2>
            <p className={styles.name}>
              <Party company={reporterCompany} memberId={report.reporterId} />
              {' → '}
              <Party company={reportedCompany} memberId={report.reportedId} />
            </p>
            {words && <p className={styles.words}>“{words}”</p>}
            <p className={styles.facts}>
              {t('reports.written', {
                reporter: formats.number(messages.reporter),
                reported: formats.number(messages.reported),
              })}
            </p>
          </section>
          <Disclosed report={report} />
          <Acts report={report} />
        </div>
        <DecideReport report={report} />
      </div>
    </Screen>
  );
}

function Disclosed({ report: { disclosed, messageId } }: { report: Report }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  return (
    <section aria-labelledby="disclosed-title">
      <h2 id="disclosed-title">{t('reports.disclosed')}</h2>
      <p className={styles.facts}>
        {disclosed.length === 0 ? t('reports.nothingDisclosed') : t('reports.disclosedText')}
      </p>
      <ol className={styles.list} style={{ marginTop: 'var(--mq-2)' }}>
        {disclosed.map(({ id, at, side, text, earlier }) => (
          <li key={id}>
            <p className={styles.facts}>
              {side && t(`reports.side.${side}`)} · {formats.zonedInstant(at)}
              {id === messageId && (
                <strong className={styles.state} data-state="todo">
                  {' '}
                  {t('reports.reportedMessage')}
                </strong>
              )}
            </p>
            <p>{text}</p>
            {earlier.map((before) => (
              <p key={before.until} className={styles.facts}>
                {t('reports.before')}: {before.text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acts({ report: { acts } }: { report: Report }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">{t('reports.record')}</h2>
      <ol className={styles.list}>
        {acts.map(({ at, act, note, memberId }) => (
          <li key={`${at} ${act}`}>
            <strong>{t(`reports.act.${act}`)}</strong>
            {note && <p>{note}</p>}
            <p className={styles.facts}>
              {formats.zonedInstant(at)} · <MemberName id={memberId} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PartyProps {
  readonly company: Report['reporterCompany'];
  readonly memberId: string | undefined;
}

/** Who it is, and of which company. */
function Party({ company: { companyId, name }, memberId }: PartyProps) {
  const { t } = useTranslation('organiser');
  return (
    <>
      <Link to="/organiser/companies/$companyId" params={{ companyId }}>
        {name ?? t('reports.someone')}
      </Link>
      {memberId && (
        <span className={styles.facts}>
          {' '}
          (<MemberName id={memberId} />)
        </span>
      )}
    </>
  );
}
