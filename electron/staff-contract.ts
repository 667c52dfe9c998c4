import { z } from 'zod';

/** What staff may do with a screen once the PIN has opened the dialog. */
export const STAFF_ACTIONS = ['reload', 'restart-devices', 'trust-hall', 'close-screen'] as const;

/** Everything the staff dialog may ask of the frame. */
export const STAFF_CALLS = {
  'staff:lock': {
    request: z.strictObject({}),
    reply: z.object({ lockedForMs: z.number(), triesLeft: z.int() }),
  },
  'staff:open': {
    request: z.strictObject({ pin: z.string().min(1).max(32) }),
    reply: z.boolean(),
  },
  'staff:look': {
    request: z.strictObject({}),
    reply: z.object({
      screen: z.string(),
      address: z.string(),
      version: z.string(),
      state: z.string(),
      upForMs: z.number(),
      hasDevices: z.boolean(),
      /** The mark of whoever answers at the hall's address, where staff may say that it is the hall; else null. */
      stranger: z.string().nullable(),
    }),
  },
  'staff:act': {
    request: z.strictObject({ action: z.enum(STAFF_ACTIONS) }),
    reply: z.null(),
  },
  'staff:leave': {
    request: z.strictObject({}),
    reply: z.null(),
  },
} as const;

export type StaffChannel = keyof typeof STAFF_CALLS;
export type StaffRequest<C extends StaffChannel> = z.infer<(typeof STAFF_CALLS)[C]['request']>;
export type StaffReply<C extends StaffChannel> = z.infer<(typeof STAFF_CALLS)[C]['reply']>;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What the staff dialog finds as `window.hallcallStaff`; no page of a hall has it. */
export type HallcallStaff = {
  lock: () => Promise<StaffReply<'staff:lock'>>;
  open: (pin: string) => Promise<StaffReply<'staff:open'>>;
  look: () => Promise<StaffReply<'staff:look'>>;
  act: (action: StaffAction) => Promise<StaffReply<'staff:act'>>;
  leave: () => Promise<StaffReply<'staff:leave'>>;
};
