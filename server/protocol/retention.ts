import { z } from 'zod';

/** How long the hall keeps what it need not keep for ever. */
export const Retention = z.object({
  /** Phone numbers that nobody has called. */
  callBackDays: z.int().min(1).max(30).default(7),
  /** Replies that a client may ask for again ([T4]). */
  replyDays: z.int().min(2).max(30).default(2),
});
export type Retention = z.infer<typeof Retention>;
