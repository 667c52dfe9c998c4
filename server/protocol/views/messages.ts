import { z } from 'zod';
import { CounterId, EpochMs, LocalizedText, MessageId, StaffRole } from '../vocabulary.ts';
import { ClerkBadge } from './hall.ts';

/** What somebody of the staff has said to somebody else today. */
export const StaffMessage = z.object({
  messageId: MessageId,
  at: EpochMs,
  from: ClerkBadge.extend({
    role: StaffRole,
    /** Where a clerk sat who wrote it. */
    counter: z.object({ counterId: CounterId, name: LocalizedText }).nullable(),
  }),
  /** A role, or one of it by name. */
  to: z.object({ role: StaffRole, person: ClerkBadge.nullable() }),
  text: z.string(),
  /** It came from here, and is nobody's here to answer. */
  isOwn: z.boolean(),
  /** It waits for somebody here to say that it was seen. */
  isUnseen: z.boolean(),
  /** Who has seen it, the first first. */
  seenBy: z.array(z.string()),
});
export type StaffMessage = z.infer<typeof StaffMessage>;
