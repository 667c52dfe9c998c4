import type { EpochMs, LeaseId, ServiceId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createMemoriesOfTurn } from './memory.ts';

/** Numbers `first` … `last` of a prefix on one business day, which one kiosk alone may give out. */
export type LeaseRecord = {
  leaseId: LeaseId;
  /** The kiosk, and behind a `/` the store of it that knows how far the lease is used. */
  device: string;
  businessDay: string;
  serviceId: ServiceId;
  prefix: string;
  first: number;
  last: number;
};

const SELECT = `SELECT lease_id AS leaseId, device, business_day AS businessDay, service_id AS serviceId, prefix, first, last
  FROM number_lease`;

/** Which numbers belong to which kiosk; no number belongs to two. */
export function createLeaseStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO number_lease (lease_id, device, business_day, service_id, prefix, first, last, leased_at)
     VALUES (@leaseId, @device, @businessDay, @serviceId, @prefix, @first, @last, @at)`,
  );
  const ofDevice = db.prepare<[string, string], LeaseRecord>(
    `${SELECT} WHERE device = ? AND business_day >= ? ORDER BY business_day, prefix, first`,
  );
  const countOf = db.prepare<[string, string, string, string], { n: number }>(
    `SELECT count(*) AS n FROM number_lease
     WHERE (device = ? OR device LIKE ? || '/%') AND business_day = ? AND service_id = ?`,
  );
  const ofSeries = db.prepare<[string, string], LeaseRecord>(`${SELECT} WHERE business_day = ? AND prefix = ?`);
  const remembered = createMemoriesOfTurn<LeaseRecord[]>(db);
  const highest = db.prepare<[string, string], { last: number | null }>(
    'SELECT max(last) AS last FROM number_lease WHERE business_day = ? AND prefix = ?',
  );

  const inSeries = (businessDay: string, prefix: string): LeaseRecord[] =>
    remembered.recall(`${businessDay} ${prefix}`, () => ofSeries.all(businessDay, prefix));

  return {
    add(lease: LeaseRecord & { at: EpochMs }): void {
      insert.run(lease);
      remembered.forget();
    },
    /** From the given day on. */
    ofDevice: (device: string, sinceDay: string) => ofDevice.all(device, sinceDay),
    /** Blocks of a service on a day, of all stores that this kiosk has had. */
    countOf: (kiosk: string, day: string, serviceId: ServiceId): number =>
      countOf.get(kiosk, kiosk, day, serviceId)?.n ?? 0,
    /** The lease that this number belongs to. */
    covering: (businessDay: string, prefix: string, sequence: number) =>
      inSeries(businessDay, prefix).find(({ first, last }) => first <= sequence && last >= sequence) ?? null,
    highest: (businessDay: string, prefix: string): number => highest.get(businessDay, prefix)?.last ?? 0,
  };
}
