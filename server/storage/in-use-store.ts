import type { InUse } from '../domain/catalogue-check.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

type Count = { id: string; n: number };

const OPEN = `status IN ('reserved', 'waiting', 'called', 'serving', 'held', 'missed')`;

/** What is at work in the hall and cannot be closed for good now ([H11]). */
export function createInUseStore(db: Database) {
  const ofService = db.prepare<[string], Count>(
    `SELECT service_id AS id, count(*) AS n FROM ticket WHERE business_day = ? AND ${OPEN} GROUP BY service_id`,
  );
  const booked = db.prepare<[string], Count>(
    `SELECT service_id AS id, count(*) AS n FROM appointment WHERE day >= ? AND status = 'booked' GROUP BY service_id`,
  );
  const atCounter = db.prepare<[], { counter_id: string; badge: string }>(
    `SELECT counter_id, badge FROM counter JOIN staff ON staff_id = clerk_id WHERE state != 'closed'`,
  );
  const ofCounter = db.prepare<[string], Count>(
    `SELECT coalesce(bound_counter_id, counter_id) AS id, count(*) AS n FROM ticket
     WHERE business_day = ? AND (bound_counter_id IS NOT NULL AND status IN ('reserved', 'waiting') OR status = 'held') GROUP BY 1`,
  );
  const signedIn = db.prepare<[EpochMs], { badge: string }>(
    'SELECT DISTINCT badge FROM staff_session JOIN staff USING (staff_id) WHERE expires_at > ? AND is_taken_over = 0 AND is_idle = 0',
  );
  const counts = (rows: readonly Count[]) => new Map(rows.map(({ id, n }) => [id, n]));

  return (businessDay: string, now: EpochMs): InUse => {
    const working = atCounter.all();
    return {
      ticketsOfService: counts(ofService.all(businessDay)),
      appointmentsOfService: counts(booked.all(businessDay)),
      counters: new Set(working.map(({ counter_id }) => counter_id)),
      ticketsOfCounter: counts(ofCounter.all(businessDay)),
      atCounter: new Set(working.map(({ badge }) => badge)),
      signedIn: new Set(signedIn.all(now).map(({ badge }) => badge)),
    };
  };
}
