import { describe, expect, it } from 'vitest';
import type { Result } from '../../../server/domain/result.ts';
import type { CurrentTicket, Ticket } from '../../../server/domain/ticket.ts';
import { finish, hold, miss, recall, start } from '../../../server/domain/ticket-at-counter.ts';
import {
  cancel,
  expire,
  grant,
  joinQueue,
  NO_CLASS,
  redirect,
  rejoin,
  voidTicket,
} from '../../../server/domain/ticket-in-line.ts';
import { QueueRules } from '../../../server/protocol/queue-rules.ts';
import { type ServiceId, TicketStatus } from '../../../server/protocol/vocabulary.ts';
import { called, inEveryState, SAID, serving, tenPlus } from './tickets.ts';

const later = tenPlus(400_000);
const rules = QueueRules.parse({});

/** What each decision makes of each state: the state it becomes, or the code of the refusal. */
const anyState: Record<string, { decide: (ticket: Ticket) => Result<Ticket>; becomes: Record<TicketStatus, string> }> =
  {
    '[T5] join the queue': {
      decide: joinQueue,
      becomes: {
        reserved: 'waiting',
        waiting: 'ticket-not-reserved',
        called: 'ticket-not-reserved',
        serving: 'ticket-not-reserved',
        held: 'ticket-not-reserved',
        missed: 'ticket-not-reserved',
        finished: 'ticket-not-reserved',
        cancelled: 'ticket-not-reserved',
        voided: 'ticket-not-reserved',
        expired: 'ticket-not-reserved',
      },
    },
    '[T6] void': {
      decide: (ticket) => voidTicket(ticket, later),
      becomes: {
        reserved: 'voided',
        waiting: 'ticket-not-reserved',
        called: 'ticket-not-reserved',
        serving: 'ticket-not-reserved',
        held: 'ticket-not-reserved',
        missed: 'ticket-not-reserved',
        finished: 'ticket-not-reserved',
        cancelled: 'ticket-not-reserved',
        voided: 'ticket-not-reserved',
        expired: 'ticket-not-reserved',
      },
    },
    '[T7] cancel': {
      decide: (ticket) => cancel(ticket, later),
      becomes: {
        reserved: 'cancelled',
        waiting: 'cancelled',
        called: 'ticket-not-cancellable',
        serving: 'ticket-not-cancellable',
        held: 'ticket-not-cancellable',
        missed: 'cancelled',
        finished: 'ticket-not-cancellable',
        cancelled: 'ticket-not-cancellable',
        voided: 'ticket-not-cancellable',
        expired: 'ticket-not-cancellable',
      },
    },
    '[Q9] rejoin': {
      decide: (ticket) => rejoin(ticket, [], later, rules),
      becomes: {
        reserved: 'ticket-not-missed',
        waiting: 'ticket-not-missed',
        called: 'ticket-not-missed',
        serving: 'ticket-not-missed',
        held: 'ticket-not-missed',
        missed: 'waiting',
        finished: 'ticket-not-missed',
        cancelled: 'ticket-not-missed',
        voided: 'ticket-not-missed',
        expired: 'ticket-not-missed',
      },
    },
    '[Q7] grant a class': {
      decide: (ticket) => grant(ticket, NO_CLASS),
      becomes: {
        reserved: 'reserved',
        waiting: 'waiting',
        called: 'ticket-not-waiting',
        serving: 'ticket-not-waiting',
        held: 'ticket-not-waiting',
        missed: 'ticket-not-waiting',
        finished: 'ticket-not-waiting',
        cancelled: 'ticket-not-waiting',
        voided: 'ticket-not-waiting',
        expired: 'ticket-not-waiting',
      },
    },
    '[T8] send elsewhere': {
      decide: (ticket) => redirect(ticket, { serviceId: 'B' as ServiceId, boundTo: null }, later),
      becomes: {
        reserved: 'ticket-not-waiting',
        waiting: 'waiting',
        called: 'ticket-not-waiting',
        serving: 'ticket-not-waiting',
        held: 'ticket-not-waiting',
        missed: 'ticket-not-waiting',
        finished: 'ticket-not-waiting',
        cancelled: 'ticket-not-waiting',
        voided: 'ticket-not-waiting',
        expired: 'ticket-not-waiting',
      },
    },
  };

const atCounter: Record<
  string,
  { decide: (ticket: CurrentTicket) => Result<Ticket>; becomes: Record<'called' | 'serving', string> }
> = {
  '[C5] recall': {
    decide: (ticket) => recall(ticket, later, rules),
    becomes: { called: 'called', serving: 'already-serving' },
  },
  '[C7] hold': {
    decide: (ticket) => hold(ticket, later, { note: null, minutes: 10 }),
    becomes: { called: 'not-started', serving: 'held' },
  },
  '[C3] start': {
    decide: (ticket) => start(ticket, later),
    becomes: { called: 'serving', serving: 'already-serving' },
  },
  '[C4] no-show': {
    decide: (ticket) => miss(ticket, later),
    becomes: { called: 'missed', serving: 'already-serving' },
  },
};

const outcome = (result: Result<Ticket>) => (result.ok ? result.value.status : result.refusal.code);

describe('every decision on a ticket in every state', () => {
  for (const [name, { decide, becomes }] of Object.entries(anyState))
    for (const status of TicketStatus.options)
      it(`${name}: ${status} → ${becomes[status]}`, () => {
        expect(outcome(decide(inEveryState[status]))).toBe(becomes[status]);
      });

  for (const [name, { decide, becomes }] of Object.entries(atCounter))
    for (const current of [called, serving])
      it(`${name}: ${current.status} → ${becomes[current.status]}`, () => {
        expect(outcome(decide(current))).toBe(becomes[current.status]);
      });

  for (const status of ['reserved', 'waiting', 'called'] as const)
    it(`[D3] ${status} expires when its day is over, says so, and leaves its counter`, () => {
      const gone = expire(inEveryState[status], 'day-over', later);
      expect(gone).toMatchObject({ status: 'expired', endReason: 'day-over', endedAt: later });
      expect(gone).not.toHaveProperty('counterId');
    });
});

describe('what a ticket says of its service', () => {
  it('[C3] a started service began when start was pressed', () => {
    const { ticket } = finish(serving, later, { ...SAID, outcome: 'partly', quantity: 3 });
    expect(ticket).toMatchObject({
      status: 'finished',
      startedAt: serving.startedAt,
      isStartImplicit: false,
      endedAt: later,
      outcome: 'partly',
      quantity: 3,
    });
  });

  it('[C3] a service that nobody started began with its call, and says that it was so', () => {
    const { ticket } = finish(called, later, SAID);
    expect(ticket).toMatchObject({ startedAt: called.calledAt, isStartImplicit: true });
  });

  it('[C5] a recall counts the calls and keeps the time of the first', () => {
    const again = recall(called, later, rules);
    expect(again).toMatchObject({ ok: true, value: { calls: 2, calledAt: called.calledAt } });
  });

  it('[T3] no decision changes what was so from the beginning', () => {
    const { ticketId, code, number, businessDay, arrival, firstServiceId, takenAt } = called;
    const facts = { ticketId, code, number, businessDay, arrival, firstServiceId, takenAt };
    const reserved = inEveryState.reserved;
    const again = recall(called, later, rules);
    for (const result of [joinQueue(reserved), cancel(reserved, later), voidTicket(reserved, later), again])
      expect(result).toMatchObject({ ok: true, value: facts });
    const { ticket: finished } = finish(serving, later, SAID);
    for (const ticket of [expire(serving, 'day-over', later), finished]) expect(ticket).toMatchObject(facts);
  });

  it('[D4] a clock that was set back makes no service end before it began', () => {
    const back = tenPlus(-3_600_000);
    expect(start(called, back)).toMatchObject({ ok: true, value: { startedAt: called.calledAt } });
    const { ticket, visit } = finish(serving, back, SAID);
    expect(ticket.endedAt).toBe(ticket.startedAt);
    expect(visit.servedMs).toBe(0);
  });
});
