import { z } from 'zod';
import { Slip, SlipTemplate } from './slips.ts';
import { CounterId, JobId, PrinterFault, SelfTestId, SoundState, TicketNumber } from './vocabulary.ts';

/** `expiresInMs`: a host that cannot begin within this time answers `not-started`, so that no old slip floods out later. */
export const SlipOrder = z.object({
  jobId: JobId,
  slip: Slip,
  /** How the hall wants its ticket slips; a sheet does not need it. */
  template: SlipTemplate.prefault({}),
  expiresInMs: z.int().positive(),
});
export type SlipOrder = z.infer<typeof SlipOrder>;

export const SlipOutcome = z.object({
  outcome: z.enum(['printed', 'not-started', 'unknown']),
  fault: PrinterFault.optional(),
});
export type SlipOutcome = z.infer<typeof SlipOutcome>;

/** Asks for a picture of a slip, drawn from the very bytes that this host's printer would get. Nothing is printed. */
export const PreviewOrder = z.object({ slip: Slip, template: SlipTemplate });
export type PreviewOrder = z.infer<typeof PreviewOrder>;

export const SlipPreview = z.object({
  png: z.base64().max(2_000_000),
  widthDots: z.int().positive(),
  heightDots: z.int().positive(),
  /** What goes over the line, and how long that takes at the printer's speed. */
  bytes: z.int().positive(),
  lineMs: z.int().nonnegative(),
  /** The profile of the printer. */
  profile: z.string().max(60),
});
export type SlipPreview = z.infer<typeof SlipPreview>;

/** What the strip above a counter shows. */
export const SignOrder = z.object({ counterId: CounterId, text: z.string().max(40) });
export type SignOrder = z.infer<typeof SignOrder>;

/** What the small screen of a caller keypad shows: the number at the counter, and how many wait for it. */
export const KeypadOrder = z.object({
  counterId: CounterId,
  number: TicketNumber.nullable(),
  waiting: z.int().nonnegative(),
});
export type KeypadOrder = z.infer<typeof KeypadOrder>;

export type DeviceOrders = {
  'slip:print': (order: SlipOrder, reply: (outcome: unknown) => void) => void;
  'slip:preview': (order: PreviewOrder, reply: (preview: unknown) => void) => void;
  'sign:show': (order: SignOrder, reply: (outcome: unknown) => void) => void;
  'keypad:show': (order: KeypadOrder, reply: (outcome: unknown) => void) => void;
};

/** The opening self-test asks a screen whether it is really there; a wall says a sentence where `speak` is true. */
export const ScreenCheck = z.object({ testId: SelfTestId, speak: z.boolean() });
export type ScreenCheck = z.infer<typeof ScreenCheck>;

export const ScreenCheckAnswer = z.object({ isVisible: z.boolean(), sound: SoundState, hasSpoken: z.boolean() });
export type ScreenCheckAnswer = z.infer<typeof ScreenCheckAnswer>;

/** A screen that stands in a frame shows what is on it, but never while a customer is at it: that may be their number or phone. */
export const ScreenPicture = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('taken'), jpeg: z.base64().max(360_000) }),
  z.object({ outcome: z.enum(['in-use', 'no-frame', 'failed']) }),
]);
export type ScreenPicture = z.infer<typeof ScreenPicture>;

/** What the hall asks a page on a screen. */
export const SCREEN_ORDERS = ['screen:check', 'screen:capture'] as const;
export type ScreenOrder = (typeof SCREEN_ORDERS)[number];
