import { useTranslation } from 'react-i18next';
import type { Message } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { RightsSentence } from '../requests/rights-sentence.tsx';
import styles from './conversations.module.css';

/** A message, an ask or what became of one. */
export function MessageView({ message, own }: { message: Message; own: boolean }) {
  const { t } = useTranslation(['conversations', 'vocabulary']);
  const formats = useFormats();
  return (
    <article className={styles.message} data-own={own || undefined} data-kind={message.kind}>
      <p className={styles.meta}>
        {own ? t('you') : message.side ? t(`side.${message.side}`) : ''}{' '}
        <time dateTime={message.at}>{formats.zonedInstant(message.at)}</time>
        {message.kind === 'message' && message.editedAt && ` · ${t('edited')}`}
      </p>
      {message.kind === 'ask' && (
        <p className={styles.event}>
          {t('asks', { what: t(`vocabulary:request.${message.requestKind}`) })}
          {message.rights && (
            <>
              {': '}
              <RightsSentence rights={message.rights} />
            </>
          )}
        </p>
      )}
      {message.kind === 'answer' && (
        <p className={styles.event}>
          {t(`vocabulary:requestState.${message.state}`)}
          {message.reason && ` · ${t(`vocabulary:decline.${message.reason}`)}`}
        </p>
      )}
      {message.text && <p className={styles.text}>{message.text}</p>}
      {message.kind === 'message' && message.attachments.length > 0 && (
        <ul className={styles.attachments}>
          {message.attachments.map((attachment) => (
            <li key={attachment.name}>
              {attachment.kind === 'link' ? (
                <a href={attachment.url} rel="noopener noreferrer" target="_blank">
                  {attachment.name}
                </a>
              ) : (
                attachment.name
              )}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
