import { z } from 'zod';
import type { HandshakeRefusal as Code } from '#protocol/refusals';

const codes = [
  'not-paired',
  'signed-out',
  'taken-over',
  'was-idle',
  'shift-over',
  'client-too-old',
  'wrong-role',
  'bad-request',
  'counter-unknown',
  'ticket-unknown',
] as const satisfies readonly Code[];

/** Why the hall did not let somebody in, as it says so (`connect_error.data`). */
export const HandshakeRefusal = z.object({ code: z.enum(codes) });
export type HandshakeRefusal = z.infer<typeof HandshakeRefusal>;
