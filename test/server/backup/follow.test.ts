import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFollower, Heard, heardIn, shippedIn } from '../../../server/backup/follow.ts';
import type { ShippedHead } from '../../../server/protocol/shipments.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { ownFolder } from '../../support/folder.ts';

/** A hall that is heard and cannot be copied, as one whose database is damaged. */
async function sickHall() {
  let copiesAsked = 0;
  let number = 0;
  const server = createServer(({ url }, response) => {
    if (url !== '/api/spare/head') {
      copiesAsked += 1;
      return void response.writeHead(503).end();
    }
    number += 1;
    const head: ShippedHead = {
      ...{ hallId: 'hall', timeZone: 'Asia/Shanghai', revision: number, seq: number, at: null },
      numbers: { day: '2026-03-02', last: { A: number } },
    };
    response.end(JSON.stringify(head));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const hall = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { hall, copiesAsked: () => copiesAsked };
}

it('[F13] a hall that cannot be copied is heard all the same, and left alone with copies for a minute', async () => {
  const { hall, copiesAsked } = await sickHall();
  const data = ownFolder();
  let now = 0;
  const clock = () => now as EpochMs;
  const follower = createFollower({ hall, key: 'key', data, opensAt: hall, everyMs: 0, now: clock });
  const heardNumber = () => Heard.parse(JSON.parse(readFileSync(heardIn(data), 'utf8'))).head.numbers.last.A;
  await expect(follower.step()).rejects.toThrow('503');
  expect([heardNumber(), copiesAsked()]).toEqual([1, 1]);
  for (const second of [5, 30, 59]) {
    now = second * 1000;
    await follower.step();
  }
  expect([heardNumber(), copiesAsked()]).toEqual([4, 1]);
  now = 60_000;
  await expect(follower.step()).rejects.toThrow('503');
  expect([heardNumber(), copiesAsked()]).toEqual([5, 2]);
});

it('[F13] what a spare that was killed had half fetched is gone with the next start', () => {
  const data = ownFolder();
  const deps = { hall: 'http://127.0.0.1:9', key: 'key', data, opensAt: '', everyMs: 0, now: () => 0 as EpochMs };
  createFollower(deps);
  const half = join(shippedIn(data), '4711.coming');
  writeFileSync(half, 'half');
  createFollower(deps);
  expect(existsSync(half)).toBe(false);
});
