import { describe, expect, it } from 'vitest';
import { invite, rate } from '../../../server/domain/rating.ts';
import { finish } from '../../../server/domain/ticket-at-counter.ts';
import type { CounterId, EpochMs, InvitationId } from '../../../server/protocol/vocabulary.ts';
import { COUNTER_1, serving, TEN } from './tickets.ts';

const invitationId = 'invitation-1' as InvitationId;
const { visit } = finish(serving, TEN, { outcome: 'done', quantity: 1 });
const { number } = serving;
const invitation = invite(visit, { invitationId, number }, TEN, 60_000);
const at = (ms: number) => (TEN + ms) as EpochMs;
const good = { score: 5, reasons: [], comment: null };

describe('an invitation to rate', () => {
  it('[R1] names the ticket, visit, counter, clerk and service it is about, and its end', () => {
    const { ticketId, counterId, clerkId, serviceId } = visit;
    const about = { ticketId, visit: 1, number, counterId, clerkId, serviceId };
    expect(invitation).toMatchObject({ ...about, expiresAt: at(60_000) });
  });

  it('[R3] begins as not rated', () => {
    expect(invitation.rating).toBeNull();
  });

  it('[R2] takes a rating until the last instant, not after it', () => {
    expect(rate(invitation, COUNTER_1, good, at(59_999))).toMatchObject({ ok: true, value: { rating: good } });
    expect(rate(invitation, COUNTER_1, good, at(60_000))).toEqual({
      ok: false,
      refusal: { code: 'invitation-expired' },
    });
  });

  it('[R2] takes one rating only, and says so even when it has expired since', () => {
    const rated = rate(invitation, COUNTER_1, good, at(1));
    if (!rated.ok) throw new Error('was to be accepted');
    for (const ms of [2, 90_000])
      expect(rate(rated.value, COUNTER_1, { ...good, score: 1 }, at(ms))).toEqual({
        ok: false,
        refusal: { code: 'already-rated' },
      });
  });

  it('[R2] is unknown at every other counter', () => {
    const unknown = { ok: false, refusal: { code: 'invitation-unknown' } };
    expect(rate(invitation, '2' as CounterId, good, at(1))).toEqual(unknown);
    expect(rate(null, COUNTER_1, good, at(1))).toEqual(unknown);
  });

  it.each([1, 2])('[R2] a bad rating (%i) needs a reason', (score) => {
    expect(rate(invitation, COUNTER_1, { ...good, score }, at(1))).toEqual({
      ok: false,
      refusal: { code: 'reason-needed' },
    });
    expect(rate(invitation, COUNTER_1, { ...good, score, reasons: ['attitude'] }, at(1)).ok).toBe(true);
  });

  it.each([3, 4, 5])('[R2] any other (%i) needs none', (score) => {
    expect(rate(invitation, COUNTER_1, { ...good, score }, at(1)).ok).toBe(true);
  });
});
