import { describe, expect, it } from 'vitest';
import { invite, type Opinion, rateAtPad, rateByKeypad, rateByPhone } from '../../../server/domain/rating.ts';
import { finish } from '../../../server/domain/ticket-at-counter.ts';
import type { CounterId, EpochMs, InvitationId } from '../../../server/protocol/vocabulary.ts';
import { COUNTER_1, SAID, serving, TEN } from './tickets.ts';

const invitationId = 'invitation-1' as InvitationId;
const { visit } = finish(serving, TEN, { ...SAID, outcome: 'done' });
const { number } = serving;
const invitation = invite(visit, { invitationId, number }, TEN, 60_000);
const at = (ms: number) => (TEN + ms) as EpochMs;
const good: Opinion = { score: 5, reasons: [], comment: null };
const expired = { ok: false, refusal: { code: 'invitation-expired' } };
const rate = (of: typeof invitation | null, counter: CounterId, opinion: Opinion, now: EpochMs) =>
  rateAtPad(of, counter, opinion, { now, ratedAt: null, isSameDay: true });

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
    expect(rate(invitation, COUNTER_1, good, at(60_000))).toEqual(expired);
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

describe('a rating that arrives later than it was given', () => {
  const arrive = (givenMs: number, arrivedMs: number, isSameDay = true) =>
    rateAtPad(invitation, COUNTER_1, good, { now: at(arrivedMs), ratedAt: at(givenMs), isSameDay });

  it('[R5] counts when it was given in time, and is as old as it is', () => {
    for (const given of [0, 30_000, 59_999])
      expect(arrive(given, 3_600_000)).toMatchObject({ ok: true, value: { rating: { ratedAt: at(given) } } });
  });

  it('[R5] does not count when it was given before the invitation or after its end', () => {
    for (const given of [-1, 60_000, 3_000_000]) expect(arrive(given, 3_600_000)).toEqual(expired);
  });

  it('[R4] [R5] does not count when somebody else was being served by then', () => {
    const ended = { ...invitation, expiresAt: at(20_000) };
    const given = (ms: number) =>
      rateAtPad(ended, COUNTER_1, good, { now: at(40_000), ratedAt: at(ms), isSameDay: true });
    expect(given(19_999).ok).toBe(true);
    expect(given(20_000)).toEqual(expired);
  });

  it('[R5] changes no figure of a day that is over', () => {
    for (const arrived of [5_000, 3_600_000]) expect(arrive(1_000, arrived, false)).toEqual(expired);
    const late = { now: at(5_000), isSameDay: false };
    expect(rateByKeypad(invitation, COUNTER_1, 5, late)).toEqual(expired);
    expect(rateByKeypad(invitation, COUNTER_1, 5, { ...late, isSameDay: true }).ok).toBe(true);
  });

  it('[R5] gains nothing by a time that has not come yet', () => {
    expect(arrive(50_000, 10_000)).toMatchObject({ ok: true, value: { rating: { ratedAt: at(10_000) } } });
    expect(arrive(9_000_000, 3_600_000)).toEqual(expired);
  });
});

describe('the phone of a ticket', () => {
  const byPhone = (ms: number, isSameDay: boolean, score = 5) =>
    rateByPhone(invitation, visit.ticketId, { ...good, score }, { now: at(ms), ratedAt: null, isSameDay });

  it('[R6] rates its own services until the business day is over', () => {
    expect(byPhone(3_600_000, true)).toMatchObject({ ok: true, value: { rating: { ratedAt: at(3_600_000) } } });
    expect(byPhone(3_600_000, false)).toEqual(expired);
  });

  it('[R6] knows no service of another ticket', () => {
    const arrival = { now: at(1), ratedAt: null, isSameDay: true };
    const unknown = { ok: false, refusal: { code: 'invitation-unknown' } };
    expect(rateByPhone(invitation, 'another' as never, good, arrival)).toEqual(unknown);
    expect(rateByPhone(null, visit.ticketId, good, arrival)).toEqual(unknown);
  });

  it('[R2] [R6] says why where it was bad', () => {
    expect(byPhone(1, true, 2)).toEqual({ ok: false, refusal: { code: 'reason-needed' } });
  });
});
