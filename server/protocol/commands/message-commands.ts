import { z } from 'zod';
import { MessageId, Note, StaffRole } from '../vocabulary.ts';
import { command } from './parts.ts';

/** Everybody of a role, or one person. */
const Addressee = z.union([
  z.strictObject({ role: StaffRole }),
  z.strictObject({ badge: z.string().regex(/^\w{1,20}$/) }),
]);

/** What the staff say to each other ([K1]). */
export const messageCommands = {
  'message:send': command({
    from: ['clerk', 'guide', 'manager'],
    request: { to: Addressee, text: Note.min(1) },
    result: { messageId: MessageId },
  }),
  'message:seen': command({ from: ['clerk', 'guide', 'manager'], request: { messageId: MessageId }, result: {} }),
} as const;
