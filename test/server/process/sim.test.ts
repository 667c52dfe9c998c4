import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSimOptions } from '../../../server/sim/sim-options.ts';
import { KIOSK_KEY, PIN, writeBigHall } from '../../support/big-hall.ts';
import { connect, signIn, type TestClient } from '../../support/client.ts';
import { type Ended, type HallProcess, run, startHall, temporaryFolder } from '../../support/server-process.ts';

const SIM = 'server/sim/main.ts';
const LONG_MS = 60_000;

/** What the simulation says it has seen, by the words it uses. */
const said = ({ stdout }: Pick<Ended, 'stdout'>, what: string) =>
  Number(new RegExp(`^${what}: (\\d+)`, 'm').exec(stdout)?.[1] ?? Number.NaN);

/** The same from the hall's own report. */
async function hallsFigures(url: string) {
  const { businessDay } = (await (await fetch(`${url}/health`)).json()) as { businessDay: string };
  const headers = { authorization: `Bearer ${await signIn(url, '9001')}` };
  const report = await fetch(`${url}/api/reports/day?from=${businessDay}&to=${businessDay}`, { headers });
  return ((await report.json()) as { total: Record<string, number> }).total;
}

/** The counts of both agree, ticket by ticket. */
async function expectAgreement(url: string, ended: Ended) {
  const { issued, finished, missed, cancelled, rated, expired } = await hallsFigures(url);
  expect({ issued, finished, missed, cancelled, rated, expired }).toEqual({
    issued: said(ended, 'tickets'),
    finished: said(ended, 'served'),
    missed: said(ended, 'missed'),
    cancelled: said(ended, 'cancelled'),
    rated: said(ended, 'rated'),
    expired: 0,
  });
}

describe('a simulated day', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let hall: HallProcess;
  let wall: TestClient;
  const simulate = (...args: string[]) => run(SIM, ['--hall', hall.url, ...args]);
  const someoneWasCalled = () => wall.view('display:view', ({ calls }) => calls.length > 0);

  beforeEach(async () => {
    folder = temporaryFolder();
    hall = await startHall(['--port', '0', '--data', folder.path]);
    wall = await connect(hall.url, { role: 'display', name: 'wall' });
  });
  afterEach(async () => {
    wall.close();
    await hall.stop();
    folder.remove();
  });

  it(
    'is served by the hall until everybody has gone, and both have counted the same',
    async () => {
      const ended = await simulate('--speed', '600', '--hours', '0.6', '--until-empty').ended;
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      expect(said(ended, 'errors')).toBe(0);
      expect(said(ended, 'tickets')).toBeGreaterThan(15);
      expect(said(ended, 'served')).toBeGreaterThan(5);
      await expectAgreement(hall.url, ended);
      await wall.view('display:view', (view) => view.hall.openCounters === 0);
    },
    LONG_MS,
  );

  it(
    'ends when it is told to: clerks finish and close their counters',
    async () => {
      const sim = simulate('--speed', '300');
      await someoneWasCalled();
      sim.child.kill('SIGTERM');
      const ended = await sim.ended;
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      await expectAgreement(hall.url, ended);
      await wall.view('display:view', (view) => view.hall.openCounters === 0);
    },
    LONG_MS,
  );

  it(
    'goes on after the hall was restarted, and no wish is lost or doubled',
    async () => {
      const sim = simulate('--speed', '400', '--hours', '0.8', '--until-empty');
      await someoneWasCalled();
      await hall.stop();
      hall = await startHall(['--port', hall.port, '--data', folder.path]);
      const ended = await sim.ended;
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      await expectAgreement(hall.url, ended);
    },
    LONG_MS,
  );

  it('says who was not let in', async () => {
    const { code, stderr } = await simulate('--speed', '10', '--clerks', '1001', '--pin', 'wrong').ended;
    expect([code, stderr]).toEqual([1, 'Badge 1001 was not let in: {"code":"wrong-badge-or-pin"}\n']);
    const manager = await simulate('--speed', '10', '--clerks', '9001').ended;
    expect([manager.code, manager.stderr]).toEqual([1, 'Badge 9001 belongs to a manager; clerks are needed.\n']);
  });
});

it(
  'a hall with keys lets in one kiosk with its key; clerks then call by voice',
  async () => {
    const folder = temporaryFolder();
    writeBigHall(folder.file('hall.json'), 4);
    const place = ['--port', '0', '--data', folder.path];
    const hall = await startHall([...place, '--no-demo', '--setup', folder.file('hall.json')]);
    const door = ['--hall', hall.url, '--clerks', '2001,2002,2003,2004', '--pin', PIN, '--kiosks', '1'];
    const keyless = await run(SIM, door).ended;
    expect([keyless.code, keyless.stderr]).toEqual([1, expect.stringContaining('give the key of a kiosk with --key')]);
    const day = ['--key', KIOSK_KEY, '--speed', '600', '--hours', '0.5', '--until-empty'];
    const ended = await run(SIM, [...door, ...day]).ended;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(said(ended, 'served')).toBeGreaterThan(5);
    await hall.stop();
    folder.remove();
  },
  LONG_MS,
);

describe('the command line of a simulated day', () => {
  it('names an unknown flag and the known ones', async () => {
    const { code, stdout, stderr } = await run(SIM, ['--sped', '10']).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--sped'\. Known flags: --hall URL \[--trust FILE\|MARK\] --speed N/);
  });

  it.each([
    [['--speed', 'fast'], /^--speed fast is no number\. Known flags: --hall URL/],
    [['--speed', ''], /^--speed {2}is at least 0.1\./],
    [['--hours', '0'], /^--hours 0 is more than 0\./],
    [['--hall', 'nowhere'], /^--hall nowhere is no address of a hall/],
    [['--clerks', '1001,,1002'], /^--clerks 1001,,1002 are badges with commas between them\./],
  ])('%j is refused with all that can be said', (args, words) => {
    expect(() => readSimOptions(args)).toThrow(words);
  });

  it('says that no hall answers', async () => {
    const { code, stderr } = await run(SIM, ['--hall', 'http://127.0.0.1:1', '--speed', '10']).ended;
    expect(code).toBe(1);
    expect(stderr).toBe('No hall answers at http://127.0.0.1:1. Start one with npm start, or name it with --hall.\n');
  });
});
