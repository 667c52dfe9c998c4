import type { PadView } from '#protocol/views';
import type { RatingReason } from '#protocol/vocabulary';
import { needsReason, type RatingScore } from './rating-rules.ts';

export type Invitation = NonNullable<PadView['invitation']>;

/** What a customer has chosen so far; it belongs to one invitation and dies with it. */
export type Draft = { invitationId: string; score: RatingScore; reasons: readonly RatingReason[]; comment: string };

/** How the last rating ended, until it has been read. */
export type Ending = { invitationId: string; words: 'thanks' | 'too-late' };

export type PadStage =
  | { kind: 'idle' }
  | { kind: 'invited'; invitation: Invitation; secondsLeft: number }
  | { kind: 'reasons'; invitation: Invitation; secondsLeft: number; draft: Draft; canSubmit: boolean }
  | { kind: 'ended'; words: Ending['words'] };

type PadFacts = {
  invitation: PadView['invitation'];
  now: number;
  draft: Draft | null;
  ending: Ending | null;
  /** The invitation already answered here, which may still be in the view for a moment. */
  answeredId: string | null;
};

/** What the pad shows. Nothing is ever chosen for the customer, and an invitation ends by the hall's clock. */
export function padStage({ invitation, now, draft, ending, answeredId }: PadFacts): PadStage {
  const isFresh = invitation !== null && invitation.expiresAt > now && invitation.invitationId !== answeredId;
  if (ending && !(isFresh && invitation.invitationId !== ending.invitationId))
    return { kind: 'ended', words: ending.words };
  if (!isFresh) return { kind: 'idle' };
  const secondsLeft = Math.ceil((invitation.expiresAt - now) / 1000);
  if (draft?.invitationId !== invitation.invitationId) return { kind: 'invited', invitation, secondsLeft };
  const canSubmit = !needsReason(draft.score) || draft.reasons.length > 0;
  return { kind: 'reasons', invitation, secondsLeft, draft, canSubmit };
}
