import type { Logger } from 'pino';
import type { SignOrder } from '#protocol/device-orders';
import { asDeviceFault } from '../device-fault.ts';
import { createTurns } from '../one-at-a-time.ts';
import type { WindowSign } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { type KeptLinkDeps, keepLink } from '../serial/kept-link.ts';
import { type SignFrameName, signFrames } from './sign-frames.ts';

export type SignBus = ReturnType<typeof createSignBus>;

/** One RS-485 pair or serial line with any number of strips on it; frames never mix. */
export function createSignBus(deps: {
  open: OpenLink;
  retry: Pick<KeptLinkDeps, 'firstRetryMs' | 'longestRetryMs'>;
  log: Logger;
}) {
  const turns = createTurns();
  const onOpened = new Set<() => void>();
  const link = keepLink({
    open: deps.open,
    ...deps.retry,
    onBytes: () => undefined,
    onOpened: () => {
      for (const listener of onOpened) listener();
    },
    onLost: ({ kind, message }) => deps.log.warn({ kind, reason: message }, 'signs not reachable'),
  });
  return {
    onOpened,
    send: (frame: Uint8Array) => turns.take(() => link.write(frame)),
    close: () => link.close(),
  };
}

/** An LED strip; strips do not answer, so `show` tells only that the bytes have left. */
export function createLineSign(deps: {
  bus: SignBus;
  counterId: SignOrder['counterId'];
  frame: SignFrameName;
  address: number;
  log: Logger;
}): WindowSign {
  const { bus, counterId, frame, address, log } = deps;
  let latest: string | null = null;

  const send = async (text: string): Promise<boolean> => {
    try {
      await bus.send(signFrames[frame](address, text));
      return true;
    } catch (error) {
      log.warn({ counterId, kind: asDeviceFault(error).kind }, 'sign not written');
      return false;
    }
  };

  const showLatest = () => {
    if (latest !== null) void send(latest);
  };
  bus.onOpened.add(showLatest);

  return {
    counterId,
    show: (text) => {
      latest = text;
      return send(text);
    },
    close: async () => {
      bus.onOpened.delete(showLatest);
      await bus.close();
    },
  };
}
