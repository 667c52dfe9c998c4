import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyFileName, readCopyName } from '../../../server/domain/backup-copies.ts';
import { SPARE_HEADER } from '../../../server/protocol/shipments.ts';
import type { ServiceId } from '../../../server/protocol/vocabulary.ts';
import { closeDatabase, openDatabase } from '../../../server/storage/database.ts';
import { connect, signIn } from '../../support/client.ts';
import { type HallProcess, run, startHall, temporaryFolder } from '../../support/server-process.ts';
import { untilWithin } from '../../support/until.ts';

const PATIENCE = { timeout: 180_000 };
const WAIT_MS = 60_000;

/** A copy that is newer than all others and was spoilt by the spare's own disk. */
function spoilNewest(shipped: string): void {
  const name = readdirSync(shipped).flatMap((file) => readCopyName(file) ?? [])[0];
  if (!name) throw new Error('nothing was shipped');
  writeFileSync(join(shipped, copyFileName({ ...name, revision: name.revision + 1_000 })), 'no database');
}

describe('npm run spare', PATIENCE, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let hall: HallProcess;
  const running: { kill: () => unknown }[] = [];

  beforeEach(async () => {
    folder = temporaryFolder();
    hall = await startHall(['--data', folder.file('old'), '--port', '0']);
    running.push(hall.child);
  });
  afterEach(() => {
    for (const program of running.splice(0)) program.kill();
    folder.remove();
  });

  async function keyFor(scope: string): Promise<string> {
    const authorization = `Bearer ${await signIn(hall.url, '9001')}`;
    const body = JSON.stringify({ name: `spare-${scope.split(':')[0]}`, scopes: [scope] });
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${hall.url}/api/integrations`, { method: 'POST', headers, body });
    return ((await answer.json()) as { key: string }).key;
  }

  async function take(url: string): Promise<string> {
    const kiosk = await connect(url, { role: 'kiosk', name: 'kiosk-1' });
    const wish = { serviceId: 'A' as ServiceId, language: 'zh', slip: false } as const;
    const taken = await kiosk.send('ticket:take', wish);
    kiosk.close();
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    return taken.number;
  }

  const spareWith = (key: string, ...args: string[]) =>
    run('server/backup/spare-main.ts', ['--data', folder.file('spare'), ...args], { HALLCALL_SPARE_KEY: key });
  const spare = (...args: string[]) => spareWith('', ...args);

  it('[F13] is refused without a key that is good for it, and says so', async () => {
    const ask = (key: string) =>
      fetch(`${hall.url}/api/spare/copy`, { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status);
    expect([await ask('guessed'), await ask(await keyFor('metrics:read'))]).toEqual([401, 403]);
    expect(await spare('--take-over').ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nothing has been'),
    });
    const without = await spare('--hall', hall.url).ended;
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('HALLCALL_SPARE_KEY') });
    expect(await spare('--hall', hall.url, '--key', 'seen-by-all').ended).toMatchObject({ code: 2 });
  });

  it('[F14] is served also where the hall cannot note where it is', async () => {
    mkdirSync(folder.file('old/spare.json'));
    const headers = { authorization: `Bearer ${await keyFor('backup:read')}`, [SPARE_HEADER]: 'http://10.0.0.6:7070' };
    expect((await fetch(`${hall.url}/api/spare/head`, { headers })).status).toBe(200);
  });

  it('[F13] [F14] follows, takes over with all that was shipped and the time since stated, and is the only hall then', async () => {
    const first = await take(hall.url);
    const spareAddress = await startHall(['--data', folder.file('elsewhere'), '--port', '0']);
    await spareAddress.stop(); // a port that nobody has
    const where = ['--hall', hall.url, '--opens-at', spareAddress.url, '--every', '3600'];
    const following = spareWith(await keyFor('backup:read'), ...where);
    running.push(following.child);
    await untilWithin(WAIT_MS, 'the spare keeps up', () => following.said.stdout.includes('keeps up'));
    const later = [await take(hall.url), await take(hall.url)];
    await untilWithin(WAIT_MS, 'the spare has heard of it', () =>
      readdirSync(folder.file('spare/shipped')).includes('events.ndjson'),
    );
    const early = await spare('--take-over').ended;
    expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('still answers') });

    await hall.stop('SIGKILL');
    following.child.kill();
    await following.ended;
    spoilNewest(folder.file('spare/shipped'));
    const over = await spare('--take-over').ended;
    expect([over.code, over.stderr]).toEqual([0, '']);
    expect(over.stdout).toContain('NOT WHOLE');
    expect(over.stdout).toMatch(/Since then \d+ events, until .+, are known and not in it: .*ticket-taken [12]/);
    expect(over.stdout).toMatch(/The hall was last heard \d+ minutes ago/);

    const port = ['--port', spareAddress.port];
    const now = await startHall(['--data', folder.file('spare'), ...port]);
    running.push(now.child);
    const next = await take(now.url);
    expect([first, ...later]).not.toContain(next);
    expect(Number(next.slice(1))).toBeGreaterThan(Number(first.slice(1)));

    const back = await run('server/main.ts', ['--data', folder.file('old'), '--port', '0']).ended;
    expect([back.code, back.stderr]).toEqual([
      2,
      expect.stringMatching(/has taken over this hall.*stop the spare first/),
    ]);
    expect((await now.stop()).code).toBe(0);
    const db = openDatabase(folder.file('spare/hall.db'));
    expect(db.prepare('SELECT number FROM ticket ORDER BY number').pluck().all()).toEqual([first, next]);
    closeDatabase(db);
  });
});
