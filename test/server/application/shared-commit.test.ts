import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { composeSlip } from '../../../server/printing/slip-content.ts';
import { commands } from '../../../server/protocol/commands.ts';
import { accepted, openDesk, refusalOf, service, type TestDesk } from '../../support/desk.ts';
import { temporaryFolder } from '../../support/server-process.ts';

/** A ticket asked for as the gateway asks. */
function take(hall: TestDesk, serviceId: string, commandId: string = randomUUID()) {
  const request = commands['ticket:take'].request.parse({ commandId, serviceId: service(serviceId) });
  return hall.submit({ actor: hall.as.kiosk(), isIn: () => true }, 'ticket:take', request);
}

describe('commands that come together', () => {
  it('[E4] are carried out in the order in which they were asked, and told of once', async () => {
    const hall = openDesk();
    const replies = await Promise.all(['A', 'B', 'A'].map((code) => take(hall, code)));
    expect(replies.map((reply) => accepted(reply).number)).toEqual(['A001', 'B001', 'A002']);
    expect(replies.map((reply) => accepted(reply).revision)).toEqual([1, 2, 3]);
    expect(hall.changes).toHaveLength(1);
  });

  it('[E4] also share it when each comes a turn after the one before, but not for ever', async () => {
    const hall = openDesk();
    const replies = [take(hall, 'A'), take(hall, 'A')];
    await Promise.all(replies);
    hall.changes.length = 0;
    const comeAgain = (times: number, done: () => void) => {
      if (times === 0) return done();
      replies.push(take(hall, 'A'));
      setImmediate(comeAgain, times - 1, done);
    };
    await new Promise<void>((done) => setImmediate(comeAgain, 5, done));
    expect(hall.changes).toHaveLength(0);
    await Promise.all(replies);
    expect(hall.changes).toHaveLength(1);
    await new Promise<void>((done) => comeAgain(100, done));
    expect(hall.changes.length).toBeGreaterThan(5);
    const numbers = (await Promise.all(replies)).map((reply) => accepted(reply).number);
    expect(numbers).toEqual(Array.from(numbers, (_, at) => `A${String(at + 1).padStart(3, '0')}`));
  });

  it('[E1] [D3] [T2] count revisions and numbers on, also when the first of them opens a new day', async () => {
    const hall = openDesk();
    await take(hall, 'A');
    hall.clock.advance(24 * 60 * 60_000);
    const replies = (await Promise.all(['A', 'B', 'A'].map((code) => take(hall, code)))).map(accepted);
    expect(replies.map(({ number }) => number)).toEqual(['A001', 'B001', 'A002']);
    const { revision } = replies[0] as (typeof replies)[number];
    expect(revision).toBeGreaterThan(2); // the day was closed before
    expect(replies.map((reply) => reply.revision)).toEqual([revision, revision + 1, revision + 2]);
    expect(hall.rows('hall').map((row) => row.revision)).toEqual([revision + 2]);
    expect(hall.rows('number_series').map(({ prefix, last }) => [prefix, last])).toEqual(
      expect.arrayContaining([
        ['A', 2],
        ['B', 1],
      ]),
    );
  });

  it('[E4] one who comes alone, after one who was alone, waits for nobody', async () => {
    const hall = openDesk();
    const turn = () => new Promise<void>((done) => setImmediate(done));
    const alone = take(hall, 'A');
    await turn();
    expect(hall.changes).toHaveLength(1);
    const next = take(hall, 'A');
    await turn();
    expect(hall.changes).toHaveLength(2);
    expect([await alone, await next].map((reply) => accepted(reply).number)).toEqual(['A001', 'A002']);
  });

  it('[E4] wait a little for as many as came the last time where that was a crowd, and no longer', async () => {
    const hall = openDesk();
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn++) await new Promise<void>((done) => setImmediate(done));
    };
    const together = (count: number) => Array.from({ length: count }, () => take(hall, 'A'));
    await Promise.all(together(4));
    hall.changes.length = 0;
    const first = together(2);
    await turns(4);
    expect(hall.changes).toHaveLength(0);
    const second = together(2);
    await turns(2);
    expect(hall.changes).toHaveLength(1);
    const third = together(2);
    await turns(10);
    expect(hall.changes).toHaveLength(2);
    const fourth = together(2); // two came before: no crowd
    await turns(2);
    expect(hall.changes).toHaveLength(3);
    const replies = await Promise.all([...first, ...second, ...third, ...fourth]);
    expect(replies.map((reply) => accepted(reply).number).at(-1)).toBe('A012');
  });

  it('[C18] [S11] are refused when who asked is not in any more as they are carried out', async () => {
    const hall = openDesk();
    let isIn = true;
    const open = commands['counter:open'].request.parse({ commandId: randomUUID(), counterId: '1' });
    const help = commands['help:call'].request.parse({ commandId: randomUUID() });
    const replies = Promise.all([
      hall.submit({ actor: hall.as.clerk(), isIn: () => isIn }, 'counter:open', open),
      hall.submit({ actor: hall.as.kiosk(), isIn: () => isIn }, 'help:call', help),
    ]);
    const before = hall.everything();
    isIn = false; // in the same turn
    expect((await replies).map(refusalOf)).toEqual([{ code: 'signed-out' }, { code: 'not-allowed' }]);
    expect(hall.everything()).toEqual(before);
  });

  it('[E4] are all on disk before the first of them is answered', async () => {
    const folder = temporaryFolder();
    const hall = openDesk({ path: join(folder.path, 'hall.db') });
    const other = new BetterSqlite(join(folder.path, 'hall.db'), { readonly: true });
    const stored = other.prepare('SELECT count(*) FROM ticket').pluck();
    const seen: unknown[] = [];
    await Promise.all(['A', 'B', 'C'].map((code) => take(hall, code).then(() => seen.push(stored.get()))));
    expect(seen).toEqual([3, 3, 3]);
    other.close();
    hall.db.close();
    folder.remove();
  });

  it('[E4] [E2] one that fails is undone alone', async () => {
    const hall = openDesk({
      composeSlip(of) {
        if (of.ticket.number === 'B001') throw new Error('no words');
        return composeSlip(of);
      },
    });
    const [first, second, third] = await Promise.all(['A', 'B', 'C'].map((code) => take(hall, code)));
    expect([first, third].map((reply) => reply && accepted(reply).number)).toEqual(['A001', 'C001']);
    expect(second && refusalOf(second)).toEqual({ code: 'internal', reference: hall.faults[0]?.reference });
    expect(hall.rows('ticket').map(({ number }) => number)).toEqual(['A001', 'C001']);
    expect(hall.rows('command_log')).toHaveLength(2);
  });

  it('[E4] [T4] the same id twice is one ticket and one reply', async () => {
    const hall = openDesk();
    const id = randomUUID();
    const [first, again] = await Promise.all([take(hall, 'A', id), take(hall, 'A', id)]);
    expect(again).toEqual(first);
    expect(hall.rows('ticket')).toHaveLength(1);
  });

  it('[E4] [E2] on a disk that is nearly full those are kept that were accepted, and the others have left nothing', async () => {
    const hall = openDesk();
    hall.db.pragma(`max_page_count = ${Number(hall.db.pragma('page_count', { simple: true })) + 2}`);
    const replies = await Promise.all(Array.from({ length: 200 }, () => take(hall, 'A')));
    const numbers = replies.flatMap((reply) => (reply.ok ? [reply.number] : []));
    const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]));
    expect(new Set(refusals)).toEqual(new Set(['storage-fault']));
    expect(numbers.length).toBeGreaterThan(0);
    expect(hall.rows('ticket').map(({ number }) => number)).toEqual(numbers);
    expect(hall.rows('command_log')).toHaveLength(numbers.length);
    hall.db.pragma('max_page_count = 1000000');
    expect(accepted(await take(hall, 'B')).number).toBe('B001');
  });
});
