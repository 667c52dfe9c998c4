import { randomUUID } from 'node:crypto';
import type { CommandRequest } from '#protocol/commands';
import type { Refusal } from '#protocol/refusals';
import type { KioskView } from '#protocol/views';
import type { EpochMs, JobId, TicketId } from '#protocol/vocabulary';
import { offlineSlip } from './offline-slip.ts';
import { numberToGive } from './offline-take.ts';
import type { OwnSlips } from './own-slips.ts';
import { type NewTicket, newTicketCode, type OwnTicket } from './own-ticket.ts';
import type { AnyReply, RelayStore } from './relay-store.ts';
import type { StoreKeeper } from './store-keeper.ts';

type Refused = { ok: false; refusal: Refusal };
type Settle = 'ticket:confirm' | 'ticket:cancel';

/** What the kiosk answers to all that only the hall can do: everything stands still for a moment. */
export const HALL_AWAY: Refused = { ok: false, refusal: { code: 'outage', grade: 'short' } };

const refuse = (refusal: Refusal): Refused => ({ ok: false, refusal });

type DeskDeps = {
  keeper: StoreKeeper;
  slips: OwnSlips;
  now: () => EpochMs;
  /** The last picture of the hall; null: this kiosk has never seen it. */
  view: () => KioskView | null;
  onChanged: () => void;
};

/** Gives out, confirms and takes back this kiosk's own numbers; each wish once, whatever becomes of this process. */
export function createOfflineDesk({ keeper, slips, now, view, onChanged }: DeskDeps) {
  /** As many as the hall knew of, and those that were given out here since. */
  function aheadOf(store: RelayStore, known: KioskView, ticket: NewTicket | OwnTicket): number {
    const { serviceId, businessDay } = ticket;
    const waiting = known.services.find((service) => service.serviceId === serviceId)?.waiting ?? 0;
    const given = store.tickets.given(serviceId, businessDay, 'seq' in ticket ? ticket.seq : undefined);
    return (businessDay === known.hall.businessDay ? waiting : 0) + given;
  }

  function newTicket(store: RelayStore, known: KioskView, request: CommandRequest<'ticket:take'>) {
    const { tickets, leases } = store;
    const book = { view: known, leases: leases.held(), now: now(), isGiven: tickets.hasNumber };
    const given = numberToGive(request, book);
    if (!given.ok) return given;
    const { lease, sequence, number, alsoServiceIds } = given.value;
    leases.advance(lease.leaseId, sequence + 1);
    const wantsSlip = request.slip ?? true;
    const ticket: NewTicket = {
      ticketId: randomUUID() as string as TicketId,
      code: newTicketCode(),
      number,
      businessDay: lease.businessDay,
      serviceId: request.serviceId,
      alsoServiceIds,
      itemCode: request.itemCode ?? null,
      classId: request.classId ?? null,
      care: request.care ?? null,
      language: request.language ?? 'zh',
      takenAt: book.now,
      wish: request.commandId,
      status: wantsSlip ? 'reserved' : 'waiting',
      slip: wantsSlip ? 'queued' : 'none',
      fault: null,
      jobId: wantsSlip ? (randomUUID() as string as JobId) : null,
      lapsesAt: null,
      batch: null,
      outcome: null,
      refusedFor: null,
    };
    return { ok: true as const, value: ticket };
  }

  /** [O4] Number, ticket and reply are on the disk together, or none of them. */
  function issue(
    request: CommandRequest<'ticket:take'>,
    known: KioskView,
  ): { reply: AnyReply; ticket: OwnTicket | null } {
    let ticket: OwnTicket | null = null;
    const reply = keeper.decide((store) => {
      const paper = store.known('paper');
      if (!paper) return HALL_AWAY; // leases and the words of a slip come together
      const made = newTicket(store, known, request);
      if (!made.ok) return made;
      const { ticketId, code, number, jobId } = made.value;
      const ahead = aheadOf(store, known, made.value);
      const slip = jobId === null ? null : offlineSlip(made.value, paper, { ahead, view: known });
      const answer = { ok: true as const, revision: known.revision, ticketId, code, number, ahead, wait: null, slip };
      store.keepReply(request.commandId, answer);
      ticket = store.tickets.add(made.value);
      return answer;
    });
    return { reply, ticket };
  }

  function confirmed(ticket: OwnTicket): OwnTicket | Refused {
    if (ticket.status === 'waiting') return ticket;
    if (ticket.status !== 'reserved') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
    return { ...ticket, status: 'waiting', lapsesAt: null };
  }

  function cancelled(ticket: OwnTicket): OwnTicket | Refused {
    const { status } = ticket;
    if (status !== 'waiting' && status !== 'reserved') return refuse({ code: 'ticket-not-cancellable', status });
    return { ...ticket, status: 'cancelled', lapsesAt: null };
  }

  return {
    /** The same wish gets the same number, also after this kiosk was switched off and on ([O2]). */
    take(request: CommandRequest<'ticket:take'>): AnyReply {
      const known = view();
      if (!known) return HALL_AWAY;
      const before = keeper.attempt((store) => store.replyTo(request.commandId));
      if (before) return before;
      const { reply, ticket } = issue(request, known);
      if (ticket) {
        slips.wake();
        onChanged();
      }
      return reply;
    },

    settle(name: Settle, request: { commandId: string }, ticketId: TicketId): AnyReply {
      const reply = keeper.decide((store) => {
        const before = store.replyTo(request.commandId);
        if (before?.ok) return { ...before, ok: true as const };
        const ticket = store.tickets.byId(ticketId);
        if (!ticket) return refuse({ code: 'ticket-unknown' });
        const settled = name === 'ticket:confirm' ? confirmed(ticket) : cancelled(ticket);
        if ('refusal' in settled) return settled;
        store.tickets.save(settled);
        const known = view();
        const ahead = known ? aheadOf(store, known, ticket) : 0;
        const { number } = ticket;
        const answer = { ok: true as const, revision: known?.revision ?? 0, number, ahead };
        store.keepReply(request.commandId, answer);
        return answer;
      });
      if (reply.ok) onChanged();
      return reply;
    },
  };
}
export type OfflineDesk = ReturnType<typeof createOfflineDesk>;
