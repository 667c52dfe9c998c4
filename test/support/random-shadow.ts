import { expect } from 'vitest';
import { LIFE_COLUMNS, lifeRow, type TicketRow, toTicket } from '../../server/storage/ticket-row.ts';
import type { Change } from './random-changes.ts';
import type { RandomHall } from './random-hall.ts';
import type { CallingSeat } from './random-rule.ts';

export type CounterRow = { counter_id: string; state: string; clerk_id: string | null; favoured_in_a_row: number };

/** What a ticket is from the moment it is taken: [T3] never changes. */
const factsOf = ({
  ticket_id,
  code,
  business_day,
  number,
  first_service_id,
  taken_at,
  language,
  channel,
  ...row
}: TicketRow) =>
  [
    row.arrival,
    ticket_id,
    code,
    business_day,
    number,
    first_service_id,
    taken_at,
    language,
    channel,
    row.appointment_at,
  ].join();

/** A copy of the rows of tickets and counters, which follows the tables by what was written, and looks at each new row. */
export function shadowOf({ db, stores }: Pick<RandomHall, 'db' | 'stores'>) {
  const ticketRow = db.prepare<[string], TicketRow>('SELECT * FROM ticket WHERE ticket_id = ?');
  const counterRow = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE counter_id = ?');
  const offers = db.prepare<[string], { id: string; helped: 0 | 1 }>(
    'SELECT service_id AS id, is_helped AS helped FROM counter_service WHERE counter_id = ?',
  );
  const skills = db.prepare<[string], { id: string; helped: 0 | 1 }>(
    'SELECT service_id AS id, is_helped AS helped FROM staff_service WHERE staff_id = ?',
  );
  const openAt = db.prepare<[string], { n: number }>(
    `SELECT count(*) AS n FROM ticket WHERE counter_id = ? AND status IN ('called', 'serving')`,
  );
  const tickets = new Map<string, TicketRow>();
  const byStatus = new Map<string, Set<string>>();
  const counters = new Map<string, CounterRow>();
  for (const row of db.prepare<[], CounterRow>('SELECT * FROM counter ORDER BY position').all())
    counters.set(row.counter_id, row);

  const idsOf = (status: string): Set<string> => {
    const ids = byStatus.get(status) ?? new Set<string>();
    byStatus.set(status, ids);
    return ids;
  };

  /** [T3] [T10] [Q3] [C2] What must be so of every row as it is written. */
  function lookAt(row: TicketRow, before: TicketRow | undefined): void {
    const life: Record<string, unknown> = lifeRow(toTicket(row));
    const stored: Record<string, unknown> = row;
    const odd = LIFE_COLUMNS.filter((column) => life[column] !== stored[column]);
    if (odd.length > 0) throw new Error(`${row.number} is ${row.status}, which has no ${odd.join()}`);
    if (before && factsOf(row) !== factsOf(before)) throw new Error(`${row.number} is not what was taken`);
    if (row.status !== 'called' && row.status !== 'serving') return;
    expect(row.business_day, 'nobody of yesterday is called').toBe(stores.hall.businessDay());
    expect(openAt.get(row.counter_id ?? '')?.n).toBe(1);
    const seat = counterRow.get(row.counter_id ?? '');
    expect(seat?.state, `${row.number} is ${row.status} at a counter`).toBe('open');
  }

  function noteTicket(id: string): void {
    const row = ticketRow.get(id);
    const before = tickets.get(id);
    if (!row) throw new Error(`ticket ${id} is gone`);
    lookAt(row, before);
    if (before) idsOf(before.status).delete(id);
    idsOf(row.status).add(id);
    tickets.set(id, row);
  }

  /** Bound to a counter that is closed, or to a clerk who sits nowhere. */
  function isForsaken({ bound_counter_id: at, bound_clerk_id: by }: TicketRow): boolean {
    if (at !== null) return counters.get(at)?.state === 'closed';
    return by !== null && ![...counters.values()].some(({ clerk_id }) => clerk_id === by);
  }

  /** [C9] [Q10] Whoever was sent to a counter or a clerk, or is held there, is not forgotten there. */
  function checkNobodyForgotten(): void {
    for (const id of idsOf('waiting')) {
      const row = tickets.get(id);
      if (row && isForsaken(row)) throw new Error(`${row.number} waits for somebody who is not there`);
    }
    for (const id of idsOf('held')) {
      const { counter_id, number } = tickets.get(id) as TicketRow;
      expect(counters.get(counter_id ?? '')?.state, `${number} is held`).not.toBe('closed');
    }
  }

  const split = (rows: { id: string; helped: 0 | 1 }[], helped: 0 | 1) =>
    new Set(rows.filter((row) => row.helped === helped).map(({ id }) => id));

  return {
    tickets,
    counters,
    idsOf,
    isForsaken,
    /** Counters where somebody sits. */
    staffed: () => [...counters.values()].filter(({ clerk_id }) => clerk_id !== null),
    waiting: () => [...idsOf('waiting')].map((id) => tickets.get(id) as TicketRow),
    /** Follows what was written and gives the rows as they had been. */
    follow(changes: readonly Change[]): Map<string, TicketRow | undefined> {
      const before = new Map<string, TicketRow | undefined>();
      const seats = changes.filter(({ table }) => table === 'counter');
      for (const { id } of seats) counters.set(id, counterRow.get(id) as CounterRow);
      for (const { table, id } of changes) {
        if (table !== 'ticket' || before.has(id)) continue;
        before.set(id, tickets.get(id));
        noteTicket(id);
      }
      if (before.size + seats.length > 0) checkNobodyForgotten();
      return before;
    },
    /** [C8] What both the counter and its clerk do; what one of them only helps with is only helped. */
    seatAt(counterId: string): CallingSeat {
      const { clerk_id: clerkId, favoured_in_a_row: favouredInARow } = counterRow.get(counterId) as CounterRow;
      const offered = offers.all(counterId);
      const known = skills.all(clerkId ?? '');
      const can = (id: string) => known.length === 0 || known.some((skill) => skill.id === id);
      const does = [...split(offered, 0)].filter((id) => known.length === 0 || split(known, 0).has(id));
      const helpsWith = offered.map(({ id }) => id).filter((id) => can(id) && !does.includes(id));
      return { counterId, clerkId: clerkId ?? '', does: new Set(does), helpsWith: new Set(helpsWith), favouredInARow };
    },
  };
}
export type Shadow = ReturnType<typeof shadowOf>;
