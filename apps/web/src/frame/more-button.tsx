import { IconDots } from '@tabler/icons-react';
import { type ComponentProps, forwardRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

/** Opens the screens for which the bottom bar has no room. */
export const MoreButton = forwardRef<HTMLButtonElement, ComponentProps<'button'>>(
  function MoreButton(props, ref) {
    const { t } = useTranslation('frame');
    return (
      <button ref={ref} type="button" aria-haspopup="menu" {...props} className={styles.place}>
        <IconDots size={22} stroke={1.75} aria-hidden />
        {t('nav.more')}
      </button>
    );
  },
);
