import { z } from 'zod';

/** Bytes as they stand in a manual: `1d 56 42 00`. */
const Hex = z.string().regex(/^([0-9a-f]{2}( [0-9a-f]{2})*)?$/, 'bytes are written as in "1d 56 42 00"');
const Mask = z.string().regex(/^[0-9a-f]{2}$/, 'a mask is one byte, as in "0c"');

/** What one bit of an answer can mean; the first six are faults, worst first. */
export const STATUS_WORDS = [
  'paper-out',
  'cover-open',
  'cutter',
  'overheated',
  'printer-error',
  'offline',
  'paper-low',
  'slip-waiting',
] as const;

const StatusBit = z.strictObject({
  /** Which byte of the answer; 0 is the first. */
  byte: z.int().min(0).max(15).default(0),
  mask: Mask,
  /** `set`: it is so when any bit of the mask is 1. `clear`: when all are 0. */
  when: z.enum(['set', 'clear']).default('set'),
  says: z.enum(STATUS_WORDS),
});

const StatusQuestion = z
  .strictObject({
    ask: Hex,
    /** `realtime`: one byte of the form 0xx1xx10. `frame`: `length` bytes that begin with `head`. */
    reply: z.enum(['realtime', 'frame']).default('realtime'),
    head: Hex.default(''),
    length: z.int().min(1).max(16).default(1),
    /** False: known of this printer, but not asked, because its bits are not certain. */
    isHeeded: z.boolean().default(true),
    bits: z.array(StatusBit).min(1).max(16),
  })
  .refine(({ reply, length }) => reply === 'frame' || length === 1, 'a realtime answer has one byte')
  .refine(({ bits, length }) => bits.every(({ byte }) => byte < length), 'a bit lies behind the end of the answer');
export type StatusQuestion = z.infer<typeof StatusQuestion>;

/**
 * What differs between printers, as data. A printer that is not asked anything (`status` is empty) or has no fence never
 * proves a slip: each is reported as `unknown`, unless the hall takes its word for it (`isTrusted`).
 */
export const PrinterProfile = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/, 'a name is of small letters, digits, "." and "-"'),
    title: z.string().max(120),
    /** Latin characters on a line; a Chinese one takes two. */
    columns: z.int().min(24).max(64),
    /** Dots across the paper. */
    dots: z.int().min(240).max(832),
    baud: z.int().min(300).max(4_000_000),
    flow: z.enum(['none', 'rtscts', 'xon']),
    /** Largest magnification of text that the printer can do. */
    largest: z.int().min(1).max(8),
    qr: z.enum(['native', 'raster']),
    qrModuleDots: z.int().min(3).max(8),
    hasNearEndSensor: z.boolean(),
    /** Feeds behind the cutter and cuts, or feeds to the tear bar. */
    cut: Hex,
    /** Hands the slip over, where a presenter would keep it; empty where there is none. */
    present: Hex,
    /** What proves that everything before it was printed. */
    fence: z.enum(['gs-r', 'gs-h', 'none']),
    isTrusted: z.boolean(),
    status: z.array(StatusQuestion).max(8),
    /** Manuals and code that this was taken from. */
    sources: z.array(z.string().min(1).max(300)),
    /** Names of fields, or a sentence, that no manual or printer has confirmed. */
    unverified: z.array(z.string().min(1).max(300)),
  })
  .refine(({ columns, dots }) => columns * 12 <= dots, 'so many columns of 12 dots do not fit on so few dots')
  .refine(({ status, fence }) => status.length > 0 || fence === 'none', 'a fence needs a printer that answers');
export type PrinterProfile = z.infer<typeof PrinterProfile>;

/** The bytes behind a field of a profile. */
export function bytesOf(hex: string): number[] {
  return hex === '' ? [] : hex.split(' ').map((byte) => Number.parseInt(byte, 16));
}
