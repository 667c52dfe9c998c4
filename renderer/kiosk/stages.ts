import type { CommandResult } from '#protocol/commands';
import type { Refusal } from '#protocol/refusals';
import type { KioskView } from '#protocol/views';
import type { EpochMs, LocalizedText, ServiceId } from '#protocol/vocabulary';
import type { HelpCall } from './help-said.ts';
import type { CustomerClass } from './wishes.ts';

export type Service = KioskView['services'][number];
export type Asking = Exclude<Service['guidance'], { ask: 'nothing' }>;
export type Item = Asking['items'][number];

/** What a number is wanted for: one business or several, and what was chosen within the first. */
export type Order = { serviceIds: readonly [ServiceId, ...ServiceId[]]; itemCode: string | null };

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
  /** Where it is called to; null where the hall has not said. */
  area: Service['area'];
};

/** Good news about a number that somebody already had. */
export type Answer =
  | { kind: 'rejoined'; number: string; ahead: number; rejoinsLeft: number }
  | { kind: 'cancelled'; number: string };

/** Where a customer may stand before a number is taken. */
export type Shown =
  | { at: 'home' }
  /** What many come for is said, before this order goes on. */
  | { at: 'announced'; order: Order }
  | { at: 'question'; serviceId: ServiceId }
  | { at: 'items'; serviceId: ServiceId }
  | { at: 'notice'; serviceId: ServiceId; itemCode: string };

export type Stage =
  | Shown
  /** The hall is asked for the number; the page stays as it was. */
  | { at: 'taking'; order: Order; from: Shown }
  | { at: 'ticket'; taken: Taken; about: About }
  /** A number or an appointment's code is being typed. */
  | { at: 'number' }
  | { at: 'appointment' }
  | { at: 'answer'; answer: Answer };

export type Errand = 'take' | 'print' | 'rejoin' | 'cancel' | 'check-in' | 'scan';

/** What the kiosk says or asks over the page that is there. */
export type Notice =
  | { kind: 'help'; call: HelpCall }
  /** The hall is away, and only it knows the answer. */
  | { kind: 'not-offline'; errand: Errand }
  | { kind: 'refused'; errand: Errand; refusal: Refusal }
  | { kind: 'unreachable' }
  | { kind: 'ask-cancel'; number: string }
  | { kind: 'ask-class' };
