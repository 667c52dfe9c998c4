import type { CommandResult } from '#protocol/commands';
import type { Refusal } from '#protocol/refusals';
import type { KioskView } from '#protocol/views';
import type { EpochMs, LocalizedText, ServiceId } from '#protocol/vocabulary';
import type { HelpCall } from './help-said.ts';
import type { CustomerClass } from './wishes.ts';

export type Service = KioskView['services'][number];

/** A ticket of this kiosk; a page that began anew does not know how many are ahead. */
export type Taken = Omit<CommandResult<'ticket:take'>, 'ahead'> & { ahead: number | null };

/** What a ticket is for, beside what its slip says. */
export type About = {
  service: LocalizedText;
  also: readonly LocalizedText[];
  class: CustomerClass | null;
  appointment: { at: EpochMs; isLate: boolean } | null;
  /** Given by this kiosk alone while the hall was away. */
  isOffline: boolean;
};

/** Good news about a number that somebody already had. */
export type Answer =
  | { kind: 'rejoined'; number: string; ahead: number; rejoinsLeft: number }
  | { kind: 'cancelled'; number: string };

export type Stage =
  | { at: 'home' }
  | { at: 'taking'; serviceIds: readonly ServiceId[] }
  | { at: 'ticket'; taken: Taken; about: About }
  /** A number or an appointment's code is being typed. */
  | { at: 'number' }
  | { at: 'appointment' }
  | { at: 'answer'; answer: Answer };

export type Errand = 'take' | 'rejoin' | 'cancel' | 'check-in' | 'scan';

/** What the kiosk says or asks over the page that is there. */
export type Notice =
  | { kind: 'help'; call: HelpCall }
  /** The hall is away, and only it knows the answer. */
  | { kind: 'not-offline'; errand: Errand }
  | { kind: 'refused'; errand: Errand; refusal: Refusal }
  | { kind: 'unreachable' }
  | { kind: 'ask-cancel'; number: string }
  | { kind: 'ask-class' };
