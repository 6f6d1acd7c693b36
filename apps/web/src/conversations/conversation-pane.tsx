import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Conversation, Message, MessagePost } from '../api/schema.ts';
import { CompanyLink } from '../companies/company-link.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { useMe } from '../session/use-me.ts';
import styles from './conversations.module.css';
import { MessageView } from './message-view.tsx';
import { Closed, PaneActions } from './pane-actions.tsx';
import { conversationQuery, messagesQuery } from './queries.ts';

/** What was said, the newest below; read as soon as it is shown. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('conversations');
  const { member } = useMe();
  const conversation = useQuery(conversationQuery(conversationId));
  const messages = useInfiniteQuery(messagesQuery(conversationId));
  const items = messages.data?.pages.flatMap((page): Message[] => page.items).toReversed() ?? [];
  const last = items.at(-1)?.number ?? 0;
  useReading(conversation.data, last);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers return a promise, which React would take for what undoes the effect.
    void end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  const error = conversation.error ?? messages.error;
  if (error) return <ProblemNotice error={error} retry={() => void messages.refetch()} />;
  if (!conversation.data || messages.isPending) return <Loading rows={4} height={88} />;
  const { other, title, listingId, blockedBy, stopped, side } = conversation.data;
  const closed = blockedBy.length > 0 || stopped;
  const received = items.findLast((message) => message.kind === 'message' && message.side !== side);
  return (
    <section className={styles.pane} aria-label={t('with', { company: other.name ?? t('someCompany') })}>
      <header className={styles.paneHead}>
        <Link to="/conversations" className={styles.back}>
          {t('back')}
        </Link>
        <h2 className={styles.paneTitle}>
          {other.name ? <CompanyLink id={other.companyId} name={other.name} /> : t('someCompany')}
        </h2>
        <Link to="/listings/$listingId" params={{ listingId }} className={styles.paneListing}>
          {title}
        </Link>
        <PaneActions of={conversation.data} received={received} />
      </header>
      <div className={styles.messages} role="log" aria-label={t('messages')} tabIndex={0}>
        {messages.hasNextPage && (
          <Button
            variant="subtle"
            loading={messages.isFetchingNextPage}
            onClick={() => void messages.fetchNextPage()}
          >
            {t('earlier')}
          </Button>
        )}
        {items.map((message) => (
          <MessageView key={message.id} message={message} own={message.memberId === member.id} />
        ))}
        <div ref={end} />
      </div>
      {closed ? <Closed of={conversation.data} /> : <Composer conversationId={conversationId} />}
    </section>
  );
}

/** Tells the market how far one has read. */
function useReading(conversation: Conversation | undefined, last: number): void {
  const queries = useQueryClient();
  const id = conversation?.id;
  const unread = conversation?.unread ?? 0;
  useEffect(() => {
    if (id === undefined || last === 0 || unread === 0 || document.hidden) return;
    void bodyOf(
      api.POST('/api/v1/conversations/{conversationId}/read', {
        params: { path: { conversationId: id } },
        body: { number: last },
      }),
    )
      .then(() => queries.invalidateQueries({ queryKey: ['conversations'] }))
      .catch(() => undefined);
  }, [id, last, unread, queries]);
}

function Composer({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('conversations');
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const posting = useMutation({
    mutationFn: (body: MessagePost) =>
      bodyOf(
        api.POST('/api/v1/conversations/{conversationId}/messages', {
          params: { path: { conversationId } },
          body,
        }),
      ),
    onSuccess: () => {
      setText('');
      return queries.invalidateQueries({ queryKey: ['conversations'] });
    },
  });
  const send = () => {
    if (text.trim() !== '' && !posting.isPending) posting.mutate({ text: text.trim(), attachments: [] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form className={styles.composer} onSubmit={submit}>
      {posting.isError && <ProblemNotice error={posting.error} />}
      <Textarea
        aria-label={t('write')}
        placeholder={t('write')}
        value={text}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" loading={posting.isPending} disabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
}
