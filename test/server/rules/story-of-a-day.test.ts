import { describe, expect, it } from 'vitest';
import { tellStories } from '../../../server/domain/history.ts';
import type { Ticket } from '../../../server/domain/ticket.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** Things that happen on a day; clerk 1001 is at counter 1 (A, E), clerk 1004 at counter 4 (B to E). */
const HAPPENS: Record<string, (hall: TestDesk) => void> = {
  'slips come out, get lost, and are confirmed'(hall) {
    const [printed, confirmed, lost] = ['A', 'A', 'A'].map(hall.takeReserved);
    if (!printed || !confirmed || !lost) throw new Error('three slips');
    hall.act('slip:settle', { jobId: printed.jobId, outcome: 'printed', fault: null });
    hall.done(hall.as.kiosk(), 'ticket:confirm', { ticketId: confirmed.ticketId });
    hall.act('ticket:void', { ticketId: lost.ticketId });
    hall.takeReserved('B');
    hall.done(hall.as.kiosk(), 'ticket:cancel', { number: 'A001' });
  },
  'somebody is sent on, and back again'(hall) {
    hall.takeWaiting('A');
    call(hall, '1001');
    hall.done(hall.as.clerk('1001'), 'counter:transfer', { to: { serviceId: 'B', counterId: '4' } });
    call(hall, '1004');
    hall.done(hall.as.clerk('1004'), 'counter:transfer', { to: { serviceId: 'A' } });
  },
  'somebody has three businesses'(hall) {
    const take = { serviceId: 'A', alsoServiceIds: ['E', 'B'], slip: false };
    hall.done(hall.as.kiosk(), 'ticket:take', take);
    call(hall, '1001');
    hall.done(hall.as.clerk('1001'), 'counter:another', { serviceId: 'E' });
    hall.done(hall.as.clerk('1001'), 'counter:finish', {});
    call(hall, '1004');
  },
  'calls are missed, and some come back'(hall) {
    for (const id of ['A', 'A', 'A', 'A', 'A']) hall.takeWaiting(id);
    for (const _ of ['A001', 'A002', 'A003']) {
      call(hall, '1001');
      hall.done(hall.as.clerk('1001'), 'counter:recall', {});
      hall.done(hall.as.clerk('1001'), 'counter:no-show', {});
    }
    hall.done(hall.as.guide(), 'ticket:rejoin', { number: 'A001' });
    const { ticketId } = hall.stores.tickets.byNumber('2026-03-02', 'A002') ?? {};
    hall.done(hall.as.clerk('1001'), 'counter:call', { ticketId: ticketId ?? '', reason: 'was at the kiosk' });
    hall.done(hall.as.guide(), 'ticket:cancel', { number: 'A003' });
  },
  'people are held, and a counter closes over them'(hall) {
    for (const id of ['A', 'A', 'A']) hall.takeWaiting(id);
    for (const _ of ['A001', 'A002']) {
      call(hall, '1001');
      hall.done(hall.as.clerk('1001'), 'counter:start', {});
      hall.done(hall.as.clerk('1001'), 'counter:hold', {});
    }
    hall.done(hall.as.guide(), 'ticket:move', { number: 'A003', to: { counterId: '1' }, reason: 'knows the case' });
    call(hall, '1001');
    hall.done(hall.as.clerk('1001'), 'counter:close', { release: true });
  },
  'steps are taken back'(hall) {
    for (const id of ['A', 'A', 'A']) hall.takeWaiting(id);
    const undo = () => hall.done(hall.as.clerk('1001'), 'counter:undo', {});
    call(hall, '1001');
    hall.clock.advance(MINUTE);
    call(hall, '1001');
    undo();
    hall.done(hall.as.clerk('1001'), 'counter:finish', {});
    undo();
    hall.done(hall.as.clerk('1001'), 'counter:transfer', { to: { counterId: '4' } });
    undo();
  },
  'classes, appointments, a walk-in, and a service that closes'(hall) {
    const grant = { reason: 'card', othersAgreed: true };
    hall.done(hall.as.guide(), 'ticket:take', { serviceId: 'B', slip: false, classId: 'elder', grant });
    hall.takeWaiting('B');
    hall.done(hall.as.guide(), 'ticket:grant', { number: 'B002', classId: 'disabled', reason: 'wheelchair' });
    const appointment = { day: '2026-03-02', time: '10:10' };
    const { appointmentCode } = hall.done(hall.as.guide(), 'call-back:add', {
      phone: '95598',
      serviceId: 'B',
      appointment,
    });
    hall.done(hall.as.kiosk(), 'appointment:check-in', { code: appointmentCode ?? '', slip: false });
    hall.done(hall.as.clerk('1001'), 'counter:walk-in', { serviceId: 'E' });
    const close = { serviceId: 'B', reason: 'system down', waiting: 'move' as const, toServiceId: 'C' };
    hall.done(hall.as.manager(), 'service:close', close);
  },
  'the day ends over everybody'(hall) {
    for (const id of ['A', 'A', 'A', 'B', 'B']) hall.takeWaiting(id);
    call(hall, '1001');
    hall.done(hall.as.clerk('1001'), 'counter:start', {});
    hall.done(hall.as.clerk('1001'), 'counter:hold', {});
    call(hall, '1001');
    call(hall, '1004');
    hall.done(hall.as.clerk('1004'), 'counter:start', {});
    hall.clock.advance(24 * 60 * MINUTE);
    hall.act('day:roll', {});
  },
};

const call = (hall: TestDesk, badge: string) => hall.done(hall.as.clerk(badge), 'counter:next', {});

/** A ticket as far as its events tell of it. */
function told(ticket: Omit<Ticket, 'status'> & { status: string }) {
  const { number, status, serviceId, since, classId, creditMinutes, boundTo, agenda, visit, rejoins, transfers } =
    ticket;
  const place = {
    number,
    status,
    serviceId,
    since,
    classId,
    creditMinutes,
    boundTo,
    agenda,
    visit,
    rejoins,
    transfers,
  };
  const at =
    'counterId' in ticket ? { counterId: ticket.counterId, clerkId: 'clerkId' in ticket && ticket.clerkId } : null;
  return { ...place, at: at?.counterId ? at : null };
}

describe('the events of a day', () => {
  for (const [what, happen] of Object.entries(HAPPENS))
    it(`[M5] played again give the state of every ticket: ${what}`, () => {
      const hall = openDesk();
      hall.openCounter('1001', '1');
      hall.openCounter('1004', '4');
      happen(hall);
      const stories = tellStories(hall.stores.events.ofDay('2026-03-02'));
      const ids = hall.rows('ticket').map(({ ticket_id }) => ticket_id as string);
      expect(ids.length).toBeGreaterThan(0);
      expect(stories.size).toBe(ids.length);
      for (const id of ids) expect(told(stories.get(id as never) as never)).toEqual(told(hall.ticket(id)));
      for (const story of stories.values())
        expect(story.visits.map(({ visit, servedMs }) => [visit, servedMs])).toEqual(
          hall.stores.visits.ofTicket(story.ticketId).map(({ visit, servedMs }) => [visit, servedMs]),
        );
    });
});
