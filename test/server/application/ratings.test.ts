import { describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import type { PadView, PhoneView } from '../../../server/protocol/views.ts';
import type { TicketId } from '../../../server/protocol/vocabulary.ts';
import { accepted, counter, openDesk, refusalOf } from '../../support/desk.ts';

/** A service at counter 1 has just been finished. */
function finished() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.takeWaiting('A');
  hall.takeWaiting('A');
  hall.next('1001');
  const { invitationId } = accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
  return {
    ...hall,
    invitationId,
    rate: (score: number, pad = '1') =>
      hall.send(hall.as.pad(pad), 'rating:submit', { invitationId, score, reasons: score > 2 ? [] : ['attitude'] }),
    onPad: () => (hall.draw({ view: 'pad:view', counterId: counter('1') }) as PadView).invitation,
  };
}

describe('a rating', () => {
  it('[R1] is invited once for each finished service, at its own counter', () => {
    const { onPad, invitationId, rows, settings, clock } = finished();
    const expiresAt = clock.now() + settings.ratingSeconds * 1000;
    expect(onPad()).toEqual({ invitationId, number: 'A001', expiresAt });
    expect(rows('invitation')).toHaveLength(1);
  });

  it('[R2] is taken once, from the pad of that counter', () => {
    const { rate, onPad, rows } = finished();
    expect(refusalOf(rate(5, '2'))).toEqual({ code: 'invitation-unknown' });
    expect(accepted(rate(2))).toMatchObject({ score: 2 });
    expect(refusalOf(rate(5))).toEqual({ code: 'already-rated' });
    expect(onPad()).toBeNull();
    expect(rows('rating')).toMatchObject([{ score: 2, reasons: '["attitude"]', comment: null }]);
  });

  it('[R3] that was not given is no rating: the invitation goes, nothing takes its place', () => {
    const { rate, onPad, rows, clock, settings } = finished();
    clock.advance(settings.ratingSeconds * 1000);
    expect(onPad()).toBeNull();
    expect(refusalOf(rate(5))).toEqual({ code: 'invitation-expired' });
    expect(rows('rating')).toEqual([]);
  });

  it('[R4] ends when the next service starts, so that nobody rates for somebody else', () => {
    const { rate, onPad, next, send, as } = finished();
    accepted(next('1001'));
    expect(onPad()).not.toBeNull();
    accepted(send(as.clerk(), 'counter:start', {}));
    expect(onPad()).toBeNull();
    expect(refusalOf(rate(5))).toEqual({ code: 'invitation-expired' });
  });

  it('[R2] its comment is kept with the rating and out of the events', () => {
    const { send, as, invitationId, rows } = finished();
    accepted(send(as.pad('1'), 'rating:submit', { invitationId, score: 4, comment: '  很好  ' }));
    expect(rows('rating')).toMatchObject([{ comment: '很好' }]);
    const event = rows('event').find(({ kind }) => kind === 'rating-given');
    expect(event?.data).toContain('"hasComment":true');
    expect(event?.data).not.toContain('很好');
  });

  it('[S1] is a matter of the pad: nobody else can give one', () => {
    const { send, as, invitationId } = finished();
    expect(refusalOf(send(as.clerk(), 'rating:submit', { invitationId, score: 5 }))).toEqual({ code: 'not-allowed' });
  });

  it('[R5] reaches the hall late and counts as of when it was given, on the same day', () => {
    const { send, as, invitationId, clock, rows, eventsOf } = finished();
    const ratedAt = (clock.now() + 4_000) as never;
    clock.advance(3 * 3_600_000);
    accepted(send(as.pad('1'), 'rating:submit', { invitationId, score: 4, ratedAt }));
    expect(rows('rating')).toMatchObject([{ score: 4, rated_at: ratedAt }]);
    expect(eventsOf('rating-given')).toMatchObject([
      { data: { channel: 'pad', afterMs: 4_000, lateMs: 3 * 3_600_000 - 4_000 } },
    ]);
  });

  it('[R5] is too late on the next day', () => {
    const { send, as, invitationId, clock } = finished();
    const ratedAt = clock.now();
    clock.advance(24 * 3_600_000);
    const late = send(as.pad('1'), 'rating:submit', { invitationId, score: 4, ratedAt });
    expect(refusalOf(late)).toEqual({ code: 'invitation-expired' });
  });

  it('[V3] an invitation that ran out is shown to have gone, once', () => {
    const { stores, settings, clock, ...hall } = finished();
    let shown = 0;
    const republish = () => {
      shown += 1;
    };
    const house = createHousekeeping({ desk: hall, stores, clock, republish });
    house.tick();
    expect(shown).toBe(0);
    clock.advance(settings.ratingSeconds * 1000);
    house.tick();
    house.tick();
    expect(shown).toBe(1);
  });
});

describe('a rating from the phone', () => {
  function byPhone() {
    const hall = finished();
    const [own, other] = hall.rows('ticket').map(({ ticket_id }) => ticket_id as TicketId);
    if (!own || !other) throw new Error('two tickets');
    const rate = (ticketId: TicketId, score = 5) =>
      hall.send(hall.as.phone(ticketId), 'rating:submit', { invitationId: hall.invitationId, score });
    const shown = (ticketId: TicketId) => (hall.draw({ view: 'phone:view', ticketId }) as PhoneView).invitation;
    return { ...hall, own, other, ratePhone: rate, shown };
  }

  it('[R6] is taken when the pad was not used, also while somebody else is being served', () => {
    const { own, ratePhone, shown, next, send, as, eventsOf, invitationId, clock, settings } = byPhone();
    accepted(next('1001'));
    accepted(send(as.clerk(), 'counter:start', {}));
    clock.advance(settings.ratingSeconds * 1000);
    expect(shown(own)).toEqual({ invitationId, counter: { zh: '1 号窗口', en: 'Counter 1' } });
    accepted(ratePhone(own));
    expect(eventsOf('rating-given')).toMatchObject([{ data: { channel: 'phone', score: 5 } }]);
    expect(shown(own)).toBeNull();
  });

  it('[R2] [R6] is one with that of the pad: who comes first is heard, the other is told', () => {
    const first = byPhone();
    accepted(first.rate(4));
    expect(refusalOf(first.ratePhone(first.own))).toEqual({ code: 'already-rated' });
    const second = byPhone();
    accepted(second.ratePhone(second.own));
    expect(refusalOf(second.rate(4))).toEqual({ code: 'already-rated' });
    expect(second.onPad()).toBeNull();
  });

  it('[R6] is about the services of its own ticket', () => {
    const { other, ratePhone, shown } = byPhone();
    expect(shown(other)).toBeNull();
    expect(refusalOf(ratePhone(other))).toEqual({ code: 'invitation-unknown' });
  });

  it('[R6] ends with the business day', () => {
    const { own, ratePhone, shown, clock } = byPhone();
    clock.advance(24 * 3_600_000);
    expect(shown(own)).toBeNull();
    expect(refusalOf(ratePhone(own))).toEqual({ code: 'invitation-expired' });
  });
});

describe('a customer who was not satisfied', () => {
  const PHONE = '138 0013 8000';
  const bad = { score: 2, reasons: ['attitude' as const], comment: '没有说清楚', phone: PHONE };

  it('[R7] may leave a number: it is an open call-back, and neither in the rating nor in an event', () => {
    const { send, as, invitationId, rows, see } = finished();
    const given = { invitationId, ...bad, score: 3 };
    expect(accepted(send(as.pad('1'), 'rating:submit', given))).toMatchObject({ callBack: true });
    expect(see({ view: 'guide:view' }).callBacks).toMatchObject([{ number: 'A001', phoneTail: '8000', score: 3 }]);
    expect(JSON.stringify([rows('rating'), rows('event')])).not.toContain('138 0013');
  });

  it('[R7] [A5] is called, and the number is gone', () => {
    const { send, as, invitationId, rows, done, see } = finished();
    accepted(send(as.pad('1'), 'rating:submit', { invitationId, ...bad, score: 3 }));
    const [callBack] = see({ view: 'manager:view' }).callBacks;
    if (!callBack) throw new Error('somebody waits for a call');
    done(as.manager(), 'call-back:done', { callBackId: callBack.callBackId, result: 'reached' });
    expect(rows('call_back')).toMatchObject([{ phone_sealed: null, phone_tail: null, result: 'reached' }]);
    expect(see({ view: 'manager:view' }).callBacks).toEqual([]);
  });

  it.each([
    [3, true],
    [4, false],
    [5, false],
  ])('[R7] a %i keeps a number: %s', (score, isKept) => {
    const { send, as, invitationId, rows } = finished();
    const answer = accepted(send(as.pad('1'), 'rating:submit', { invitationId, score, phone: PHONE }));
    expect([answer.callBack, rows('call_back').length]).toEqual([isKept, Number(isKept)]);
  });

  it.each(['', '12', '请打给我', '1'.repeat(40)])(
    '[R7] who wrote no phone number is heard all the same: %j',
    (phone) => {
      const { send, as, invitationId, rows } = finished();
      const answer = accepted(send(as.pad('1'), 'rating:submit', { invitationId, ...bad, phone }));
      expect(answer).toMatchObject({ score: 2, callBack: false });
      expect([rows('rating').length, rows('call_back')]).toEqual([1, []]);
    },
  );

  it('[R8] is shown to the manager at once, and until the call is done', () => {
    const { send, as, invitationId, see, clock, done } = finished();
    const shown = () => see({ view: 'manager:view' }).badRatings;
    accepted(send(as.pad('1'), 'rating:submit', { invitationId, ...bad }));
    const clerk = { badge: '1001' };
    const said = { score: 2, reasons: ['attitude'], comment: '没有说清楚', wantsCall: true };
    expect(shown()).toMatchObject([{ number: 'A001', counter: { zh: '1 号窗口' }, clerk, ...said }]);
    clock.advance(2 * 3_600_000);
    const [waiting] = shown();
    done(as.manager(), 'case:contact', { caseId: waiting?.invitationId as never, outcome: 'reached', note: '' });
    expect(shown()).toEqual([]);
  });

  it('[R8] is shown for a while where no call was asked for, and a satisfied one never', () => {
    const { rate, see, clock } = finished();
    accepted(rate(1));
    expect(see({ view: 'manager:view' }).badRatings).toMatchObject([{ score: 1, wantsCall: false }]);
    clock.advance(30 * 60_000);
    expect(see({ view: 'manager:view' }).badRatings).toEqual([]);
    const content = finished();
    accepted(content.rate(3));
    expect(content.see({ view: 'manager:view' }).badRatings).toEqual([]);
  });
});

describe('a call on the screens', () => {
  it('[V2] is news when it is first shown and when it is first spoken', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.next('1001');
    const shown = (spoken: boolean) =>
      accepted(hall.send(hall.as.display(), 'call:shown', { seq: 1, spoken })).revision;
    const before = hall.stores.hall.revision();
    expect([shown(false), shown(false), shown(true), shown(true), shown(false)].map((now) => now - before)).toEqual([
      1, 1, 2, 2, 2,
    ]);
    expect(hall.stores.calls.bySeq(1)).toMatchObject({ isShown: true, isSpoken: true });
    const unknown = hall.send(hall.as.display(), 'call:shown', { seq: 99, spoken: true });
    expect(refusalOf(unknown)).toEqual({ code: 'call-unknown' });
  });

  it('[V2] is none of the window of another counter', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.next('1001');
    const shownAt = (name: string) =>
      hall.send({ role: 'window', name, counterId: counter(name) }, 'call:shown', { seq: 1, spoken: true });
    expect(refusalOf(shownAt('2'))).toEqual({ code: 'call-unknown' });
    expect(hall.stores.calls.bySeq(1)).toMatchObject({ isShown: false, isSpoken: false });
    accepted(shownAt('1'));
    expect(hall.stores.calls.bySeq(1)).toMatchObject({ isShown: true, isSpoken: true });
  });
});
