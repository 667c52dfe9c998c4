import { useRef, useState } from 'react';
import type { Refusal } from '#protocol/refusals';
import type { PhoneView } from '#protocol/views';
import type { InvitationId, RatingReason } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { asksReason, isPhoneNumber, needsReason, type RatingScore } from '../common/rating/rating-rules.ts';

type Draft = { score: RatingScore | null; reasons: readonly RatingReason[]; comment: string; phone: string };
const NOTHING: Draft = { score: null, reasons: [], comment: '', phone: '' };

/** `refusal` null: nobody answered. */
type Outcome = { at: 'open' } | { at: 'done'; callBack: boolean } | { at: 'failed'; refusal: Refusal | null };

/** What is said of one service; of the next one on the same ticket nothing has been said yet. */
type Said = { of: InvitationId | null; draft: Draft; outcome: Outcome };

/** The rating of the last service, given on the phone of whoever was served. */
export function useRating(client: HallClient, view: PhoneView | null) {
  const [said, setSaid] = useState<Said>({ of: null, draft: NOTHING, outcome: { at: 'open' } });
  const isSending = useRef(false);
  const invitation = view?.invitation ?? null;
  const of = invitation?.invitationId ?? said.of;
  if (of !== said.of) setSaid({ of, draft: NOTHING, outcome: { at: 'open' } });
  const { draft, outcome } = said;
  const { score, reasons, comment, phone } = draft;
  const change = (part: Partial<Draft>) => setSaid((before) => ({ ...before, draft: { ...before.draft, ...part } }));
  const typed = phone.normalize('NFKC').trim();
  const isExplained = score !== null && (!needsReason(score) || reasons.length > 0);
  const isPhoneFine = typed === '' || isPhoneNumber(typed);

  async function submit(): Promise<void> {
    if (!invitation || score === null || isSending.current) return;
    isSending.current = true;
    const end = (next: Outcome) => setSaid((before) => (before.of === of ? { ...before, outcome: next } : before));
    const wantsCall = typed !== '' && asksReason(score);
    try {
      const reply = await client.send('rating:submit', {
        invitationId: invitation.invitationId,
        score,
        ...(asksReason(score) && reasons.length > 0 && { reasons: [...reasons] }),
        ...(comment.trim() && { comment: comment.trim() }),
        ...(wantsCall && { phone: typed }),
      });
      end(reply.ok ? { at: 'done', callBack: reply.callBack } : { at: 'failed', refusal: reply.refusal });
    } catch {
      end({ at: 'failed', refusal: null });
    } finally {
      isSending.current = false;
    }
  }

  return {
    draft,
    outcome,
    invitation,
    canSubmit: isExplained && isPhoneFine,
    edit: change,
    toggleReason: (reason: RatingReason) =>
      change({
        reasons: reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason],
      }),
    submit: () => void submit(),
  };
}

export type PhoneRating = ReturnType<typeof useRating>;
