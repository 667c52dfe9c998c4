import { randomFillSync } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** Asking the system for random bytes costs the same for many as for few. */
const random = Buffer.alloc(LENGTH * 100);
let used = random.length;

/** Ten characters, 50 random bits: enough that nobody guesses the page of another customer. */
export function newTicketCode(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  let code = '';
  for (const end = used + LENGTH; used < end; used += 1) code += ALPHABET[(random[used] as number) & 31];
  return code;
}
