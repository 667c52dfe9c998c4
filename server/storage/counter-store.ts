import type { Counter } from '../domain/counter.ts';
import type { CounterEntry } from '../protocol/catalogue.ts';
import type { CounterId, EpochMs, LocalizedText, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createMemoryOfTurn } from './memory.ts';

type CounterRow = {
  counter_id: string;
  name_zh: string;
  name_en: string;
  state: 'closed' | 'open' | 'paused';
  clerk_id: string | null;
  pause_reason: string | null;
  paused_until: EpochMs | null;
  favoured_in_a_row: number;
  since: number;
  is_archived: 0 | 1;
};

type OfferRow = { service_id: ServiceId; is_helped: 0 | 1 };

/** A counter with its own services and those it only helps with. */
export type CounterRecord = {
  counter: Counter;
  name: LocalizedText;
  own: ServiceId[];
  helped: ServiceId[];
  favouredInARow: number;
};

function toCounter(row: CounterRow): Counter {
  const place = { counterId: row.counter_id as CounterId, since: row.since as EpochMs };
  const clerkId = row.clerk_id as StaffId;
  if (row.state === 'open') return { ...place, state: 'open', clerkId };
  if (row.state === 'paused')
    return { ...place, state: 'paused', clerkId, reason: row.pause_reason, until: row.paused_until };
  return { ...place, state: 'closed' };
}

/** Counters: who sits there, and which services they offer. */
export function createCounterStore(db: Database) {
  const all = db.prepare<[], CounterRow>('SELECT * FROM counter WHERE is_archived = 0 ORDER BY position');
  const byId = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE counter_id = ? AND is_archived = 0');
  const every = db.prepare<[], CounterRow>('SELECT * FROM counter ORDER BY position');
  const nameOf = db.prepare<[string], LocalizedText>(
    'SELECT name_zh AS zh, name_en AS en FROM counter WHERE counter_id = ?',
  );
  const put = db.prepare(
    `INSERT INTO counter (counter_id, position, name_zh, name_en, is_archived, state, since) VALUES (?, ?, ?, ?, ?, 'closed', ?)
     ON CONFLICT (counter_id) DO UPDATE SET position = excluded.position, name_zh = excluded.name_zh,
       name_en = excluded.name_en, is_archived = excluded.is_archived`,
  );
  const byClerk = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE clerk_id = ?');
  const offers = db.prepare<[string], OfferRow>(
    'SELECT service_id, is_helped FROM counter_service JOIN service USING (service_id) WHERE counter_id = ? AND is_archived = 0 ORDER BY position',
  );
  const everyOffer = db.prepare<[], OfferRow & { counter_id: string }>(
    'SELECT counter_id, service_id, is_helped FROM counter_service JOIN service USING (service_id) WHERE is_archived = 0 ORDER BY position',
  );
  const dropOffers = db.prepare('DELETE FROM counter_service WHERE counter_id = ?');
  const addOffer = db.prepare('INSERT INTO counter_service (counter_id, service_id, is_helped) VALUES (?, ?, ?)');
  const remember = db.prepare(
    'INSERT INTO usual_offers (counter_id, own, helped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remembered = db.prepare<[], { counterId: CounterId; own: string; helped: string }>(
    'SELECT counter_id AS counterId, own, helped FROM usual_offers',
  );
  const anybodyThere = db
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM counter WHERE clerk_id IS NOT NULL)')
    .pluck();
  const forgetUsual = db.prepare('DELETE FROM usual_offers WHERE counter_id = ?');
  const favour = db.prepare('UPDATE counter SET favoured_in_a_row = ? WHERE counter_id = ?');
  const save = db.prepare(
    'UPDATE counter SET state = ?, clerk_id = ?, pause_reason = ?, paused_until = ?, since = ? WHERE counter_id = ?',
  );
  const isThere = createMemoryOfTurn<boolean>(db);

  function toRecord(row: CounterRow, offered: readonly OfferRow[] = offers.all(row.counter_id)): CounterRecord {
    return {
      counter: toCounter(row),
      name: { zh: row.name_zh, en: row.name_en },
      own: offered.filter(({ is_helped }) => is_helped === 0).map(({ service_id }) => service_id),
      helped: offered.filter(({ is_helped }) => is_helped === 1).map(({ service_id }) => service_id),
      favouredInARow: row.favoured_in_a_row,
    };
  }

  function setOffers(counterId: CounterId, own: readonly ServiceId[], helped: readonly ServiceId[]): void {
    dropOffers.run(counterId);
    for (const serviceId of own) addOffer.run(counterId, serviceId, 0);
    for (const serviceId of helped) addOffer.run(counterId, serviceId, 1);
  }

  return {
    all(): CounterRecord[] {
      const offered = Map.groupBy(everyOffer.all(), ({ counter_id }) => counter_id);
      return all.all().map((row) => toRecord(row, offered.get(row.counter_id) ?? []));
    },
    /** Those that are closed for good among them ([H11]). */
    list: (): CounterEntry[] =>
      every.all().map((row) => ({
        counterId: row.counter_id as CounterId,
        name: { zh: row.name_zh, en: row.name_en },
        isArchived: row.is_archived === 1,
      })),
    /** In this order; a new one is closed since `now`. */
    saveList(list: readonly CounterEntry[], now: EpochMs): void {
      for (const [position, { counterId, name, isArchived }] of list.entries())
        put.run(counterId, position, name.zh, name.en, isArchived ? 1 : 0, now);
    },
    /** Also of one that is closed for good. */
    nameOf: (counterId: string): LocalizedText | null => nameOf.get(counterId) ?? null,
    byId(counterId: string): CounterRecord | null {
      const row = byId.get(counterId);
      return row ? toRecord(row) : null;
    },
    /** Whether any counter is open or pauses. */
    isAnybodyThere: () => isThere.recall(() => anybodyThere.get() === 1),
    /** Where this clerk sits. */
    ofClerk(clerkId: StaffId): CounterRecord | null {
      const row = byClerk.get(clerkId);
      return row ? toRecord(row) : null;
    },
    save(counter: Counter): void {
      const clerkId = counter.state === 'closed' ? null : counter.clerkId;
      const reason = counter.state === 'paused' ? counter.reason : null;
      const until = counter.state === 'paused' ? counter.until : null;
      save.run(counter.state, clerkId, reason, until, counter.since, counter.counterId);
      isThere.forget();
    },
    /** How many calls in a row here have passed somebody by class ([Q8]). */
    setFavoured: (counterId: CounterId, calls: number) => favour.run(calls, counterId),
    setOffers,
    /** What it does now is what it usually does; what was remembered before stays. */
    rememberUsual(counterId: CounterId): void {
      const row = byId.get(counterId);
      if (!row) return;
      const { own, helped } = toRecord(row);
      remember.run(counterId, JSON.stringify(own), JSON.stringify(helped));
    },
    /** What is set for good takes the place of what was remembered. */
    forgetUsual: (counterId: CounterId) => forgetUsual.run(counterId),
    /** The counters that do something else today. */
    reassigned: () => remembered.all().map(({ counterId }) => counterId),
    /** Gives back to every counter what it usually does; which they were. */
    restoreUsual(): CounterId[] {
      return remembered.all().map(({ counterId, own, helped }) => {
        setOffers(counterId, JSON.parse(own) as ServiceId[], JSON.parse(helped) as ServiceId[]);
        forgetUsual.run(counterId);
        return counterId;
      });
    },
  };
}
