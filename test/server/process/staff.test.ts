import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { ensureHall } from '../../../server/new-hall.ts';
import { closeDatabase, openDatabase } from '../../../server/storage/database.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { ownFolder } from '../../support/folder.ts';
import { heldClock } from '../../support/hall.ts';
import { run } from '../../support/server-process.ts';

const MAIN = 'server/staff-main.ts';

it('[S21] whoever is at the box gives a new PIN and takes a second factor away, while the hall is closed', async () => {
  const data = ownFolder();
  const path = join(data, 'hall.db');
  const clock = heldClock();
  const db = openDatabase(path);
  await ensureHall(db, powerHall, true, clock);
  const { staff, factors } = createStores(db);
  const staffId = staff.byBadge('9001')?.member.staffId ?? ('' as never);
  factors.begin(staffId, 'sealed');
  factors.set(staffId, clock.now(), 1, ['hash']);
  const ask = (...args: string[]) => run(MAIN, ['--data', data, ...args]).ended;
  expect(await ask('--badge', '9001', '--new-pin')).toMatchObject({ code: 1 }); // somebody has the hall open
  closeDatabase(db);

  expect(await ask()).toMatchObject({ code: 2 });
  expect(await ask('--badge', '9001')).toMatchObject({ code: 2 });
  expect(await ask('--badge', '4711', '--new-pin')).toMatchObject({
    code: 2,
    stderr: 'Nobody here has the badge 4711.\n',
  });
  const { code, stdout } = await ask('--badge', '9001', '--new-pin', '--drop-second-factor');
  expect(code).toBe(0);
  const [, pin = ''] = /is (\d{8})\./.exec(stdout) ?? [];

  const again = openDatabase(path);
  const stores = createStores(again);
  expect(await verify(stores.staff.byBadge('9001')?.pinHash ?? '', pin)).toBe(true);
  expect([stores.factors.isSet(staffId), stores.factors.recoveryLeft(staffId)]).toEqual([false, 0]);
  const told = stores.events.after(0, 1_000).filter(({ kind }) => /pin|factor/.test(kind));
  expect(told.map(({ kind, data: { by } }) => [kind, by])).toEqual([
    ['staff-pin-set', 'hall:box'],
    ['second-factor-removed', 'hall:box'],
  ]);
  expect(JSON.stringify(told)).not.toContain(pin);
  closeDatabase(again);
}, 30_000);
