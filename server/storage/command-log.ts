import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** Replies by command id, so that a client that lost its acknowledgement gets the same one again ([T4]). */
export function createCommandLog(db: Database) {
  const find = db.prepare<[string], { reply: string }>('SELECT reply FROM command_log WHERE command_id = ?');
  const add = db.prepare('INSERT INTO command_log (command_id, name, reply, at) VALUES (?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM command_log WHERE at < ?');

  return {
    replyTo(commandId: string): unknown {
      const row = find.get(commandId);
      return row ? JSON.parse(row.reply) : null;
    },
    add: (entry: { commandId: string; name: string; reply: unknown; at: EpochMs }) =>
      add.run(entry.commandId, entry.name, JSON.stringify(entry.reply), entry.at),
    forgetBefore: (at: number) => forget.run(at),
  };
}
export type CommandLog = ReturnType<typeof createCommandLog>;
