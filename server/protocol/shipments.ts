import { z } from 'zod';
import { KeyId } from './programs.ts';
import { EpochMs } from './vocabulary.ts';

/** How far a hall has come: what a spare asks for every few seconds. */
export const ShippedHead = z.object({
  hallId: z.string(),
  timeZone: z.string(),
  revision: z.int().nonnegative(),
  /** Of its last event; 0 before the first. */
  seq: z.int().nonnegative(),
  at: EpochMs.nullable(),
  /** The last numbers that the hall itself gave out today, by prefix. */
  numbers: z.object({ day: z.string(), last: z.record(z.string(), z.int().positive()) }),
});
export type ShippedHead = z.infer<typeof ShippedHead>;

/** One line of `GET /api/spare/events`: an event as it is kept, with its link. */
export const ShippedEvent = z.object({
  seq: z.int().positive(),
  revision: z.int(),
  at: z.int(),
  business_day: z.string(),
  kind: z.string(),
  by: z.string(),
  ticket_id: z.string().nullable(),
  service_id: z.string().nullable(),
  counter_id: z.string().nullable(),
  clerk_id: z.string().nullable(),
  data: z.string(),
  /** In hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ShippedEvent = z.infer<typeof ShippedEvent>;

/** Where the spare will be when it has taken over, said with each of its requests. */
export const SPARE_HEADER = 'x-hallcall-spare';
export const SpareAddress = z.url({ protocol: /^https?$/ }).max(200);

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `GET /api/spare/proof`: what no answer of before can know, and the key with which the spare followed. */
export const ProofQuery = z.object({ nonce: Digest, key: KeyId });
export type ProofQuery = z.infer<typeof ProofQuery>;

/** How often a hall was taken over, and the proof that it is that hall which says so. */
export const TakeOverProof = z.object({ takeOvers: z.int().nonnegative(), proof: Digest });
export type TakeOverProof = z.infer<typeof TakeOverProof>;
