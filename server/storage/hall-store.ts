import type { ServiceEntry } from '../protocol/catalogue.ts';
import { HallSettings } from '../protocol/hall-settings.ts';
import type { EpochMs, LocalizedText, ServiceId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createMemoriesOfTurn, createMemoryOfTurn, writeLate } from './memory.ts';

export type ServiceRecord = {
  serviceId: ServiceId;
  code: string;
  name: LocalizedText;
  term: LocalizedText | null;
  icon: string;
  group: string | null;
  limitSeconds: number;
  isOpen: boolean;
  closedReason: string | null;
  /** Set by hand for today: no tickets of this service from here on. */
  lastTicketAt: EpochMs | null;
};

type HallRow = { is_demo: 0 | 1; revision: number; business_day: string };
type ServiceRow = {
  service_id: string;
  code: string;
  name_zh: string;
  name_en: string;
  term_zh: string | null;
  term_en: string | null;
  icon: string;
  service_group: string | null;
  limit_seconds: number;
  is_open: 0 | 1;
  closed_reason: string | null;
  last_ticket_at: EpochMs | null;
  is_archived: 0 | 1;
};

function toEntry(row: ServiceRow): ServiceEntry {
  const { serviceId, code, name, term, icon, group, limitSeconds } = toService(row);
  return {
    serviceId,
    code,
    name,
    term,
    icon,
    group,
    limitMinutes: limitSeconds / 60,
    isArchived: row.is_archived === 1,
  };
}

function toService(row: ServiceRow): ServiceRecord {
  const hasTerm = row.term_zh !== null && row.term_en !== null;
  return {
    serviceId: row.service_id as ServiceId,
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    term: hasTerm ? { zh: row.term_zh ?? '', en: row.term_en ?? '' } : null,
    icon: row.icon,
    group: row.service_group,
    limitSeconds: row.limit_seconds,
    isOpen: row.is_open === 1,
    closedReason: row.closed_reason,
    lastTicketAt: row.last_ticket_at,
  };
}

/** The hall's one row and its services. */
export function createHallStore(db: Database) {
  const hall = db.prepare<[], HallRow>('SELECT is_demo, revision, business_day FROM hall');
  const settingsVersion = db.prepare<[], { version: number }>('SELECT version FROM hall_settings');
  const settingsText = db.prepare<[], { settings: string }>('SELECT settings FROM hall_settings');
  const setRevision = db.prepare<[number]>('UPDATE hall SET revision = ?');
  const setDay = db.prepare<[string]>('UPDATE hall SET business_day = ?');
  const setSettings = db.prepare<[string]>('UPDATE hall_settings SET settings = ?, version = version + 1');
  const setOpen = db.prepare('UPDATE service SET is_open = ?, closed_reason = ? WHERE service_id = ?');
  const setLastTicket = db.prepare('UPDATE service SET last_ticket_at = ? WHERE service_id = ?');
  const clearLastTickets = db.prepare('UPDATE service SET last_ticket_at = NULL');
  let read: { version: number; settings: HallSettings } | null = null;
  const theHall = createMemoryOfTurn<HallRow>(db);
  const theSettings = createMemoryOfTurn<HallSettings>(db);
  const theServices = createMemoriesOfTurn<ServiceRecord | null>(db);
  const services = db.prepare<[], ServiceRow>('SELECT * FROM service WHERE is_archived = 0 ORDER BY position');
  const service = db.prepare<[string], ServiceRow>('SELECT * FROM service WHERE service_id = ? AND is_archived = 0');
  const everyService = db.prepare<[], ServiceRow>('SELECT * FROM service ORDER BY position');
  const serviceName = db.prepare<[string], LocalizedText>(
    'SELECT name_zh AS zh, name_en AS en FROM service WHERE service_id = ?',
  );
  const freeCode = db.prepare<[string]>(`UPDATE service SET code = '~' || service_id WHERE service_id = ?`);
  const putService = db.prepare(
    `INSERT INTO service (service_id, position, code, name_zh, name_en, term_zh, term_en, icon, service_group, limit_seconds, is_archived, is_open)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (service_id) DO UPDATE SET position = excluded.position, code = excluded.code, name_zh = excluded.name_zh,
       name_en = excluded.name_en, term_zh = excluded.term_zh, term_en = excluded.term_en, icon = excluded.icon,
       service_group = excluded.service_group, limit_seconds = excluded.limit_seconds, is_archived = excluded.is_archived`,
  );

  function readRow(): HallRow {
    const found = hall.get();
    if (!found) throw new Error('the hall has no row');
    return found;
  }
  const row = () => theHall.recall(readRow);

  function readSettings(): HallSettings {
    const version = settingsVersion.get()?.version;
    if (version === undefined) throw new Error('the hall has no settings');
    if (read?.version !== version) {
      const text = settingsText.get()?.settings ?? '';
      read = { version, settings: HallSettings.parse(JSON.parse(text)) };
    }
    return read.settings;
  }

  function readService(serviceId: string): ServiceRecord | null {
    const found = service.get(serviceId);
    return found ? toService(found) : null;
  }

  function changeServices(change: () => void): void {
    change();
    theServices.forget();
  }

  return {
    isNew: () => hall.get() === undefined,
    /** As they are now; their text, which may be long, is read again only when it has changed. */
    settings: (): HallSettings => theSettings.recall(readSettings),
    /** Throws, and changes nothing, where the hall could not read them again. */
    saveSettings(settings: HallSettings): void {
      read = null; // a version that is taken back and given again must not bring back what was read in between
      setSettings.run(JSON.stringify(HallSettings.parse(settings)));
      theSettings.forget();
    },
    openService: (serviceId: ServiceId) => changeServices(() => setOpen.run(1, null, serviceId)),
    closeService: (serviceId: ServiceId, reason: string) => changeServices(() => setOpen.run(0, reason, serviceId)),
    setLastTicketAt: (serviceId: ServiceId, at: EpochMs | null) =>
      changeServices(() => setLastTicket.run(at, serviceId)),
    clearLastTickets: () => changeServices(() => clearLastTickets.run()),
    isDemo: () => row().is_demo === 1,
    revision: () => row().revision,
    businessDay: () => row().business_day,
    setBusinessDay(day: string): void {
      theHall.note({ ...row(), business_day: day });
      setDay.run(day);
    },
    nextRevision(): number {
      const now = row();
      const revision = now.revision + 1;
      theHall.note({ ...now, revision });
      writeLate(db, 'revision', () => setRevision.run(revision));
      return revision;
    },
    services: () => services.all().map(toService),
    /** Those that are closed for good among them ([H11]). */
    serviceList: () => everyService.all().map(toEntry),
    /** Also of one that is closed for good. */
    serviceName: (serviceId: string): LocalizedText | null => serviceName.get(serviceId) ?? null,
    /** In this order; a service that is not named stays as it is. */
    saveServiceList(list: readonly ServiceEntry[]): void {
      changeServices(() => {
        for (const { serviceId } of list) freeCode.run(serviceId); // two that change their prefixes with each other
        for (const [
          position,
          { serviceId, code, name, term, icon, group, limitMinutes, isArchived },
        ] of list.entries()) {
          const words = [name.zh, name.en, term?.zh ?? null, term?.en ?? null];
          const limitSeconds = Math.round(limitMinutes * 60);
          putService.run(serviceId, position, code, ...words, icon, group, limitSeconds, isArchived ? 1 : 0);
        }
      });
    },
    service: (serviceId: string): ServiceRecord | null => theServices.recall(serviceId, () => readService(serviceId)),
  };
}
