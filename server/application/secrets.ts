import { randomBytes, randomInt } from 'node:crypto';
import { PAIRING_ALPHABET } from '../protocol/pairing.ts';
import { RECOVERY_CODE } from '../protocol/second-factor.ts';

const SECRET_BYTES = 32;
const CODE_CHARACTERS = 7;

/** What a device, a program or a webhook proves itself with: nobody finds it by trying. */
export const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url');

/** What somebody reads off a screen and finds again in a list; it opens nothing by itself. */
export const newPairingCode = () => letters(CODE_CHARACTERS);

/** What lets a manager in when the phone is lost, as it is written down: each once. */
export const newRecoveryCodes = () =>
  Array.from({ length: RECOVERY_CODE.codes }, () =>
    Array.from({ length: RECOVERY_CODE.groups }, () => letters(RECOVERY_CODE.characters)).join('-'),
  );

function letters(length: number): string {
  return Array.from({ length }, () => PAIRING_ALPHABET[randomInt(PAIRING_ALPHABET.length)]).join('');
}
