import { createReplyReader, type PrinterReply } from './printer-status.ts';

type Wanted = 'realtime' | 'paper';
type Waiter = { kind: Wanted; settle: (byte: number | null) => void };

/** Hands each reply to whoever waits for one of its kind; a reply nobody waits for is stale and dropped. */
export function createReplyDesk() {
  const reader = createReplyReader();
  const waiters = new Set<Waiter>();

  const take = (reply: PrinterReply) => {
    if (reply.kind !== 'realtime' && reply.kind !== 'paper') return;
    const waiter = [...waiters].find(({ kind }) => kind === reply.kind);
    waiter?.settle(reply.byte);
  };

  return {
    onBytes: (bytes: Uint8Array) => reader.push(bytes, performance.now()).forEach(take),
    /** The next reply of this kind, or null when it does not come in time or the line is lost. */
    next(kind: Wanted, limitMs: number): Promise<number | null> {
      const { promise, resolve } = Promise.withResolvers<number | null>();
      const timer = setTimeout(() => waiter.settle(null), limitMs);
      const waiter: Waiter = {
        kind,
        settle: (byte) => {
          clearTimeout(timer);
          waiters.delete(waiter);
          resolve(byte);
        },
      };
      waiters.add(waiter);
      return promise;
    },
    giveUp: () => {
      for (const waiter of [...waiters]) waiter.settle(null);
    },
    get droppedBytes() {
      return reader.droppedBytes;
    },
  };
}
