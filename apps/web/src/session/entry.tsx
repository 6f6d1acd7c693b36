import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../design/screen.tsx';
import { speak } from '../i18n/i18n.ts';
import { languageNames, screenLanguages } from '../i18n/languages.ts';
import styles from './entry.module.css';

/** A screen before anybody is signed in: one column, and the choice of language. */
export function Entry({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('frame');
  useScreenTitle(title);
  return (
    <div className={styles.entry}>
      <main className={styles.column} id="content">
        <p className={styles.brand} translate="no">
          Marquee
        </p>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
      <nav className={styles.languages} aria-label={t('language')}>
        {screenLanguages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            className={styles.language}
            aria-pressed={i18n.language === language}
            onClick={() => void speak(language, { remember: true })}
          >
            {languageNames[language]}
          </button>
        ))}
      </nav>
    </div>
  );
}
