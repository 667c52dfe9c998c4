import { z } from 'zod';

const SEPARATORS = /[\s:.-]/g;
const SHOWN_DIGITS = 32;

const A_MARK = 'is no mark of a hall: eight groups of four signs, as the page of the duty manager shows it';

/**
 * By what a box knows a hall that speaks TLS: the SHA-256 of one certificate of its chain, or the half of it that people
 * compare. Read without its spaces and colons.
 */
export const HallMark = z
  .string({ error: A_MARK })
  .transform((typed) => typed.replaceAll(SEPARATORS, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-F]{32,64}$/, A_MARK));
export type HallMark = z.infer<typeof HallMark>;

/** As people compare and type it. */
export function shownMark(mark: string): string {
  const digits = mark.replaceAll(SEPARATORS, '').toUpperCase().slice(0, SHOWN_DIGITS);
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** Whether a certificate with this fingerprint is the one that is meant. */
export function isMarkOf(mark: HallMark, fingerprint256: string): boolean {
  return fingerprint256.replaceAll(SEPARATORS, '').toUpperCase().startsWith(mark);
}

/** `GET /api/hall-mark`: null where the hall does not speak TLS; a certificate of its own making has to be made known to browsers. */
export const ShownHallMark = z.object({ mark: z.string(), isHallMade: z.boolean() }).nullable();
export type ShownHallMark = z.infer<typeof ShownHallMark>;
