import { describe, expect, it } from 'vitest';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import { accepted, counter, openDesk, refusalOf, service } from '../../support/desk.ts';

const HOUR = 3_600_000;
const TO_MORNING = 22 * HOUR;

/** Two open counters and somebody who was sent to the clerk of the second. */
function sentToSecond() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const { ticketId } = hall.takeWaiting('A');
  const to = { clerkId: hall.staffId('1002') };
  accepted(hall.send(hall.as.guide(), 'ticket:move', { ticketId, to, reason: 'asked for her' }));
  return { ...hall, ticketId, boundTo: () => hall.stores.tickets.byId(ticketId)?.boundTo };
}

describe('what random histories have found', () => {
  it('[C10] a Next that ended a service is taken back: the one is served again, the other waits', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A')];
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:undo', {}));
    expect([first, second].map(({ ticketId }) => hall.statusOf(ticketId))).toEqual(['serving', 'waiting']);
  });

  it('[C9] [Q10] who was sent to a clerk whose counter another takes over may be called by anybody', () => {
    const hall = sentToSecond();
    accepted(hall.send(hall.as.clerk('1003'), 'counter:open', { counterId: counter('2'), confirmed: true }));
    expect(hall.boundTo()).toBeNull();
    expect(accepted(hall.next('1001')).ticketId).toBe(hall.ticketId);
  });

  it('[C11] [Q6] who was sent to one counter is not called by another, in order or out of it', () => {
    const hall = sentToSecond();
    const call = { ticketId: hall.ticketId as never, reason: 'is late' };
    expect(refusalOf(hall.send(hall.as.clerk('1001'), 'counter:call', call)).code).toBe('service-not-offered');
    expect(accepted(hall.next('1002')).ticketId).toBe(hall.ticketId);
  });

  it('[C9] [Q9] who comes back after a missed call is not sent back to a closed counter', () => {
    const hall = sentToSecond();
    expect(accepted(hall.next('1002')).reason.code).toBe('bound');
    accepted(hall.send(hall.as.clerk('1002'), 'counter:no-show', {}));
    accepted(hall.send(hall.as.clerk('1002'), 'counter:close', {}));
    accepted(hall.send(hall.as.guide(), 'ticket:rejoin', { ticketId: hall.ticketId as never }));
    expect(accepted(hall.next('1001')).ticketId).toBe(hall.ticketId);
  });

  it('[M2] a number that was missed yesterday cannot be given back today', async () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const { ticketId } = hall.takeWaiting('A');
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    hall.clock.advance(TO_MORNING);
    expect(refusalOf(hall.send(hall.as.phone(ticketId), 'ticket:cancel', {}))).toEqual({ code: 'ticket-unknown' });
    const { total } = await figuresOfDays(hall.stores, '2026-03-02', '2026-03-03');
    expect(total).toMatchObject({ issued: 1, missed: 1, cancelled: 0 });
  });

  it('[C10] [R2] an invitation that was withdrawn takes no rating, also when the clock was set back', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.next('1001');
    const { invitationId } = accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
    accepted(hall.send(hall.as.clerk(), 'counter:undo', {}));
    hall.clock.advance(-HOUR);
    const rating = hall.send(hall.as.pad('1'), 'rating:submit', { invitationId, score: 5 });
    expect(refusalOf(rating)).toEqual({ code: 'invitation-unknown' });
  });

  it('[H8] [D3] a service that the night ended has not waited through the outage of its own day', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const { ticketId } = accepted(hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A'), slip: false }));
    accepted(hall.send(hall.as.manager(), 'hall:outage', { grade: 'short', reason: 'power' }));
    hall.clock.advance(HOUR);
    accepted(hall.send(hall.as.manager(), 'hall:outage', { grade: 'none', reason: 'power' }));
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
    hall.clock.advance(TO_MORNING);
    hall.takeWaiting('A');
    const ended = hall.stores.events.ofDay('2026-03-02').find((event) => event.kind === 'ticket-finished');
    expect(ended).toMatchObject({ ticketId, data: { waitedMs: 0 } });
  });
});
