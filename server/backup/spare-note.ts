import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SpareAddress } from '../protocol/shipments.ts';

/** Beside a hall that a spare follows: where that will be when it has taken over. */
const NOTE = 'spare.json';
const ASK_WITHIN_MS = 2_000;
const Note = z.object({ address: SpareAddress });
const Health = z.object({ takeOvers: z.int().nonnegative(), hallId: z.string() });

/** [F14] The spare has taken over; the message says where and what can be done. */
export class TakenOverError extends Error {
  override name = 'TakenOverError';
}

function addressIn(data: string): string | null {
  const path = join(data, NOTE);
  if (!existsSync(path)) return null;
  try {
    return Note.parse(JSON.parse(readFileSync(path, 'utf8'))).address;
  } catch {
    return null; // half a note is none
  }
}

/** Keeps where the spare will be; written only when it is news. */
export function noteSpare(data: string, address: string): void {
  if (addressIn(data) !== address) writeFileSync(join(data, NOTE), JSON.stringify({ address }), { flush: true });
}

/** How often a hall was taken over, as it says itself; null where it does not answer. */
export async function askHealth(address: string): Promise<z.infer<typeof Health> | null> {
  try {
    const answer = await fetch(new URL('/health', address), { signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    return Health.parse(await answer.json());
  } catch {
    return null;
  }
}

/**
 * [F14] A hall whose spare has taken over does not go on beside it. A spare that does not answer keeps nobody waiting.
 * @throws TakenOverError when the spare is the hall now.
 */
export async function refuseTakenOver(data: string, own: { hallId: string; takeOvers: number }): Promise<void> {
  const address = addressIn(data);
  const health = address === null ? null : await askHealth(address);
  if (!health || health.hallId !== own.hallId || health.takeOvers <= own.takeOvers) return;
  throw new TakenOverError(
    `The spare at ${address} has taken over this hall: what is in ${data} is older. Let the spare go on, or bring its newest copy back with npm run restore. To open this one all the same, stop the spare first, then remove ${join(data, NOTE)}.`,
  );
}
