import { z } from 'zod';
import { PairingId } from '../pairing.ts';
import { CounterId, DeviceRole, EpochMs } from '../vocabulary.ts';

/** A screen or a box that asks to be let in. */
export const PairingCard = z.object({
  pairingId: PairingId,
  /** What stands on its screen. */
  code: z.string(),
  role: DeviceRole,
  name: z.string(),
  counterId: CounterId.nullable(),
  address: z.string(),
  since: EpochMs,
  expiresAt: EpochMs,
});
export type PairingCard = z.infer<typeof PairingCard>;

/** One that has a key. */
export const AdmittedCard = z.object({
  role: DeviceRole,
  name: z.string(),
  counterId: CounterId.nullable(),
  isConnected: z.boolean(),
  /** Null: it has never been here. */
  seenAt: EpochMs.nullable(),
  version: z.string().nullable(),
});
export type AdmittedCard = z.infer<typeof AdmittedCard>;
