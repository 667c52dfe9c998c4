import type { Logger } from 'pino';
import { createReplyReader, type ExpectedFrame, type PrinterReply } from './printer-status.ts';

/** `paper` answers GS r 1, `block` begins with 37 and the given byte (GS ( H and its like), `frame` has the form that its question says. */
export type Wanted =
  | { kind: 'realtime' }
  | { kind: 'paper' }
  | { kind: 'block'; starts: readonly number[] }
  | ({ kind: 'frame' } & ExpectedFrame);

type Waiting = { wanted: Wanted; settle: (bytes: readonly number[] | null) => void };

export type ReplyWaiter = ReturnType<typeof createReplyWaiter>;

const bytesIn = (reply: PrinterReply) => ('bytes' in reply ? reply.bytes : [reply.byte]);

function isWanted(wanted: Wanted, reply: PrinterReply): boolean {
  if (wanted.kind !== reply.kind) return false;
  return wanted.kind !== 'block' || wanted.starts.every((byte, index) => bytesIn(reply)[index] === byte);
}

/** Hands each reply to whoever waits for one of its kind; a reply nobody waits for is stale and dropped, what is no reply is logged. */
export function createReplyWaiter(log: Logger) {
  const reader = createReplyReader();
  const waiting = new Set<Waiting>();

  const take = (reply: PrinterReply) => {
    const one = [...waiting].find(({ wanted }) => isWanted(wanted, reply));
    one?.settle(bytesIn(reply));
  };

  return {
    onBytes(bytes: Uint8Array): void {
      const before = reader.droppedBytes;
      reader.push(bytes, performance.now()).forEach(take);
      if (reader.droppedBytes > before) log.debug({ bytes: reader.droppedBytes - before }, 'no reply of a printer');
    },
    /** How many bytes so far were no reply of any kind. */
    droppedBytes: () => reader.droppedBytes,
    /** The bytes of the next reply of this kind, or null when it does not come in time or the line is lost. */
    next(wanted: Wanted, limitMs: number): Promise<readonly number[] | null> {
      const { promise, resolve } = Promise.withResolvers<readonly number[] | null>();
      const timer = setTimeout(() => one.settle(null), limitMs);
      const one: Waiting = {
        wanted,
        settle: (bytes) => {
          clearTimeout(timer);
          waiting.delete(one);
          if (wanted.kind === 'frame') reader.expect(null);
          resolve(bytes);
        },
      };
      if (wanted.kind === 'frame') reader.expect(wanted);
      waiting.add(one);
      return promise;
    },
    giveUp: () => {
      for (const one of [...waiting]) one.settle(null);
    },
  };
}
