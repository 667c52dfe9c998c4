import { MessageSquareText } from 'lucide-react';
import { Button, Icon, keepFocus } from '../../ui/index.ts';
import { type Message, senderWords, unseenOf } from './message-words.ts';
import type { MessageDesk } from './useMessages.ts';
import './messages.css';

const SHOWN = 2;

/** What somebody has said and nobody here has seen yet, whatever part of the page is open. Draws nothing for nothing. */
export function UnseenMessages({ desk, messages }: { desk: MessageDesk; messages: readonly Message[] }) {
  const { t, isLocked, see, answer, open } = desk;
  const unseen = unseenOf(messages);
  if (unseen.length === 0) return null;
  return (
    <div className="unseen" role="alert">
      <ul>
        {unseen.slice(0, SHOWN).map((message) => (
          <li key={message.messageId}>
            <Icon of={MessageSquareText} />
            <p>
              <small>{senderWords(desk, message)}</small> {message.text}
            </p>
            <Button disabled={isLocked} onMouseDown={keepFocus} onClick={() => answer(message)}>
              {t('message.answer')}
            </Button>
            <Button tone="primary" disabled={isLocked} onMouseDown={keepFocus} onClick={() => see(message.messageId)}>
              {t('message.see')}
            </Button>
          </li>
        ))}
        {unseen.length > SHOWN && (
          <li>
            <Button tone="bare" onMouseDown={keepFocus} onClick={open}>
              {t('message.more', { count: unseen.length - SHOWN })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
