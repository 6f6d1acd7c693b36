import { type ReactNode, useEffect } from 'react';
import styles from './screen.module.css';

/** The page's title: the screen's, then the market's. */
export function useScreenTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Marquee' : `${title} · Marquee`;
  }, [title]);
}

interface ScreenProps {
  readonly title: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Beneath the title, before what scrolls. */
  readonly tools?: ReactNode;
  readonly width?: 'text' | 'page' | 'wide';
  readonly children: ReactNode;
}

/** A screen with its one heading, which is the page's title, too. */
export function Screen({ title, actions, tools, width = 'page', children }: ScreenProps) {
  useScreenTitle(title);
  return (
    <div className={styles.screen} data-width={width}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {tools && <div className={styles.tools}>{tools}</div>}
      {children}
    </div>
  );
}
