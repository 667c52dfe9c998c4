import type { CounterId, InvitationId, UndoKind } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';
import type { TicketBefore } from '../../storage/ticket-store.ts';
import type { OpenInvitation, UndoStep } from '../../storage/undo-store.ts';
import type { Context } from '../context.ts';
import type { AtCounter } from './at-counter.ts';

/** Tickets, and what may be rated at the counter, as they are before a step that its clerk may take back. */
export type Before = { tickets: TicketBefore[]; open: OpenInvitation | null };

/** Ask before anything is saved. */
export function beforeStep({ stores, now }: Context, at: CounterId, ticketIds: readonly string[]): Before {
  const tickets = ticketIds.map((ticketId) => stores.tickets.asBefore(ticketId));
  return { tickets, open: stores.ratings.openAt(at, now) };
}

/** [C10] Remembers a counter's last step. Say so after everything is saved, in the transaction of the command. */
export function rememberStep(
  { stores, now }: Context,
  { counter, record, clerkId }: AtCounter,
  step: { kind: UndoKind; number: string; before: Before; invitationId: InvitationId | null },
): void {
  const { kind, number, before, invitationId } = step;
  const { open } = before;
  const isClosed = open !== null && stores.ratings.byId(open.invitationId)?.expiresAt !== open.expiresAt;
  const tickets = before.tickets.map(({ before: row, changes }) => {
    const savedAs = stores.tickets.changesOf(row.ticket_id) ?? changes;
    return { before: row, savedAs };
  });
  stores.undo.remember({
    counterId: counter.counterId,
    clerkId,
    kind,
    number,
    at: now,
    revision: stores.hall.revision() + 1,
    favouredBefore: record.favouredInARow,
    tickets,
    invitationId,
    closed: isClosed ? open : null,
  });
}

/** [C10] Somebody else has gone on with one of these tickets, or the customer has rated. */
export function isOvertaken(stores: Stores, { tickets, invitationId }: UndoStep): boolean {
  const isTouched = tickets.some(({ before, savedAs }) => stores.tickets.changesOf(before.ticket_id) !== savedAs);
  const isRated = invitationId !== null && stores.ratings.byId(invitationId)?.rating !== null;
  return isTouched || isRated;
}
