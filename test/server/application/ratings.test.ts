import { describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import type { PadView } from '../../../server/protocol/views.ts';
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
});
