import { IconUserCircle } from '@tabler/icons-react';
import { type ComponentProps, forwardRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.ts';
import styles from './frame.module.css';

/** Who is signed in; opens the menu of the account. */
export const PersonButton = forwardRef<HTMLButtonElement, ComponentProps<'button'>>(
  function PersonButton(props, ref) {
    const { t } = useTranslation('frame');
    const { member, company } = useMe();
    return (
      <button
        ref={ref}
        type="button"
        aria-haspopup="menu"
        {...props}
        className={styles.person}
        aria-label={t('account', { name: member.name, company: company.name })}
      >
        <IconUserCircle size={22} stroke={1.75} aria-hidden />
        <span>
          {member.name} <span className={styles.company}>{company.name}</span>
        </span>
      </button>
    );
  },
);
