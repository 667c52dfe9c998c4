import type { Logger } from 'pino';
import type { SlipOrder, SlipOutcome } from '#protocol/device-orders';
import { TicketSlip } from '#protocol/slips';
import type { EpochMs } from '#protocol/vocabulary';
import type { OwnTicket } from './own-ticket.ts';
import type { RelayStore } from './relay-store.ts';
import type { StoreKeeper } from './store-keeper.ts';

/** As the hall has them where it has not said otherwise: a slip that cannot begin in time does not begin; a number that nobody confirms is void. */
export const SLIP_LIMITS = { beginWithinMs: 20_000, confirmMs: 75_000 };

type SlipDeps = {
  keeper: StoreKeeper;
  /** The device host's own queue: one slip at a time, each job once, with its journal. */
  print: (order: SlipOrder) => Promise<SlipOutcome>;
  outcomeOf: (jobId: string) => SlipOutcome | null;
  now: () => EpochMs;
  limits: typeof SLIP_LIMITS;
  onChanged: () => void;
  log: Logger;
};

/** What a settled slip makes of its ticket: printed, it waits; else the customer is asked, for as long as the confirm time lasts ([P3]). */
export function slipSettled(ticket: OwnTicket, { outcome, fault }: SlipOutcome, lapsesAt: EpochMs): OwnTicket {
  const settled = { ...ticket, slip: outcome, fault: fault ?? null };
  if (ticket.status !== 'reserved') return settled;
  return outcome === 'printed' ? { ...settled, status: 'waiting' } : { ...settled, lapsesAt };
}

/** The slips of this kiosk's own numbers: printed, settled, and found again after the process has ended. */
export function createOwnSlips({ keeper, print, outcomeOf, now, limits, onChanged, log }: SlipDeps) {
  const begun = new Set<string>();
  /** What became of slips, where the disk refused to note it: they do not come out again. */
  const unnoted = new Map<string, SlipOutcome>();

  function orderOf(store: RelayStore, ticket: OwnTicket): SlipOrder | null {
    const reply = store.replyTo(ticket.wish);
    const slip = TicketSlip.safeParse(reply?.slip);
    const template = store.known('paper')?.template;
    const leftMs = ticket.takenAt + limits.beginWithinMs - now();
    const expiresInMs = Math.min(limits.beginWithinMs, Math.max(1, leftMs)); // the clock of the hall may be set back
    return ticket.jobId && slip.success && template
      ? { jobId: ticket.jobId, slip: slip.data, template, expiresInMs }
      : null;
  }

  function settle(ticketId: OwnTicket['ticketId'], outcome: SlipOutcome): void {
    const isNoted = keeper.attempt((store) => {
      const { confirmSeconds } = store.known('paper')?.words ?? {};
      const confirmMs = confirmSeconds === undefined ? limits.confirmMs : confirmSeconds * 1_000;
      const lapsesAt = (now() + confirmMs) as EpochMs;
      const ticket = store.tickets.byId(ticketId);
      if (ticket?.slip === 'queued') store.tickets.save(slipSettled(ticket, outcome, lapsesAt));
      return true;
    });
    if (!isNoted) return void unnoted.set(ticketId, outcome);
    unnoted.delete(ticketId);
    onChanged();
  }

  async function run(ticket: OwnTicket, order: SlipOrder | null): Promise<void> {
    const isLate = ticket.takenAt + limits.beginWithinMs <= now();
    const before = unnoted.get(ticket.ticketId) ?? (ticket.jobId === null ? null : outcomeOf(ticket.jobId));
    if (before) return settle(ticket.ticketId, before);
    if (!order || isLate || ticket.status === 'cancelled')
      return settle(ticket.ticketId, { outcome: 'not-started', fault: 'expired' });
    settle(ticket.ticketId, await print(order));
  }

  return {
    /** Prints what has not been printed and settles what could not be settled; what is under way goes on. */
    wake(): void {
      keeper.attempt((store) => {
        for (const ticket of store.tickets.queued()) {
          if (begun.has(ticket.ticketId)) continue;
          begun.add(ticket.ticketId);
          void run(ticket, orderOf(store, ticket))
            .catch((error) => log.error({ err: error }, 'a slip was not settled'))
            .finally(() => begun.delete(ticket.ticketId));
        }
      });
    },
    /** [T6] Numbers that nobody has confirmed in time. True when there were any. */
    lapse(): boolean {
      const at = now();
      const lapsed = keeper.attempt((store) => {
        const due = store.tickets.unsettled().filter(({ lapsesAt }) => lapsesAt !== null && lapsesAt <= at);
        if (due.length > 0)
          store.atomically(() => {
            for (const ticket of due) store.tickets.save({ ...ticket, status: 'voided', lapsesAt: null });
          });
        return due.length;
      });
      return (lapsed ?? 0) > 0;
    },
  };
}
export type OwnSlips = ReturnType<typeof createOwnSlips>;
