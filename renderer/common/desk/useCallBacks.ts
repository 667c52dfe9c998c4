import { useState } from 'react';
import type { CallBackId } from '#protocol/vocabulary';
import { type CallBackEntry, callBackRequest, NEW_CALL_BACK } from './call-back-entry.ts';
import type { Desk } from './desk.ts';
import { postAs, postFailureWords } from './staff-post.ts';

/** The call-back list: what is being written down, which numbers have been asked for, and what came of it. */
export function useCallBacks({ role, t, wish, say }: Desk) {
  const [entry, setEntry] = useState<CallBackEntry>(NEW_CALL_BACK);
  const [code, setCode] = useState<string | null>(null);
  const [phones, setPhones] = useState<Readonly<Record<CallBackId, string>>>({});
  const request = callBackRequest(entry);

  async function add(): Promise<void> {
    if (!request) return;
    const added = await wish('call-back:add', request);
    if (!added) return;
    setEntry(NEW_CALL_BACK);
    if (added.appointmentCode) setCode(added.appointmentCode);
    else say(t('callBack.added'));
  }

  async function show(callBackId: CallBackId): Promise<void> {
    const shown = await postAs<{ phone: string }>(role, `/api/call-backs/${callBackId}/phone`, { json: {} });
    if (shown.ok) setPhones((known) => ({ ...known, [callBackId]: shown.answer.phone }));
    else say(postFailureWords(t, shown.refusal));
  }

  return {
    ...{ entry, code, phones },
    canAdd: request !== null,
    edit: (change: Partial<CallBackEntry>) => setEntry((now) => ({ ...now, ...change })),
    add: () => void add(),
    putCodeAway: () => setCode(null),
    show: (callBackId: CallBackId) => void show(callBackId),
    done: (callBackId: CallBackId, result: 'reached' | 'not-reached') =>
      void wish('call-back:done', { callBackId, result }),
  };
}

export type CallBacks = ReturnType<typeof useCallBacks>;
