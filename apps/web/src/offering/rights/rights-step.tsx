import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Encumbrance, RightsLine } from '../../api/schema.ts';
import { encumbranceKinds } from '../../api/vocabulary.ts';
import { RightsPicture } from '../../design/rights-picture.tsx';
import { fiveYears, today } from '../../design/rights-spans.ts';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { expanded } from '../../listing/wanted-rights.ts';
import styles from '../editor.module.css';
import { WhatWouldBringMore, WhomItWouldFit } from '../outlook/outlook.tsx';
import { encumbrancesQuery } from '../queries.ts';
import { OneOf } from '../steps/fields.tsx';
import type { Editing } from '../use-editing.ts';
import { ScopeFields } from './scope-fields.tsx';
import { ScopeList } from './scope-list.tsx';
import { ScopeSentence } from './scope-sentence.tsx';
import type { Statement } from './use-statement.ts';

const mostConcerned = 8;

/** What is offered, what stands in the way, and what that leaves. */
export function RightsStep({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const { draft } = saving;
  const against = useQuery(encumbrancesQuery(draft.id));
  // What something stands in the way of is worth a look before the rest.
  const named = against.data?.encumbrances.flatMap(({ territories }) => territories) ?? [];
  const concerned = expanded([...new Set(named)]).slice(0, mostConcerned);
  return (
    <>
      <Offered saving={saving} />
      {against.isPending && <Loading rows={2} height={52} />}
      {against.isError && <ProblemNotice error={against.error} retry={() => void against.refetch()} />}
      {against.data && <Against saving={saving} />}
      <section className={styles.group}>
        <h3>{t('rights.left')}</h3>
        <RightsPicture
          key={draft.avails.length === 0 ? 'none' : 'some'}
          listing={draft}
          wanted={{ territories: concerned, media: [], languages: [], window: fiveYears(), exclusive: false }}
        />
      </section>
    </>
  );
}

function Offered({ saving }: { saving: Editing }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const { draft, offered: statement } = saving;
  const fresh = (): RightsLine => ({
    territories: ['worldwide'],
    media: ['svod'],
    from: today(),
    exclusivity: 'exclusive',
  });
  return (
    <>
      <ScopeList
        statement={statement}
        title={t('rights.offered')}
        text={t('rights.offeredText')}
        empty={t('rights.none')}
        addLabel={t('rights.add')}
        fresh={fresh}
        sentence={(row) => (
          <>
            <ScopeSentence row={row} />
            {' · '}
            {t(`vocabulary:exclusivity.${row.exclusivity}`)}
          </>
        )}
      >
        {(row, set) => (
          <>
            <ScopeFields row={row} onChange={(changed) => set({ ...changed, from: changed.from ?? '' })} />
            <NativeSelect
              label={t('rights.exclusivity')}
              value={row.exclusivity}
              data={[
                { value: 'exclusive', label: t('rights.exclusive') },
                { value: 'non-exclusive', label: t('rights.nonExclusive') },
              ]}
              onChange={({ currentTarget }) =>
                set({
                  ...row,
                  exclusivity: currentTarget.value === 'exclusive' ? 'exclusive' : 'non-exclusive',
                })
              }
            />
          </>
        )}
      </ScopeList>
      <InForce isOpen={draft.state === 'published'} statement={statement} />
      <WhomItWouldFit listing={draft} />
      <WhatWouldBringMore
        listing={draft}
        stated={statement.rows}
        onOffer={(line) => statement.change([...statement.rows, line])}
      />
    </>
  );
}

function Against({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const { draft, against: statement } = saving;
  const fresh = (): Encumbrance => ({
    territories: [],
    media: ['svod'],
    from: today(),
    kind: 'exclusive-licence',
  });
  return (
    <>
      <ScopeList
        statement={statement}
        title={t('rights.against')}
        text={t('rights.againstText')}
        empty={t('rights.nothing')}
        addLabel={t('rights.addAgainst')}
        fresh={fresh}
        sentence={(row) => (
          <>
            <strong>{t(`rights.kinds.${row.kind}`)}</strong> · <ScopeSentence row={row} />
            {row.licensee && ` · ${row.licensee}`}
          </>
        )}
      >
        {(row, set) => (
          <>
            <OneOf
              label={t('rights.kind')}
              values={encumbranceKinds}
              wordOf={(kind) => t(`rights.kinds.${kind}`)}
              value={row.kind}
              onChange={(kind) => set(ofKind(row, kind ?? row.kind))}
            />
            <ScopeFields row={row} onChange={set} />
            {row.kind !== 'holdback' && (
              <TextInput
                label={t('rights.licensee')}
                value={row.licensee ?? ''}
                maxLength={200}
                onChange={({ currentTarget: { value } }) =>
                  set({ ...row, licensee: value === '' ? undefined : value })
                }
              />
            )}
          </>
        )}
      </ScopeList>
      <InForce isOpen={draft.state === 'published'} statement={statement} />
    </>
  );
}

/** A holdback has no licensee, and it alone may float. */
function ofKind(row: Encumbrance, kind: Encumbrance['kind']): Encumbrance {
  const { licensee, floating, ...rest } = row;
  return kind === 'holdback' ? { ...rest, kind, floating } : { ...rest, kind, licensee };
}

/** On the market, rights change when that is asked for. */
function InForce<Row>({ isOpen, statement }: { isOpen: boolean; statement: Statement<Row> }) {
  const { t } = useTranslation('offering');
  if (!isOpen || !statement.isChanged) return null;
  return (
    <div className={styles.stale} role="status">
      <p>{t('rights.pending')}</p>
      <Button variant="default" onClick={statement.discard}>
        {t('saving.discard')}
      </Button>
      <Button disabled={!statement.isWhole} onClick={() => void statement.save()}>
        {t('rights.save')}
      </Button>
    </div>
  );
}
