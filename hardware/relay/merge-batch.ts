import { randomUUID } from 'node:crypto';
import type { OwnTicket } from './own-ticket.ts';
import type { RelayStore } from './relay-store.ts';

/** What the hall is told at once, under one id. */
export type Batch = { commandId: string; tickets: OwnTicket[] };

/**
 * The batch that was told last and not answered, else the next settled tickets in order of issue. Where the disk refuses
 * to note it, it is told all the same: the hall takes each ticket in once, under whatever id.
 */
export function nextBatch(store: RelayStore, size: number, isSettled: (ticket: OwnTicket) => boolean): Batch | null {
  const [told, ...others] = store.tickets.told().filter((ticket) => !isSettled(ticket));
  if (told?.batch) {
    const commandId = told.batch;
    return { commandId, tickets: [told, ...others.filter(({ batch }) => batch === commandId)] };
  }
  const fresh = store.tickets.toTell().filter((ticket) => !isSettled(ticket));
  const tickets = fresh.slice(0, size);
  return tickets.length === 0 ? null : { commandId: randomUUID(), tickets };
}

/** From here on it is told under this id, whatever becomes of this process. */
export function noteBatch(store: RelayStore, { commandId, tickets }: Batch): void {
  if (tickets[0]?.batch === commandId) return;
  store.atomically(() => {
    for (const ticket of tickets) store.tickets.save({ ...ticket, batch: commandId });
  });
}
