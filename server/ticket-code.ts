import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten characters, 50 random bits: enough that nobody guesses the page of another customer. */
export function newTicketCode(): string {
  return Array.from(randomBytes(10), (byte) => ALPHABET[byte & 31]).join('');
}
