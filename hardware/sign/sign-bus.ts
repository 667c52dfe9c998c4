import { DeviceFault } from '../device-fault.ts';
import { createTurns } from '../one-at-a-time.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { type KeptLinkDeps, keepLink } from '../serial/kept-link.ts';
import { within } from '../serial/limits.ts';

export type SignBus = ReturnType<typeof createSignBus>;

type BusListener = { onOpened: () => void; onLost: (fault: DeviceFault) => void };

const ANSWER_WITHIN_MS = 800;
const LONGEST_ANSWER = 256;

/** One RS-485 pair, serial line or address with any number of strips on it; frames never mix, and each waits for its own answer. */
export function createSignBus(deps: { open: OpenLink; retry: Pick<KeptLinkDeps, 'firstRetryMs' | 'longestRetryMs'> }) {
  const listeners = new Set<BusListener>();
  let heard = Buffer.alloc(0);
  let onHeard = () => {};

  const link = keepLink({
    open: deps.open,
    ...deps.retry,
    onBytes: (bytes) => {
      heard = Buffer.concat([heard, bytes]).subarray(-LONGEST_ANSWER);
      onHeard();
    },
    onOpened: () => {
      for (const { onOpened } of listeners) onOpened();
    },
    onLost: (fault) => {
      for (const { onLost } of listeners) onLost(fault);
    },
  });

  const answered = (answer: Uint8Array) =>
    new Promise<void>((resolve) => {
      onHeard = () => {
        if (heard.includes(Buffer.from(answer))) resolve();
      };
      onHeard();
    });

  return {
    listeners,
    turns: createTurns(),
    againEveryMs: deps.retry.longestRetryMs,
    /** To be called in a turn of its own. Rejects with a `DeviceFault`, also when the answer that was asked for does not come. */
    async send(frame: Uint8Array, answer: Uint8Array | null): Promise<void> {
      heard = Buffer.alloc(0);
      await link.write(frame);
      if (!answer) return;
      const silent = () => new DeviceFault('silent', `no answer within ${ANSWER_WITHIN_MS} ms`);
      try {
        await within(answered(answer), ANSWER_WITHIN_MS, silent);
      } finally {
        onHeard = () => {};
      }
    },
    close: () => link.close(),
  };
}
