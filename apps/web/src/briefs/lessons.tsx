import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Lesson } from '../api/schema.ts';
import { companyQuery } from '../companies/queries.ts';
import { ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { useSlugWord } from '../vocabulary/words.ts';
import styles from './lessons.module.css';
import { briefQuery, briefsQuery, lessonsQuery } from './queries.ts';

const decisions = {
  accept: '/api/v1/profiles/{id}/lessons/accept',
  dismiss: '/api/v1/profiles/{id}/lessons/dismiss',
  undo: '/api/v1/profiles/{id}/lessons/undo',
} as const;
type Decision = keyof typeof decisions;

/** What one's passes have taught the brief, each to be agreed to or not; nothing where they have taught nothing. */
export function Lessons({ briefId }: { briefId: string }) {
  const { t } = useTranslation('briefs');
  const queries = useQueryClient();
  const lessons = useQuery(lessonsQuery(briefId));
  const deciding = useMutation({
    mutationFn: ({ is, facet, value }: Pick<Lesson, 'facet' | 'value'> & { is: Decision }) =>
      bodyOf(api.POST(decisions[is], { params: { path: { id: briefId } }, body: { facet, value } })),
    onSuccess: async (stored) => {
      // The brief first: whoever sees that it leaves something out saves what was made from that brief.
      await queries.invalidateQueries({ queryKey: briefQuery(briefId).queryKey, exact: true });
      queries.setQueryData(lessonsQuery(briefId).queryKey, stored);
      await queries.invalidateQueries({ queryKey: briefsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: ['suggestions'] });
    },
  });
  if (lessons.isError) return <ProblemNotice error={lessons.error} retry={() => void lessons.refetch()} />;
  if (!lessons.data || lessons.data.items.length === 0) return null;
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons" className={styles.title}>
        {t('lessons.title')}
      </h2>
      {deciding.isError && <ProblemNotice error={deciding.error} />}
      <ul>
        {lessons.data.items.map((lesson) => (
          <Row
            key={`${lesson.facet} ${lesson.value}`}
            lesson={lesson}
            isBusy={deciding.isPending}
            onDecide={(is) => deciding.mutate({ is, facet: lesson.facet, value: lesson.value })}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly lesson: Lesson;
  readonly isBusy: boolean;
  readonly onDecide: (is: Decision) => void;
}

function Row({ lesson, isBusy, onDecide }: RowProps) {
  const { t } = useTranslation('briefs');
  const word = useWord(lesson);
  const { facet, passes, lowered, exclude, state } = lesson;
  const offered: readonly Decision[] =
    state === 'open' ? [...(exclude ? (['accept'] as const) : []), 'dismiss'] : ['undo'];
  return (
    <li className={styles.lesson}>
      <div>
        <span className={styles.facet}>{t(`lessons.facet.${facet}`)}</span> <strong>{word}</strong>
        <p className={styles.hint}>
          {state === 'open'
            ? [t('lessons.passed', { count: passes }), lowered && t('lessons.lowered')]
                .filter(Boolean)
                .join(' ')
            : t(`lessons.${state}`)}
        </p>
      </div>
      <div className={styles.buttons}>
        {offered.map((is) => (
          <Button
            key={is}
            variant="default"
            disabled={isBusy}
            aria-label={`${t(`lessons.${is}`)}: ${word}`}
            onClick={() => onDecide(is)}
          >
            {t(`lessons.${is}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function useWord({ facet, value }: Lesson): string {
  const { t } = useTranslation('vocabulary');
  const slugWord = useSlugWord();
  const formats = useFormats();
  const company = useQuery({ ...companyQuery(value), enabled: facet === 'company' });
  switch (facet) {
    case 'genre':
    case 'theme':
      return slugWord(facet, value);
    case 'stage':
      return t(`stage.${value as 'completed'}`);
    case 'language':
      return formats.language(value);
    case 'company':
      return company.data?.name ?? '';
  }
}
