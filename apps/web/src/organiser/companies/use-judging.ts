import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerLater } from '../../answering/answer-later.ts';
import { api, bodyOf, ifMatch } from '../../api/client.ts';
import type { Company } from '../../api/schema.ts';
import { useSentence } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';

type Page = { items: Company[]; next?: string | undefined };
type Pages = InfiniteData<Page, string>;

const lists = { queryKey: ['companies', 'list'] };
const without = (pages: Pages | undefined, id: string): Pages | undefined =>
  pages && {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((company) => company.id !== id) })),
  };

export const paramsOf = ({ id, revision }: Pick<Company, 'id' | 'revision'>) => ({
  params: { path: { id }, header: ifMatch(revision) },
});

/** What needs no reason. An approval cannot be taken back once it is sent, so it is sent when its undo is over. */
export function useJudging() {
  const queries = useQueryClient();
  const { t } = useTranslation('organiser');
  const sentence = useSentence();
  const refresh = () => queries.invalidateQueries({ queryKey: ['companies'] });
  const failed = (error: unknown) => toast({ kind: 'failed', text: sentence(error) });

  const approve = async (company: Company) => {
    const { name } = company;
    await queries.cancelQueries(lists);
    queries.setQueriesData<Pages>(lists, (pages) => without(pages, company.id));
    const takeBack = answerLater(() => {
      // Also where the page is left: the browser goes on with it.
      void bodyOf(api.POST('/api/v1/companies/{id}/approve', { ...paramsOf(company), keepalive: true }))
        .catch(failed)
        .then(refresh);
    });
    const undo = () => {
      if (takeBack()) toast({ text: t('companies.undone', { name }) });
      void refresh();
    };
    toast({
      text: t('companies.done.approve', { name }),
      undo: { label: t('companies.undo'), run: undo },
    });
  };

  const reinstate = async (company: Company) => {
    try {
      await bodyOf(api.POST('/api/v1/companies/{id}/reinstate', paramsOf(company)));
      toast({ text: t('companies.done.reinstate', { name: company.name }) });
    } catch (error) {
      failed(error);
    }
    await refresh();
  };
  return { approve, reinstate };
}
