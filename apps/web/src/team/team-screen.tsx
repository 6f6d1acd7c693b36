import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from '../answering/queries.ts';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { useMe } from '../session/use-me.ts';
import { CompanyPart } from './company-part.tsx';
import { Invitations } from './invitations.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './team.module.css';

/** Who acts for the company, and what the company says of itself. Owners change it; everybody reads it. */
export default function TeamScreen() {
  const { t } = useTranslation('team');
  const { member } = useMe();
  const colleagues = useQuery(colleaguesQuery);
  const owns = member.companyRole === 'owner';
  return (
    <Screen title={t('title')}>
      <div className={styles.columns}>
        <section className={styles.part} aria-labelledby="colleagues">
          <h2 id="colleagues">{t('members.heading')}</h2>
          {colleagues.isPending && <Loading rows={3} height={60} />}
          {colleagues.isError && (
            <ProblemNotice error={colleagues.error} retry={() => void colleagues.refetch()} />
          )}
          <ul className={styles.members}>
            {colleagues.data?.items.map((colleague) => (
              <MemberRow
                key={colleague.id}
                member={colleague}
                isMe={colleague.id === member.id}
                mayChange={owns}
              />
            ))}
          </ul>
          {owns && <Invitations />}
        </section>
        <CompanyPart owns={owns} />
      </div>
    </Screen>
  );
}
