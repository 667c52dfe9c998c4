const MOST_DIGITS = 6;
const LEAST_DIGITS = 3;
const CODE_LENGTH = { least: 6, most: 12 };

/** The signs of an appointment's code: no I, L, O and U, which people mistake for others. */
export const CODE_KEYS: readonly string[] = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
export const DIGIT_KEYS: readonly string[] = [...'1234567890'];

/** The letters that this hall's numbers begin with, for the keypad. */
export function prefixesOf(services: readonly { code: string }[]): string[] {
  return [...new Set(services.map(({ code }) => code))].filter((code) => /^[A-Z]{1,3}$/.test(code));
}

/** A ticket number as it is typed: another letter takes the place of the first, a digit too many is not heard. */
export function typeNumber(typed: string, key: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(typed) ?? [];
  if (/^[A-Z]+$/.test(key)) return key + digits;
  return digits.length < MOST_DIGITS ? letters + digits + key : typed;
}

/** The ticket number that is meant, zeros filled in: `A12` is A012. Null while it is none. */
export function numberMeant(typed: string): string | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,6})$/.exec(typed) ?? [];
  return letters && digits && Number(digits) > 0 ? letters + digits.padStart(LEAST_DIGITS, '0') : null;
}

export function typeCode(typed: string, key: string): string {
  return typed.length < CODE_LENGTH.most ? typed + key : typed;
}

export function codeMeant(typed: string): string | null {
  return typed.length >= CODE_LENGTH.least ? typed : null;
}

/** A code in groups of four, as people read it out. */
export function codeShown(typed: string): string {
  return typed.replace(/(.{4})(?=.)/g, '$1 ');
}
