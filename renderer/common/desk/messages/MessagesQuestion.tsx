import type { FormEvent } from 'react';
import { Button } from '../../ui/index.ts';
import { Choice, type Option, TextEntry } from '../fields.tsx';
import { Question } from '../Question.tsx';
import type { Addressee } from './addressees.ts';
import { MessageLine } from './MessageLine.tsx';
import type { Message } from './message-words.ts';
import type { MessageDesk } from './useMessages.ts';
import './messages.css';

const USUAL = ['come', 'busy', 'paper', 'change', 'thanks'] as const;

type MessagesProps = { desk: MessageDesk; messages: readonly Message[]; addressees: readonly Option<Addressee>[] };

/** What was said today, the newest first, and a line to say something. */
export function MessagesQuestion({ desk, messages, addressees }: MessagesProps) {
  const { t, isOpen, close, notice } = desk;
  return (
    <Question title={t('message.title')} isOpen={isOpen} onClose={close} notice={notice}>
      <Composer desk={desk} addressees={addressees} />
      <ul className="messages" aria-label={t('message.today')}>
        {messages.toReversed().map((message) => (
          <MessageLine key={message.messageId} desk={desk} message={message} />
        ))}
        {messages.length === 0 && <li className="question-hint">{t('message.none')}</li>}
      </ul>
      <div className="question-answers">
        <Button onClick={close}>{t('message.close')}</Button>
      </div>
    </Question>
  );
}

function Composer({ desk, addressees }: Omit<MessagesProps, 'messages'>) {
  const { t, to, setTo, text, setText, send, isLocked } = desk;
  const addressee = addressees.some(({ id }) => id === to) ? to : (addressees[0]?.id ?? null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!addressee || !text.trim()) return;
    event.currentTarget.querySelector<HTMLElement>('input[type="text"]')?.focus(); // the button is about to be disabled, and keys with it
    send(addressee);
  };
  return (
    <form className="message-form" onSubmit={submit}>
      <Choice
        label={t('message.whom')}
        placeholder={t('message.whom')}
        value={addressee}
        options={addressees}
        onChange={setTo}
      />
      <TextEntry label={t('message.text')} value={text} onChange={setText} maxLength={200} />
      <div className="reason-usual">
        {USUAL.map((each) => (
          <button key={each} type="button" onClick={() => setText(t(`message.usual.${each}`))}>
            {t(`message.usual.${each}`)}
          </button>
        ))}
      </div>
      <Button tone="primary" type="submit" disabled={isLocked || !addressee || !text.trim()}>
        {t('message.send')}
      </Button>
    </form>
  );
}
