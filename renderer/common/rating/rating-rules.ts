import type { RatingReason } from '#protocol/vocabulary';

export type RatingScore = 1 | 2 | 3 | 4 | 5;

/** Every reason the hall knows, in the order in which they are offered. */
export const REASONS = [
  'waited-long',
  'served-slowly',
  'attitude',
  'not-told-at-once',
  'not-solved',
  'charges-unclear',
  'surroundings',
  'other',
] as const satisfies readonly RatingReason[];

// Types only, so that zod stays out of the page: a reason left out above does not compile.
true satisfies [Exclude<RatingReason, (typeof REASONS)[number]>] extends [never] ? true : false;

export const SCORES: readonly RatingScore[] = [5, 4, 3, 2, 1];

/** Bad ratings must say why; a middling one may, and both may ask to be called back. */
export const needsReason = (score: RatingScore) => score <= 2;
export const asksReason = (score: RatingScore) => score <= 3;

/** What the hall reads as a phone number. */
export const isPhoneNumber = (phone: string) => /^\+?[\d -]{5,20}$/.test(phone);
