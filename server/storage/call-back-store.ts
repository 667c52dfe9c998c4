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
  /** The last day of the promise; null: as soon as somebody can. */
  dueDay: string | null;
  /** The number under which another system follows the matter. */
  workOrder: string | null;
};

const SELECT = `SELECT call_back_id AS callBackId, service_id AS serviceId, number, label, phone_sealed AS phoneSealed,
  phone_tail AS phoneTail, added_at AS addedAt, appointment_id AS appointmentId,
  due_day AS dueDay, work_order AS workOrder FROM call_back WHERE done_at IS NULL`;
const OF_NO_CASE = 'NOT EXISTS (SELECT 1 FROM rating_case WHERE case_id = call_back_id)';

/** Who is to be called back. What is done keeps no phone number, no tail and no label. */
export function createCallBackStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO call_back (call_back_id, service_id, number, label, phone_sealed, phone_tail, added_at, appointment_id,
       due_day, work_order)
     VALUES (@callBackId, @serviceId, @number, @label, @phoneSealed, @phoneTail, @addedAt, @appointmentId,
       @dueDay, @workOrder)`,
  );
  const open = db.prepare<[], CallBack>(`${SELECT} AND ${OF_NO_CASE} ORDER BY due_day IS NULL, due_day, added_at`);
  const openById = db.prepare<[string], CallBack>(`${SELECT} AND call_back_id = ?`);
  const close = db.prepare(
    `UPDATE call_back SET done_at = ?, result = ?, phone_sealed = NULL, phone_tail = NULL, label = NULL
     WHERE call_back_id = ? AND done_at IS NULL`,
  );
  const addedBefore = db.prepare<[number], CallBack>(`${SELECT} AND added_at < ? AND ${OF_NO_CASE}`);
  const ofCaseClosed = db.prepare<[number], CallBack>(
    `${SELECT} AND EXISTS (SELECT 1 FROM rating_case WHERE case_id = call_back_id AND closed_at <= ?)`,
  );

  const held = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM call_back WHERE done_at IS NULL');
  const oldest = db.prepare<[], { at: number | null }>(
    `SELECT min(added_at) AS at FROM call_back WHERE done_at IS NULL AND ${OF_NO_CASE}`,
  );

  return {
    add: (callBack: CallBack) => insert.run(callBack),
    /** Those that belong to no case: a case has its own. */
    open: () => open.all(),
    openById: (callBackId: string) => openById.get(callBackId) ?? null,
    close: (callBackId: CallBackId, result: 'reached' | 'not-reached' | 'lapsed', now: EpochMs) =>
      close.run(now, result, callBackId),
    /** How many numbers are kept, those of cases among them. */
    held: () => held.get()?.n ?? 0,
    /** Since when the oldest number that belongs to no case is kept; null: there is none. */
    oldest: () => (oldest.get()?.at ?? null) as EpochMs | null,
    /** [A5] [R12] Numbers that nobody may keep any longer: added so long ago, or of a case that was closed so long ago. */
    lapsed: ({ addedBefore: added, closedBefore }: { addedBefore: number; closedBefore: number }) => [
      ...addedBefore.all(added),
      ...ofCaseClosed.all(closedBefore),
    ],
  };
}
