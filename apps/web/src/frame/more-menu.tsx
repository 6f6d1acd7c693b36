import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoreButton } from './more-button.tsx';
import type { Destination } from './navigation.ts';

export default function MoreMenu({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation('frame');
  return (
    <Menu position="top-end" width={220} defaultOpened>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={label} component={Link} to={to} leftSection={<Icon size={18} aria-hidden />}>
            {t(`nav.${label}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
