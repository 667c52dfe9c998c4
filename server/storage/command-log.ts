import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** Replies by command id, so that a client that lost its acknowledgement gets the same one again ([T4]). */
export function createCommandLog(db: Database) {
  const find = db.prepare<[string], { name: string; by: string; reply: string }>(
    'SELECT name, by, reply FROM command_log WHERE command_id = ?',
  );
  const add = db.prepare('INSERT INTO command_log (command_id, name, by, reply, at) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM command_log WHERE command_id = ?');
  const forget = db.prepare('DELETE FROM command_log WHERE at < ?');

  /** About as much as the largest command writes: a disk that takes this takes a ticket. */
  const PROBE = { commandId: 'write-probe', name: 'probe', by: 'hall', reply: 'x'.repeat(32_768) };

  return {
    /** Writes and takes back as much as a command does; throws what a command would throw. */
    probe(): void {
      add.run(PROBE.commandId, PROBE.name, PROBE.by, PROBE.reply, 0);
      remove.run(PROBE.commandId);
    },
    /** What was answered to this id, and who had asked for what. */
    find(commandId: string): { name: string; by: string; reply: unknown } | null {
      const row = find.get(commandId);
      return row ? { ...row, reply: JSON.parse(row.reply) } : null;
    },
    add: (entry: { commandId: string; name: string; by: string; reply: unknown; at: EpochMs }) =>
      add.run(entry.commandId, entry.name, entry.by, JSON.stringify(entry.reply), entry.at),
    /** Looks at every reply that is kept. */
    forgetBefore: (at: number) => forget.run(at),
  };
}
