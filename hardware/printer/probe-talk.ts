import { setTimeout as delay } from 'node:timers/promises';
import type { DeviceFault } from '../device-fault.ts';
import { asDeviceFault } from '../device-fault.ts';
import type { ByteLink, OpenLink } from '../serial/byte-link.ts';

/** All in milliseconds. `quietMs`: an answer is over when nothing came for so long. */
export const PROBE_LIMITS = { answerMs: 800, quietMs: 120, pageMs: 10_000 };

const LONGEST_ANSWER = 256;
const LONGEST_LOG = 4_000;

export const asHex = (bytes: Iterable<number>) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** A conversation with a device nobody knows yet: every question is bounded, every byte either way is in the log with its time. */
export async function openTalk(open: OpenLink, limits: typeof PROBE_LIMITS) {
  const startedAt = performance.now();
  const log: string[] = [];
  let heard: number[] = [];
  let wake = () => {};
  let lost: DeviceFault | null = null;

  const note = (text: string) => {
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(3).padStart(8);
    if (log.length < LONGEST_LOG) log.push(`${seconds} ${text}`);
  };
  const link: ByteLink = await open({
    onBytes: (bytes) => {
      note(`< ${asHex(bytes)}`);
      if (heard.length < LONGEST_ANSWER) heard.push(...bytes.subarray(0, LONGEST_ANSWER));
      wake();
    },
    onLost: (fault) => {
      lost = fault;
      note(`! ${fault.kind}: ${fault.message}`);
      wake();
    },
  });

  const somethingWithin = async (ms: number): Promise<void> => {
    const pause = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    await Promise.race([promise, delay(ms, undefined, { signal: pause.signal }).catch(() => undefined)]);
    pause.abort();
  };

  const send = async (bytes: Uint8Array): Promise<void> => {
    note(`> ${asHex(bytes)}`);
    try {
      await link.write(bytes);
    } catch (error) {
      lost ??= asDeviceFault(error);
      note(`! ${lost.kind}: ${lost.message}`);
    }
  };

  return {
    note,
    send,
    /** What came back, which may be nothing; over when it is quiet again, or at the limit. */
    async ask(question: Uint8Array, answerMs: number): Promise<number[]> {
      heard = [];
      const deadline = performance.now() + answerMs;
      await send(question);
      while (heard.length === 0 && !lost && performance.now() < deadline) {
        await somethingWithin(deadline - performance.now());
      }
      let before = -1;
      while (heard.length > before && !lost && performance.now() < deadline) {
        before = heard.length;
        await somethingWithin(limits.quietMs);
      }
      return heard;
    },
    lost: () => lost,
    log: () => log,
    close: () => link.close(),
  };
}

export type Talk = Awaited<ReturnType<typeof openTalk>>;
