import { CatchBoundary, Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Toasts } from '../design/toasts.tsx';
import { useLiveUpdates } from '../notifications/use-live-updates.ts';
import { useActiveRole } from '../session/active-role.ts';
import { useMe } from '../session/use-me.ts';
import { useStaySignedIn } from '../session/use-stay-signed-in.ts';
import { ActingBar } from './acting-bar.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Broken } from './broken.tsx';
import { destinations } from './navigation.ts';
import { Offline } from './offline.tsx';
import { Loading } from '../design/states.tsx';
import { TopBar } from './top-bar.tsx';
import styles from './frame.module.css';

/** The bars around every screen of a signed-in member. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { member } = useMe();
  const role = useActiveRole(member.roles);
  useLiveUpdates();
  useStaySignedIn();
  const shown = destinations.filter(({ roles }) => roles.includes(role));
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <ActingBar />
      <TopBar destinations={shown} role={role} />
      <Offline />
      <main id="content" tabIndex={-1} className={styles.content}>
        <CurrentScreen />
      </main>
      <BottomBar destinations={shown} />
      <Toasts />
    </div>
  );
}

/** What is still to come, and what has failed, stands in the place of this screen alone: another begins anew. */
function CurrentScreen() {
  const address = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  return (
    <CatchBoundary key={address} getResetKey={() => address} errorComponent={Broken}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </CatchBoundary>
  );
}
