import { CheckCheck } from 'lucide-react';
import { hallTime } from '../../hall-time.ts';
import { Button, Icon } from '../../ui/index.ts';
import { addresseeWords, type Message, senderWords } from './message-words.ts';
import type { MessageDesk } from './useMessages.ts';

/** One message: who, when, what, and who has seen it or has still to say so. */
export function MessageLine({ desk, message }: { desk: MessageDesk; message: Message }) {
  const { t, timeZone, isLocked, see } = desk;
  const { messageId, at, text, isOwn, isUnseen, seenBy } = message;
  return (
    <li className={isOwn ? 'message message--own' : 'message'}>
      <small>
        {isOwn ? t('message.to', { who: addresseeWords(desk, message) }) : senderWords(desk, message)}
        {' · '}
        {hallTime(at, timeZone)}
      </small>
      <p>{text}</p>
      {isUnseen && (
        <Button disabled={isLocked} onClick={() => see(messageId)}>
          {t('message.see')}
        </Button>
      )}
      {isOwn && (
        <small className={seenBy.length > 0 ? 'message-seen' : ''}>
          {seenBy.length > 0 && <Icon of={CheckCheck} />}
          {seenBy.length > 0 ? t('message.seenBy', { names: seenBy.join(t('message.and')) }) : t('message.notSeen')}
        </small>
      )}
    </li>
  );
}
