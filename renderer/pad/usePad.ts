import { useEffect, useRef, useState } from 'react';
import type { RatingReason } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { setLanguage } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useCountdown } from '../common/useCountdown.ts';
import { playNote } from './note.ts';
import { type Draft, type Ending, padStage } from './pad-stage.ts';
import { asksReason, type RatingScore } from './rating-rules.ts';

const ENDING_MS = 3000;

/** Turns the pad's view into what is shown, and touches into one rating. */
export function usePad(client: HallClient) {
  const { view, link, isStale } = useLiveView(client, 'pad:view');
  const now = useHallClock(view);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [answeredId, setAnsweredId] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isSending = useRef(false);

  const facts = { invitation: view?.invitation ?? null, now: now ?? 0, draft, ending, answeredId };
  const stage = padStage(facts);
  useCountdown(ending ? ENDING_MS : null, ending?.invitationId ?? '', () => setEnding(null));

  const invitedId = stage.kind === 'invited' ? stage.invitation.invitationId : null;
  useEffect(() => {
    if (invitedId !== null) playNote();
  }, [invitedId]);

  const isIdle = stage.kind === 'idle';
  useEffect(() => {
    if (isIdle) void setLanguage('zh'); // the next customer has not chosen another language
  }, [isIdle]);

  const submit = async ({ invitationId, score, reasons, comment }: Draft) => {
    if (isSending.current) return;
    isSending.current = true;
    setFailed(false);
    try {
      const reply = await client.send('rating:submit', {
        invitationId,
        score,
        ...(reasons.length > 0 && { reasons: [...reasons] }),
        ...(comment.trim() && { comment: comment.trim() }),
      });
      const isTooLate = !reply.ok && ['invitation-unknown', 'invitation-expired'].includes(reply.refusal.code);
      if (!reply.ok && !isTooLate && reply.refusal.code !== 'already-rated') return setFailed(true);
      setEnding({ invitationId, words: isTooLate ? 'too-late' : 'thanks' });
      setAnsweredId(invitationId);
      setDraft(null);
    } catch {
      setFailed(true);
    } finally {
      isSending.current = false;
    }
  };

  const edit = (change: (draft: Draft) => Draft) => setDraft((draft) => draft && change(draft));
  return {
    view,
    link,
    isStale,
    stage,
    hasFailed,
    rate(score: RatingScore) {
      if (stage.kind !== 'invited') return;
      const chosen: Draft = { invitationId: stage.invitation.invitationId, score, reasons: [], comment: '' };
      if (asksReason(score)) setDraft(chosen);
      else void submit(chosen);
    },
    toggleReason: (reason: RatingReason) =>
      edit((draft) => ({
        ...draft,
        reasons: draft.reasons.includes(reason)
          ? draft.reasons.filter((other) => other !== reason)
          : [...draft.reasons, reason],
      })),
    setComment: (comment: string) => edit((draft) => ({ ...draft, comment })),
    goBack: () => setDraft(null),
    submit: () => draft && void submit(draft),
  };
}

export type PadScreen = ReturnType<typeof usePad>;
