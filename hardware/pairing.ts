import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { OpenedPairing, PairingStanding } from '#protocol/pairing';

/** All in milliseconds. */
export const PAIRING_TIMING = { lookEveryMs: 2_000, tryAgainMs: 5_000, rejectedMs: 300_000, answerMs: 8_000 };

type Deps = {
  hallUrl: string;
  name: string;
  timing: typeof PAIRING_TIMING;
  /** Shows somebody at the box the code that the duty manager has to approve. */
  show: (code: string) => void;
  log: Logger;
};

/** Asks the hall for a key until a manager has approved it; null once `signal` says that nobody wants it any more. */
export async function askForKey(deps: Deps, signal: AbortSignal): Promise<string | null> {
  const { hallUrl, name, timing, show, log } = deps;
  const pause = (ms: number) => delay(ms, undefined, { signal }).catch(() => undefined);

  /** The answer, or the status where it is none; 0 where nobody answers. */
  async function ask<Answer>(path: string, how: RequestInit, schema: z.ZodType<Answer>): Promise<Answer | number> {
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(timing.answerMs)]);
      const response = await fetch(new URL(path, hallUrl), { ...how, redirect: 'error', signal: patience });
      return response.ok ? schema.parse(await response.json()) : response.status;
    } catch {
      return 0;
    }
  }

  function open(): Promise<OpenedPairing | number> {
    const body = JSON.stringify({ role: 'device', name });
    const how = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    return ask('/api/pairing', how, OpenedPairing);
  }

  let mine: OpenedPairing | null = null;
  while (!signal.aborted) {
    if (!mine) {
      const opened = await open();
      if (typeof opened === 'number') {
        await pause(timing.tryAgainMs);
        continue;
      }
      mine = opened;
      show(mine.code);
    }
    const headers = { authorization: `Bearer ${mine.secret}` };
    const standing: PairingStanding | number = await ask(
      `/api/pairing/${mine.pairingId}`,
      { headers },
      PairingStanding,
    );
    if (standing === 404 || (typeof standing === 'object' && standing.status !== 'pending')) mine = null;
    if (typeof standing === 'object' && standing.status === 'approved') return standing.key;
    const isRejected = typeof standing === 'object' && standing.status === 'rejected';
    if (isRejected) log.warn('The hall has not let this box in; it asks again later.');
    await pause(isRejected ? timing.rejectedMs : timing.lookEveryMs);
  }
  return null;
}
