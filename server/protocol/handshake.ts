import { z } from 'zod';
import { DeviceName } from './pairing.ts';
import { FactorCode } from './second-factor.ts';
import { CounterId, Role, TicketCode } from './vocabulary.ts';

/** Raised when an old page or program could no longer be understood. */
export const PROTOCOL_VERSION = 1;

/** Read before anything else, so that a page from before an update hears that it is old. */
export const Spoken = z.object({ protocol: z.int() });

/** What a socket says when it connects (Socket.IO `auth`). */
export const Handshake = z.object({
  protocol: z.int(),
  role: Role,
  /** Screens and devices: the key they were given when they were paired. */
  key: z.string().max(128).optional(),
  /** Staff: the token of `POST /api/session`. */
  token: z.string().max(128).optional(),
  /** Phones: the ticket's code. */
  code: TicketCode.optional(),
  /** A kiosk and the device host that prints for it carry the same name. */
  name: DeviceName.optional(),
  counterId: CounterId.optional(),
  /** A device host's journal: only the host that was given a slip may be asked about it again. */
  hostId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** A kiosk, and the box that prints for it, that gives itself no name. */
export const DEFAULT_KIOSK_NAME = 'kiosk-1';
export const DEFAULT_DISPLAY_NAME = 'display-1';

export const SignIn = z.object({
  badge: z.string().min(1).max(20),
  pin: z.string().min(1).max(64),
  /** Beside the PIN, where the hall asks for one ([S21]). */
  code: FactorCode.optional(),
});
export type SignIn = z.infer<typeof SignIn>;
export const SignedIn = z.object({
  token: z.string(),
  role: z.enum(['clerk', 'guide', 'manager']),
  badge: z.string(),
  name: z.string(),
  /** A page of this clerk is open elsewhere; `POST /api/session/take-over` ends it ([C17]). */
  isInUse: z.boolean(),
});
export type SignedIn = z.infer<typeof SignedIn>;
