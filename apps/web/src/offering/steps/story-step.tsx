import { NativeSelect, TagsInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { audiences } from '../../api/vocabulary.ts';
import { useFormats } from '../../i18n/format.ts';
import { genres } from '../../vocabulary/genres.ts';
import { slugOf } from '../../vocabulary/slug.ts';
import { readableTitle, useSlugWord, useThemeWords } from '../../vocabulary/words.ts';
import styles from '../editor.module.css';
import type { Saving } from '../use-saving.ts';
import { AnyOf, languageTags } from './fields.tsx';

const loglineMax = 160;
/** More are found by writing. */
const mostOffered = 40;

/** What has no letter in it says nothing. */
const slugsOf = (words: readonly string[], slugOf: (word: string) => string) => [
  ...new Set(words.map(slugOf).filter((slug) => slug !== '')),
];

/** The languages that the story is told in: those it has texts in, and its own. */
function toldIn({ draft }: Saving): string[] {
  const told = [...Object.keys(draft.loglines), ...Object.keys(draft.synopses)];
  const own = draft.originalLanguage ?? 'en';
  return [...new Set(told.some((tag) => tag.split('-')[0] === own) ? told : [own, ...told])];
}

export function StoryStep({ saving }: { saving: Saving }) {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const formats = useFormats();
  const wordOf = useSlugWord();
  const themes = useThemeWords();
  const { draft, change } = saving;
  const languages = toldIn(saving);
  return (
    <div className={styles.fields}>
      {languages.map((tag) => (
        <fieldset key={tag} className={styles.group}>
          <legend>{formats.language(tag)}</legend>
          <Textarea
            label={t('story.logline')}
            description={t('story.loglineHint', { left: loglineMax - (draft.loglines[tag]?.length ?? 0) })}
            value={draft.loglines[tag] ?? ''}
            lang={tag}
            maxLength={loglineMax}
            autosize
            minRows={2}
            onChange={({ currentTarget }) =>
              change({ loglines: { ...draft.loglines, [tag]: currentTarget.value } })
            }
          />
          <Textarea
            label={t('story.synopsis')}
            value={draft.synopses[tag] ?? ''}
            lang={tag}
            maxLength={5_000}
            autosize
            minRows={5}
            maxRows={16}
            onChange={({ currentTarget }) =>
              change({ synopses: { ...draft.synopses, [tag]: currentTarget.value } })
            }
          />
        </fieldset>
      ))}
      <NativeSelect
        aria-label={t('story.addLanguage')}
        value=""
        onChange={({ currentTarget }) =>
          change({ loglines: { ...draft.loglines, [currentTarget.value]: '' } })
        }
        data={[
          { value: '', label: t('story.addLanguage') },
          ...languageTags
            .filter((tag) => !languages.includes(tag))
            .map((tag) => ({ value: tag, label: formats.language(tag) })),
        ]}
      />
      <AnyOf
        label={t('story.genres')}
        values={genres}
        wordOf={(slug) => wordOf('genre', slug)}
        chosen={draft.genres}
        onChange={(chosen) => change({ genres: chosen })}
      />
      <TagsInput
        label={t('story.themes')}
        description={t('story.themesHint')}
        data={[...themes.words]}
        limit={mostOffered}
        value={draft.themes.map(themes.wordOf)}
        onChange={(words) => change({ themes: slugsOf(words, themes.slugOf) })}
      />
      <AnyOf
        label={t('story.audience')}
        values={audiences}
        wordOf={(audience) => t(`vocabulary:audience.${audience}`)}
        chosen={draft.audience}
        onChange={(audience) => change({ audience })}
      />
      <TagsInput
        label={t('story.comparables')}
        description={t('story.comparablesHint')}
        value={draft.comparables.map(readableTitle)}
        onChange={(words) => change({ comparables: slugsOf(words, slugOf) })}
      />
    </div>
  );
}
