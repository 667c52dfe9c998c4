import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { certificateFault } from '../../trust/hall-trust.ts';
import { isTakenOverBy } from '../application/spare-proof.ts';
import { KeyId } from '../protocol/programs.ts';
import { SpareAddress, TakeOverProof } from '../protocol/shipments.ts';
import type { Stores } from '../storage/stores.ts';

/** Beside a hall that a spare follows: where that will be when it has taken over, and by which key it is known. */
const NOTE = 'spare.json';
const ASK_WITHIN_MS = 2_000;
const Note = z.object({ address: SpareAddress, key: KeyId });
type Note = z.infer<typeof Note>;
const Health = z.object({ status: z.literal('ok'), revision: z.int(), businessDay: z.string() });

/** [F14] The spare has taken over; the message says where and what can be done. */
export class TakenOverError extends Error {
  override name = 'TakenOverError';
}

function noteIn(data: string): Note | null {
  const path = join(data, NOTE);
  if (!existsSync(path)) return null;
  try {
    return Note.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null; // half a note is none
  }
}

/** Keeps where the spare will be, and the key that it has; written only when it is news. */
export function noteSpare(data: string, address: string, key: KeyId): void {
  const known = noteIn(data);
  if (known?.address === address && known.key === key) return;
  writeFileSync(join(data, NOTE), JSON.stringify({ address, key } satisfies Note), { flush: true });
}

async function ask<Answer>(url: URL, schema: z.ZodType<Answer>): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    return schema.parse(await answer.json());
  } catch {
    return null;
  }
}

/** Whether a hall answers there; one whose certificate is not believed may well be it. */
export async function isHallAt(address: string): Promise<boolean> {
  const url = new URL('/health', address);
  return (await isDistrusted(url)) || (await ask(url, Health)) !== null;
}

async function isDistrusted(url: URL): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    await answer.body?.cancel();
    return false;
  } catch (error) {
    return certificateFault((error as { cause?: { code?: string } }).cause?.code) !== null;
  }
}

/**
 * [F14] A hall whose spare has taken over does not go on beside it. A spare that does not answer keeps nobody waiting, and
 * one that cannot prove it stops nobody.
 * @throws TakenOverError when the spare is the hall now.
 */
export async function refuseTakenOver(
  data: string,
  hall: Pick<Stores, 'hall' | 'backups' | 'programs'>,
): Promise<void> {
  const note = noteIn(data);
  if (!note) return;
  const query = { nonce: randomBytes(32).toString('hex'), key: note.key };
  const proof = await ask(new URL(`/api/spare/proof?${new URLSearchParams(query)}`, note.address), TakeOverProof);
  if (!proof || !isTakenOverBy(hall, query, proof)) return;
  throw new TakenOverError(
    `The spare at ${note.address} has taken over this hall: what is in ${data} is older. Let the spare go on, or bring its newest copy back with npm run restore. To open this one all the same, stop the spare first, then remove ${join(data, NOTE)}.`,
  );
}
