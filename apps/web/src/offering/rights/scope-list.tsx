import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import styles from '../editor.module.css';
import { isStale } from '../use-editing.ts';
import type { Statement } from './use-statement.ts';

/** Lines as sentences, each opened to be edited in place; taken away with a way back. */
export function ScopeList<Row>({
  statement,
  title,
  text,
  empty,
  addLabel,
  fresh,
  sentence,
  children,
}: {
  statement: Statement<Row>;
  title: string;
  text: string;
  empty: string;
  addLabel: string;
  fresh: () => Row;
  sentence: (row: Row) => ReactNode;
  children: (row: Row, set: (row: Row) => void) => ReactNode;
}) {
  const { t } = useTranslation('offering');
  const [open, setOpen] = useState<number>();
  const { rows, change } = statement;
  const remove = (at: number) => {
    setOpen(undefined);
    change(rows.filter((_, place) => place !== at));
    toast({ text: t('rights.removed'), undo: { label: t('rights.undo'), run: () => change(rows) } });
  };
  const add = () => {
    change([...rows, fresh()]);
    setOpen(rows.length);
  };
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <p className={styles.hint}>{text}</p>
      {rows.length === 0 && <p>{empty}</p>}
      <ol className={styles.rows}>
        {rows.map((row, at) => (
          // Lines have no name of their own: their place is what they are known by.
          <li key={at} className={styles.row}>
            {open === at ? (
              <div className={styles.editing}>
                {children(row, (changed) =>
                  change(rows.map((other, place) => (place === at ? changed : other))),
                )}
                {!statement.isWhole && <p className={styles.hint}>{t('rights.incomplete')}</p>}
                <p className={styles.buttons}>
                  <Button variant="default" onClick={() => setOpen(undefined)}>
                    {t('rights.done')}
                  </Button>
                  <Button variant="subtle" onClick={() => remove(at)}>
                    {t('rights.remove')}
                  </Button>
                </p>
              </div>
            ) : (
              <>
                <div>{sentence(row)}</div>
                <div className={styles.buttons}>
                  <Button variant="default" size="compact-sm" onClick={() => setOpen(at)}>
                    {t('rights.edit')}
                  </Button>
                  <Button variant="subtle" size="compact-sm" onClick={() => remove(at)}>
                    {t('rights.remove')}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      {statement.problem !== undefined && !isStale(statement.problem) && (
        <ProblemNotice error={statement.problem} retry={() => void statement.save()} />
      )}
      <p className={styles.buttons}>
        <Button variant="default" onClick={add}>
          {addLabel}
        </Button>
      </p>
    </section>
  );
}
