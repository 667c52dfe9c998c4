import { useState } from 'react';
import type { CallBackId } from '#protocol/vocabulary';
import { type CallBackEntry, callBackRequest, NEW_CALL_BACK } from './call-back-entry.ts';
import type { Desk } from './desk.ts';
import { postAs, postFailureWords } from './staff-post.ts';

/** The call-back list: what is being written down, which numbers have been asked for, and what came of it. */
export function useCallBacks({ role, t, wish, say }: Desk) {
  const [entry, setEntry] = useState<CallBackEntry>(NEW_CALL_BACK);
  const [given, setGiven] = useState<{ code: string; callBackId: CallBackId } | null>(null);
  const [phones, setPhones] = useState<Readonly<Record<CallBackId, string>>>({});
  const request = callBackRequest(entry);

  async function add(): Promise<void> {
    if (!request) return;
    const added = await wish('call-back:add', request);
    if (!added) return;
    setEntry(NEW_CALL_BACK);
    const { callBackId, appointmentCode } = added;
    if (appointmentCode) setGiven({ code: appointmentCode, callBackId });
    else say(t('callBack.added'));
  }

  async function print(): Promise<void> {
    if (!given) return;
    const sent = await wish('sheet:print', { sheet: { about: 'call-back', callBackId: given.callBackId } });
    if (!sent) return;
    setGiven(null);
    say(t('callBack.printing', { device: sent.device }));
  }

  async function show(callBackId: CallBackId): Promise<void> {
    const shown = await postAs<{ phone: string }>(role, `/api/call-backs/${callBackId}/phone`, { json: {} });
    if (shown.ok) setPhones((known) => ({ ...known, [callBackId]: shown.answer.phone }));
    else say(postFailureWords(t, shown.refusal));
  }

  return {
    ...{ entry, phones },
    code: given?.code ?? null,
    canAdd: request !== null,
    edit: (change: Partial<CallBackEntry>) => setEntry((now) => ({ ...now, ...change })),
    add: () => void add(),
    putCodeAway: () => setGiven(null),
    print: () => void print(),
    show: (callBackId: CallBackId) => void show(callBackId),
    done: (callBackId: CallBackId, result: 'reached' | 'not-reached') =>
      void wish('call-back:done', { callBackId, result }),
  };
}

export type CallBacks = ReturnType<typeof useCallBacks>;
