import { useRef, useState } from 'react';
import type { Refusal } from '#protocol/refusals';
import type { PhoneView } from '#protocol/views';
import type { RatingReason } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { asksReason, isPhoneNumber, needsReason, type RatingScore } from '../common/rating/rating-rules.ts';

type Draft = { score: RatingScore | null; reasons: readonly RatingReason[]; comment: string; phone: string };
const NOTHING: Draft = { score: null, reasons: [], comment: '', phone: '' };

/** `refusal` null: nobody answered. */
type Outcome = { at: 'open' } | { at: 'done'; callBack: boolean } | { at: 'failed'; refusal: Refusal | null };

/** The rating of the last service, given on the phone of whoever was served. */
export function useRating(client: HallClient, view: PhoneView | null) {
  const [draft, setDraft] = useState(NOTHING);
  const [outcome, setOutcome] = useState<Outcome>({ at: 'open' });
  const isSending = useRef(false);
  const { score, reasons, comment, phone } = draft;
  const invitation = view?.invitation ?? null;
  const typed = phone.normalize('NFKC').trim();
  const isExplained = score !== null && (!needsReason(score) || reasons.length > 0);
  const isPhoneFine = typed === '' || isPhoneNumber(typed);

  async function submit(): Promise<void> {
    if (!invitation || score === null || isSending.current) return;
    isSending.current = true;
    const wantsCall = typed !== '' && asksReason(score);
    try {
      const reply = await client.send('rating:submit', {
        invitationId: invitation.invitationId,
        score,
        ...(asksReason(score) && reasons.length > 0 && { reasons: [...reasons] }),
        ...(comment.trim() && { comment: comment.trim() }),
        ...(wantsCall && { phone: typed }),
      });
      setOutcome(reply.ok ? { at: 'done', callBack: reply.callBack } : { at: 'failed', refusal: reply.refusal });
    } catch {
      setOutcome({ at: 'failed', refusal: null });
    } finally {
      isSending.current = false;
    }
  }

  return {
    draft,
    outcome,
    invitation,
    canSubmit: isExplained && isPhoneFine,
    edit: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    toggleReason: (reason: RatingReason) =>
      setDraft((before) => ({
        ...before,
        reasons: before.reasons.includes(reason)
          ? before.reasons.filter((other) => other !== reason)
          : [...before.reasons, reason],
      })),
    submit: () => void submit(),
  };
}

export type PhoneRating = ReturnType<typeof useRating>;
