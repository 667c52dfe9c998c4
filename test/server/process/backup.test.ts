import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderRecord } from '../../../server/application/order-record.ts';
import { closeDatabase, openDatabase } from '../../../server/storage/database.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { openDesk } from '../../support/desk.ts';
import { run, startHall, temporaryFolder } from '../../support/server-process.ts';

/** Each look at a hall is a process of its own. */
const PATIENCE = { timeout: 120_000 };
const DAY = '2026-03-02';

describe('npm run backup and npm run restore', PATIENCE, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let usb: string;
  let hall: ReturnType<typeof openDesk>;

  beforeEach(() => {
    folder = temporaryFolder();
    usb = folder.file('usb');
    mkdirSync(usb);
    hall = openDesk({ path: folder.file('data/hall.db') });
    hall.openCounter('1001', '1');
    for (let n = 0; n < 3; n += 1) hall.takeWaiting('A');
    hall.next('1001');
  });
  afterEach(() => {
    if (hall.db.open) closeDatabase(hall.db);
    folder.remove();
  });

  const data = () => folder.file('data');
  async function program(name: 'main' | 'restore-main', ...args: string[]) {
    const { code, stdout, stderr } = await run(`server/backup/${name}.ts`, args).ended;
    return { code, said: stdout + stderr };
  }
  const backup = (...args: string[]) => program('main', '--data', data(), ...args);
  const restore = (...args: string[]) => program('restore-main', ...args);
  const copyIn = (path: string) => join(path, readdirSync(path).find((name) => name.endsWith('.db')) ?? '');
  const numbersIn = (path: string) => {
    const db = openDatabase(path);
    const numbers = db.prepare('SELECT number FROM ticket ORDER BY number').pluck().all();
    closeDatabase(db);
    return numbers;
  };

  it('[F8] copies a hall that runs, to both places, and says what is in the copies', async () => {
    const { code, said } = await backup('--to', usb);
    const revision = hall.stores.hall.revision();
    expect(said.trim().split('\n')).toEqual([
      expect.stringContaining(`MB, revision ${revision}, event`),
      expect.stringContaining(usb),
    ]);
    expect(code).toBe(0);
    const missing = await backup('--to', folder.file('not-there'));
    expect([missing.code, missing.said]).toEqual([1, expect.stringContaining('the folder is not there')]);
  });

  it('[F12] a rehearsal proves the copy without touching the hall, and states the time since', async () => {
    await backup('--to', usb);
    hall.clock.advance(22 * 60_000);
    for (let n = 0; n < 2; n += 1) hall.takeWaiting('A');
    const parts: string[] = [];
    for await (const part of orderRecord(hall.stores, DAY, DAY)) parts.push(part);
    const events = folder.file('order.ndjson');
    writeFileSync(events, parts.join(''));
    const { code, said } = await restore('--from', copyIn(usb), '--data', data(), '--events', events, '--rehearse');
    expect(said).toMatch(/hall demo-power-hall, revision \d+; its last event is \d+, at 2026-03-02 10:00\./);
    for (const source of ["By the hall's own database", 'By the record of the order'])
      expect(said).toMatch(
        new RegExp(`${source}: \\d+ events since the copy, until 2026-03-02 10:22 \\(22 minutes\\)`),
      );
    expect(said).toContain('ticket-taken 2');
    expect(said).toContain('The log is right, and the books of the last 1 days balance.');
    expect(code).toBe(0);
    expect(hall.stores.tickets.byNumber(DAY, 'A005')).not.toBeNull();
    const alone = await restore('--from', copyIn(usb), '--rehearse');
    expect([alone.code, alone.said]).toEqual([0, expect.stringMatching(/\d+ minutes ago, is known nowhere here/)]);
  });

  it('[F12] a copy is put back over no hall that is open, and nothing is deleted', async () => {
    await backup('--to', usb);
    hall.takeWaiting('A');
    const open = await restore('--from', copyIn(usb), '--data', data());
    expect([open.code, open.said]).toEqual([1, expect.stringContaining('is in use by another Hallcall')]);
    closeDatabase(hall.db);
    const { code, said } = await restore('--from', copyIn(usb), '--data', data());
    expect(code).toBe(0);
    const aside = /What was there is in (\S+)\.$/m.exec(said)?.[1] ?? '';
    expect(numbersIn(join(aside, 'hall.db'))).toEqual(['A001', 'A002', 'A003', 'A004']);
    expect(said).toContain('hall.key');
    expect(JSON.parse(readFileSync(join(data(), 'restored.json'), 'utf8'))).toMatchObject({
      lost: { events: expect.any(Number) },
      numbers: { day: DAY, last: { A: 4 } },
    });
    expect((await restore('--from', copyIn(usb), '--data', data())).code).toBe(0); // once more, to be sure
    expect(JSON.parse(readFileSync(join(data(), 'restored.json'), 'utf8'))).toMatchObject({
      lost: { events: expect.any(Number) },
      numbers: { day: DAY, last: { A: 4 } },
    });
    const again = await startHall(['--data', data(), '--port', '0']);
    expect((await again.stop()).code).toBe(0);
    expect(existsSync(join(data(), 'restored.json'))).toBe(false);
    const db = openDatabase(join(data(), 'hall.db'));
    const { after } = createStores(db).events;
    expect(after(0, 1_000).filter(({ kind }) => kind === 'hall-restored')).toHaveLength(1);
    closeDatabase(db);
    expect(numbersIn(join(data(), 'hall.db'))).toEqual(['A001', 'A002', 'A003']);
  });

  it('[F3] a damaged hall is refused with its last good copy and the command that puts it back, and that works', async () => {
    await backup();
    hall.takeWaiting('A');
    const page = hall.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'counter_service'`).pluck().get();
    hall.db.close();
    const path = join(data(), 'hall.db');
    const content = readFileSync(path);
    content.fill(0xff, (Number(page) - 1) * 4096, Number(page) * 4096);
    writeFileSync(path, content);
    const { code, stderr } = await run('server/main.ts', ['--data', data(), '--port', '0']).ended;
    const [, from, to] = /npm run restore -- --from "(.+?)" --data "(.+?)"/.exec(stderr) ?? [];
    expect([code, from, to]).toEqual([1, copyIn(join(data(), 'backups')), data()]);
    const { code: restored, said } = await restore('--from', from ?? '', '--data', to ?? '');
    expect([restored, said]).toEqual([0, expect.stringMatching(/\d+ events since the copy/)]);
    expect(numbersIn(path)).toEqual(['A001', 'A002', 'A003']);
  });

  it('[F12] says what is no copy, of another hall, or typed wrong', async () => {
    await backup('--to', usb);
    const copy = copyIn(usb);
    const cut = folder.file('cut.db');
    writeFileSync(cut, readFileSync(copy).subarray(0, 100_000));
    expect(await restore('--from', cut, '--data', data())).toMatchObject({
      code: 1,
      said: expect.stringContaining('is no whole copy of a hall'),
    });
    expect(await restore('--from', folder.file('none.db'), '--data', data())).toMatchObject({ code: 2 });
    expect(await restore('--data', data())).toMatchObject({ code: 2, said: expect.stringContaining('--from') });
    hall.change({ hallId: 'another-hall' });
    closeDatabase(hall.db);
    expect(await restore('--from', copy, '--data', data())).toMatchObject({
      code: 1,
      said: expect.stringContaining('this folder holds another-hall'),
    });
  });
});
