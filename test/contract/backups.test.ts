import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Copier } from '../../server/application/backups.ts';
import { createCopier } from '../../server/backup/copier.ts';
import { BackupSettings } from '../../server/protocol/backup.ts';
import { checkCopy } from '../../server/storage/hall-copy.ts';
import { ownFolder } from '../support/folder.ts';
import { openHall } from '../support/hall.ts';
import { until } from '../support/until.ts';

const MINUTE = 60_000;
const GOOD = { file: 'copy.db', folder: '/backups', bytes: 1_000, revision: 1, seq: 1 };

/** A hall whose copies are made by this test: each wish is answered as the test says. */
async function withHand() {
  const asked: number[] = [];
  let outcome: Parameters<Parameters<Copier['copy']>[1]>[1] = GOOD;
  const copier: Copier = {
    async copy({ now, settings }, tell) {
      asked.push(now);
      tell('here', outcome);
      if (settings.secondFolder !== null) tell('second', { problem: 'no-folder' });
    },
    stop: () => undefined,
  };
  const hall = await openHall({ copier });
  onTestFinished(hall.close);
  const startedAt = hall.clock.now();
  const minutes = () => asked.map((at) => Math.round((at - startedAt) / MINUTE));
  async function pass(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      hall.clock.advance(MINUTE);
      hall.tick();
      await new Promise(setImmediate);
    }
  }
  return { ...hall, minutes, pass, answer: (next: typeof outcome) => (outcome = next) };
}

describe('when a hall is copied', () => {
  it('[F8] soon after the start, then every so many minutes, when the manager asks, and when its day is over', async () => {
    const hall = await withHand();
    const manager = await hall.staff('manager', '9001');
    await hall.pass(100);
    expect(hall.minutes()).toEqual([1, 61]);
    expect((await manager.send('settings:save', { change: { backup: { everyMinutes: 15 } } })).ok).toBe(true);
    await hall.pass(20);
    expect(hall.minutes()).toEqual([1, 61, 101, 116]);
    expect((await manager.send('backup:make', {})).ok).toBe(true);
    await hall.pass(1);
    expect(hall.minutes().at(-1)).toBe(121);
    hall.clock.advance(20 * 3_600_000);
    await hall.pass(2);
    expect(hall.stores.events.after(0, 10_000).filter(({ kind }) => kind === 'backup-made').length).toBeGreaterThan(5);
  });

  it('[F8] nobody but the manager asks for one', async () => {
    const hall = await withHand();
    const clerk = await hall.staff('clerk', '1001');
    expect(await clerk.send('backup:make' as never, {} as never)).toMatchObject({ ok: false });
  });

  it('[F10] the manager sees what keeps a copy from being made, once, and what was made last', async () => {
    const hall = await withHand();
    const manager = await hall.staff('manager', '9001');
    await manager.send('settings:save', { change: { backup: { secondFolder: '/media/usb' } } });
    await hall.pass(130);
    const { backup, duty } = (await manager.view('manager:view', ({ duty }) => duty.alerts.length > 0)) as never as {
      backup: object;
      duty: { alerts: { code: string; about: string }[] };
    };
    expect(backup).toMatchObject({
      isRunning: false,
      places: [
        { place: 'here', newest: GOOD, trouble: null },
        { place: 'second', newest: null, trouble: { problem: 'no-folder' } },
      ],
    });
    expect(duty.alerts.map(({ code, about }) => `${code} ${about}`)).toEqual(['backup-failed second']);
    const failed = hall.stores.events.after(0, 10_000).filter(({ kind }) => kind === 'backup-failed');
    expect(failed).toHaveLength(1);
  });

  it('[F11] damage is an alarm until a whole copy could be made again', async () => {
    const hall = await withHand();
    hall.answer({ problem: 'damaged' });
    await hall.pass(2);
    expect(hall.stores.alerts.all()).toMatchObject([{ code: 'damaged', level: 'alarm' }]);
    expect(hall.stores.backups.isDamaged()).toBe(true);
    hall.stores.backups.good('here', GOOD, hall.clock.now());
    expect(hall.stores.backups.isDamaged()).toBe(false);
    hall.stores.backups.failed('second', 'damaged', hall.clock.now());
    expect(hall.stores.backups.isDamaged()).toBe(true);
    hall.stores.backups.forgetSecond();
    hall.answer(GOOD);
    await hall.pass(70);
    expect(hall.stores.alerts.all()).toEqual([]);
    expect(hall.stores.backups.isDamaged()).toBe(false);
  });
});

describe('a disk that says damage', () => {
  it('[F11] is taken at its word at once: the hall is copied, which reads all of it', async () => {
    const path = join(ownFolder(), 'hall.db');
    const asked: number[] = [];
    const copier: Copier = {
      async copy({ now }, tell) {
        asked.push(now);
        tell('here', { problem: 'damaged' });
      },
      stop: () => undefined,
    };
    const hall = await openHall({ path, copier });
    onTestFinished(hall.close);
    const manager = await hall.staff('manager', '9001');
    const page = hall.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'staff_message'`).pluck().get();
    hall.db.pragma('wal_checkpoint(TRUNCATE)');
    hall.db.pragma('shrink_memory');
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, (Number(page) - 1) * 4096);
    closeSync(file);
    const reply = await manager.send('message:send', { to: { role: 'guide' }, text: 'hello' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'storage-fault' } });
    hall.tick();
    expect(asked).toHaveLength(1);
    await new Promise(setImmediate);
    await manager.send('message:send', { to: { role: 'guide' }, text: 'hello' });
    hall.tick();
    expect(asked).toHaveLength(1); // it is known now
  });
});

describe('the process that copies', () => {
  async function withCopier(withinMs: number) {
    const folder = ownFolder();
    const path = join(folder, 'hall.db');
    const hall = await openHall({ path, copier: createCopier({ database: path, reserveBytes: 0, withinMs }) });
    onTestFinished(hall.close);
    hall.clock.advance(2 * MINUTE);
    hall.tick();
    const here = await until('a copy was tried', () => {
      const record = hall.stores.backups.of('here');
      return record?.newest || record?.trouble ? record : null;
    });
    return { ...hall, folder, here };
  }

  it('[F8] copies the hall that it is told of', async () => {
    const { here, folder, close } = await withCopier(60_000);
    expect(here).toMatchObject({ newest: { folder: join(folder, 'backups') }, trouble: null });
    expect(checkCopy(join(folder, 'backups', here.newest?.file ?? '')).hallId).toBe('demo-power-hall');
    await close();
  });

  it('[F11] tells of damage also where not even the name of the hall can be read', async () => {
    const path = join(ownFolder(), 'hall.db');
    writeFileSync(path, 'no database, and longer than the head of one '.repeat(10));
    const told: unknown[] = [];
    const wish = { settings: BackupSettings.parse({}), now: 0 as never };
    const copier = createCopier({ database: path, reserveBytes: 0, withinMs: 60_000 });
    await copier.copy(wish, (place, outcome) => told.push([place, outcome]));
    expect(told).toEqual([['here', { problem: 'damaged' }]]);
  });

  it('[F10] is ended when it takes too long, and leaves no half copy under a name', async () => {
    const { here, folder } = await withCopier(1);
    expect(here).toMatchObject({ newest: null, trouble: { problem: 'too-slow' } });
    mkdirSync(join(folder, 'backups'), { recursive: true });
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))).toEqual([]);
  });
});
