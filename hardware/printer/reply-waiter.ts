import type { Logger } from 'pino';
import { createReplyReader, type PrinterReply } from './printer-status.ts';

type Wanted = 'realtime' | 'paper';
type Waiting = { kind: Wanted; settle: (byte: number | null) => void };

export type ReplyWaiter = ReturnType<typeof createReplyWaiter>;

/** Hands each reply to whoever waits for one of its kind; a reply nobody waits for is stale and dropped, what is no reply is logged. */
export function createReplyWaiter(log: Logger) {
  const reader = createReplyReader();
  const waiting = new Set<Waiting>();

  const take = (reply: PrinterReply) => {
    if (reply.kind !== 'realtime' && reply.kind !== 'paper') return;
    const one = [...waiting].find(({ kind }) => kind === reply.kind);
    one?.settle(reply.byte);
  };

  return {
    onBytes(bytes: Uint8Array): void {
      const before = reader.droppedBytes;
      reader.push(bytes, performance.now()).forEach(take);
      if (reader.droppedBytes > before) log.debug({ bytes: reader.droppedBytes - before }, 'no reply of a printer');
    },
    /** The next reply of this kind, or null when it does not come in time or the line is lost. */
    next(kind: Wanted, limitMs: number): Promise<number | null> {
      const { promise, resolve } = Promise.withResolvers<number | null>();
      const timer = setTimeout(() => one.settle(null), limitMs);
      const one: Waiting = {
        kind,
        settle: (byte) => {
          clearTimeout(timer);
          waiting.delete(one);
          resolve(byte);
        },
      };
      waiting.add(one);
      return promise;
    },
    giveUp: () => {
      for (const one of [...waiting]) one.settle(null);
    },
  };
}
