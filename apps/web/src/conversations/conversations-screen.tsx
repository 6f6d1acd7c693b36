import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConversationCard, Message } from '../api/schema.ts';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { ConversationPane } from './conversation-pane.tsx';
import styles from './conversations.module.css';
import { conversationsQuery } from './queries.ts';

const route = getRouteApi('/frame/conversations');

/** Those with whom one talks, and the conversation that is read. On a phone one of the two. */
export default function ConversationsScreen() {
  const { t } = useTranslation('conversations');
  const { at, listing } = route.useSearch();
  const list = useInfiniteQuery(conversationsQuery(listing));
  const items = list.data?.pages.flatMap((page): ConversationCard[] => page.items) ?? [];
  const chosen = at ?? (listing === undefined ? undefined : items[0]?.id);
  return (
    <Screen
      title={t('title')}
      width="wide"
      actions={
        listing !== undefined && (
          <Link to="/conversations" className={styles.all}>
            {t('all')}
          </Link>
        )
      }
    >
      {list.isPending && <Loading rows={5} height={76} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      {items.length > 0 && (
        <div className={styles.columns} data-reading={chosen !== undefined || undefined}>
          <div className={styles.list}>
            <ul aria-label={t('title')}>
              {items.map((item) => (
                <Row key={item.id} conversation={item} chosen={item.id === chosen} />
              ))}
            </ul>
            <NextPage of={list}>{t('more')}</NextPage>
          </div>
          {chosen === undefined ? (
            <p className={styles.none}>{t('choose')}</p>
          ) : (
            <ConversationPane key={chosen} conversationId={chosen} />
          )}
        </div>
      )}
    </Screen>
  );
}

function Row({ conversation, chosen }: { conversation: ConversationCard; chosen: boolean }) {
  const { t } = useTranslation('conversations');
  const formats = useFormats();
  const { id, other, title, unread, last, lastAt } = conversation;
  return (
    <li className={styles.row} data-chosen={chosen || undefined}>
      <Link
        from="/conversations"
        to="/conversations"
        search={(before) => ({ ...before, at: id })}
        className={styles.choose}
        aria-current={chosen ? 'true' : undefined}
      >
        <span className={styles.company}>{other.name ?? t('someCompany')}</span>
        <time className={styles.when} dateTime={lastAt}>
          {formats.ago(lastAt)}
        </time>
        <span className={styles.about}>{title}</span>
        <span className={styles.last}>
          <Said message={last} />
        </span>
        {unread > 0 && <span className={styles.unread}>{t('unread', { count: unread })}</span>}
      </Link>
    </li>
  );
}

function Said({ message }: { message: Message }) {
  const { t } = useTranslation(['conversations', 'vocabulary']);
  switch (message.kind) {
    case 'message':
      return <>{message.text}</>;
    case 'ask':
      return <>{message.text ?? t('asks', { what: t(`vocabulary:request.${message.requestKind}`) })}</>;
    case 'answer':
      return <>{t(`vocabulary:requestState.${message.state}`)}</>;
    default:
      return message satisfies never;
  }
}
