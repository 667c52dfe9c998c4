import { describe, expect, it } from 'vitest';
import type { Result } from '../../../server/domain/result.ts';
import {
  type CurrentTicket,
  cancel,
  expire,
  finish,
  joinQueue,
  miss,
  recall,
  start,
  type Ticket,
  voidTicket,
} from '../../../server/domain/ticket.ts';
import { TicketStatus } from '../../../server/protocol/vocabulary.ts';
import { called, inEveryState, serving, tenPlus } from './tickets.ts';

const later = tenPlus(400_000);

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
        missed: 'ticket-not-cancellable',
        finished: 'ticket-not-cancellable',
        cancelled: 'ticket-not-cancellable',
        voided: 'ticket-not-cancellable',
        expired: 'ticket-not-cancellable',
      },
    },
  };

const atCounter: Record<
  string,
  { decide: (ticket: CurrentTicket) => Result<Ticket>; becomes: Record<'called' | 'serving', string> }
> = {
  '[C5] recall': { decide: recall, becomes: { called: 'called', serving: 'already-serving' } },
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

  for (const status of ['reserved', 'waiting', 'called', 'serving'] as const)
    it(`[D3] ${status} expires when its day is over, and leaves its counter`, () => {
      const gone = expire(inEveryState[status], later);
      expect(gone).toMatchObject({ status: 'expired', endedAt: later });
      expect(gone).not.toHaveProperty('counterId');
    });
});

describe('what a ticket says of its service', () => {
  it('[C3] a started service began when start was pressed', () => {
    const finished = finish(serving, later, { outcome: 'partly', quantity: 3 });
    expect(finished).toMatchObject({
      status: 'finished',
      startedAt: serving.startedAt,
      isStartImplicit: false,
      endedAt: later,
      outcome: 'partly',
      quantity: 3,
    });
  });

  it('[C3] a service that nobody started began with its call, and says that it was so', () => {
    const finished = finish(called, later, { outcome: null, quantity: 1 });
    expect(finished).toMatchObject({ startedAt: called.calledAt, isStartImplicit: true });
  });

  it('[C5] a recall counts the calls and keeps the time of the first', () => {
    const again = recall(called);
    expect(again).toMatchObject({ ok: true, value: { calls: 2, calledAt: called.calledAt } });
  });

  it('[T3] no decision changes what was so from the beginning', () => {
    const { ticketId, code, number, businessDay, arrival, serviceId, takenAt } = called;
    const facts = { ticketId, code, number, businessDay, arrival, serviceId, takenAt };
    const reserved = inEveryState.reserved;
    for (const result of [joinQueue(reserved), cancel(reserved, later), voidTicket(reserved, later), recall(called)])
      expect(result).toMatchObject({ ok: true, value: facts });
    for (const ticket of [expire(serving, later), finish(serving, later, { outcome: null, quantity: 1 })])
      expect(ticket).toMatchObject(facts);
  });

  it('[D4] a clock that was set back makes no service end before it began', () => {
    const back = tenPlus(-3_600_000);
    expect(start(called, back)).toMatchObject({ ok: true, value: { startedAt: called.calledAt } });
    const finished = finish(serving, back, { outcome: null, quantity: 1 });
    expect(finished.endedAt).toBe(finished.startedAt);
  });
});
