import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import { commands } from '#protocol/commands';
import type { AskHall } from './merger.ts';
import type { StoreKeeper } from './store-keeper.ts';

/** Hours and closings change: what is held is asked for from time to time. */
export const LEASE_TIMING = { renewMs: 300_000, againMs: 10_000 };

const Leased = z.object({ ok: z.literal(true), ...commands['number:lease'].result.shape });

type LeaseKeeperDeps = {
  keeper: StoreKeeper;
  /** Null where the hall did not answer. */
  ask: AskHall;
  timing: typeof LEASE_TIMING;
  onChanged: () => void;
  log: Logger;
};

/** [O1] Keeps numbers of today and of the next business day in reserve, for as long as the hall is there to give them. */
export function createLeaseKeeper({ keeper, ask, timing, onChanged, log }: LeaseKeeperDeps) {
  let isAsking = false;
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function renew(): Promise<void> {
    const storeId = keeper.attempt((store) => store.storeId);
    if (storeId === null) return later(timing.againMs); // numbers that cannot be kept are not asked for
    const reply = await ask('number:lease', { commandId: randomUUID(), storeId });
    if (isClosed) return;
    const leased = Leased.safeParse(reply);
    if (leased.success) {
      const { leases, words, template } = leased.data;
      keeper.attempt((store) =>
        store.atomically(() => {
          store.leases.replace(leases);
          store.know('paper', { words, template });
        }),
      );
      log.info({ leases: leases.length }, 'numbers in reserve');
      onChanged();
    } else if (reply !== null) log.warn({ reply }, 'the hall gives this kiosk no numbers in reserve');
    later(reply === null ? timing.againMs : timing.renewMs);
  }

  function later(ms: number): void {
    clearTimeout(again);
    again = setTimeout(wake, ms);
    again.unref();
  }

  function wake(): void {
    if (isClosed) return;
    if (isAsking) return;
    isAsking = true;
    renew()
      .catch((error) => log.error({ err: error }, 'numbers in reserve were not renewed'))
      .finally(() => {
        isAsking = false;
      });
  }

  return {
    wake,
    close(): void {
      isClosed = true;
      clearTimeout(again);
    },
  };
}
