import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { EpochMs, RatingReason } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { setLanguage, useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { asksReason, type RatingScore } from '../common/rating/rating-rules.ts';
import { useCountdown } from '../common/useCountdown.ts';
import { serverTime } from '../common/view-arrival.ts';
import { endNote, playNote } from './note.ts';
import type { Outbox } from './outbox.ts';
import { type Draft, padStage } from './pad-stage.ts';

/** So long may somebody change their mind. */
const CHANGE_MS = 5000;
/** So long nobody has touched the reasons, and what was said is final. */
const QUIET_MS = 60_000;
const SEND_AGAIN_MS = 10_000;

/** Turns the pad's view into what is shown, and touches into one rating. */
export function usePad(client: HallClient, outbox: Outbox) {
  const { view, link } = useLiveView(client, 'pad:view');
  const now = useHallClock(view);
  const { draft, change, latest } = useDraft(outbox);
  const stage = padStage({ view, now: now ?? 0, draft, hasAnswered: outbox.hasAnswered });

  const isShown = 'draft' in stage;
  useEffect(() => {
    if (draft && !isShown) change(null); // somebody else's turn has begun
  }, [draft, isShown, change]);
  const changeLeft = useCountdown(draft?.at === 'thanks' ? CHANGE_MS : null, draft?.invitationId ?? '', () =>
    change(null),
  );
  const isWriting = draft !== null && draft.at !== 'thanks';
  const touches = useTouches();
  useCountdown(isWriting ? QUIET_MS : null, `${JSON.stringify(draft)} ${touches}`, () => change(null));

  useSending(outbox, link.state === 'live');
  useInvitation(stage.kind === 'invited' ? stage.invitation.invitationId : null);
  const isIdle = stage.kind === 'idle';
  useEffect(() => {
    if (isIdle) void setLanguage('zh'); // the next customer has not chosen another language
  }, [isIdle]);

  const edit = (part: Partial<Draft>) => latest.current && change({ ...latest.current, ...part });
  return {
    view,
    link,
    stage,
    /** Seconds in which the rating may still be changed. */
    changeLeft: changeLeft ?? 0,
    /** The first face counts, however many fingers there are. */
    rate(score: RatingScore) {
      if (stage.kind !== 'invited' || latest.current || !view) return;
      const { invitationId, number } = stage.invitation;
      const said = { invitationId, score, reasons: [], comment: '', phone: '', ratedAt: serverTime(view) as EpochMs };
      change({ ...said, number, at: asksReason(score) ? 'reasons' : 'thanks' });
    },
    toggleReason(reason: RatingReason) {
      const chosen = latest.current?.reasons ?? [];
      edit({ reasons: chosen.includes(reason) ? chosen.filter((other) => other !== reason) : [...chosen, reason] });
    },
    setComment: (comment: string) => edit({ comment }),
    askForCall: () => edit({ at: 'call-back' }),
    setPhone: (phone: string) => edit({ phone, at: 'reasons' }),
    submit: () => edit({ at: 'thanks' }),
    /** Back to the faces: what was said is taken back. */
    changeMind() {
      if (!latest.current) return;
      outbox.takeBack(latest.current.invitationId);
      change(null);
    },
  };
}

export type PadScreen = ReturnType<typeof usePad>;

/** What is being said; safe in the outbox before it is shown. */
function useDraft(outbox: Outbox) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  const change = useRef((next: Draft | null) => {
    latest.current = next;
    outbox.hold(next);
    setDraft(next);
  }).current;
  return { draft, change, latest };
}

/** How often somebody has touched the pad: whoever is still pressing digits is still there. */
function useTouches(): number {
  const [touches, touch] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const gestures = ['pointerdown', 'keydown'] as const;
    for (const gesture of gestures) addEventListener(gesture, touch);
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, touch);
    };
  }, []);
  return touches;
}

/** Sends what is waiting when the hall comes back, and now and then while it is there. */
function useSending(outbox: Outbox, isLive: boolean): void {
  useEffect(() => {
    if (!isLive) return;
    outbox.flush();
    const timer = setInterval(outbox.flush, SEND_AGAIN_MS);
    return () => clearInterval(timer);
  }, [outbox, isLive]);
}

/** One note for each invitation, not for each time its faces are shown or its language changes. */
function useInvitation(invitedId: string | null): void {
  const { language } = useWords('pad');
  const heard = useRef('');
  const play = useEffectEvent(() => playNote(language));
  useEffect(() => {
    if (invitedId === null) return;
    if (heard.current !== invitedId) play();
    heard.current = invitedId;
    return endNote;
  }, [invitedId]);
}
