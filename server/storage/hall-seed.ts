import { createHash, randomUUID } from 'node:crypto';
import type { HallTemplate } from '../catalogue/hall-template.ts';
import { type Database, inTransaction } from './database.ts';

/** Keys and tokens are kept only as this. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Writes a new hall's first contents. `pinHashes` are argon2id, in the order of `template.staff`. */
export function seedHall(
  db: Database,
  template: HallTemplate,
  first: { pinHashes: readonly string[]; isDemo: boolean; businessDay: string; now: number },
): void {
  const { hall, services, counters, staff, devices, integrations } = template;
  inTransaction(db, () => {
    db.prepare('INSERT INTO hall (id, is_demo, revision, business_day) VALUES (1, ?, 0, ?)').run(
      first.isDemo ? 1 : 0,
      first.businessDay,
    );
    db.prepare('INSERT INTO hall_settings (id, version, settings) VALUES (1, 1, ?)').run(JSON.stringify(hall));
    const addService = db.prepare(
      `INSERT INTO service (service_id, position, code, name_zh, name_en, term_zh, term_en, icon, service_group, limit_seconds, is_open)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    );
    for (const [position, s] of services.entries())
      addService.run(
        s.serviceId,
        position,
        s.code,
        s.name.zh,
        s.name.en,
        s.term?.zh ?? null,
        s.term?.en ?? null,
        s.icon,
        s.group,
        Math.round(s.limitMinutes * 60),
      );
    const addStaff = db.prepare('INSERT INTO staff (staff_id, badge, name, role, pin_hash) VALUES (?, ?, ?, ?, ?)');
    const addSkill = db.prepare(
      'INSERT INTO staff_service (staff_id, service_id, is_helped) SELECT ?, service_id, ? FROM service WHERE code = ?',
    );
    for (const [index, person] of staff.entries()) {
      const staffId = randomUUID();
      addStaff.run(staffId, person.badge, person.name, person.role, first.pinHashes[index]);
      for (const code of person.services ?? []) addSkill.run(staffId, 0, code);
      for (const code of person.helps) addSkill.run(staffId, 1, code);
    }
    const addCounter = db.prepare(
      `INSERT INTO counter (counter_id, position, name_zh, name_en, state, since) VALUES (?, ?, ?, ?, 'closed', ?)`,
    );
    const addOffer = db.prepare(
      'INSERT INTO counter_service (counter_id, service_id, is_helped) SELECT ?, service_id, ? FROM service WHERE code = ?',
    );
    for (const [position, counter] of counters.entries()) {
      addCounter.run(counter.counterId, position, counter.name.zh, counter.name.en, first.now);
      for (const code of counter.services) addOffer.run(counter.counterId, 0, code);
      for (const code of counter.helps) addOffer.run(counter.counterId, 1, code);
    }
    const addKey = db.prepare('INSERT INTO device_key (key_hash, role, name, counter_id) VALUES (?, ?, ?, ?)');
    for (const device of devices) addKey.run(hashSecret(device.key), device.role, device.name, device.counterId);
    const addProgram = db.prepare(
      `INSERT INTO program_key (key_id, name, key_hash, scopes, made_at, made_by) VALUES (?, ?, ?, ?, ?, 'hall')`,
    );
    for (const { key, name, scopes } of integrations)
      addProgram.run(randomUUID(), name, hashSecret(key), JSON.stringify(scopes), first.now);
  });
}
