import type { CounterId, DeviceRole, EpochMs, ServiceId, StaffId, StaffRole } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { hashSecret } from './hall-seed.ts';

/** What somebody does, and what only helps with; null: whatever the counter offers. */
export type Skills = { own: ServiceId[]; helped: ServiceId[] } | null;
export type StaffMember = { staffId: StaffId; badge: string; name: string; role: StaffRole };
type StaffRow = { staff_id: string; badge: string; name: string; role: StaffRole; pin_hash: string };

const toMember = ({ staff_id, badge, name, role }: StaffRow): StaffMember => ({
  staffId: staff_id as StaffId,
  badge,
  name,
  role,
});

/** Staff, their sessions, and the keys of paired devices. Secrets are stored only as hashes. */
export function createStaffStore(db: Database) {
  const byBadge = db.prepare<[string], StaffRow>('SELECT * FROM staff WHERE badge = ?');
  const byId = db.prepare<[string], StaffRow>('SELECT * FROM staff WHERE staff_id = ?');
  const bySession = db.prepare<[string], StaffRow & { expires_at: number }>(
    'SELECT staff.*, expires_at FROM staff_session JOIN staff USING (staff_id) WHERE token_hash = ?',
  );
  const addSession = db.prepare(
    'INSERT INTO staff_session (token_hash, staff_id, signed_in_at, expires_at) VALUES (?, ?, ?, ?)',
  );
  const dropOldSessions = db.prepare('DELETE FROM staff_session WHERE expires_at <= ?');
  const all = db.prepare<[], StaffRow>('SELECT * FROM staff ORDER BY badge');
  const skills = db.prepare<[string], { service_id: ServiceId; is_helped: 0 | 1 }>(
    'SELECT service_id, is_helped FROM staff_service JOIN service USING (service_id) WHERE staff_id = ? ORDER BY position',
  );
  const dropSkills = db.prepare('DELETE FROM staff_service WHERE staff_id = ?');
  const addSkill = db.prepare('INSERT INTO staff_service (staff_id, service_id, is_helped) VALUES (?, ?, ?)');
  const byKey = db.prepare<[string], { role: DeviceRole; name: string; counterId: CounterId | null }>(
    'SELECT role, name, counter_id AS counterId FROM device_key WHERE key_hash = ?',
  );

  return {
    all: () => all.all().map(toMember),
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
    ofToken(token: string, now: EpochMs): { member: StaffMember; expiresAt: EpochMs } | null {
      const row = bySession.get(hashSecret(token));
      return row && row.expires_at > now ? { member: toMember(row), expiresAt: row.expires_at as EpochMs } : null;
    },
    addSession(session: { tokenHash: string; staffId: StaffId; now: EpochMs; expiresAt: EpochMs }): void {
      dropOldSessions.run(session.now);
      addSession.run(session.tokenHash, session.staffId, session.now, session.expiresAt);
    },
    ofKey: (key: string) => byKey.get(hashSecret(key)) ?? null,
  };
}
