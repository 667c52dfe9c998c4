import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** A001 wants A first and then B; clerk 1001 at counter 1 does A, clerk 1004 at counter 4 does B. */
function withTwo() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1004', '4');
  const take = { serviceId: 'A', alsoServiceIds: ['B', 'A', 'B'], slip: false };
  const { ticketId, number } = hall.done(hall.as.kiosk(), 'ticket:take', take);
  return { ...hall, ticketId, number, payment: hall.as.clerk('1001'), business: hall.as.clerk('1004') };
}

describe('a ticket for several businesses', () => {
  it('[T9] names each of them once, in the order in which they shall be done', () => {
    const { ticket, ticketId, refusal, as } = withTwo();
    expect(ticket(ticketId)).toMatchObject({ serviceId: 'A', agenda: ['B'], visit: 1 });
    const unknown = { serviceId: 'A', alsoServiceIds: ['Z'] };
    expect(refusal(as.kiosk(), 'ticket:take', unknown)).toEqual({ code: 'service-unknown' });
  });

  it('[T9] after the first waits for the second, where its place in line puts it', () => {
    const { done, payment, business, takeWaiting, clock, ticketId, ticket } = withTwo();
    clock.advance(MINUTE);
    takeWaiting('B');
    clock.advance(MINUTE);
    done(payment, 'counter:next', {});
    expect(done(payment, 'counter:finish', {}).goesOn).toEqual({ serviceId: 'B', ahead: 0 });
    expect(ticket(ticketId)).toMatchObject({
      status: 'waiting',
      visit: 2,
      serviceId: 'B',
      agenda: [],
      queuedAt: clock.now(),
    });
    expect(done(business, 'counter:next', {})).toMatchObject({ number: 'A001', reason: { waitedMinutes: 2 } });
    expect(done(business, 'counter:finish', {}).goesOn).toBeNull();
    expect(ticket(ticketId).status).toBe('finished');
  });

  it('[T9] whose first business is ended by Next waits for the second all the same', () => {
    const { done, payment, business, takeWaiting, clock, ticketId, ticket } = withTwo();
    takeWaiting('A');
    done(payment, 'counter:next', {});
    clock.advance(MINUTE);
    expect(done(payment, 'counter:next', {}).number).toBe('A002');
    expect(ticket(ticketId)).toMatchObject({ status: 'waiting', visit: 2, serviceId: 'B' });
    expect(done(business, 'counter:next', {}).number).toBe('A001');
  });

  it('[T9] whose first business is ended by a walk-in waits for the second all the same', () => {
    const { done, payment, clock, ticketId, ticket } = withTwo();
    done(payment, 'counter:next', {});
    clock.advance(MINUTE);
    done(payment, 'counter:walk-in', { serviceId: 'E' });
    expect(ticket(ticketId)).toMatchObject({ status: 'waiting', visit: 2, serviceId: 'B' });
  });

  it('[T9] each visit has its own service, counter, clerk, times, quantity and outcome', () => {
    const { done, payment, business, clock, rows, staffId } = withTwo();
    const serve = (
      clerk: typeof payment,
      waits: number,
      serves: number,
      end: { outcome: 'done' | 'partly'; quantity: number },
    ) => {
      clock.advance(waits * MINUTE);
      done(clerk, 'counter:next', {});
      done(clerk, 'counter:start', {});
      clock.advance(serves * MINUTE);
      done(clerk, 'counter:finish', end);
    };
    serve(payment, 4, 3, { outcome: 'done', quantity: 2 });
    serve(business, 7, 5, { outcome: 'partly', quantity: 1 });
    const [first, second] = rows('visit');
    expect(first).toMatchObject({ visit: 1, service_id: 'A', counter_id: '1', clerk_id: staffId('1001') });
    expect(first).toMatchObject({ served_ms: 3 * MINUTE, outcome: 'done', quantity: 2, ending: 'finished' });
    expect(second).toMatchObject({ visit: 2, service_id: 'B', counter_id: '4', clerk_id: staffId('1004') });
    expect(second).toMatchObject({ served_ms: 5 * MINUTE, outcome: 'partly', quantity: 1 });
    expect(Number(second?.begun_at) - Number(second?.queued_at)).toBe(7 * MINUTE);
  });

  it('[T9] [R1] is rated twice, at each counter for what that counter has done', () => {
    const { done, payment, business, as, rows } = withTwo();
    const rate = (clerk: typeof payment, pad: string, score: number) => {
      done(clerk, 'counter:next', {});
      const { invitationId } = done(clerk, 'counter:finish', {});
      done(as.pad(pad), 'rating:submit', { invitationId, score });
    };
    rate(payment, '1', 5);
    rate(business, '4', 3);
    expect(rows('invitation')).toMatchObject([
      { visit: 1, counter_id: '1', service_id: 'A' },
      { visit: 2, counter_id: '4', service_id: 'B' },
    ]);
    expect(rows('rating').map(({ score }) => score)).toEqual([5, 3]);
  });

  it('[T9] the clerk sees what follows, and what was done before', () => {
    const { done, payment, business, see, staffId } = withTwo();
    const current = (badge: string) => see({ view: 'clerk:view', staffId: staffId(badge) }).current;
    done(payment, 'counter:next', {});
    expect(current('1001')).toMatchObject({ agenda: [{ serviceId: 'B' }], visits: [] });
    done(payment, 'counter:finish', { outcome: 'done', note: 'has the form' });
    done(business, 'counter:next', {});
    expect(current('1004')).toMatchObject({ agenda: [], note: 'has the form' });
    expect(current('1004')?.visits).toMatchObject([
      { counter: { en: 'Counter 1' }, ending: 'finished', outcome: 'done' },
    ]);
  });
});

describe('another business at the same counter', () => {
  it('[T9] ends the visit and begins the next, without a call and without a wait', () => {
    const { done, payment, clock, ticket, ticketId, rows } = withTwo();
    done(payment, 'counter:next', {});
    done(payment, 'counter:start', {});
    clock.advance(MINUTE);
    const calls = rows('call').length;
    expect(done(payment, 'counter:another', { serviceId: 'E', quantity: 3 })).toMatchObject({ serviceId: 'E' });
    expect(ticket(ticketId)).toMatchObject({
      status: 'serving',
      visit: 2,
      serviceId: 'E',
      agenda: ['B'],
      counterId: '1',
    });
    expect(rows('visit')).toMatchObject([{ visit: 1, service_id: 'A', served_ms: MINUTE, quantity: 3 }]);
    expect(rows('call')).toHaveLength(calls);
    expect(rows('invitation')).toEqual([]);
  });

  it('[T9] [C8] is one that the counter and its clerk do', () => {
    const { done, refusal, payment } = withTwo();
    done(payment, 'counter:next', {});
    expect(refusal(payment, 'counter:another', { serviceId: 'B' })).toEqual({
      code: 'service-not-offered',
      counterId: '1',
    });
    expect(refusal(payment, 'counter:another', { serviceId: 'Z' })).toEqual({ code: 'service-unknown' });
  });

  it('[T9] takes it from what was still to come', () => {
    const { done, business, as, ticket } = withTwo();
    const take = { serviceId: 'B', alsoServiceIds: ['C', 'D'], slip: false };
    const { ticketId } = done(as.kiosk(), 'ticket:take', take);
    done(business, 'counter:next', {});
    done(business, 'counter:another', { serviceId: 'D' });
    expect(ticket(ticketId)).toMatchObject({ serviceId: 'D', agenda: ['C'] });
    expect(done(business, 'counter:finish', {}).goesOn).toMatchObject({ serviceId: 'C' });
  });
});
