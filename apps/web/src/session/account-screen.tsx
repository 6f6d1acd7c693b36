import { Button, NativeSelect, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import { Screen } from '../design/screen.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { speak } from '../i18n/i18n.ts';
import { languageNames, nearest, type ScreenLanguage, screenLanguages } from '../i18n/languages.ts';
import styles from './account.module.css';
import { ChangePassword } from './change-password.tsx';
import { OwnData } from './own-data.tsx';
import { OwnFacts } from './own-facts.tsx';
import { Passkeys } from './passkeys.tsx';
import { meQuery } from './queries.ts';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { signOut } from './sign-out.ts';
import { useMe } from './use-me.ts';

const schemes = ['auto', 'light', 'dark'] as const;

/** Name, zone, language and look, by what one signs in and where one has, and what is held of oneself. */
export default function AccountScreen() {
  const { t } = useTranslation(['session', 'frame']);
  const { member, company } = useMe();
  return (
    <Screen
      title={t('account.title')}
      width="text"
      actions={
        <Button variant="default" onClick={() => void signOut()}>
          {t('frame:signOut')}
        </Button>
      }
    >
      <div className={styles.parts}>
        <section>
          <h2>{member.name}</h2>
          <p className={styles.muted}>
            {member.email} · {company.name}
          </p>
          <OwnFacts member={member} />
          <Preferences />
        </section>
        <ChangePassword />
        <SecondFactor />
        <Passkeys />
        <Sessions />
        <OwnData />
      </div>
    </Screen>
  );
}

function Preferences() {
  const { t, i18n } = useTranslation(['session', 'frame']);
  const { member } = useMe();
  const queries = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const changing = useMutation({
    mutationFn: (locale: ScreenLanguage) =>
      bodyOf(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id: member.id }, header: ifMatch(member.revision) },
          body: { locale },
        }),
      ),
    onSuccess: () => {
      toast({ text: t('account.saved') });
      return queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const choose = (value: string) => {
    const language = nearest(value) ?? 'en';
    void speak(language, { remember: true });
    changing.mutate(language);
  };
  return (
    <div className={styles.preferences}>
      <NativeSelect
        label={t('account.language')}
        value={nearest(i18n.language) ?? 'en'}
        data={screenLanguages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <div>
        <p className={styles.label} id="appearance">
          {t('frame:appearance')}
        </p>
        <SegmentedControl
          aria-labelledby="appearance"
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((known) => known === value) ?? 'auto')}
          data={[
            { value: 'auto', label: t('frame:system') },
            { value: 'light', label: t('frame:light') },
            { value: 'dark', label: t('frame:dark') },
          ]}
        />
      </div>
      {changing.isError && <ProblemNotice error={changing.error} />}
    </div>
  );
}
