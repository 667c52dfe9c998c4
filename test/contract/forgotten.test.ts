import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accepted } from '../support/client.ts';
import { ownFolder } from '../support/folder.ts';
import { openHall } from '../support/hall.ts';
import { until } from '../support/until.ts';

it('[A5] once somebody has called, the number is in no file of the hall, not even sealed', async () => {
  const path = join(ownFolder(), 'hall.db');
  const hall = await openHall({ path });
  const guide = await hall.staff('guide', '8001');
  const { callBackId } = await accepted(
    guide.send('call-back:add', { phone: '13800001234', label: '张*', serviceId: 'B' as never }),
  );
  const sealed = hall.db.prepare('SELECT phone_sealed FROM call_back').pluck().get() as string;
  const files = [path, `${path}-wal`];
  const holding = () => files.filter((file) => existsSync(file) && readFileSync(file).includes(sealed));
  expect(holding()).not.toEqual([]);
  expect(files.some((file) => readFileSync(file).includes('13800001234'))).toBe(false);
  await accepted(guide.send('call-back:done', { callBackId, result: 'reached' }));
  await until('no file holds the number', () => holding().length === 0);
  guide.close();
  await hall.close();
});
