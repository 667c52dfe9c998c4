import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

/** Clerk 1001 at counter 1 (A, E) serves A001, who came at ten; clerk 1004 is at counter 4 (B to E). */
function atCounter() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1004', '4');
  const clerk = hall.as.clerk('1001');
  const colleague = hall.as.clerk('1004');
  const { ticketId } = hall.takeWaiting('A');
  hall.clock.advance(120_000);
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:start', {});
  return { ...hall, clerk, colleague, ticketId };
}

describe('a customer who is sent on', () => {
  it('[T8] to another service keeps number and place, and goes before those who came later', () => {
    const { takeWaiting, clock, done, clerk, colleague, ticket, ticketId } = atCounter();
    takeWaiting('B');
    clock.advance(60_000);
    const since = ticket(ticketId).takenAt;
    expect(done(clerk, 'counter:transfer', { to: { serviceId: 'B' } })).toMatchObject({ number: 'A001', ahead: 0 });
    expect(ticket(ticketId)).toMatchObject({ status: 'waiting', serviceId: 'B', since, queuedAt: clock.now() });
    expect(done(colleague, 'counter:next', {})).toMatchObject({ number: 'A001', serviceId: 'B' });
  });

  it('[T8] takes the note along, and whoever is next sees from where and how often', () => {
    const { done, clerk, colleague, see, staffId } = atCounter();
    done(clerk, 'counter:transfer', { to: { serviceId: 'B' }, note: 'meter 4711', outcome: 'partly' });
    done(colleague, 'counter:next', {});
    const { current } = see({ view: 'clerk:view', staffId: staffId('1004') });
    expect(current).toMatchObject({ note: 'meter 4711', from: { en: 'Counter 1' }, isPingPong: false });
    expect(current?.visits).toMatchObject([{ clerk: '陈静', ending: 'transferred', outcome: 'partly' }]);
    expect(current?.firstClerk).toMatchObject({ badge: '1001' });
  });

  it('[T8] [Q6] to a counter is called there and nowhere else', () => {
    const { done, refusal, clerk, colleague, openCounter, as } = atCounter();
    openCounter('1005', '5');
    done(clerk, 'counter:transfer', { to: { serviceId: 'B', counterId: '4' } });
    expect(refusal(as.clerk('1005'), 'counter:next', {})).toEqual({ code: 'queue-empty' });
    const { reason, number } = done(colleague, 'counter:next', {});
    expect([number, reason]).toEqual(['A001', { code: 'bound', waitedMinutes: 2, to: 'counter' }]);
  });

  it('[T8] [Q6] to a clerk is called by that clerk, at whichever counter', () => {
    const { done, clerk, colleague, staffId, refusal, as, openCounter } = atCounter();
    openCounter('1002', '2');
    done(clerk, 'counter:transfer', { to: { clerkId: staffId('1004') } });
    expect(refusal(as.clerk('1002'), 'counter:next', {})).toEqual({ code: 'queue-empty' });
    expect(done(colleague, 'counter:next', {})).toMatchObject({
      serviceId: 'A',
      reason: { code: 'bound', to: 'clerk' },
    });
  });

  it.each([
    ['an unknown service', { serviceId: 'Z' }, { code: 'destination-unknown' }],
    ['an unknown counter', { counterId: '99' }, { code: 'destination-unknown' }],
    ['an unknown clerk', { clerkId: 'nobody' }, { code: 'destination-unknown' }],
    ['a closed counter', { counterId: '5' }, { code: 'destination-closed', counterId: '5' }],
    ['the service where it is', { serviceId: 'A' }, { code: 'destination-is-here' }],
    ['the counter where it is', { counterId: '1' }, { code: 'destination-is-here' }],
    ['another service at the counter where it is', { serviceId: 'E', counterId: '1' }, { code: 'destination-is-here' }],
  ])('[T8] is not sent to %s', (_, to, why) => {
    const { refusal, clerk, ticketId, statusOf } = atCounter();
    expect(refusal(clerk, 'counter:transfer', { to })).toEqual(why);
    expect(statusOf(ticketId)).toBe('serving');
  });

  it('[T8] [H6] is not sent to a service that was closed by hand, from wherever', () => {
    const { done, refusal, clerk, ticketId, statusOf, as } = atCounter();
    const manager = as.manager();
    done(manager, 'service:close', { serviceId: 'B', reason: 'system down' });
    const why = { code: 'service-closed', cause: 'by-hand', reason: 'system down', opensAt: null };
    expect(refusal(clerk, 'counter:transfer', { to: { serviceId: 'B' } })).toEqual(why);
    expect(refusal(as.kiosk(), 'ticket:take', { serviceId: 'A', alsoServiceIds: ['B'] })).toEqual(why);
    expect(
      refusal(manager, 'service:close', { serviceId: 'C', reason: 'too', waiting: 'move', toServiceId: 'B' }),
    ).toEqual(why);
    expect(statusOf(ticketId)).toBe('serving');
  });

  it('[T8] is not sent to oneself, nor to a clerk who sits nowhere', () => {
    const { refusal, clerk, staffId } = atCounter();
    const to = (badge: string) => refusal(clerk, 'counter:transfer', { to: { clerkId: staffId(badge) } });
    expect(to('1001')).toEqual({ code: 'destination-is-here' });
    expect(to('1006')).toEqual({ code: 'destination-closed', counterId: '' });
  });

  it('[T8] twice is marked, for whoever calls next', () => {
    const { done, clerk, colleague, ticket, ticketId, see, staffId } = atCounter();
    done(clerk, 'counter:transfer', { to: { serviceId: 'B' } });
    expect(ticket(ticketId).isPingPong).toBe(false);
    done(colleague, 'counter:next', {});
    done(colleague, 'counter:transfer', { to: { serviceId: 'A' } });
    expect(ticket(ticketId)).toMatchObject({ isPingPong: true, transfers: 2 });
    done(clerk, 'counter:next', {});
    expect(see({ view: 'clerk:view', staffId: staffId('1001') }).current?.isPingPong).toBe(true);
  });

  it('[T8] was not served to the end: the visit counts, the rating is not invited', () => {
    const { done, clerk, clock, rows } = atCounter();
    clock.advance(90_000);
    done(clerk, 'counter:transfer', { to: { serviceId: 'B' } });
    expect(rows('visit')).toMatchObject([{ ending: 'transferred', served_ms: 90_000, counter_id: '1' }]);
    expect(rows('invitation')).toEqual([]);
  });
});

describe('somebody who waits', () => {
  it('[T8] is sent elsewhere by the guide: the same number, the same place, a reason that is kept', () => {
    const { takeWaiting, clock, done, as, ticket, eventsOf, colleague } = atCounter();
    const moved = takeWaiting('A');
    clock.advance(60_000);
    takeWaiting('B');
    const { number } = moved;
    const reason = 'wrong number';
    expect(done(as.guide(), 'ticket:move', { number, to: { serviceId: 'B' }, reason })).toMatchObject({ ahead: 0 });
    expect(ticket(moved.ticketId)).toMatchObject({ number, serviceId: 'B', since: ticket(moved.ticketId).takenAt });
    expect(eventsOf('ticket-redirected')).toMatchObject([{ data: { from: 'A', reason } }]);
    expect(done(colleague, 'counter:next', {}).number).toBe(number);
  });

  it('[T8] is not sent to where he waits already', () => {
    const { takeWaiting, refusal, done, as } = atCounter();
    const { number } = takeWaiting('A');
    const send = (to: { serviceId?: string; counterId?: string }) => ({ number, to, reason: 'wrong number' });
    expect(refusal(as.guide(), 'ticket:move', send({ serviceId: 'A' }))).toEqual({ code: 'destination-is-here' });
    done(as.guide(), 'ticket:move', send({ counterId: '4' }));
    expect(refusal(as.guide(), 'ticket:move', send({ counterId: '4' }))).toEqual({ code: 'destination-is-here' });
  });

  it('[T8] and is sent on twice is marked', () => {
    const { takeWaiting, done, as, ticket } = atCounter();
    const { number, ticketId } = takeWaiting('A');
    for (const serviceId of ['B', 'C']) {
      expect(ticket(ticketId).isPingPong).toBe(false);
      done(as.guide(), 'ticket:move', { number, to: { serviceId }, reason: 'wrong number' });
    }
    expect(ticket(ticketId).isPingPong).toBe(true);
  });
});

describe('somebody who is walked to a counter', () => {
  it('[T12] is called there next, before those who came earlier and those with credit, and by nobody else', () => {
    const { takeWaiting, clock, done, refusal, as, openCounter, see, colleague, eventsOf } = atCounter();
    openCounter('1005', '5');
    const [first] = [takeWaiting('B'), takeWaiting('B')];
    done(as.guide(), 'ticket:grant', { ticketId: first.ticketId, classId: 'disabled', reason: 'wheelchair' });
    clock.advance(60_000);
    const { number, ticketId } = takeWaiting('A');
    const walk = { ticketId, to: { counterId: '4' }, isNext: true, reason: 'hard of hearing' };
    done(as.guide(), 'ticket:move', walk);
    expect(eventsOf('ticket-redirected')).toMatchObject([{ data: { isNext: true, reason: 'hard of hearing' } }]);
    expect(see({ view: 'guide:view' }).waiting.map((line) => line.number)).toContain(number);
    expect(done(as.clerk('1005'), 'counter:next', {}).number).toBe(first.number);
    expect(done(colleague, 'counter:next', {}).number).toBe(number);
    expect(refusal(as.guide(), 'ticket:move', walk)).toEqual({ code: 'ticket-not-movable', status: 'called' });
  });

  it('[T12] needs a counter or a clerk: a whole service calls nobody next', () => {
    const { takeWaiting, refusal, as } = atCounter();
    const { ticketId } = takeWaiting('A');
    const walk = { ticketId, to: { serviceId: 'B' }, isNext: true, reason: 'hard of hearing' };
    expect(refusal(as.guide(), 'ticket:move', walk)).toMatchObject({ code: 'bad-request' });
  });
});

describe('somebody who was missed or is held', () => {
  it('[T12] [Q9] comes back to another queue by the rules of a missed call, and not more often than they allow', () => {
    const { done, refusal, as, clerk, ticketId, takeWaiting, rule, statusOf, ticket } = atCounter();
    rule({ rejoin: { placesBehind: 1, times: 1, withinMinutes: 60 } });
    done(clerk, 'counter:finish', {});
    const { ticketId: lateId, number } = takeWaiting('A');
    const waits = takeWaiting('B');
    const miss = () => [done(clerk, 'counter:next', {}), done(clerk, 'counter:no-show', {})];
    miss();
    expect(done(as.guide(), 'ticket:move', { number, to: { serviceId: 'B' }, reason: 'wrong number' }).ahead).toBe(1);
    expect(ticket(lateId)).toMatchObject({ serviceId: 'B', rejoins: 1, status: 'waiting' });
    done(as.guide(), 'ticket:move', { number, to: { serviceId: 'A' }, reason: 'right after all' });
    miss();
    const again = { number, to: { counterId: '4' }, reason: 'came late' };
    expect(refusal(as.manager(), 'ticket:move', again)).toEqual({ code: 'rejoin-too-often', times: 1 });
    expect([statusOf(ticketId), statusOf(waits.ticketId)]).toEqual(['finished', 'waiting']);
  });

  it('[T12] [C7] leaves the counter that holds him: what was done there is a visit of that clerk', () => {
    const { done, refusal, as, clerk, colleague, ticketId, clock, rows } = atCounter();
    clock.advance(60_000);
    done(clerk, 'counter:hold', {});
    const to = (counterId: string) => ({ ticketId, to: { counterId }, reason: 'clerk went home' });
    expect(refusal(as.manager(), 'ticket:move', to('1'))).toEqual({ code: 'destination-is-here' });
    done(as.manager(), 'ticket:move', to('4'));
    expect(rows('visit')).toMatchObject([{ ending: 'transferred', served_ms: 60_000, counter_id: '1' }]);
    expect(done(colleague, 'counter:next', {})).toMatchObject({ number: 'A001', reason: { code: 'bound' } });
  });
});
