import { expect, it } from 'vitest';
import { type Draft, type Invitation, padStage } from '../../renderer/pad/pad-stage.ts';
import { groupedDigits } from '../../renderer/pad/phone-digits.ts';
import { EpochMs, InvitationId } from '../../server/protocol/vocabulary.ts';

const invitationId = InvitationId.parse('i1');
const invitation: Invitation = { invitationId, number: 'A012', expiresAt: EpochMs.parse(60_000) };
const next: Invitation = { ...invitation, invitationId: InvitationId.parse('i2'), number: 'A013' };
const view = { invitation, serving: null };
const quiet = { view, now: 20_500, draft: null, hasAnswered: () => false };
const said = { invitationId, number: 'A012', reasons: [], comment: '', phone: '', ratedAt: EpochMs.parse(20_000) };
const bad: Draft = { ...said, score: 2, at: 'reasons' };
const good: Draft = { ...said, score: 5, at: 'thanks' };
const serving = (state: 'calling' | 'serving') => ({
  ...{ number: 'A013', service: { zh: '', en: '' }, item: null, state, documents: [], steps: [] },
});

it('is idle without an invitation, when its time is over, and when it has an answer already', () => {
  expect(padStage({ ...quiet, view: { ...view, invitation: null } })).toEqual({ kind: 'idle' });
  expect(padStage({ ...quiet, view: null })).toEqual({ kind: 'idle' });
  expect(padStage({ ...quiet, now: 60_000 })).toEqual({ kind: 'idle' });
  expect(padStage({ ...quiet, hasAnswered: (id) => id === 'i1' })).toEqual({ kind: 'idle' });
});

it('invites with the seconds left, also while the next customer is on the way', () => {
  const invited = { kind: 'invited', invitation, secondsLeft: 40 };
  expect(padStage(quiet)).toEqual(invited);
  expect(padStage({ ...quiet, view: { invitation, serving: serving('calling') } })).toEqual(invited);
});

it('lets a bad rating go only with a reason, a middling one at once', () => {
  expect(padStage({ ...quiet, draft: bad })).toMatchObject({ kind: 'reasons', canSubmit: false });
  expect(padStage({ ...quiet, draft: { ...bad, reasons: ['attitude'] } })).toMatchObject({ canSubmit: true });
  expect(padStage({ ...quiet, draft: { ...bad, score: 3 } })).toMatchObject({ kind: 'reasons', canSubmit: true });
});

it('leaves time to say why when the invitation has run out meanwhile', () => {
  expect(padStage({ ...quiet, now: 70_000, draft: bad })).toMatchObject({ kind: 'reasons' });
  expect(padStage({ ...quiet, view: { invitation: null, serving: null }, draft: bad })).toMatchObject({
    kind: 'reasons',
  });
});

it('turns to whoever is served next, or is invited next, whatever was being said', () => {
  for (const draft of [bad, good]) {
    expect(padStage({ ...quiet, view: { invitation: null, serving: serving('serving') }, draft }).kind).toBe('idle');
    expect(padStage({ ...quiet, view: { invitation: next, serving: null }, draft })).toMatchObject({
      kind: 'invited',
      invitation: next,
    });
  }
});

it('thanks, and lets somebody change their mind while there is time to choose again', () => {
  expect(padStage({ ...quiet, draft: good, hasAnswered: () => true })).toMatchObject({
    kind: 'thanks',
    canChange: true,
  });
  expect(padStage({ ...quiet, now: 60_000, draft: good })).toMatchObject({ kind: 'thanks', canChange: false });
});

it('writes a phone number as it is read aloud', () => {
  expect(['13800138000', '02112345678', '138', ''].map(groupedDigits)).toEqual([
    '138 0013 8000',
    '0211 2345 678',
    '138',
    '',
  ]);
});
