import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Reply } from '../../server/protocol/commands.ts';
import type { CounterId, InvitationId, ServiceId, TicketId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { instant } from './instant.ts';
import { measure, REACTION_MS, type Sample, tenthOf, timed } from './measure.ts';
import { openSockets } from './open-sockets.ts';
import { type Cost, costOf } from './process-cost.ts';
import { openWalls } from './walls.ts';

/** A hall that is measured: where it is, and the process that is it. */
export type MeasuredHall = { url: string; pid: number };
/** `cpuMs`: of the server's CPU for each task; `rssMiB`: what it held afterwards. */
/** Of the tickets that were taken here. */
export type TicketCodes = Map<TicketId, string>;
export type HallSample = Sample & { cpuMs?: number; rssMiB?: number };

const COUNTERS = ['1', '2', '3', '4', '5', '6'] as CounterId[];
const SERVICES = ['A', 'B', 'C', 'D', 'E'] as ServiceId[];

/** `tasks`: all that were done, with the warm-up. */
async function withCost(pid: number, tasks: number, work: () => Promise<Sample>): Promise<HallSample> {
  const before: Cost = costOf(pid);
  const sample = await work();
  const after = costOf(pid);
  if (!before || !after) return sample;
  return { ...sample, cpuMs: Math.round(((after.cpuMs - before.cpuMs) / tasks) * 100) / 100, rssMiB: after.rssMiB };
}

/**
 * From asking for a ticket until its number is kept and back, each at a kiosk of its own, of one service after the other;
 * the codes of all that were taken. The plan: how many at once, how many, and how many before as a warm-up.
 */
export async function measureTakes({ url, pid }: MeasuredHall, plan: readonly (readonly [number, number, number?])[]) {
  const codes: TicketCodes = new Map();
  const samples: HallSample[] = [];
  for (const [clients, total, before = tenthOf(total)] of plan) {
    const kiosks = await openSockets(url, clients, (index) => ({ role: 'kiosk', name: `bench-${index}` }));
    const take = async (worker: number) => {
      const serviceId = SERVICES[codes.size % SERVICES.length];
      const asked = { commandId: randomUUIDv7(), serviceId, slip: false };
      const reply: Reply<'ticket:take'> = await kiosks[worker]?.emitWithAck('ticket:take', asked);
      if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
      codes.set(reply.ticketId, reply.code);
    };
    const work = () => measure('take a ticket', { clients, total, before }, (worker) => timed(() => take(worker)));
    samples.push(await withCost(pid, total + before, work));
    for (const kiosk of kiosks) kiosk.disconnect();
  }
  return { samples, codes };
}

/** Takes so many tickets at once, of one service after the other. */
export async function fillLine(url: string, count: number): Promise<void> {
  const kiosk = await connect(url, { role: 'kiosk', name: 'bench-line' });
  const serviceOf = (index: number) => SERVICES[index % SERVICES.length] as ServiceId;
  const takes = Array.from({ length: count }, (_, index) =>
    kiosk.send('ticket:take', { serviceId: serviceOf(index), slip: false }),
  );
  await Promise.all(takes.map(accepted));
  kiosk.close();
}

/** A clerk at each counter. */
export function openCounters(url: string): Promise<TestClient[]> {
  return Promise.all(
    COUNTERS.map(async (counterId, index) => {
      const clerk = await connect(url, { role: 'clerk', token: await signIn(url, String(1001 + index)) });
      await accepted(clerk.send('counter:open', { counterId }));
      return clerk;
    }),
  );
}

/**
 * From pressing Next until the last of so many walls has the call, and what share of them had it within 100 ms; in a line
 * that is as long as a full hall's and not emptied by it. Nobody presses before he sees that the last service is finished;
 * a single clerk, who is alone with the hall, takes as long as a person does.
 */
export async function measureCalls(
  { url, pid }: MeasuredHall,
  clerks: readonly TestClient[],
  { clients, walls, total }: { clients: number; walls: number; total: number },
) {
  await fillLine(url, total + tenthOf(total));
  const hung = await openWalls(url, walls);
  const each: number[] = [];
  const idle = [...clerks];
  /** They take turns, for not every counter serves everybody; where nobody waits for one, the next one calls. */
  const press = async () => {
    const clerk = idle.shift() as TestClient;
    const startedAt = instant();
    const said = await clerk.send('counter:next', {});
    if (said.ok) return { clerk, startedAt, ticketId: said.ticketId };
    if (said.refusal.code !== 'queue-empty') throw new Error(`refused: ${JSON.stringify(said.refusal)}`);
    idle.push(clerk);
    return null;
  };
  const call = async () => {
    let pressed = await press();
    while (!pressed) pressed = await press();
    const { clerk, startedAt, ticketId } = pressed;
    const times = (await hung.haveShown(ticketId)).map((at) => at - startedAt);
    each.push(...times);
    const { revision } = await accepted(clerk.send('counter:finish', {}));
    await clerk.view('clerk:view', (view) => view.revision >= revision);
    if (clients === 1) {
      await hung.haveReached(revision);
      await delay(REACTION_MS);
    }
    idle.push(clerk);
    return Math.max(...times);
  };
  const what = `next until ${walls === 1 ? 'the wall has' : `${walls} walls have`} it`;
  const sample = await withCost(pid, total + tenthOf(total), () => measure(what, { clients, total }, call));
  const said = hung.lastSaid();
  hung.close();
  return { sample, said, withinTenth: each.filter((ms) => ms <= 100).length / each.length };
}

/** Phones that may rate one finished service each, of tickets whose codes are known. */
async function openRaters(url: string, clerks: readonly TestClient[], codes: TicketCodes, count: number) {
  const raters: { phone: TestClient; invitationId: InvitationId }[] = [];
  const serve = async (clerk: TestClient) => {
    while (raters.length < count) {
      const { ticketId } = await accepted(clerk.send('counter:next', {}));
      const { invitationId } = await accepted(clerk.send('counter:finish', {}));
      const code = codes.get(ticketId);
      if (code) raters.push({ phone: await connect(url, { role: 'phone', code }), invitationId });
    }
  };
  await Promise.all(clerks.map(serve));
  return raters;
}

/** From a press on a phone until the rating is kept: each rates a service of its own. */
export async function measureRatings(
  { url, pid }: MeasuredHall,
  clerks: readonly TestClient[],
  { codes, plan }: { codes: TicketCodes; plan: readonly (readonly [number, number])[] },
) {
  const samples: HallSample[] = [];
  for (const [clients, total] of plan) {
    const raters = await openRaters(url, clerks, codes, total + tenthOf(total) + clients);
    const used: TestClient[] = [];
    const rate = () => {
      const { phone, invitationId } = raters.pop() as (typeof raters)[number];
      used.push(phone);
      return timed(() => accepted(phone.send('rating:submit', { invitationId, score: 5 })));
    };
    samples.push(
      await withCost(pid, total + tenthOf(total), () => measure('rate a service', { clients, total }, rate)),
    );
    for (const phone of [...used, ...raters.map((rater) => rater.phone)]) phone.close();
  }
  return samples;
}
