import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../../server/domain/random.ts';
import { accepted, connect, signIn, type TestClient } from '../../support/client.ts';
import { openKioskBox } from '../../support/kiosk-box.ts';
import { customerAt } from '../../support/kiosk-customer.ts';
import { type HallProcess, startHall, temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const CUSTOMERS = 240;
const MINUTES = 60;
const WITHOUT_HALL = { from: 29, until: 31 };

type Customer = { kiosk: 0 | 1; serviceId: string; minute: number };
type Given = { number: string; ticketId: string; kiosk: number; isOffline: boolean };

/** Who comes within one busy hour, to which kiosk, for what. */
function busyHour(): Customer[] {
  const random = createRandom(7);
  return Array.from({ length: CUSTOMERS }, () => ({
    kiosk: (random.even() < 0.5 ? 0 : 1) as 0 | 1,
    serviceId: ['A', 'B', 'C', 'D', 'E'][Math.floor(random.even() * 5)] ?? 'A',
    minute: random.even() * MINUTES,
  })).sort((one, other) => one.minute - other.minute);
}

async function openHouse() {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const args = (port: string) => ['--port', port, '--data', folder.file('hall'), '--no-limits'];
  let hall: HallProcess = await startHall(args('0'));
  onTestFinished(() => void hall.child.kill('SIGKILL'));
  const boxes = await Promise.all(['kiosk-1', 'kiosk-2'].map((name) => openKioskBox(hall.url, name, folder.path)));
  return {
    folder,
    boxes,
    url: hall.url,
    killHall: () => hall.stop('SIGKILL'),
    async startHallAgain() {
      hall = await startHall(args(hall.port));
    },
    stopHall: () => hall.stop(),
  };
}

function rowsOf(path: string) {
  const db = new BetterSqlite(path, { readonly: true });
  try {
    return db
      .prepare(
        'SELECT ticket_id AS ticketId, number, service_id AS serviceId, since, taken_at AS takenAt, status FROM ticket',
      )
      .all() as {
      ticketId: string;
      number: string;
      serviceId: string;
      since: number;
      takenAt: number;
      status: string;
    }[];
  } finally {
    db.close();
  }
}

describe('a busy hour at two kiosks, two minutes of it without the server', () => {
  it('[O2] [O3] [O4] everybody gets one number, nobody the same; the server and a kiosk are killed, and all is taken in once, in order', async () => {
    const house = await openHouse();
    const pages = await Promise.all(house.boxes.map((box) => box.openPage()));
    const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, '1001') });
    onTestFinished(() => void clerk.close());
    await accepted(clerk.send('counter:open', { counterId: '1' as never }));

    const given: Given[] = [];
    const serve = async ({ kiosk, serviceId }: Customer) => {
      const { number, ticketId, slip } = await customerAt(pages[kiosk] as TestClient).takeNumber(serviceId);
      given.push({ number, ticketId, kiosk, isOffline: slip?.isOffline ?? false });
    };
    const customers = busyHour();
    const { from, until: end } = WITHOUT_HALL;
    const before = customers.filter(({ minute }) => minute < from);
    const without = customers.filter(({ minute }) => minute >= from && minute < end);
    const after = customers.filter(({ minute }) => minute >= end);
    const [inTheMiddle, atTheKilledKiosk] = [without.shift(), without.find(({ kiosk }) => kiosk === 0)];
    if (!inTheMiddle || !atTheKilledKiosk) throw new Error('this hour is not busy');
    const half = without.indexOf(atTheKilledKiosk);

    for (const [index, customer] of before.entries()) {
      await serve(customer);
      if (index % 4 === 3) await clerk.send('counter:next', {});
    }
    const whileTheHallDies = serve(inTheMiddle);
    await house.killHall();
    await whileTheHallDies;
    for (const customer of without.slice(0, half)) await serve(customer);
    const whileTheKioskDies = serve(atTheKilledKiosk);
    await house.boxes[0]?.kill();
    house.boxes[0]?.startAgain();
    await whileTheKioskDies;
    for (const customer of without.slice(half + 1)) await serve(customer);
    for (const one of pages) expect(one.latest('kiosk:view')?.offline).not.toBeNull();
    expect(given.slice(before.length).every(({ isOffline }) => isOffline)).toBe(true);
    expect(given.length - before.length).toBe(without.length + 1);

    await house.startHallAgain();
    for (const customer of after) await serve(customer);
    const offline = given.filter(({ isOffline }) => isOffline);
    for (const one of pages) await one.view('kiosk:view', (view) => view.offline === null);
    const database = house.folder.file('hall/hall.db');
    await until('all is taken in', () => {
      const stored = new Set(rowsOf(database).map(({ ticketId }) => ticketId));
      return offline.every(({ ticketId }) => stored.has(ticketId));
    });
    await house.stopHall();

    const rows = rowsOf(database).filter(({ status }) => status !== 'voided');
    expect(new Set(given.map(({ number }) => number)).size).toBe(CUSTOMERS);
    expect(rows.map(({ number }) => number).sort()).toEqual(given.map(({ number }) => number).sort());
    const takenAt = new Map(rows.map((row) => [row.ticketId, row.since]));
    const times = given.map(({ ticketId }) => takenAt.get(ticketId) ?? 0);
    const inversions = times.filter((time, index) => index > 0 && time < (times[index - 1] ?? 0) - 50);
    expect(inversions).toEqual([]);
    for (const kiosk of [0, 1]) {
      const own = given
        .filter((one) => one.kiosk === kiosk && one.isOffline)
        .map(({ ticketId }) => takenAt.get(ticketId));
      expect(own).toEqual([...own].sort((a, b) => Number(a) - Number(b)));
    }
  }, 120_000);
});
