import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
const HASH_BYTES = 32;
const COST_BITS = 15;

/** A PIN as the settings of a box keep it: what it takes to check one, and nothing to read it from. */
export const StaffPin = z
  .string({ error: 'takes the line that --make-pin prints' })
  .regex(/^scrypt:1[4-7]:[\w-]{22}:[\w-]{43}$/, 'takes the line that --make-pin prints');

/** Why a PIN is too easy to guess, as a sentence; null when it is not. */
export function pinFault(pin: string): string | null {
  if (!/^\d{6,12}$/.test(pin)) return 'A staff PIN has 6 to 12 digits.';
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  return steps.size === 1 ? 'A row of the same or of rising digits is the first that anybody tries.' : null;
}

/** The same PIN gives another hash each time. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashed(pin, salt, COST_BITS);
  return ['scrypt', COST_BITS, salt.toString('base64url'), hash.toString('base64url')].join(':');
}

/** Whether this is the PIN that was hashed; takes as long for a wrong one. */
export async function isPin(pin: string, kept: z.infer<typeof StaffPin>): Promise<boolean> {
  const [, bits = '', salt = '', hash = ''] = kept.split(':');
  const given = await hashed(pin, Buffer.from(salt, 'base64url'), Number(bits));
  return timingSafeEqual(given, Buffer.from(hash, 'base64url'));
}

function hashed(pin: string, salt: Buffer, bits: number): Promise<Buffer> {
  const cost = 2 ** bits;
  return derive(pin, salt, HASH_BYTES, { cost, blockSize: 8, parallelization: 1, maxmem: 256 * cost * 8 });
}
