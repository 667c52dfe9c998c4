import { randomBytes, randomInt } from 'node:crypto';
import { PAIRING_ALPHABET } from '../protocol/pairing.ts';

const SECRET_BYTES = 32;
const CODE_CHARACTERS = 7;

/** What a device, a program or a webhook proves itself with: nobody finds it by trying. */
export const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url');

/** What somebody reads off a screen and finds again in a list; it opens nothing by itself. */
export const newPairingCode = () =>
  Array.from({ length: CODE_CHARACTERS }, () => PAIRING_ALPHABET[randomInt(PAIRING_ALPHABET.length)]).join('');
