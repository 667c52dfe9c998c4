import { describe, expect, it } from 'vitest';
import { openDesk, service } from '../../support/desk.ts';

const MINUTE = 60_000;

/** Clerk 1004 at counter 4 has just begun with C001, who came to change a name; the limit is 20 minutes. */
function serving() {
  const hall = openDesk();
  const { as, done, clock } = hall;
  const clerk = as.clerk('1004');
  hall.openCounter('1004', '4');
  done(as.kiosk(), 'ticket:take', { serviceId: service('C'), itemCode: 'C01', slip: false });
  clock.advance(18 * MINUTE);
  done(clerk, 'counter:next', {});
  done(clerk, 'counter:start', {});
  const view = () => hall.see({ view: 'clerk:view', staffId: hall.staffId('1004') });
  const ended = (kind = 'ticket-finished') => hall.eventsOf(kind).at(-1)?.data;
  return { ...hall, clerk, view, ended };
}

describe('what a clerk says of a visit', () => {
  it('[C12] a service over its limit keeps why, and the limit of that moment', () => {
    const { clerk, done, clock, ended, rows } = serving();
    clock.advance(21 * MINUTE);
    done(clerk, 'counter:finish', { overLimitReason: 'papers' });
    expect(ended()).toMatchObject({
      isOverLimit: true,
      overLimitReason: 'papers',
      limitSeconds: 1_200,
      isShort: false,
    });
    expect(rows('visit')).toMatchObject([{ over_limit_reason: 'papers', limit_seconds: 1_200 }]);
  });

  it('[C12] without a reason it counts without one; within the limit a reason is none', () => {
    const over = serving();
    over.clock.advance(21 * MINUTE);
    over.done(over.clerk, 'counter:finish', {});
    expect(over.ended()).toMatchObject({ isOverLimit: true, overLimitReason: null });
    const within = serving();
    within.clock.advance(20 * MINUTE);
    within.done(within.clerk, 'counter:finish', { overLimitReason: 'papers' });
    expect(within.ended()).toMatchObject({ isOverLimit: false, overLimitReason: null });
  });

  it('[C12] the limit is for each case, also where the customer is sent on or stays for another business', () => {
    const { clerk, done, clock, ended } = serving();
    clock.advance(39 * MINUTE);
    done(clerk, 'counter:another', { serviceId: service('D'), quantity: 2, overLimitReason: 'several' });
    expect(ended('visit-finished')).toMatchObject({ isOverLimit: false, overLimitReason: null });
    clock.advance(41 * MINUTE);
    done(clerk, 'counter:transfer', { to: { serviceId: service('E') }, quantity: 2, overLimitReason: 'several' });
    expect(ended('ticket-transferred')).toMatchObject({ isOverLimit: true, overLimitReason: 'several' });
  });

  it('[C12] a service that was over at once is marked; one that the day ended has no length', () => {
    const { clerk, done, clock, ended } = serving();
    clock.advance(9_000);
    done(clerk, 'counter:finish', {});
    expect(ended()).toMatchObject({ isShort: true, isOverLimit: false });
    const left = serving();
    left.clock.advance(24 * 60 * MINUTE);
    left.takeWaiting('A');
    const [finished] = left.rows('event').filter(({ kind }) => kind === 'ticket-finished');
    expect(JSON.parse(String(finished?.data))).toMatchObject({
      isEndAssumed: true,
      isOverLimit: false,
      isShort: false,
    });
  });

  it('[C13] items and how many of each are kept; the quantity is their sum', () => {
    const { clerk, done, clock, ended, rows, view } = serving();
    expect(view().current).toMatchObject({ itemCode: 'C01' });
    expect(view().current?.items.map(({ code }) => code)).toContain('C02');
    clock.advance(5 * MINUTE);
    const items = [
      { code: 'C01', quantity: 2 },
      { code: 'C05', quantity: 1 },
    ];
    done(clerk, 'counter:finish', { items, quantity: 7, outcome: 'done', note: 'brings a copy' });
    expect(ended()).toMatchObject({ items, quantity: 3, outcome: 'done' });
    expect(rows('visit')).toMatchObject([{ items: JSON.stringify(items), quantity: 3 }]);
  });

  it('[C13] an item or a reason that the hall does not know is refused, and the visit goes on', () => {
    const { clerk, refusal, send, view } = serving();
    const twice = [
      { code: 'C01', quantity: 1 },
      { code: 'C01', quantity: 1 },
    ];
    expect(refusal(clerk, 'counter:finish', { items: [{ code: 'B01', quantity: 1 }] })).toEqual({
      code: 'item-unknown',
    });
    expect(refusal(clerk, 'counter:finish', { overLimitReason: 'weather' })).toEqual({ code: 'reason-unknown' });
    expect(() => send(clerk, 'counter:finish', { items: twice })).toThrow('names an item twice');
    expect(() => send(clerk, 'counter:finish', { items: [{ code: 'C01', quantity: 0 }] })).toThrow();
    expect(view().current).toMatchObject({ state: 'serving', number: 'C001' });
  });

  it('[C10] undone with the finish, it has not been said', () => {
    const { clerk, done, clock, rows, view } = serving();
    clock.advance(25 * MINUTE);
    done(clerk, 'counter:finish', { overLimitReason: 'system' });
    done(clerk, 'counter:undo', {});
    expect(rows('visit')).toEqual([]);
    expect(view().today).toMatchObject({ finished: 0, overLimit: 0 });
  });

  it('[C15] at the call the wait is shown, less an outage, with the limit from which one says sorry', () => {
    const { view } = serving();
    expect(view().current?.waitedSeconds).toBe(18 * 60);
    expect(view().limits.apologyMinutes).toBe(15);
    const hall = openDesk();
    const { as, done, clock } = hall;
    hall.openCounter('1004', '4');
    hall.takeWaiting('C');
    done(as.manager(), 'hall:outage', { grade: 'short', reason: 'r' });
    clock.advance(10 * MINUTE);
    done(as.manager(), 'hall:outage', { grade: 'none', reason: 'r' });
    clock.advance(2 * MINUTE);
    done(as.clerk('1004'), 'counter:next', {});
    const seen = hall.see({ view: 'clerk:view', staffId: hall.staffId('1004') });
    expect(seen.current?.waitedSeconds).toBe(120);
  });

  it('[C14] the own day is counted from events: visits, waits, service per case, over the limit, ratings', () => {
    const { clerk, as, done, clock, view, eventsOf } = serving();
    clock.advance(30 * MINUTE);
    done(clerk, 'counter:finish', { quantity: 1 });
    const invitationId = eventsOf('rating-invited').at(0)?.data.invitationId as never;
    done(as.pad('4'), 'rating:submit', { invitationId, score: 4 });
    done(clerk, 'counter:walk-in', { serviceId: service('E') });
    clock.advance(10 * MINUTE);
    done(clerk, 'counter:transfer', { to: { serviceId: service('B') }, quantity: 4 });
    const figures = { finished: 1, overLimit: 1, rated: 1, satisfied: 1, missed: 0 };
    expect(view().today).toEqual({ ...figures, averageWaitSeconds: 9 * 60, averageServiceSeconds: 8 * 60 });
    done(clerk, 'counter:close', {});
    expect(view()).toMatchObject({ counter: null, today: figures });
  });
});
