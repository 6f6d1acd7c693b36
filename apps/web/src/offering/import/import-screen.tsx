import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../design/save-file.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Screen } from '../../design/screen.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useMe } from '../../session/use-me.ts';
import { type FileFault, mostRows, type Plan, planOf } from './chosen-file.ts';
import { ColumnGuide } from './column-guide.tsx';
import { ImportRun } from './import-run.tsx';
import styles from './import.module.css';
import { columns, unknownColumns } from './listing-rows.ts';
import { writeSheet } from './sheet.ts';

interface Chosen {
  /** Each choice is another, also of the same file. */
  readonly number: number;
  readonly name: string;
  readonly found: Plan | FileFault;
}

/** A spreadsheet becomes drafts, with a report on each row. */
export default function ImportScreen() {
  const { t } = useTranslation('offering');
  const { company } = useMe();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = async (file: File) => {
    const found = planOf(await file.arrayBuffer(), company.id);
    setChosen((before) => ({ number: (before?.number ?? 0) + 1, name: file.name, found }));
  };
  return (
    <Screen
      title={t('import.title')}
      width="text"
      actions={
        <Button variant="default" onClick={() => saveFile('listings.csv', writeSheet(columns, []))}>
          {t('import.template')}
        </Button>
      }
    >
      <div className={styles.parts}>
        <p>{t('import.text')}</p>
        <ColumnGuide />
        <ChooseFile name={chosen?.name} onChoose={(file) => void choose(file)} />
        {chosen && <Found key={chosen.number} found={chosen.found} />}
      </div>
    </Screen>
  );
}

/** A button in the reader's language, which the browser's own is not. */
function ChooseFile({ name, onChoose }: { name: string | undefined; onChoose: (file: File) => void }) {
  const { t } = useTranslation('offering');
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className={styles.file}>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button variant={name === undefined ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {t('import.file')}
      </Button>
      <span>{name}</span>
    </p>
  );
}

function Found({ found }: { found: Plan | FileFault }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  if ('fault' in found)
    return (
      <p role="alert" className={styles.fault}>
        {t(`import.fileFault.${found.fault}`, {
          what: formats.list(found.missing ?? []),
          most: formats.number(mostRows),
        })}
      </p>
    );
  const unknown = unknownColumns(found.sheet);
  return (
    <>
      {unknown.length > 0 && (
        <p className={styles.hint}>{t('import.unknown', { what: formats.list(unknown) })}</p>
      )}
      <ImportRun plan={found} />
      <p>
        <LinkButton to="/my-listings" search={{ state: 'draft' }} variant="default">
          {t('import.toDrafts')}
        </LinkButton>
      </p>
    </>
  );
}
