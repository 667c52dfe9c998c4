import type { PersonDraft, Pins } from './setup-draft.ts';

const DIGITS = 6;
/** Bytes above it would make small digits likelier. */
const FAIR_BELOW = 250;

/** A PIN by chance. */
export function newPin(): string {
  let pin = '';
  while (pin.length < DIGITS) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < FAIR_BELOW) pin += byte % 10;
  }
  return pin;
}

/** A PIN for everybody but the manager, who types one; whoever has one keeps it. */
export function pinsFor(staff: readonly PersonDraft[], before: Pins): Pins {
  const others = staff.filter(({ role }) => role !== 'manager');
  const made = Object.fromEntries(others.map(({ key }) => [key, before[key] ?? newPin()]));
  return { ...made, manager: before.manager ?? '' };
}
