import type { Logger } from 'pino';
import { asDeviceFault } from '../device-fault.ts';
import { createLatestWins } from '../latest-wins.ts';
import { createPartHealth } from '../part-health.ts';
import type { WindowSign } from '../ports.ts';
import type { SignBus } from './sign-bus.ts';
import type { SignConfig } from './sign-config.ts';

/** An LED strip. Where it is not known to answer, `show` tells only that the bytes have left; one that should answer and does not is tried again. */
export function createLineSign(deps: { bus: SignBus; log: Logger } & Omit<SignConfig, 'line'>): WindowSign {
  const { bus, counterId, frame, address, answer, log } = deps;
  const health = createPartHealth({ kind: 'sign', counterId, log });
  let latest: string | null = null;
  let again: NodeJS.Timeout | undefined;

  const showLatest = createLatestWins(bus.turns, async () => {
    clearTimeout(again);
    try {
      await bus.send(frame(address, latest ?? ''), answer);
      health.works();
      return true;
    } catch (error) {
      const fault = asDeviceFault(error);
      health.failed(fault);
      if (fault.kind === 'silent') again = setTimeout(() => void showLatest(), bus.againEveryMs).unref();
      return false;
    }
  });

  const listener = {
    onOpened: () => {
      if (latest === null) health.works();
      else void showLatest();
    },
    onLost: health.failed,
  };
  bus.listeners.add(listener);

  return {
    counterId,
    condition: health.condition,
    show: (text) => {
      latest = text;
      return showLatest();
    },
    close: async () => {
      clearTimeout(again);
      bus.listeners.delete(listener);
      await bus.close();
    },
  };
}
