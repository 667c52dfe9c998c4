import type { CounterId, EpochMs, MessageId, StaffId, StaffRole } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** `toStaffId` null: whoever has that role. */
export type StaffMessageRecord = {
  messageId: MessageId;
  sentAt: EpochMs;
  fromStaffId: StaffId;
  fromCounterId: CounterId | null;
  toRole: StaffRole;
  toStaffId: StaffId | null;
  text: string;
};

type Row = StaffMessageRecord & { seenBy: string };

/** More than a hall's staff say to each other in a day. */
const MOST_READ = 400;

const SELECT = `SELECT message_id AS messageId, sent_at AS sentAt, from_staff_id AS fromStaffId,
    from_counter_id AS fromCounterId, to_role AS toRole, to_staff_id AS toStaffId, text,
    (SELECT json_group_array(staff_id ORDER BY seen_at) FROM staff_message_seen AS seen
      WHERE seen.message_id = staff_message.message_id) AS seenBy
  FROM staff_message`;

const toMessage = ({ seenBy, ...message }: Row) => ({ ...message, seenBy: JSON.parse(seenBy) as StaffId[] });

/** What the staff say to each other; kept until the day is over. */
export function createMessageStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO staff_message (message_id, sent_at, from_staff_id, from_counter_id, to_role, to_staff_id, text)
     VALUES (@messageId, @sentAt, @fromStaffId, @fromCounterId, @toRole, @toStaffId, @text)`,
  );
  const see = db.prepare(
    'INSERT INTO staff_message_seen (message_id, staff_id, seen_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const byId = db.prepare<[string], Row>(`${SELECT} WHERE message_id = ?`);
  const newest = db.prepare<[], Row>(`${SELECT} ORDER BY rowid DESC LIMIT ${MOST_READ}`);
  const forget = db.prepare('DELETE FROM staff_message');
  return {
    add: (message: StaffMessageRecord) => insert.run(message),
    see: (messageId: MessageId, by: StaffId, at: EpochMs) => see.run(messageId, by, at),
    byId(messageId: string) {
      const row = byId.get(messageId);
      return row ? toMessage(row) : null;
    },
    /** The newest first, as many as a day has. */
    today: () => newest.all().map(toMessage),
    forgetAll: () => forget.run().changes,
  };
}
export type MessageStore = ReturnType<typeof createMessageStore>;
