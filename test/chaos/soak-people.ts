import { setTimeout as delay } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { createCommandSender } from '../../renderer/common/send-command.ts';
import type { Random } from '../../server/domain/random.ts';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { untilWithin } from '../support/until.ts';
import { KIOSK, type SoakHall } from './soak-hall.ts';

const PATIENCE = { ackMs: 2_000, giveUpMs: 60_000 };
const WELL_WITHIN_MS = 60_000;
const SLIP_WITHIN_MS = 5_000;
const AWAY_MS = 100;
const SETTLED = ['printed', 'not-started', 'unknown'];

/** Who somebody says to be at the door. */
export type Auth = Parameters<typeof connect>[1];
type Day = { hall: SoakHall; chance: Random; isOver: () => boolean };

/** Screens, pads and phones that come, look for a moment, and go. */
export async function comeAndGo({ hall, chance, isOver }: Day, seats: () => readonly Auth[]): Promise<number> {
  let visits = 0;
  while (!isOver()) {
    const choice = seats();
    const auth = choice[Math.floor(chance.even() * choice.length)] as Auth;
    try {
      const client = await connect(hall.url, auth);
      visits += 1;
      await delay(50 + chance.even() * 900);
      client.close();
    } catch {
      await delay(AWAY_MS); // the hall is away, or does not know the ticket any more
    }
  }
  return visits;
}

/** Slips on paper, one after the other, at a printer that is well. */
export async function takeSlips(hall: SoakHall, count: number): Promise<void> {
  const kiosk = await connect(hall.url, { role: 'kiosk', name: KIOSK });
  for (let taken = 0; taken < count; taken++) {
    await untilWithin(WELL_WITHIN_MS, 'slips come', () => kiosk.latest('kiosk:view')?.printer.canPrint === true);
    const { ticketId } = await accepted(kiosk.send('ticket:take', { serviceId: 'E' as ServiceId }));
    const slip = () => kiosk.latest('kiosk:view')?.recent.find((one) => one.ticketId === ticketId)?.slip;
    await untilWithin(WELL_WITHIN_MS, 'the slip is printed', () => slip() === 'printed').catch((late: Error) => {
      const { printer } = kiosk.latest('kiosk:view') ?? {};
      throw new Error(`${late.message}: ${slip()}, ${JSON.stringify(printer)}`);
    });
  }
  kiosk.close();
}

/** Joins whatever becomes of the line meanwhile. */
async function joinInTheEnd(url: string, auth: Auth): Promise<TestClient> {
  for (;;) {
    const client = await connect(url, auth).catch(() => null);
    if (client) return client;
    await delay(AWAY_MS);
  }
}

/** Customers who want a slip in the hand: they wait what becomes of it, and note the number where it does not come. */
export async function wantSlips({ hall, chance, isOver }: Day, onTicket: (code: string) => void): Promise<void> {
  const kiosk = await joinInTheEnd(hall.url, { role: 'kiosk', name: KIOSK });
  const insist = createCommandSender(kiosk.socket as Socket, PATIENCE);
  while (!isOver()) {
    await delay(300 + chance.even() * 900);
    kiosk.history.length = 0;
    const taken = await insist('ticket:take', { serviceId: 'E' as ServiceId });
    if (!taken.ok) continue;
    onTicket(taken.code);
    const giveUpAt = performance.now() + SLIP_WITHIN_MS;
    const slip = () => kiosk.latest('kiosk:view')?.recent.find(({ ticketId }) => ticketId === taken.ticketId)?.slip;
    while (!SETTLED.includes(slip() ?? '') && performance.now() < giveUpAt && !isOver()) await delay(20);
    if (slip() !== 'printed') await insist('ticket:confirm', { ticketId: taken.ticketId });
  }
  kiosk.close();
}

/** What a manager does at the end of a day: looks at the figures, and at what the day has told the monitor. */
export async function readFigures(hall: SoakHall, day: string): Promise<void> {
  const token = await signIn(hall.url, '9001');
  const headers = { authorization: `Bearer ${token}` };
  const from = `${day.slice(0, 8)}01`;
  for (const report of ['days', 'clerks', 'services', 'heat', 'ratings', 'tickets', 'fairness', 'devices'])
    await (await fetch(`${hall.url}/api/reports/${report}?from=${from}&to=${day}`, { headers })).arrayBuffer();
  await (await fetch(`${hall.url}/metrics`)).text();
  await (await fetch(`${hall.url}/health`)).text();
}
