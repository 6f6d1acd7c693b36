import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/schema.ts';
import { speak } from '../i18n/i18n.ts';
import { languageNames, screenLanguages } from '../i18n/languages.ts';
import { actAs } from '../session/active-role.ts';
import { signOut } from '../session/sign-out.ts';
import { useMe } from '../session/use-me.ts';
import { homes } from './homes.ts';
import { PersonButton } from './person-button.tsx';

const schemes = { light: 'light', dark: 'dark', system: 'auto' } as const;
const names = ['light', 'dark', 'system'] as const;

const Chosen = ({ is }: { is: boolean }) => (is ? <IconCheck size={16} aria-hidden /> : <span />);

export default function AccountMenu({ role }: { role: Role }) {
  const { t, i18n } = useTranslation(['frame', 'vocabulary']);
  const { member } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const change = (chosen: Role) => {
    actAs(chosen);
    void navigate({ href: homes[chosen] });
  };
  return (
    <Menu width={260} defaultOpened>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        {member.roles.length > 1 && (
          <>
            <Menu.Label>{t('actAs')}</Menu.Label>
            {member.roles.map((own) => (
              <Menu.Item key={own} onClick={() => change(own)} rightSection={<Chosen is={own === role} />}>
                {t(`vocabulary:role.${own}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('language')}</Menu.Label>
        {screenLanguages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            closeMenuOnClick={false}
            onClick={() => void speak(language, { remember: true })}
            rightSection={<Chosen is={i18n.language === language} />}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('appearance')}</Menu.Label>
        {names.map((name) => (
          <Menu.Item
            key={name}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(schemes[name])}
            rightSection={<Chosen is={colorScheme === schemes[name]} />}
          >
            {t(name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/account">
          {t('settings')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
