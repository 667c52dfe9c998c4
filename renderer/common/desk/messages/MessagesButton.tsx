import { MessageSquareText } from 'lucide-react';
import { Icon, keepFocus } from '../../ui/index.ts';
import type { MessageDesk } from './useMessages.ts';
import './messages.css';

/** The way to the messages, with how many wait to be seen. */
export function MessagesButton({ desk: { t, open }, unseen }: { desk: MessageDesk; unseen: number }) {
  return (
    <button
      type="button"
      className="button button--bare messages-button"
      aria-label={unseen > 0 ? t('message.unseen', { count: unseen }) : t('message.title')}
      onMouseDown={keepFocus}
      onClick={open}
    >
      <Icon of={MessageSquareText} />
      <span>{t('message.title')}</span> {unseen > 0 && <span className="messages-count">{unseen}</span>}
    </button>
  );
}
