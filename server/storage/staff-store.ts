import type { StaffEntry } from '../protocol/catalogue.ts';
import type { CounterId, DeviceRole, EpochMs, ServiceId, StaffId, StaffRole } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { hashSecret } from './hall-seed.ts';

/** What somebody does, and what only helps with; null: whatever the counter offers. */
export type Skills = { own: ServiceId[]; helped: ServiceId[] } | null;
export type StaffMember = { staffId: StaffId; badge: string; name: string; role: StaffRole };
/** A sign-in, whatever has become of it. */
export type StaffSession = {
  tokenHash: string;
  member: StaffMember;
  signedInAt: EpochMs;
  expiresAt: EpochMs;
  /** It was made from outside the hall. */
  isOutside: boolean;
  ended: 'taken-over' | 'was-idle' | null;
};
type StaffRow = {
  staff_id: string;
  badge: string;
  name: string;
  role: StaffRole;
  pin_hash: string;
  is_archived: 0 | 1;
};

export type NewSession = {
  tokenHash: string;
  staffId: StaffId;
  now: EpochMs;
  expiresAt: EpochMs;
  isOutside: boolean;
};
type SessionRow = StaffRow & {
  token_hash: string;
  signed_in_at: number;
  expires_at: number;
  is_taken_over: 0 | 1;
  is_idle: 0 | 1;
  is_outside: 0 | 1;
};

/** So long it is known of a sign-in that its shift is over; then it is as if it had never been. */
const REMEMBERED_MS = 86_400_000;

/** Stands for the hash of somebody who has no PIN yet: no PIN goes with it. */
export const NO_PIN = '$argon2id$none';

const toMember = ({ staff_id, badge, name, role }: StaffRow): StaffMember => ({
  staffId: staff_id as StaffId,
  badge,
  name,
  role,
});

function toSession(row: SessionRow): StaffSession {
  return {
    tokenHash: row.token_hash,
    member: toMember(row),
    signedInAt: row.signed_in_at as EpochMs,
    expiresAt: row.expires_at as EpochMs,
    isOutside: row.is_outside === 1,
    ended: row.is_taken_over === 1 ? 'taken-over' : row.is_idle === 1 ? 'was-idle' : null,
  };
}

/** Staff, their sessions, and the keys of paired devices. Secrets are stored only as hashes. */
export function createStaffStore(db: Database) {
  const byBadge = db.prepare<[string], StaffRow>('SELECT * FROM staff WHERE badge = ? AND is_archived = 0');
  const byId = db.prepare<[string], StaffRow>('SELECT * FROM staff WHERE staff_id = ?');
  const sessions = 'SELECT staff.*, staff_session.* FROM staff_session JOIN staff USING (staff_id)';
  const bySession = db.prepare<[string], SessionRow>(`${sessions} WHERE token_hash = ? AND is_archived = 0`);
  const openSessions = db.prepare<[EpochMs], SessionRow>(
    `${sessions} WHERE expires_at > ? AND is_taken_over = 0 AND is_idle = 0`,
  );
  const addSession = db.prepare(
    'INSERT INTO staff_session (token_hash, staff_id, signed_in_at, expires_at, is_outside) VALUES (?, ?, ?, ?, ?)',
  );
  const endIdle = db.prepare('UPDATE staff_session SET is_idle = 1 WHERE token_hash = ? AND is_idle = 0');
  const dropOldSessions = db.prepare('DELETE FROM staff_session WHERE expires_at <= ?');
  const all = db.prepare<[], StaffRow>('SELECT * FROM staff WHERE is_archived = 0 ORDER BY badge');
  const everybody = db.prepare<[], StaffRow>('SELECT * FROM staff ORDER BY badge');
  const signedIn = db.prepare<[EpochMs], { badge: string }>(
    'SELECT DISTINCT badge FROM staff_session JOIN staff USING (staff_id) WHERE expires_at > ? AND is_taken_over = 0 AND is_idle = 0',
  );
  const dropSessions = db.prepare('DELETE FROM staff_session WHERE staff_id = ?');
  const setPin = db.prepare('UPDATE staff SET pin_hash = ? WHERE staff_id = ?');
  const put = db.prepare(
    `INSERT INTO staff (staff_id, badge, name, role, is_archived, pin_hash) VALUES (?, ?, ?, ?, ?, '${NO_PIN}')
     ON CONFLICT (badge) DO UPDATE SET name = excluded.name, role = excluded.role, is_archived = excluded.is_archived`,
  );
  const endSession = db.prepare('DELETE FROM staff_session WHERE token_hash = ?');
  const takeOver = db.prepare(
    'UPDATE staff_session SET is_taken_over = 1 WHERE staff_id = ? AND token_hash <> ? AND is_taken_over = 0',
  );
  const skills = db.prepare<[string], { service_id: ServiceId; is_helped: 0 | 1 }>(
    'SELECT service_id, is_helped FROM staff_service JOIN service USING (service_id) WHERE staff_id = ? AND is_archived = 0 ORDER BY position',
  );
  const dropSkills = db.prepare('DELETE FROM staff_service WHERE staff_id = ?');
  const addSkill = db.prepare('INSERT INTO staff_service (staff_id, service_id, is_helped) VALUES (?, ?, ?)');
  const byKey = db.prepare<[string], { role: DeviceRole; name: string; counterId: CounterId | null }>(
    'SELECT role, name, counter_id AS counterId FROM device_key WHERE key_hash = ?',
  );

  return {
    all: () => all.all().map(toMember),
    /** Those who have left among them ([H11]). */
    everybody: () => everybody.all().map(toMember),
    list: (): (StaffEntry & { hasPin: boolean })[] =>
      everybody.all().map(({ badge, name, role, is_archived, pin_hash }) => ({
        ...{ badge, name, role, isArchived: is_archived === 1 },
        hasPin: pin_hash !== NO_PIN,
      })),
    /** Whoever is new has no PIN and cannot sign in before one is set; `newId` makes ids for them. */
    saveList(list: readonly StaffEntry[], newId: () => string): void {
      for (const { badge, name, role, isArchived } of list) put.run(newId(), badge, name, role, isArchived ? 1 : 0);
    },
    /** The badges of those whose shift is not over. */
    signedIn: (now: EpochMs) => signedIn.all(now).map(({ badge }) => badge),
    setPinHash: (staffId: StaffId, pinHash: string) => setPin.run(pinHash, staffId),
    /** Every token of this person ends; how many there were. */
    endSessions: (staffId: StaffId): number => dropSessions.run(staffId).changes,
    skillsOf(staffId: StaffId): Skills {
      const rows = skills.all(staffId);
      if (rows.length === 0) return null;
      const of = (isHelped: 0 | 1) => rows.filter((row) => row.is_helped === isHelped).map((row) => row.service_id);
      return { own: of(0), helped: of(1) };
    },
    setSkills(staffId: StaffId, given: Skills): void {
      dropSkills.run(staffId);
      for (const serviceId of given?.own ?? []) addSkill.run(staffId, serviceId, 0);
      for (const serviceId of given?.helped ?? []) addSkill.run(staffId, serviceId, 1);
    },
    /** The member of staff and the argon2id hash of the PIN. */
    byBadge(badge: string): { member: StaffMember; pinHash: string } | null {
      const row = byBadge.get(badge);
      return row ? { member: toMember(row), pinHash: row.pin_hash } : null;
    },
    byId(staffId: StaffId): StaffMember | null {
      const row = byId.get(staffId);
      return row ? toMember(row) : null;
    },
    /** Of somebody who still works here. */
    sessionOf(token: string): StaffSession | null {
      const row = bySession.get(hashSecret(token));
      return row ? toSession(row) : null;
    },
    /** Those that nothing has ended yet. */
    openSessions: (now: EpochMs) => openSessions.all(now).map(toSession),
    /** Whether there was such a session that went on. */
    endIdle: (tokenHash: string) => endIdle.run(tokenHash).changes > 0,
    /** Whether there was such a session. */
    endSession: (tokenHash: string) => endSession.run(tokenHash).changes > 0,
    /** Ends all other sessions of somebody; how many there were. */
    takeOver: (staffId: StaffId, tokenHash: string) => takeOver.run(staffId, tokenHash).changes,
    addSession(session: NewSession): void {
      const { tokenHash, staffId, now, expiresAt, isOutside } = session;
      dropOldSessions.run(now - REMEMBERED_MS);
      addSession.run(tokenHash, staffId, now, expiresAt, isOutside ? 1 : 0);
    },
    ofKey: (key: string) => byKey.get(hashSecret(key)) ?? null,
  };
}
