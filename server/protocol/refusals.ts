import type { z } from 'zod';
import type { SettingsFinding, SettingsPart } from './hall-settings.ts';
import type { CaseState } from './rating-case.ts';
import type { ClosedCause, DeviceRole, TicketStatus } from './vocabulary.ts';

/** Why a command was not carried out. Codes are stable; the words belong to the screens. */
export type Refusal =
  | { code: 'bad-request'; issues: { path: string; message: string }[] }
  | { code: 'not-allowed' }
  | { code: 'signed-out' }
  | { code: 'too-many-requests'; retryAfterMs: number }
  | { code: 'internal'; reference: string }
  | { code: 'storage-fault'; reference: string }
  | { code: 'service-unknown' }
  /** `opensAt` is hall time of day, where it is known. */
  | { code: 'service-closed'; cause: ClosedCause; reason: string | null; opensAt: string | null }
  | { code: 'service-not-offered'; counterId: string }
  | { code: 'service-open' }
  | { code: 'item-unknown' }
  | { code: 'reason-unknown' }
  | { code: 'message-unknown' }
  | { code: 'nobody-there' }
  | { code: 'class-unknown' }
  | { code: 'class-not-for-kiosks' }
  | { code: 'consent-needed'; classId: string }
  | { code: 'ticket-unknown' }
  /** It is of another day, which was over when its day ended. */
  | { code: 'ticket-other-day'; day: string }
  | { code: 'ticket-not-reserved'; status: TicketStatus }
  | { code: 'ticket-not-cancellable'; status: TicketStatus }
  | { code: 'ticket-not-waiting'; status: TicketStatus }
  | { code: 'ticket-not-missed'; status: TicketStatus }
  | { code: 'ticket-not-movable'; status: TicketStatus }
  | { code: 'ticket-not-callable'; status: TicketStatus }
  | { code: 'ticket-not-held-here'; status: TicketStatus }
  | { code: 'rejoin-too-often'; times: number }
  | { code: 'rejoin-too-late'; withinMinutes: number }
  | { code: 'destination-unknown' }
  | { code: 'destination-closed'; counterId: string }
  | { code: 'destination-is-here' }
  | { code: 'counter-unknown' }
  | { code: 'counter-taken'; clerk: string }
  | { code: 'at-another-counter'; counterId: string }
  | { code: 'counter-closed' }
  | { code: 'counter-paused' }
  | { code: 'counter-not-paused' }
  | { code: 'counter-busy'; number: string }
  /** Somebody is held at this counter, or was sent to it or to its clerk. */
  | { code: 'counter-has-bound'; held: number; bound: number }
  | { code: 'clerk-unknown' }
  | { code: 'queue-empty' }
  | { code: 'outage'; grade: 'short' | 'long' }
  | { code: 'no-outage' }
  | { code: 'recall-too-soon'; waitMs: number }
  | { code: 'recall-limit'; calls: number }
  | { code: 'not-started'; number: string }
  | { code: 'nothing-to-undo' }
  | { code: 'undo-too-late' }
  | { code: 'undo-overtaken'; number: string }
  | { code: 'no-current-ticket' }
  | { code: 'already-serving'; number: string }
  | { code: 'invitation-unknown' }
  | { code: 'invitation-expired' }
  | { code: 'already-rated' }
  | { code: 'reason-needed' }
  | { code: 'call-unknown' }
  | { code: 'keypad-not-in-use' }
  | { code: 'appointment-unknown' }
  | { code: 'appointment-early'; from: string }
  | { code: 'appointment-other-day'; day: string }
  | { code: 'appointment-over'; status: 'arrived' | 'cancelled'; number: string | null }
  | { code: 'appointment-in-the-past' }
  /** [A6] The number may not be kept that long. */
  | { code: 'promise-out-of-range'; latest: string }
  /** The hall, or the service, is not open then. */
  | { code: 'appointment-when-closed'; day: string; time: string }
  | { code: 'call-back-unknown' }
  /** It belongs to the case of a bad rating, in which the duty manager keeps what came of it. */
  | { code: 'call-back-of-case' }
  | { code: 'case-unknown' }
  | { code: 'case-closed' }
  | { code: 'case-not-so-far'; state: CaseState }
  | { code: 'case-not-contacted' }
  | { code: 'ticket-not-reprintable'; status: TicketStatus }
  /** Its first slip has not been settled yet. */
  | { code: 'slip-on-its-way' }
  /** No printer of this name, or none at all, that could print it. */
  | { code: 'no-printer'; device: string | null }
  | { code: 'sheet-unknown' }
  /** The number belongs to a ticket of today, or its prefix to a service. */
  | { code: 'number-taken'; number: string }
  | { code: 'paper-times'; number: string }
  | { code: 'device-unknown' }
  /** Its box brings no new version to itself. */
  | { code: 'box-takes-none' }
  /** It runs well on no box yet. */
  | { code: 'update-untried' }
  | { code: 'device-connected' }
  | { code: 'fault-unknown' }
  | { code: 'help-call-unknown' }
  | { code: 'self-test-running' }
  | { code: 'alert-unknown' }
  | { code: 'incident-unknown' }
  | { code: 'incident-closed' }
  | { code: 'incident-acknowledged' }
  /** Nobody is above the third level. */
  | { code: 'incident-at-top' }
  | { code: 'note-needed' }
  /** The list has changed, or a line is missing. */
  | { code: 'inspection-incomplete' }
  | { code: 'inspection-made' }
  | { code: 'slow-already'; isOn: boolean }
  /** People wait or are being served: the day is not done. */
  | { code: 'people-inside'; waiting: number; inService: number }
  | { code: 'announcement-unknown' }
  | { code: 'announcement-in-the-past' }
  | { code: 'too-many-announcements' }
  /** Nobody has asked with this code, or it was too long ago. */
  | { code: 'pairing-unknown' }
  /** The one who asked is something else. */
  | { code: 'pairing-other-role'; role: DeviceRole }
  | { code: 'too-many-pairings' }
  | { code: 'program-unknown' }
  | { code: 'program-name-taken' }
  | { code: 'webhook-unknown' }
  | { code: 'webhook-address' }
  | { code: 'too-many-programs' }
  | { code: 'media-unknown' }
  /** Not a name as the media folder has them. */
  | { code: 'media-name' }
  | { code: 'media-exists' }
  | { code: 'media-in-use' }
  | { code: 'media-too-large'; megabytes: number }
  /** [S7] A small file can be a picture that no screen has the memory to draw. */
  | { code: 'media-too-many-dots'; millions: number }
  /** Its first bytes are not those of its ending. */
  | { code: 'media-not-what-it-says' }
  | { code: 'disk-full' }
  /** The one-time code that the server printed when it began to wait for a hall. */
  | { code: 'setup-code-wrong' }
  | { code: 'already-set-up' }
  | { code: 'not-set-up' }
  | { code: 'training-running' }
  | { code: 'training-port-taken'; port: number }
  | { code: 'training-failed' }
  | { code: 'settings-contradict'; findings: SettingsFinding[] }
  /** Somebody has changed the same parts in the meantime: who (role and badge), when, in which version. */
  | { code: 'settings-conflict'; conflicts: { part: SettingsPart; version: number; by: string; at: number }[] }
  | { code: 'settings-version-unknown'; version: number }
  | { code: 'staff-unknown'; badge: string }
  | { code: 'wrong-pin' }
  | { code: 'wrong-code' }
  | { code: 'too-many-codes' }
  /** A second factor counts already. */
  | { code: 'second-factor-set' }
  /** Cut off, or no text of this kind at all. */
  | { code: 'hall-file-unreadable' }
  | { code: 'hall-file-unknown' }
  | { code: 'hall-file-version'; version: number; known: number }
  /** Its checksum is not that of what it holds. */
  | { code: 'hall-file-edited' }
  | { code: 'hall-file-other-hall'; hallId: string };

export type RefusalCode = Refusal['code'];

/** Why a socket was not let in (`connect_error.data.code`). */
export type HandshakeRefusal =
  | 'not-paired'
  | 'signed-out'
  /** The same badge has signed in elsewhere. */
  | 'taken-over'
  /** Nobody has used the page for too long. */
  | 'was-idle'
  | 'shift-over'
  | 'client-too-old'
  | 'wrong-role'
  | 'bad-request'
  | 'counter-unknown'
  | 'ticket-unknown'
  /** Too many wrong ticket codes from this address. */
  | 'too-many-requests';

export function badRequest(error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.join('.'), message }));
  return { code: 'bad-request', issues };
}
