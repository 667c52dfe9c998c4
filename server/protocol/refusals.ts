import type { z } from 'zod';

/** Why a command was not carried out. Codes are stable; the words belong to the screens. */
export type Refusal =
  | { code: 'bad-request'; issues: { path: string; message: string }[] }
  | { code: 'not-allowed' }
  | { code: 'signed-out' }
  | { code: 'too-many-requests'; retryAfterMs: number }
  | { code: 'internal'; reference: string }
  | { code: 'storage-fault'; reference: string }
  | { code: 'service-unknown' }
  | { code: 'service-closed'; reason: string | null }
  | { code: 'ticket-unknown' }
  | { code: 'ticket-not-reserved'; status: string }
  | { code: 'ticket-not-cancellable'; status: string }
  | { code: 'counter-unknown' }
  | { code: 'counter-taken'; clerk: string }
  | { code: 'at-another-counter'; counterId: string }
  | { code: 'counter-closed' }
  | { code: 'counter-paused' }
  | { code: 'counter-not-paused' }
  | { code: 'counter-busy'; number: string }
  | { code: 'queue-empty' }
  | { code: 'no-current-ticket' }
  | { code: 'already-serving'; number: string }
  | { code: 'invitation-unknown' }
  | { code: 'invitation-expired' }
  | { code: 'already-rated' }
  | { code: 'reason-needed' }
  | { code: 'call-unknown' }
  | { code: 'keypad-not-in-use' };

export type RefusalCode = Refusal['code'];

/** Why a socket was not let in (`connect_error.data.code`). */
export type HandshakeRefusal =
  | 'not-paired'
  | 'signed-out'
  | 'client-too-old'
  | 'wrong-role'
  | 'bad-request'
  | 'counter-unknown'
  | 'ticket-unknown';

export function badRequest(error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.join('.'), message }));
  return { code: 'bad-request', issues };
}
