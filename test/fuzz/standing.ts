import type { EpochMs } from '../../server/protocol/vocabulary.ts';
import type { Database } from '../../server/storage/database.ts';
import { createStores } from '../../server/storage/stores.ts';
import type { TicketRow } from '../../server/storage/ticket-row.ts';
import type { ChanceHall, ChanceShadow } from '../support/random-chance.ts';
import type { CounterRow } from '../support/random-shadow.ts';
import type { Actor } from './actors.ts';

/** Where the clerks of the story sit: these counters have a pad, the first a window too. */
const COUNTERS = ['1', '2'];
/** Who still has something to do here, and who came last. */
const TICKETS = `SELECT * FROM ticket WHERE status IN ('called', 'serving', 'held', 'reserved')
  UNION SELECT * FROM (SELECT * FROM ticket ORDER BY rowid DESC LIMIT 60)
  UNION SELECT * FROM (SELECT * FROM ticket WHERE status = 'missed' ORDER BY rowid DESC LIMIT 20)`;

/** How a hall stands, read from its database while it runs: what a wish is about that is to be carried out. */
export function createStanding(db: Database, actors: readonly Actor[]) {
  const stores = createStores(db);
  const badges = new Set(actors.flatMap(({ badge }) => badge ?? []));
  const members = db
    .prepare<[], { badge: string; staffId: string; role: string }>(
      'SELECT badge, staff_id AS staffId, role FROM staff ORDER BY badge',
    )
    .all()
    .filter(({ badge }) => badges.has(badge)) as unknown as ChanceHall['clerks'];
  const tickets = db.prepare<[], TicketRow>(TICKETS);
  const counters = db.prepare<[], CounterRow>('SELECT * FROM counter ORDER BY position');
  const asked = new Map<string, ReturnType<typeof db.prepare>>();

  const hall: ChanceHall = {
    stores,
    clock: { now: () => Date.now() as EpochMs },
    clerks: members.filter(({ role }) => role === 'clerk'),
    others: members.filter(({ role }) => role !== 'clerk'),
    newest(query) {
      const statement = asked.get(query) ?? db.prepare(`${query} ORDER BY rowid DESC LIMIT 12`);
      asked.set(query, statement);
      return statement.all().reverse() as Record<string, string>[];
    },
  };

  return {
    hall,
    now(): ChanceShadow {
      const rows = new Map(tickets.all().map((row) => [row.ticket_id, row]));
      const seats = new Map(
        counters
          .all()
          .filter(({ counter_id }) => COUNTERS.includes(counter_id))
          .map((row) => [row.counter_id, row]),
      );
      return {
        tickets: rows,
        counters: seats,
        idsOf: (status) =>
          new Set([...rows.values()].filter((row) => row.status === status).map(({ ticket_id }) => ticket_id)),
        staffed: () => [...seats.values()].filter(({ clerk_id }) => clerk_id !== null),
      };
    },
  };
}
export type Standing = ReturnType<typeof createStanding>;
