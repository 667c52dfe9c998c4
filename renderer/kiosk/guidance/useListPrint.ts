import { useState } from 'react';
import type { Desk } from '../useTaking.ts';

/** What became of the list that a customer wants on paper before a number. */
export type ListPrint = 'sending' | 'printing' | 'busy' | 'no-printer';

/** Prints a one-time notice at this kiosk's own printer; no number is taken for it. */
export function useListPrint({ client, view, language, once, setNotice }: Desk) {
  const [asked, setAsked] = useState<{ noticeId: string; print: ListPrint } | null>(null);

  const printList = (noticeId: string) =>
    once(async () => {
      if (view?.offline) return setNotice({ kind: 'not-offline', errand: 'print' });
      setAsked({ noticeId, print: 'sending' });
      try {
        const reply = await client.send('sheet:print', { sheet: { about: 'notice', noticeId, language } });
        if (reply.ok) return setAsked({ noticeId, print: 'printing' });
        const { refusal } = reply;
        if (refusal.code === 'slip-on-its-way') return setAsked({ noticeId, print: 'busy' });
        if (refusal.code === 'no-printer') return setAsked({ noticeId, print: 'no-printer' });
        setAsked(null);
        setNotice({ kind: 'refused', errand: 'print', refusal });
      } catch (failure) {
        setAsked(null);
        throw failure;
      }
    });

  return {
    printList,
    printOf: (noticeId: string): ListPrint | null => (asked?.noticeId === noticeId ? asked.print : null),
    forgetPrint: () => setAsked(null),
  };
}
