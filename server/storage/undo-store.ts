import type { CounterId, EpochMs, InvitationId, StaffId, UndoKind } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import type { LifeRow } from './ticket-row.ts';

/** The last step of a counter that may be taken back: the tickets as they were, and how often each had been saved then. */
export type UndoStep = {
  counterId: CounterId;
  clerkId: StaffId;
  kind: UndoKind;
  /** Of the ticket that the step was about. */
  number: string;
  at: EpochMs;
  revision: number;
  favouredBefore: number;
  /** `savedAs`: the count of changes that the step itself has left; another count means that somebody came after. */
  tickets: { before: LifeRow; savedAs: number }[];
  invitationId: InvitationId | null;
  /** An older invitation at this counter that the step has closed, and until when it had been open. */
  closed: OpenInvitation | null;
};

export type OpenInvitation = { invitationId: InvitationId; expiresAt: EpochMs };

type UndoRow = {
  counter_id: CounterId;
  clerk_id: StaffId;
  kind: UndoKind;
  number: string;
  at: EpochMs;
  revision: number;
  favoured_before: number;
  tickets: string;
  invitation_id: InvitationId | null;
  closed_invitation_id: InvitationId | null;
  closed_expires_at: EpochMs | null;
};

/** One step for each counter. */
export function createUndoStore(db: Database) {
  const remember = db.prepare(
    `INSERT OR REPLACE INTO undo_step (counter_id, clerk_id, kind, number, at, revision, favoured_before, tickets, invitation_id,
       closed_invitation_id, closed_expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare<[string], UndoRow>('SELECT * FROM undo_step WHERE counter_id = ?');
  const forget = db.prepare('DELETE FROM undo_step WHERE counter_id = ?');
  const forgetAll = db.prepare('DELETE FROM undo_step');

  return {
    remember(step: UndoStep): void {
      const { counterId, clerkId, kind, number, at, revision, favouredBefore, tickets, invitationId, closed } = step;
      remember.run(
        counterId,
        clerkId,
        kind,
        number,
        at,
        revision,
        favouredBefore,
        JSON.stringify(tickets),
        invitationId,
        closed?.invitationId ?? null,
        closed?.expiresAt ?? null,
      );
    },
    lastAt(counterId: CounterId): UndoStep | null {
      const row = last.get(counterId);
      if (!row) return null;
      const { clerk_id: clerkId, kind, number, at, revision } = row;
      const tickets = JSON.parse(row.tickets) as UndoStep['tickets'];
      const step = { counterId: row.counter_id, clerkId, kind, number, at, revision, tickets };
      const { closed_invitation_id: closedId, closed_expires_at: expiresAt } = row;
      const closed = closedId !== null && expiresAt !== null ? { invitationId: closedId, expiresAt } : null;
      return { ...step, favouredBefore: row.favoured_before, invitationId: row.invitation_id, closed };
    },
    forget: (counterId: CounterId) => forget.run(counterId),
    forgetAll: () => forgetAll.run(),
  };
}
