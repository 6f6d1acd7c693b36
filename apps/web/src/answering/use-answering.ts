import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import { isRefusal, type ProblemError } from '../api/problem.ts';
import type { DeclineReason, Request } from '../api/schema.ts';
import { useSentence } from '../design/states.tsx';
import { dismissToast, toast } from '../design/toast.ts';
import { answerLater } from './answer-later.ts';
import { colleaguesQuery } from './queries.ts';

export interface Decline {
  readonly reason: DeclineReason;
  readonly words?: string;
}

/** Accept and decline: gone from the list at once, sent when the time to take it back is over. */
export function useAnswering() {
  const queries = useQueryClient();
  const { t } = useTranslation('answering');
  const sentence = useSentence();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());

  const undoLast = useRef<() => void>(undefined);

  const show = (id: string) => setAnswered((before) => new Set([...before].filter((known) => known !== id)));
  const refresh = async () => {
    for (const key of ['conversations', 'leads']) void queries.invalidateQueries({ queryKey: [key] });
    await queries.invalidateQueries({ queryKey: ['requests'] });
  };
  const refusal = async (error: unknown, request: Request): Promise<string> => {
    const company = request.other?.name ?? t('someCompany');
    if (isRefusal(error, 'request-withdrawn')) return t('first.withdrawn', { company });
    if (isRefusal(error, 'request-expired')) return t('first.expired');
    if (!isRefusal(error, 'answered-already')) return sentence(error);
    const { items } = await queries.ensureQueryData(colleaguesQuery);
    const who = items.find(({ id }) => id === saidIn(error, 'answeredBy'));
    const name = who?.name ?? t('first.colleague');
    return t(saidIn(error, 'state') === 'declined' ? 'first.declined' : 'first.accepted', { name });
  };
  const answer = (request: Request, text: string, send: () => Promise<unknown>) => {
    setAnswered((before) => new Set([...before, request.id]));
    const takeBack = answerLater(() => {
      send()
        .catch(async (error: unknown) => {
          toast({ kind: 'failed', text: await refusal(error, request) });
          show(request.id);
        })
        .finally(() => void refresh());
    });
    const undo = () => {
      if (takeBack()) show(request.id);
    };
    undoLast.current = undo;
    toast({ text, undo: { label: t('undo'), run: undo } });
  };
  const as = ({ id, revision }: Request) => ({
    params: { path: { id }, header: ifMatch(revision) },
    // It may be sent because the page is left.
    keepalive: true,
  });
  const nameOf = ({ other }: Request) => ({ company: other?.name ?? t('someCompany') });

  return {
    /** Answered here just now: no longer to be shown as waiting. */
    answered,
    /** Takes the last answer back, where it is not sent yet. */
    undo: () => {
      undoLast.current?.();
      dismissToast();
    },
    accept: (request: Request) =>
      answer(request, t('done.accepted', nameOf(request)), () =>
        bodyOf(api.POST('/api/v1/requests/{id}/accept', { ...as(request), body: {} })),
      ),
    decline: (request: Request, why: Decline) =>
      answer(request, t('done.declined', nameOf(request)), () =>
        bodyOf(api.POST('/api/v1/requests/{id}/decline', { ...as(request), body: why })),
      ),
  };
}

/** What a refusal tells beside its code. */
function saidIn({ problem }: ProblemError, key: string): unknown {
  return Object.entries(problem).find(([name]) => name === key)?.[1];
}
