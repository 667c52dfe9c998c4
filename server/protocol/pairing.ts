import { z } from 'zod';
import { CounterId, DeviceRole, EpochMs } from './vocabulary.ts';

/** How a screen or a box is called in the hall. */
export const DeviceName = z.string().regex(/^[\w.-]{1,40}$/, 'takes 1 to 40 letters, digits, "_", "." and "-"');

/** No two of its characters look alike, on a wall ten metres away or in a hasty hand. */
export const PAIRING_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';

/** As somebody types it: small letters and gaps are let pass. */
export const PairingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${PAIRING_ALPHABET}]{7}$`), 'is no pairing code'));

export const PairingId = z.uuid().brand<'PairingId'>();
export type PairingId = z.infer<typeof PairingId>;

/** `POST /api/pairing`: who asks to be let in. */
export const PairingWish = z.object({
  role: DeviceRole,
  name: DeviceName,
  /** Where a window or a pad thinks that it stands; the manager decides. */
  counterId: CounterId.nullable().default(null),
});
export type PairingWish = z.infer<typeof PairingWish>;

/** What the one who asks is told, and nobody else: with the secret it hears what became of its wish. */
export const OpenedPairing = z.object({
  pairingId: PairingId,
  code: z.string(),
  secret: z.string(),
  expiresAt: EpochMs,
});
export type OpenedPairing = z.infer<typeof OpenedPairing>;

/** `GET /api/pairing/ID`: the key is said once. */
export const PairingStanding = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending'), expiresAt: EpochMs }),
  z.object({ status: z.literal('approved'), key: z.string(), name: DeviceName, counterId: CounterId.nullable() }),
  z.object({ status: z.literal('rejected') }),
  z.object({ status: z.literal('expired') }),
]);
export type PairingStanding = z.infer<typeof PairingStanding>;
