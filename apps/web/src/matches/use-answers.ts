import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Suggestion, SuggestionPass } from '../api/schema.ts';
import { useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';

type Page = { items: Suggestion[]; next?: string | undefined };
type Pages = InfiniteData<Page, string>;

const lists = { queryKey: ['suggestions', 'list'] };

/** A list without one of its matches. */
export const without = (pages: Pages | undefined, id: string): Pages | undefined =>
  pages && {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
  };

/** Keep, pass and undo: shown at once, taken back where the market refuses. */
export function useAnswers() {
  const queries = useQueryClient();
  const { t } = useTranslation('matches');
  const sentence = useSentence();

  const refresh = () => queries.invalidateQueries({ queryKey: ['suggestions'] });
  const undo = async (id: string) => {
    await bodyOf(api.POST('/api/v1/suggestions/{id}/undo', { params: { path: { id } } }));
    await refresh();
  };
  const failed = async (error: unknown) => {
    toast({ kind: 'failed', text: sentence(error) });
    await refresh();
  };

  const answer = async (match: Suggestion, send: () => Promise<unknown>, text: string) => {
    await queries.cancelQueries(lists);
    queries.setQueriesData<Pages>(lists, (pages) => without(pages, match.id));
    try {
      await send();
      toast({ text, undo: { label: t('undo'), key: 'U', run: () => void undo(match.id).catch(failed) } });
      void queries.invalidateQueries({ queryKey: ['suggestions'], refetchType: 'inactive' });
      void queries.invalidateQueries({ queryKey: ['suggestions', 'counts'] });
    } catch (error) {
      await failed(error);
    }
  };
  const path = (id: string) => ({ params: { path: { id } } });

  return {
    keep: (match: Suggestion) =>
      answer(
        match,
        () => bodyOf(api.POST('/api/v1/suggestions/{id}/keep', path(match.id))),
        t('done.kept', { title: match.title }),
      ),
    pass: (match: Suggestion, why: SuggestionPass) =>
      answer(
        match,
        () => bodyOf(api.POST('/api/v1/suggestions/{id}/pass', { ...path(match.id), body: why })),
        t('done.passed', { title: match.title }),
      ),
    undo: (match: Suggestion) => undo(match.id).catch(failed),
    seen: (match: Suggestion) =>
      match.state === 'new'
        ? bodyOf(api.POST('/api/v1/suggestions/{id}/seen', path(match.id))).catch(() => undefined)
        : Promise.resolve(),
  };
}
