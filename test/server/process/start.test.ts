import { writeFileSync } from 'node:fs';
import { connect as connectTcp, createServer } from 'node:net';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { connect } from '../../support/client.ts';
import { run, startHall, temporaryFolder } from '../../support/server-process.ts';

describe('starting the hall server', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const refusedWith = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('server/main.ts', args).ended;
    expect(stdout).toBe('');
    return [code, stderr.trim()];
  };
  const data = () => ['--port', '0', '--data', folder.path];

  it('says in one line where it is open, and ends cleanly when told to', async () => {
    const hall = await startHall(data());
    const health = await (await fetch(`${hall.url}/health`)).json();
    expect(health).toMatchObject({ status: 'ok', demo: true, revision: expect.any(Number) });
    expect((await fetch(`${hall.url}/ready`)).status).toBe(200);
    const { code, stdout, stderr } = await hall.stop();
    expect([code, stdout, stderr]).toEqual([0, `Hallcall is open at ${hall.url}\n`, '']);
  });

  it('ends in time although somebody has connected and says nothing', async () => {
    const hall = await startHall(data());
    const silent = connectTcp(Number(hall.port), '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const halfSaid = connectTcp(Number(hall.port), '127.0.0.1');
    halfSaid.write('GET /health HTTP/1.1\r\n');
    const kiosk = await connect(hall.url, { role: 'kiosk' });
    const sentAway = new Promise((resolve) => kiosk.socket.once('disconnect', resolve));
    expect((await hall.stop()).code).toBe(0);
    await sentAway;
    kiosk.close();
    silent.destroy();
    halfSaid.destroy();
  });

  it('names an unknown flag and the known ones', async () => {
    const [code, words] = await refusedWith('--prot', '7070');
    expect(code).toBe(2);
    expect(words).toMatch(/'--prot'.*Known flags:.*--port/);
  });

  it('refuses values that cannot be meant', async () => {
    expect(await refusedWith('--port', 'seven')).toEqual([2, expect.stringContaining('--port seven is no port')]);
    expect(await refusedWith('--port', '70000')).toEqual([2, expect.stringContaining('0 (any free one) to 65535')]);
    expect(await refusedWith('--host', '0.0.0.0')).toEqual([2, expect.stringContaining('--no-demo')]);
    expect(await refusedWith('--no-demo', '--host', '0.0.0.0', '--no-limits')).toEqual([
      2,
      expect.stringContaining('benchmarks'),
    ]);
  });

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await refusedWith('--port', String(port), '--data', folder.path)).toEqual([
      1,
      `Port ${port} is in use. Stop the other program, or choose another with --port.`,
    ]);
    other.close();
  });

  it('says that a data folder cannot be written', async () => {
    writeFileSync(folder.file('occupied'), 'a file, not a folder');
    const [code, words] = await refusedWith('--port', '0', '--data', folder.file('occupied'));
    expect([code, words]).toEqual([1, expect.stringContaining('cannot be written')]);
  });

  it('refuses a damaged database and leaves it as it is', async () => {
    writeFileSync(folder.file('hall.db'), 'this was a database once'.repeat(200));
    const [code, words] = await refusedWith(...data());
    expect([code, words]).toEqual([1, expect.stringMatching(/damaged.*last good backup/s)]);
  });

  it('refuses the database of a newer Hallcall', async () => {
    const db = new BetterSqlite(folder.file('hall.db'));
    db.pragma('user_version = 9990');
    db.close();
    const [code, words] = await refusedWith(...data());
    expect([code, words]).toEqual([1, expect.stringMatching(/version 9990.*newer Hallcall/s)]);
  });

  it('opens a real hall from its file, once, and keeps demo and real halls apart', async () => {
    const key = 'a-key-for-the-first-kiosk';
    const staff = [{ badge: '77', name: '张三', role: 'clerk', pin: 'secret-pin' }];
    const file = { ...powerHall, staff, devices: [{ name: 'kiosk-1', role: 'kiosk', key }] };
    writeFileSync(folder.file('hall.json'), JSON.stringify(file));
    const hall = await startHall(['--no-demo', '--setup', folder.file('hall.json'), ...data()]);
    await expect(connect(hall.url, { role: 'kiosk' })).rejects.toEqual({ code: 'not-paired' });
    await expect(connect(hall.url, { role: 'display', key })).rejects.toEqual({ code: 'wrong-role' });
    const kiosk = await connect(hall.url, { role: 'kiosk', key });
    kiosk.close();
    await hall.stop();
    expect(await refusedWith(...data())).toEqual([2, expect.stringContaining('real hall')]);
    const again = await startHall(['--no-demo', ...data()]);
    await again.stop();
  });

  it('begins no new hall in a folder that holds something else', async () => {
    writeFileSync(folder.file('hall.key'), 'of a hall whose database is gone');
    const [code, words] = await refusedWith('--no-demo', ...data());
    expect([code, words]).toEqual([
      2,
      expect.stringMatching(/no hall, but other files \(hall\.key\).*put its hall\.db back/),
    ]);
  });

  it('says what is wrong with a hall file', async () => {
    const counters = [{ counterId: '1', name: { zh: '一', en: 'One' }, services: ['Z'] }];
    writeFileSync(folder.file('hall.json'), JSON.stringify({ ...powerHall, counters }));
    const [code, words] = await refusedWith('--no-demo', '--setup', folder.file('hall.json'), ...data());
    expect([code, words]).toEqual([2, expect.stringContaining('a counter offers a service code that does not exist')]);
  });
});
