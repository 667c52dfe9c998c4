import type { PairingId } from '../protocol/pairing.ts';
import type { CounterId, DeviceRole, EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type Pairing = {
  pairingId: PairingId;
  code: string;
  secretHash: string;
  role: DeviceRole;
  /** As it was asked for; once it is approved, as the manager has decided. */
  name: string;
  counterId: CounterId | null;
  address: string;
  askedAt: EpochMs;
  expiresAt: EpochMs;
  state: 'pending' | 'approved' | 'rejected' | 'collected';
  /** The key that waits to be collected. */
  keySealed: string | null;
};
export type AdmittedDevice = { role: DeviceRole; name: string; counterId: CounterId | null };

const SELECT = `SELECT pairing_id AS pairingId, code, secret_hash AS secretHash, role, name, counter_id AS counterId,
  address, asked_at AS askedAt, expires_at AS expiresAt, state, key_sealed AS keySealed FROM pairing`;

/** Who asks to be let in, and who has a key. Keys and secrets are stored only as hashes, but for a key that is not collected yet. */
export function createAccessStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO pairing (pairing_id, code, secret_hash, role, name, counter_id, address, asked_at, expires_at, state)
     VALUES (@pairingId, @code, @secretHash, @role, @name, @counterId, @address, @askedAt, @expiresAt, 'pending')`,
  );
  const save = db.prepare(
    `UPDATE pairing SET name = @name, counter_id = @counterId, expires_at = @expiresAt, state = @state,
     key_sealed = @keySealed WHERE pairing_id = @pairingId`,
  );
  const byId = db.prepare<[string], Pairing>(`${SELECT} WHERE pairing_id = ?`);
  const byCode = db.prepare<[string], Pairing>(`${SELECT} WHERE code = ?`);
  const pending = db.prepare<[number], Pairing>(
    `${SELECT} WHERE state = 'pending' AND expires_at > ? ORDER BY asked_at, pairing_id`,
  );
  const forget = db.prepare('DELETE FROM pairing WHERE expires_at <= ?');
  const admitted = db.prepare<[], AdmittedDevice>(
    'SELECT DISTINCT role, name, counter_id AS counterId FROM device_key ORDER BY role, name, counter_id',
  );
  const addKey = db.prepare('INSERT INTO device_key (key_hash, role, name, counter_id) VALUES (?, ?, ?, ?)');
  const dropKeys = db.prepare('DELETE FROM device_key WHERE role = ? AND name = ?');
  const moveKeys = db.prepare('UPDATE device_key SET counter_id = ? WHERE role = ? AND name = ?');

  return {
    add: (pairing: Omit<Pairing, 'state' | 'keySealed'>) => insert.run(pairing),
    save: ({ pairingId, name, counterId, expiresAt, state, keySealed }: Pairing) =>
      save.run({ pairingId, name, counterId, expiresAt, state, keySealed }),
    byId: (pairingId: string) => byId.get(pairingId) ?? null,
    byCode: (code: string) => byCode.get(code) ?? null,
    /** Who waits to be let in, who asked first before. */
    pending: (now: EpochMs) => pending.all(now),
    forgetExpired: (before: number) => forget.run(before),
    admitted: () => admitted.all(),
    addKey: (keyHash: string, { role, name, counterId }: AdmittedDevice) => addKey.run(keyHash, role, name, counterId),
    /** How many keys have ended. */
    dropKeys: ({ role, name }: Pick<AdmittedDevice, 'role' | 'name'>) => dropKeys.run(role, name).changes,
    moveKeys: ({ role, name, counterId }: AdmittedDevice) => moveKeys.run(counterId, role, name).changes,
  };
}
