import { describe, expect, it, onTestFinished } from 'vitest';
import type { OrderAnswer } from '../../../server/application/device-port.ts';
import { createSlipDispatcher, DISPATCH_LIMITS } from '../../../server/printing/slip-dispatcher.ts';
import { SlipOrder } from '../../../server/protocol/device-orders.ts';
import type { JobId } from '../../../server/protocol/vocabulary.ts';
import { openDesk } from '../../support/desk.ts';
import { until } from '../../support/until.ts';

/** Everything that was going to happen in this turn of the event loop has happened. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A hall with a device host whose answers a test gives by hand. */
function printingHall() {
  const hall = openDesk();
  const orders: {
    jobId: JobId;
    stateOnDisk: string | undefined;
    expiresInMs: number;
    answer: (how: OrderAnswer) => void;
  }[] = [];
  const host = { isHere: true, journal: 'journal-1' as string | null };
  const faults: unknown[] = [];
  const dispatcher = createSlipDispatcher({
    desk: hall,
    prints: hall.stores.prints,
    template: () => hall.stores.hall.settings().slip,
    clock: hall.clock,
    limits: DISPATCH_LIMITS,
    reportFault: (error) => faults.push(error),
    carrier: {
      isConnected: () => host.isHere,
      hostId: () => host.journal,
      order: (_device, _name, request) =>
        new Promise((answer) => {
          const { jobId, expiresInMs } = SlipOrder.parse(request);
          orders.push({ jobId, stateOnDisk: hall.stores.prints.byId(jobId)?.state, expiresInMs, answer });
        }),
    },
  });
  onTestFinished(() => dispatcher.stop());
  return {
    ...hall,
    host,
    orders,
    faults,
    wake: dispatcher.wake,
    /** The host answers its latest order. */
    async answer(how: OrderAnswer) {
      orders.at(-1)?.answer(how);
      await turn();
    },
    jobOf: (jobId: JobId) => hall.stores.prints.byId(jobId),
  };
}

const printed: OrderAnswer = { kind: 'answer', answer: { outcome: 'printed' } };

describe('the way of a slip to its printer', () => {
  it('[P1] is on disk as being sent when the order leaves', () => {
    const { takeReserved, wake, orders } = printingHall();
    const { jobId } = takeReserved('A');
    wake();
    expect(orders).toMatchObject([{ jobId, stateOnDisk: 'sending', expiresInMs: DISPATCH_LIMITS.ttlMs }]);
  });

  it('[P4] goes one at a time and in order, however often it is woken', async () => {
    const { takeReserved, wake, orders, answer, jobOf } = printingHall();
    const jobs = ['A', 'B', 'C'].map((id) => takeReserved(id).jobId);
    wake();
    wake();
    expect(orders).toHaveLength(1);
    await answer(printed);
    await answer(printed);
    await answer(printed);
    expect(orders.map(({ jobId }) => jobId)).toEqual(jobs);
    expect(jobs.map((jobId) => jobOf(jobId)?.state)).toEqual(['printed', 'printed', 'printed']);
  });

  it.each([
    [
      'says that paper is out',
      { kind: 'answer', answer: { outcome: 'not-started', fault: 'paper-out' } },
      'not-started',
      'paper-out',
    ],
    ['does not answer in time', { kind: 'silent' }, 'unknown', 'no-reply'],
    ['answers nonsense', { kind: 'answer', answer: { outcome: 'perhaps' } }, 'unknown', 'printer-error'],
  ] as const)('[P3] ends as what is known of it when the host %s', async (_, how, state, fault) => {
    const { takeReserved, wake, answer, jobOf } = printingHall();
    const { jobId } = takeReserved('A');
    wake();
    await answer(how);
    expect(jobOf(jobId)).toMatchObject({ state, fault });
  });

  it('[P4] a host that vanished is asked again about the same job when it is back in time', async () => {
    const { takeReserved, wake, answer, orders, host, jobOf } = printingHall();
    const { jobId } = takeReserved('A');
    wake();
    host.isHere = false;
    await answer({ kind: 'gone' });
    expect(jobOf(jobId)?.state).toBe('sending');
    host.isHere = true;
    wake();
    expect(orders.map((order) => order.jobId)).toEqual([jobId, jobId]);
    await answer(printed);
    expect(jobOf(jobId)?.state).toBe('printed');
  });

  it('[P4] a host that vanished and does not come back leaves it unknown', async () => {
    const { takeReserved, wake, answer, host, jobOf, clock } = printingHall();
    const { jobId } = takeReserved('A');
    wake();
    host.isHere = false;
    await answer({ kind: 'gone' });
    clock.advance(DISPATCH_LIMITS.ttlMs);
    wake();
    expect(jobOf(jobId)).toMatchObject({ state: 'unknown', fault: 'disconnected' });
  });

  it('[P4] without a host it waits a short time, then the customer is asked', () => {
    const { takeReserved, wake, orders, host, jobOf, clock } = printingHall();
    host.isHere = false;
    const { jobId } = takeReserved('A');
    wake();
    expect(jobOf(jobId)?.state).toBe('queued');
    clock.advance(DISPATCH_LIMITS.graceMs);
    wake();
    expect(jobOf(jobId)).toMatchObject({ state: 'not-started', fault: 'no-printer' });
    expect(orders).toEqual([]);
  });

  it('[P4] old slips do not flood out: what waited too long is not begun', async () => {
    const { takeReserved, wake, answer, orders, jobOf, clock } = printingHall();
    const [first, second] = [takeReserved('A'), takeReserved('A')];
    wake();
    clock.advance(DISPATCH_LIMITS.ttlMs);
    await answer({ kind: 'silent' });
    expect(jobOf(first.jobId)).toMatchObject({ state: 'unknown' });
    expect(jobOf(second.jobId)).toMatchObject({ state: 'not-started', fault: 'expired' });
    expect(orders).toHaveLength(1);
  });

  it('[P1] leaves only when its sending is stored, and is tried again when the disk takes writes', async () => {
    const { takeReserved, wake, orders, db, jobOf } = printingHall();
    const { jobId } = takeReserved('A');
    db.pragma('query_only = ON');
    wake();
    await turn();
    expect(orders).toEqual([]);
    db.pragma('query_only = OFF');
    await until('the order leaves', () => orders.length === 1);
    expect(jobOf(jobId)?.state).toBe('sending');
  });

  it('[P3] an answer that cannot be stored is asked for again, not lost and not spun on', async () => {
    const { takeReserved, wake, orders, answer, db, jobOf } = printingHall();
    const { jobId } = takeReserved('A');
    wake();
    db.pragma('query_only = ON');
    await answer(printed);
    expect(orders).toHaveLength(1);
    db.pragma('query_only = OFF');
    await until('the host is asked again', () => orders.length === 2);
    await answer(printed);
    expect(jobOf(jobId)?.state).toBe('printed');
  });

  it('[P3] a stored slip that cannot be read is a fault in the log, not the end of the program', async () => {
    const { takeReserved, wake, orders, faults, db } = printingHall();
    takeReserved('A');
    db.prepare(`UPDATE print_job SET slip = '{}'`).run();
    wake();
    await until('the fault is reported', () => faults.length > 0);
    expect(orders).toEqual([]);
  });

  it('[P4] a begun slip is never given to another host, nor to one without a journal', async () => {
    for (const other of ['journal-2', null]) {
      const { takeReserved, wake, answer, orders, host, jobOf, clock } = printingHall();
      const { jobId } = takeReserved('A');
      wake();
      host.isHere = false;
      await answer({ kind: 'gone' });
      Object.assign(host, { isHere: true, journal: other });
      wake();
      expect(orders).toHaveLength(1);
      clock.advance(DISPATCH_LIMITS.ttlMs);
      wake();
      expect(jobOf(jobId)).toMatchObject({ state: 'unknown', fault: 'disconnected' });
    }
  });

  it('[P2] after a restart the host that had the slip is asked what became of it', async () => {
    const { takeReserved, act, wake, answer, orders, jobOf, statusOf } = printingHall();
    const { jobId, ticketId } = takeReserved('A');
    act('slip:send', { jobId, hostId: 'journal-1' });
    act('hall:recover', {});
    wake();
    expect(orders.map((order) => order.jobId)).toEqual([jobId]);
    await answer(printed);
    expect(jobOf(jobId)?.state).toBe('printed');
    expect(statusOf(ticketId)).toBe('waiting');
  });

  it('[P4] of several slips for an absent host each is given up when its own time is over', async () => {
    const hall = printingHall();
    hall.host.isHere = false;
    const first = hall.takeReserved('A');
    hall.clock.advance(DISPATCH_LIMITS.graceMs - 20);
    hall.wake();
    const second = hall.takeReserved('B');
    hall.wake();
    hall.clock.advance(20);
    await until('the first is given up', () => hall.jobOf(first.jobId)?.state === 'not-started');
    expect(hall.jobOf(second.jobId)?.state).toBe('queued');
  });
});
