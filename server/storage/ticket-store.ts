import type { CurrentTicket, HeldTicket, Standing, Ticket, TicketFacts } from '../domain/ticket.ts';
import type { CounterId, EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import type { LineLengths } from './line-lengths.ts';
import type { TakenToday } from './taken-today.ts';
import {
  factsRow,
  LIFE_COLUMNS,
  type LifeRow,
  lifeRow,
  STANDING_COLUMNS,
  standingRow,
  type TicketRow,
  toTicket,
} from './ticket-row.ts';

export const CURRENT = `SELECT * FROM ticket WHERE counter_id = ? AND status IN ('called', 'serving')`;
export const LEFT_OPEN = `SELECT * FROM ticket INDEXED BY ticket_in_line
    WHERE (status = 'waiting' OR status = 'reserved') AND business_day < ?
  UNION ALL SELECT * FROM ticket INDEXED BY ticket_at_counter
    WHERE (status = 'called' OR status = 'serving' OR status = 'held') AND business_day < ? ORDER BY arrival`;
/** Among so many tickets each code is there once, by an index that says the same number. */
const BLOCK = 512;
/** The newest that has a code: the blocks are gone through one by one, the newest first. */
export const BY_CODE = `WITH RECURSIVE block (place) AS (
    SELECT max(arrival) / ${BLOCK} FROM ticket UNION ALL SELECT place - 1 FROM block WHERE place > 0)
  SELECT ticket.* FROM block CROSS JOIN ticket INDEXED BY ticket_by_code ON arrival / ${BLOCK} = place AND code = ? LIMIT 1`;
export const FORGET_NOTES = 'UPDATE ticket SET note = NULL WHERE business_day = ? AND note IS NOT NULL';

const FACTS = [
  ...['ticket_id', 'code', 'business_day', 'number', 'first_service_id', 'item_code', 'taken_at', 'language'],
  ...['channel', 'appointment_at'],
] as const;
const INSERT_COLUMNS = [...FACTS, ...STANDING_COLUMNS];
const INSERT = `INSERT INTO ticket (${INSERT_COLUMNS.join(', ')})
  VALUES (${INSERT_COLUMNS.map(() => '?').join(', ')})`;
const SAVE = `UPDATE ticket SET ${LIFE_COLUMNS.map((column) => `${column} = ?`).join(', ')},
  changes = changes + 1 WHERE ticket_id = ?`;

/** What is needed to put a ticket back as it was, and to see whether anybody has touched it since. */
export type TicketBefore = { before: LifeRow; changes: number };

/** Tickets one by one. */
export function createTicketStore(db: Database, lengths: LineLengths, taken: TakenToday) {
  const insert = db.prepare(INSERT);
  const save = db.prepare(SAVE);
  const byId = db.prepare<[string], TicketRow>('SELECT * FROM ticket WHERE ticket_id = ?');
  const byCode = db.prepare<[string], TicketRow>(BY_CODE);
  const byNumber = db.prepare<[string, string], TicketRow>(
    'SELECT * FROM ticket WHERE business_day = ? AND number = ?',
  );
  const current = db.prepare<[string], TicketRow>(CURRENT);
  const allCurrent = db.prepare<[], TicketRow>(
    `SELECT * FROM ticket WHERE status IN ('called', 'serving') AND counter_id IS NOT NULL`,
  );
  const held = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket WHERE counter_id = ? AND status = 'held' ORDER BY held_at, arrival`,
  );
  const remindedBetween = db.prepare<[number, number], { found: number }>(
    `SELECT EXISTS (SELECT 1 FROM ticket WHERE status = 'held' AND remind_at > ? AND remind_at <= ?) AS found`,
  );
  const leftovers = db.prepare<[string, string], TicketRow>(LEFT_OPEN);
  const forgetNotes = db.prepare(FORGET_NOTES);
  const optional = (row: TicketRow | undefined) => (row ? toTicket(row) : null);

  function saveRow(row: LifeRow): void {
    const { changes } = save.run(...LIFE_COLUMNS.map((column) => row[column]), row.ticket_id);
    if (changes !== 1) throw new Error(`ticket ${row.ticket_id} is not stored`);
    lengths.changed();
    taken.saved(row.ticket_id, row.status);
  }

  return {
    /** Returns the arrival. */
    insert(ticket: Omit<TicketFacts, 'arrival'> & Standing & { status: 'reserved' | 'waiting' }): number {
      const row = { ...factsRow(ticket), ...standingRow(ticket) };
      const arrival = Number(insert.run(...INSERT_COLUMNS.map((column) => row[column])).lastInsertRowid);
      lengths.joined({ ...ticket, arrival });
      taken.joined(ticket);
      return arrival;
    },
    save: (ticket: Ticket) => saveRow(lifeRow(ticket)),
    byId: (ticketId: string) => optional(byId.get(ticketId)),
    byCode: (code: string) => optional(byCode.get(code)),
    byNumber: (businessDay: string, number: string) => optional(byNumber.get(businessDay, number)),
    currentAt: (counterId: CounterId) => optional(current.get(counterId)) as CurrentTicket | null,
    allCurrent: () => allCurrent.all().map((row) => toTicket(row) as CurrentTicket),
    /** Who is held at this counter, the longest first. */
    heldAt: (counterId: CounterId) => held.all(counterId).map((row) => toTicket(row) as HeldTicket),
    hasReminderBetween: (after: EpochMs, until: EpochMs) => remindedBetween.get(after, until)?.found === 1,
    leftFromBefore: (businessDay: string) => leftovers.all(businessDay, businessDay).map(toTicket),
    /** Tickets of a service taken from … until (not included), voided ones left out ([H5]). */
    takenBetween: taken.count,
    /** Notes are for the day on which they were written; those of earlier days were forgotten when it began. */
    forgetNotesOf: (businessDay: string) => forgetNotes.run(businessDay),

    /** A ticket as it is now, before a step that may be undone. */
    asBefore(ticketId: string): TicketBefore {
      const row = byId.get(ticketId);
      if (!row) throw new Error(`ticket ${ticketId} is not stored`);
      return { before: lifeRow(toTicket(row)), changes: row.changes };
    },
    /** How often a ticket has been saved. */
    changesOf: (ticketId: string) => byId.get(ticketId)?.changes ?? null,
    putBack: (row: LifeRow) => saveRow(row),
  };
}
