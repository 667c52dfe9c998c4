import { randomUUID } from 'node:crypto';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../server/protocol/commands.ts';
import type { CounterId, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { DISPLAY_KEY, KIOSK_KEY, PIN, writeBigHall } from '../../support/big-hall.ts';
import { accepted, connect, signIn, type TestClient } from '../../support/client.ts';
import { type HallProcess, startHall, temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const CROWD = 16;
const TICKETS = 2_000;
const SERVICES = ['A', 'B', 'C', 'D', 'E'] as ServiceId[];

type Taken = { ticketId: string; number: string };
type Row = { ticket_id: string; number: string; service_id: string; status: string; arrival: number; calls: number };

/** Sends one command until somebody acknowledges it, over restarts and lost connections: always with the same id. */
async function insist<Name extends 'ticket:take'>(client: TestClient, name: Name, input: object): Promise<Reply<Name>> {
  const commandId = randomUUID();
  for (;;) {
    const reply = await client.socket
      .timeout(500)
      .emitWithAck(name, { commandId, ...input })
      .catch(() => null);
    if (reply) return reply as Reply<Name>;
  }
}

describe('a crowd at the door', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let hall: HallProcess;
  const clients: TestClient[] = [];

  const start = (port = '0') =>
    startHall(['--no-demo', '--no-limits', '--setup', folder.file('hall.json'), '--data', folder.path, '--port', port]);
  const join = async (auth: Parameters<typeof connect>[1]) => {
    const client = await connect(hall.url, auth);
    clients.push(client);
    return client;
  };
  const rows = () => {
    const db = new BetterSqlite(folder.file('hall.db'), { readonly: true });
    const found = db.prepare('SELECT * FROM ticket ORDER BY arrival').all() as Row[];
    const calls = db.prepare('SELECT ticket_id, service_id FROM call ORDER BY seq').all() as Row[];
    db.close();
    return { tickets: found, calls };
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    writeBigHall(folder.file('hall.json'), CROWD);
    hall = await start();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await hall.stop();
    folder.remove();
  });

  async function takeAll(kiosks: TestClient[], total: number, taken: Taken[]): Promise<void> {
    let next = 0;
    await Promise.all(
      kiosks.map(async (kiosk) => {
        while (next < total) {
          const serviceId = SERVICES[next++ % SERVICES.length] as ServiceId;
          const reply = await insist(kiosk, 'ticket:take', { serviceId, slip: false });
          if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
          taken.push({ ticketId: reply.ticketId, number: reply.number });
        }
      }),
    );
  }

  async function callAll(clerks: TestClient[], isOver: () => boolean, called: Taken[]): Promise<void> {
    await Promise.all(
      clerks.map(async (clerk) => {
        for (;;) {
          await until(
            'somebody waits or all have come',
            () => isOver() || clerk.latest('clerk:view')?.waitingCount !== 0,
          );
          const reply = await clerk.send('counter:next', {});
          if (!reply.ok && isOver()) return;
          if (!reply.ok) continue;
          called.push({ ticketId: reply.ticketId, number: reply.number });
          await accepted(clerk.send('counter:finish', {}));
        }
      }),
    );
  }

  async function seatedClerks(): Promise<TestClient[]> {
    return Promise.all(
      Array.from({ length: CROWD }, async (_, index) => {
        const token = await signIn(hall.url, String(2001 + index), PIN);
        const clerk = await join({ role: 'clerk', token });
        await accepted(clerk.send('counter:open', { counterId: String(index + 1) as CounterId }));
        return clerk;
      }),
    );
  }

  const crowdOfKiosks = () => Promise.all(Array.from({ length: CROWD }, () => join({ role: 'kiosk', key: KIOSK_KEY })));

  it('[T2] [Q3] gets no number twice, no ticket at two counters, and strict order in every queue', async () => {
    const kiosks = await crowdOfKiosks();
    const clerks = await seatedClerks();
    const taken: Taken[] = [];
    const called: Taken[] = [];
    const taking = takeAll(kiosks, TICKETS, taken);
    let isTaken = false;
    const calling = callAll(clerks, () => isTaken, called);
    await taking;
    isTaken = true;
    await calling;

    expect(new Set(taken.map(({ number }) => number)).size).toBe(TICKETS);
    expect(new Set(called.map(({ ticketId }) => ticketId)).size).toBe(called.length);
    const { tickets, calls } = rows();
    const stored = new Map(tickets.map((row) => [row.ticket_id, row]));
    for (const { ticketId, number } of taken) expect(stored.get(ticketId)?.number).toBe(number);
    expect(called).toHaveLength(TICKETS);
    expect(tickets.every(({ status }) => status === 'finished')).toBe(true);
    for (const serviceId of SERVICES) {
      const arrivals = calls
        .filter((call) => call.service_id === serviceId)
        .map((call) => stored.get(call.ticket_id)?.arrival ?? 0);
      expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
      expect(arrivals).toHaveLength(TICKETS / SERVICES.length);
    }
  }, 120_000);

  it('[T4] keeps every acknowledged ticket over a kill -9, and screens are right again by themselves', async () => {
    const kiosks = await crowdOfKiosks();
    const display = await join({ role: 'display', key: DISPLAY_KEY });
    const taken: Taken[] = [];
    const taking = takeAll(kiosks, TICKETS, taken);
    await until('a third of the tickets is taken', () => taken.length > TICKETS / 3);
    const { port } = hall;
    await hall.stop('SIGKILL');
    hall = await start(port);
    await taking;

    const { tickets } = rows();
    expect(tickets).toHaveLength(TICKETS);
    const stored = new Map(tickets.map((row) => [row.ticket_id, row.number]));
    for (const { ticketId, number } of taken) expect(stored.get(ticketId)).toBe(number);
    expect(new Set(taken.map(({ number }) => number)).size).toBe(TICKETS);
    await display.view('display:view', (view) => view.waiting.reduce((sum, { count }) => sum + count, 0) === TICKETS);
  }, 120_000);
});
