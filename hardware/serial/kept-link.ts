import { asDeviceFault, DeviceFault } from '../device-fault.ts';
import type { ByteLink, OpenLink } from './byte-link.ts';
import { within } from './limits.ts';

export type KeptLink = ReturnType<typeof keepLink>;
export type KeptLinkDeps = {
  open: OpenLink;
  onBytes: (bytes: Uint8Array) => void;
  onOpened: () => void;
  onLost: (fault: DeviceFault) => void;
  firstRetryMs: number;
  longestRetryMs: number;
};

export const RETRY = { firstRetryMs: 250, longestRetryMs: 5_000 };

/**
 * Keeps a connection open while idle and makes a new one, with growing pauses, whenever it is lost;
 * one that is lost as soon as it is made does not make the pauses short again.
 * `onLost` is called once per loss, and once for a first attempt that fails.
 */
export function keepLink(deps: KeptLinkDeps) {
  let link: ByteLink | null = null;
  let attempt: Promise<void> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let pauseMs = deps.firstRetryMs;
  let isClosed = false;
  let isLost = false;
  let openedAtMs: number | null = null;

  const lose = (fault: DeviceFault) => {
    link = null;
    if (isClosed) return;
    if (!isLost) deps.onLost(fault);
    isLost = true;
    const lastedMs = openedAtMs === null ? 0 : performance.now() - openedAtMs;
    openedAtMs = null;
    if (lastedMs >= deps.longestRetryMs) pauseMs = deps.firstRetryMs;
    retry = setTimeout(attemptOpen, pauseMs);
    pauseMs = Math.min(pauseMs * 2, deps.longestRetryMs);
  };

  const openOnce = async () => {
    const early: DeviceFault[] = [];
    const onLost = (fault: DeviceFault) => {
      if (link) lose(fault);
      else early.push(fault);
    };
    try {
      const opened = await deps.open({ onBytes: deps.onBytes, onLost });
      if (isClosed) return await opened.close();
      if (early[0]) return lose(early[0]);
      link = opened;
      isLost = false;
      openedAtMs = performance.now();
      deps.onOpened();
    } catch (error) {
      lose(asDeviceFault(error));
    }
  };

  function attemptOpen(): Promise<void> {
    clearTimeout(retry);
    attempt ??= openOnce().finally(() => {
      attempt = null;
    });
    return attempt;
  }

  void attemptOpen();
  return {
    /** The open connection; one that is lost is tried at once. Rejects with a `DeviceFault` after `limitMs`. */
    async ready(limitMs: number): Promise<void> {
      const unreachable = () => new DeviceFault('disconnected', 'the device cannot be reached');
      if (!link && !isClosed) await within(attemptOpen(), limitMs, unreachable);
      if (!link) throw unreachable();
    },
    /** Rejects with a `DeviceFault`; after a failed write the connection is given up, for nobody knows what it still holds. */
    async write(bytes: Uint8Array): Promise<void> {
      const used = link;
      if (!used) throw new DeviceFault('disconnected', 'the device is not connected');
      try {
        await used.write(bytes);
      } catch (error) {
        const fault = asDeviceFault(error);
        await used.close();
        if (link === used) lose(fault);
        throw fault;
      }
    },
    /** What the line has not sent yet is thrown away, where the line can. Never rejects. */
    async discard(): Promise<void> {
      await link?.discard();
    },
    get isOpen() {
      return link !== null;
    },
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(retry);
      const last = link;
      link = null;
      await attempt;
      await last?.close();
    },
  };
}
