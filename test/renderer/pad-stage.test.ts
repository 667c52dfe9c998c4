import { expect, it } from 'vitest';
import { type Draft, type Invitation, padStage } from '../../renderer/pad/pad-stage.ts';
import { EpochMs, InvitationId } from '../../server/protocol/vocabulary.ts';

const invitation: Invitation = {
  invitationId: InvitationId.parse('i1'),
  number: 'A012',
  expiresAt: EpochMs.parse(60_000),
};
const quiet = { invitation, now: 20_500, draft: null, ending: null, answeredId: null };
const bad: Draft = { invitationId: 'i1', score: 2, reasons: [], comment: '' };

it('is idle without an invitation, and when its time is over', () => {
  expect(padStage({ ...quiet, invitation: null })).toEqual({ kind: 'idle' });
  expect(padStage({ ...quiet, now: 60_000 })).toEqual({ kind: 'idle' });
  expect(padStage({ ...quiet, now: 60_000, draft: bad })).toEqual({ kind: 'idle' });
});

it('invites with the seconds left', () => {
  expect(padStage(quiet)).toEqual({ kind: 'invited', invitation, secondsLeft: 40 });
});

it('lets a bad rating go only with a reason, a middling one at once', () => {
  expect(padStage({ ...quiet, draft: bad })).toMatchObject({ kind: 'reasons', canSubmit: false });
  expect(padStage({ ...quiet, draft: { ...bad, reasons: ['attitude'] } })).toMatchObject({ canSubmit: true });
  expect(padStage({ ...quiet, draft: { ...bad, score: 3 } })).toMatchObject({ kind: 'reasons', canSubmit: true });
});

it('forgets what was chosen for another invitation', () => {
  expect(padStage({ ...quiet, draft: { ...bad, invitationId: 'i0' } })).toMatchObject({ kind: 'invited' });
});

it('thanks, and does not ask the same customer twice', () => {
  const ending = { invitationId: 'i1', words: 'thanks' } as const;
  expect(padStage({ ...quiet, ending, answeredId: 'i1' })).toEqual({ kind: 'ended', words: 'thanks' });
  expect(padStage({ ...quiet, answeredId: 'i1' })).toEqual({ kind: 'idle' });
});

it('asks the next customer even while it still thanks the last', () => {
  const ending = { invitationId: 'i0', words: 'thanks' } as const;
  expect(padStage({ ...quiet, ending, answeredId: 'i0' })).toMatchObject({ kind: 'invited' });
});
