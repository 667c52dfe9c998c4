import { z } from 'zod';
import { PAIRING_ALPHABET } from './pairing.ts';
import type { EpochMs } from './vocabulary.ts';

/** What a code for an emergency is made of, in four groups. */
export const RECOVERY_CODE = { groups: 4, characters: 4, codes: 10 } as const;

const RECOVERY = new RegExp(`^[${PAIRING_ALPHABET}]{${RECOVERY_CODE.groups * RECOVERY_CODE.characters}}$`);

/** Six figures of the phone, or one of the codes for an emergency; gaps and small letters are let pass. */
export const FactorCode = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().refine((code) => /^\d{6}$/.test(code) || RECOVERY.test(code), 'is no code'));

const Pin = z.string().min(1).max(64);

/** `POST /api/session/second-factor` and `…/remove`: who sits at the page knows the PIN. */
export const PinAgain = z.object({ pin: Pin });
/** `POST /api/session/second-factor/confirm`: the phone has it. */
export const FirstCode = z.object({ code: FactorCode });

/** `GET /api/session`: whose page this is, and where else this one is signed in. */
export type OwnSession = {
  badge: string;
  name: string;
  signedInAt: EpochMs;
  expiresAt: EpochMs;
  others: { signedInAt: EpochMs; isOutside: boolean }[];
  /** Null: none that counts. Only managers have one. */
  secondFactor: { setAt: EpochMs; recoveryLeft: number } | null;
};
