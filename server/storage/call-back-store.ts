import type { AppointmentId, CallBackId, EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type CallBack = {
  callBackId: CallBackId;
  serviceId: ServiceId;
  number: string | null;
  label: string | null;
  /** Encrypted; the database never holds a number that can be read. */
  phoneSealed: string;
  /** The last four digits, to tell entries apart. */
  phoneTail: string;
  addedAt: EpochMs;
  appointmentId: AppointmentId | null;
};

const SELECT = `SELECT call_back_id AS callBackId, service_id AS serviceId, number, label, phone_sealed AS phoneSealed,
  phone_tail AS phoneTail, added_at AS addedAt, appointment_id AS appointmentId FROM call_back WHERE done_at IS NULL`;

/** Who is to be called back. What is done keeps no phone number, no tail and no label. */
export function createCallBackStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO call_back (call_back_id, service_id, number, label, phone_sealed, phone_tail, added_at, appointment_id)
     VALUES (@callBackId, @serviceId, @number, @label, @phoneSealed, @phoneTail, @addedAt, @appointmentId)`,
  );
  const open = db.prepare<[], CallBack>(`${SELECT} ORDER BY added_at`);
  const openById = db.prepare<[string], CallBack>(`${SELECT} AND call_back_id = ?`);
  const close = db.prepare(
    `UPDATE call_back SET done_at = ?, result = ?, phone_sealed = NULL, phone_tail = NULL, label = NULL
     WHERE call_back_id = ? AND done_at IS NULL`,
  );
  const addedBefore = db.prepare<[number], CallBack>(`${SELECT} AND added_at < ?`);

  return {
    add: (callBack: CallBack) => insert.run(callBack),
    open: () => open.all(),
    openById: (callBackId: string) => openById.get(callBackId) ?? null,
    close: (callBackId: CallBackId, result: 'reached' | 'not-reached' | 'lapsed', now: EpochMs) =>
      close.run(now, result, callBackId),
    openSince: (before: number) => addedBefore.all(before),
  };
}
