import { readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderRecord } from '../../../server/application/order-record.ts';
import { closeDatabase } from '../../../server/storage/database.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { openDesk } from '../../support/desk.ts';
import { run, temporaryFolder } from '../../support/server-process.ts';

const DAY = '2026-03-02';

const never = () => {
  throw new Error('no rating was invited');
};

/** Each look at a hall is a process of its own. */
const PATIENCE = { timeout: 90_000 };

describe('npm run audit:verify', PATIENCE, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    file = folder.file('order.ndjson');
    await playDay();
  });
  afterEach(() => folder.remove());

  /** Two in order, one by the clerk’s choice over the head of another, and a rating. */
  async function playDay(): Promise<void> {
    const hall = openDesk({ path: folder.file('hall.db') });
    const clerk = hall.as.clerk('1001');
    hall.openCounter('1001', '1');
    const [first, , third] = [hall.takeWaiting('A'), hall.takeWaiting('A'), hall.takeWaiting('A')];
    hall.next('1001');
    hall.done(clerk, 'counter:start', {});
    const { invitationId } = hall.done(clerk, 'counter:finish', { note: '家里电话 13800000000' });
    const pad = hall.as.pad('1');
    hall.done(pad, 'rating:submit', { invitationId: invitationId ?? never(), score: 2, reasons: ['served-slowly'] });
    hall.done(clerk, 'counter:call', { ticketId: third.ticketId, reason: '老人先办' });
    hall.done(clerk, 'counter:start', {});
    hall.done(clerk, 'counter:finish', {});
    hall.next('1001');
    expect(first.number).toBe('A001');
    const parts: string[] = [];
    for await (const part of orderRecord(hall.stores, DAY, DAY)) parts.push(part);
    writeFileSync(file, parts.join(''));
    closeDatabase(hall.db);
  }

  const verify = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('server/audit/main.ts', args).ended;
    return { code, said: (stdout + stderr).trim().split('\n') };
  };
  const verifyData = (...args: string[]) => verify('--data', folder.path, ...args);
  const findings = ({ said }: { said: string[] }) => said.filter((line) => line.startsWith('NOT RIGHT'));

  /** Somebody with the file and the time to get past its guards. */
  function tamper(statement: string): void {
    const db = new BetterSqlite(folder.file('hall.db'));
    db.pragma('foreign_keys = OFF');
    const guards = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_is_never_%'",
      )
      .all();
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
    db.exec(statement);
    for (const { sql } of guards) db.exec(sql);
    db.close();
  }
  function editFile(edit: (lines: string[]) => string[]): void {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${edit(lines).join('\n')}\n`);
  }
  const seqOf = (which: 'min' | 'max', kind: string) => {
    const db = new BetterSqlite(folder.file('hall.db'), { readonly: true });
    const seq = db.prepare(`SELECT ${which}(seq) FROM event WHERE kind = ?`).pluck().get(kind) as number;
    db.close();
    return seq;
  };

  it('[X1] finds a log as it was written all right, and tells its last link', async () => {
    const { code, said } = await verifyData();
    expect(said).toEqual([expect.stringMatching(/^\d+ events, the last link is \d+:[0-9a-f]{64}$/), 'All is right.']);
    expect(code).toBe(0);
  });

  it('[X1] names the event that was changed, taken out, or put in', async () => {
    const seq = seqOf('min', 'ticket-called');
    tamper(`UPDATE event SET data = replace(data, 'arrival-order', 'class-credit') WHERE seq = ${seq}`);
    const changed = await verifyData();
    expect([changed.code, findings(changed)[0]]).toEqual([1, expect.stringContaining(`event ${seq} (ticket-called`)]);

    tamper(`DELETE FROM event WHERE seq = ${seq}`);
    expect(findings(await verifyData())).toContain(`NOT RIGHT: events ${seq} to ${seq} are missing`);
  });

  it('[X1] an end that was cut off is missed by whoever knows a link of it', async () => {
    const seq = seqOf('max', 'ticket-called');
    const whole = await verifyData();
    const head = / (\d+:[0-9a-f]{64})$/.exec(whole.said[0] ?? '')?.[1] ?? '';
    tamper(`DELETE FROM event WHERE seq >= ${seq}`);
    expect((await verifyData()).code).toBe(0);
    const missed = await verifyData('--head', head);
    expect([missed.code, findings(missed)]).toEqual([1, [expect.stringContaining(`had the link ${head}`)]]);
    expect(findings(await verifyData('--file', file))).toEqual([expect.stringContaining('had the link')]);
  });

  it('[X1] a rating that is no longer what was given, or a guard that is gone, is found', async () => {
    tamper('UPDATE rating SET score = 5');
    expect(findings(await verifyData())[0]).toMatch(/the rating \S+ was 2 and is now 5$/);
    tamper('DELETE FROM rating');
    expect(findings(await verifyData())[0]).toMatch(/the rating \S+ was 2 and is now gone$/);
    const db = new BetterSqlite(folder.file('hall.db'));
    db.exec('DROP TRIGGER event_is_never_changed');
    db.close();
    expect(findings(await verifyData())).toContain(
      'NOT RIGHT: the database no longer has its guard event_is_never_changed',
    );
  });

  it('[X2] [X3] a record of the order stands by itself: who passed whom, and why', async () => {
    const { code, said } = await verify('--file', file);
    expect(said.slice(1)).toEqual([
      '3 calls: 2 in the order of arrival within their service',
      '1 passed somebody because a person chose so:',
      expect.stringMatching(/A003 at counter 1 by \S+, passing 1: out-of-order \(老人先办\)$/),
      '0 passed somebody without a reason that accounts for it',
      'All is right.',
    ]);
    expect(code).toBe(0);
    expect((await verify('--file', file, '--data', folder.path)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('13800000000');
  });

  it('[X2] a record that was changed, thinned out or cut is told', async () => {
    const whole = readFileSync(file, 'utf8');
    editFile((lines) => lines.map((line) => line.replace('"code":"out-of-order"', '"code":"class-credit"')));
    expect(findings(await verify('--file', file))[0]).toMatch(/what event \d+ says is not what was written$/);

    writeFileSync(file, whole);
    editFile((lines) =>
      lines.toSpliced(
        lines.findIndex((line) => line.includes('ticket-called')),
        1,
      ),
    );
    expect((await verify('--file', file)).code).toBe(1);

    editFile((lines) => lines.slice(0, -1));
    expect(await verify('--file', file)).toEqual({
      code: 1,
      said: ['The file has no end. It may have been cut: get it anew.'],
    });
    writeFileSync(file, whole.slice(0, whole.length / 2));
    expect((await verify('--file', file)).said[0]).toMatch(/^Line \d+ is not whole/);
  });

  it('[X2] a call against the order is found though every link is right', async () => {
    const forged = openDesk({ path: folder.file('other/hall.db') });
    forged.takeWaiting('A');
    const second = forged.takeWaiting('A');
    const reason = { code: 'arrival-order', waitedMinutes: 0 };
    const place = { ticketId: second.ticketId, serviceId: 'A' as never, counterId: '1' as never };
    const at = { revision: 99, now: Date.now() as never, businessDay: DAY, by: 'hall' };
    createStores(forged.db).events.append({ kind: 'ticket-called', ...place, data: { reason, was: 'waiting' } }, at);
    const parts: string[] = [];
    for await (const part of orderRecord(forged.stores, DAY, DAY)) parts.push(part);
    writeFileSync(file, parts.join(''));
    closeDatabase(forged.db);
    const judged = await verify('--file', file);
    expect([judged.code, findings(judged)]).toEqual([1, ['NOT RIGHT: the call of A002 is against the order']]);
  });

  it.each([
    [[], /^Name the data folder/],
    [['--data', '.', '--head', '12'], /^--head 12 is no number and hash/],
    [['--order', 'x'], /^Unknown option '--order'/],
  ])('says what was typed wrong: %j', async (args, message) => {
    const { code, said } = await verify(...args);
    expect([code, said.join('\n')]).toEqual([2, expect.stringMatching(message)]);
  });

  it('says that there is no hall in a folder', async () => {
    const { code, said } = await verify('--data', folder.file('nowhere'));
    expect([code, said[0]]).toEqual([1, expect.stringMatching(/^There is no database/)]);
  });
});
