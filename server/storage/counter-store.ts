import type { Counter, StaffedCounter } from '../domain/counter.ts';
import type { CounterId, EpochMs, LocalizedText, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

type CounterRow = {
  counter_id: string;
  name_zh: string;
  name_en: string;
  state: 'closed' | 'open' | 'paused';
  clerk_id: string | null;
  pause_reason: string | null;
  since: number;
};

export type CounterRecord = { counter: Counter; name: LocalizedText; serviceIds: ServiceId[] };

function toCounter(row: CounterRow): Counter {
  const place = { counterId: row.counter_id as CounterId, since: row.since as EpochMs };
  const clerkId = row.clerk_id as StaffId;
  if (row.state === 'open') return { ...place, state: 'open', clerkId };
  if (row.state === 'paused') return { ...place, state: 'paused', clerkId, reason: row.pause_reason };
  return { ...place, state: 'closed' };
}

/** Counters: who sits there, and which services they offer. */
export function createCounterStore(db: Database) {
  const all = db.prepare<[], CounterRow>('SELECT * FROM counter ORDER BY position');
  const byId = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE counter_id = ?');
  const byClerk = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE clerk_id = ?');
  const offers = db.prepare<[string], { service_id: string }>(
    'SELECT service_id FROM counter_service JOIN service USING (service_id) WHERE counter_id = ? ORDER BY position',
  );
  const save = db.prepare(
    'UPDATE counter SET state = ?, clerk_id = ?, pause_reason = ?, since = ? WHERE counter_id = ?',
  );
  const openFor = db.prepare<[string], { open: number }>(
    `SELECT count(*) AS open FROM counter_service JOIN counter USING (counter_id) WHERE service_id = ? AND state = 'open'`,
  );
  const serviceIdsOf = (counterId: string) => offers.all(counterId).map(({ service_id }) => service_id as ServiceId);

  function toRecord(row: CounterRow): CounterRecord {
    return {
      counter: toCounter(row),
      name: { zh: row.name_zh, en: row.name_en },
      serviceIds: serviceIdsOf(row.counter_id),
    };
  }

  return {
    all: () => all.all().map(toRecord),
    byId(counterId: string): CounterRecord | null {
      const row = byId.get(counterId);
      return row ? toRecord(row) : null;
    },
    ofClerk(clerkId: StaffId): StaffedCounter | null {
      const row = byClerk.get(clerkId);
      return row ? (toCounter(row) as StaffedCounter) : null;
    },
    serviceIdsOf,
    /** How many counters that offer this service are open now. */
    openFor: (serviceId: ServiceId) => openFor.get(serviceId)?.open ?? 0,
    save(counter: Counter): void {
      const clerkId = counter.state === 'closed' ? null : counter.clerkId;
      const reason = counter.state === 'paused' ? counter.reason : null;
      save.run(counter.state, clerkId, reason, counter.since, counter.counterId);
    },
  };
}
