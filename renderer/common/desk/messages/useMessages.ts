import { useState } from 'react';
import type { Language, MessageId, StaffRole } from '#protocol/vocabulary';
import type { Translate } from '../../i18n/index.ts';
import type { useWish } from '../../staff-session/useWish.ts';
import { type Addressee, addressed } from './addressees.ts';
import type { Message } from './message-words.ts';

type Page = Pick<ReturnType<typeof useWish>, 'wish' | 'notice'> & {
  role: StaffRole;
  t: Translate;
  language: Language;
  timeZone: string;
  isLocked: boolean;
};

/** What the pages of the staff need to write to each other. An answer goes to who has written. */
export function useMessages(page: Page) {
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState<Addressee | null>(null);
  const [text, setText] = useState('');

  async function send(addressee: Addressee): Promise<void> {
    const sent = await page.wish('message:send', { to: addressed(addressee), text: text.trim() });
    if (sent) setText('');
  }

  return {
    ...page,
    ...{ isOpen, to, setTo, text, setText },
    open: () => setOpen(true),
    close: () => setOpen(false),
    answer({ from }: Message): void {
      setTo(from.role === 'clerk' ? `badge:${from.badge}` : `role:${from.role}`);
      setOpen(true);
    },
    send: (addressee: Addressee) => void send(addressee),
    see: (messageId: MessageId) => void page.wish('message:seen', { messageId }),
  };
}

export type MessageDesk = ReturnType<typeof useMessages>;
