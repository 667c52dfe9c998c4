import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../server/protocol/commands.ts';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { openHall } from '../support/hall.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { lookAtTheEnd } from './kill-books.ts';
import type { AnyReply, Wish } from './kill-ledger.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let wishes: Wish[];

/** A hall in which two people took a number and one gave it back, as a kiosk saw it. */
beforeEach(async () => {
  folder = temporaryFolder();
  path = folder.file('hall.db');
  const hall = await openHall({ path });
  const kiosk = await hall.screen('kiosk');
  wishes = [];
  const ask = async (name: CommandName, input: object) => {
    const commandId = `00000000-0000-4000-8000-00000000000${wishes.length}`;
    const reply = (await kiosk.sendRaw(name, { commandId, ...input })) as AnyReply;
    wishes.push({ commandId, by: 'kiosk:kiosk-1', name, reply });
    return reply;
  };
  const wish = { serviceId: 'A' as ServiceId, slip: false };
  await ask('ticket:take', wish);
  const { ticketId } = await ask('ticket:take', wish);
  await ask('ticket:cancel', { ticketId });
  kiosk.close();
  await hall.close();
});
afterEach(() => folder.remove());

function change(...queries: string[]): void {
  const db = new BetterSqlite(path);
  for (const query of queries) db.exec(query);
  db.close();
}

describe('the reckoning of a kill run', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(lookAtTheEnd(path, wishes)).toEqual([]);
  });

  it('finds an answer that was lost, and one that nobody asked for', () => {
    change(`UPDATE command_log SET command_id = 'another' WHERE command_id LIKE '%2'`);
    expect(lookAtTheEnd(path, wishes)).toEqual([
      'ticket:cancel of kiosk:kiosk-1 (00000000-0000-4000-8000-000000000002) was answered, and the hall has forgotten it.',
      'The hall answered another, which nobody asked.',
    ]);
  });

  it('finds a number that was given out, and that the hall says to be another', () => {
    change(`UPDATE command_log SET reply = replace(reply, 'A001', 'A009')`);
    expect(lookAtTheEnd(path, wishes)).toEqual([expect.stringMatching(/^ticket:take .* has kept .*A009/)]);
  });

  it('finds what was done and answered to nobody, as a wish that was carried out twice', () => {
    const [first, second, cancelled] = wishes as [Wish, Wish, Wish];
    change(`DELETE FROM command_log WHERE command_id = '${second.commandId}'`);
    expect(lookAtTheEnd(path, [first, cancelled])).toEqual([
      '1 wishes were accepted that make ticket-taken, and the log has it 2 times.',
      '1 tickets were taken, and the hall has 2.',
    ]);
  });

  it('finds a log and books that were changed', () => {
    change(
      'DROP TRIGGER event_is_never_changed',
      `UPDATE event SET by = 'kiosk:other' WHERE kind = 'ticket-cancelled'`,
    );
    const found = lookAtTheEnd(path, wishes);
    expect(found).toContainEqual(expect.stringMatching(/^ticket:cancel .* has its effect 0 times/));
    expect(found).toContainEqual(expect.stringMatching(/^The audit finds: event \d+ \(ticket-cancelled/));
    change(`UPDATE ticket SET status = 'waiting' WHERE status = 'cancelled'`);
    expect(lookAtTheEnd(path, wishes)).toContainEqual(
      expect.stringMatching(/^The books do not balance \(checkStories\)/),
    );
  });
});
