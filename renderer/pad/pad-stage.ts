import type { PadView } from '#protocol/views';
import { isComplete, type SaidRating } from './outbox.ts';

export type Invitation = NonNullable<PadView['invitation']>;

/** What a customer is saying, and how far it has come; it belongs to one invitation and dies with it. */
export type Draft = SaidRating & { number: string; at: 'reasons' | 'call-back' | 'thanks' };

export type PadStage =
  | { kind: 'idle' }
  | { kind: 'invited'; invitation: Invitation; secondsLeft: number }
  | { kind: 'reasons' | 'call-back'; draft: Draft; canSubmit: boolean }
  | { kind: 'thanks'; draft: Draft; canChange: boolean };

type PadFacts = {
  view: Pick<PadView, 'invitation' | 'serving'> | null;
  /** By the hall's clock, which goes on while the hall is away. */
  now: number;
  draft: Draft | null;
  hasAnswered: (invitationId: string) => boolean;
};

/** What the pad shows. Nothing is ever chosen for the customer, and whoever comes next is not kept waiting. */
export function padStage({ view, now, draft, hasAnswered }: PadFacts): PadStage {
  const invitation = view?.invitation ?? null;
  const isFresh = invitation !== null && invitation.expiresAt > now;
  const isOther = isFresh && invitation.invitationId !== draft?.invitationId;
  const isOvertaken = isOther || view?.serving?.state === 'serving';
  if (draft && !isOvertaken) {
    if (draft.at === 'thanks') return { kind: 'thanks', draft, canChange: isFresh };
    return { kind: draft.at, draft, canSubmit: isComplete(draft) };
  }
  if (!isFresh || hasAnswered(invitation.invitationId)) return { kind: 'idle' };
  return { kind: 'invited', invitation, secondsLeft: Math.ceil((invitation.expiresAt - now) / 1000) };
}
