import type { ClerkView } from '#protocol/views';
import type { CounterId, TicketId } from '#protocol/vocabulary';
import { findTicket } from '../queue-shown.ts';

/** The question on the clerk's screen. One about a ticket names it, so that it never turns to another. */
export type ClerkDialog =
  | { kind: 'pause' | 'close' | 'walk-in' | 'list' | 'move' | 'more' | 'incident' | 'bar' | 'shortcuts' }
  | SummaryQuestion
  | OverLimitQuestion
  | ReleaseQuestion
  | TakeOverQuestion
  | { kind: 'hold' | 'transfer' | 'another' | 'result' | 'promise'; ticketId: TicketId }
  | TicketQuestion;

/** The counter is closed: what the day was; then perhaps the way home. */
export type SummaryQuestion = { kind: 'summary'; thenSignOut: boolean };
/** Why it took so long, asked before the service ends. */
export type OverLimitQuestion = { kind: 'over-limit'; ticketId: TicketId; then: 'finish' | 'next' };
export type ReleaseQuestion = { kind: 'release'; held: number; bound: number; thenSignOut: boolean };
/** `clerk` is who sits there; null where it is the own counter that is left. */
export type TakeOverQuestion = { kind: 'take-over'; counterId: CounterId; clerk: string | null };
export type TicketQuestion = { kind: 'ticket' | 'call' | 'grant'; ticketId: TicketId };

/** The question, as long as there is still somebody or something that it is about. */
export function dialogNow(dialog: ClerkDialog | null, view: ClerkView | null): ClerkDialog | null {
  if (!dialog || !view) return null;
  switch (dialog.kind) {
    case 'hold':
    case 'another':
    case 'result':
    case 'over-limit':
      return view.current?.ticketId === dialog.ticketId && view.current.state === 'serving' ? dialog : null;
    case 'transfer':
    case 'promise':
      return view.current?.ticketId === dialog.ticketId ? dialog : null;
    case 'ticket':
    case 'call':
      return findTicket(view, dialog.ticketId) ? dialog : null;
    case 'grant':
      return findTicket(view, dialog.ticketId)?.place === 'waiting' ? dialog : null;
    case 'walk-in':
      return view.counter && !view.current ? dialog : null;
    case 'take-over':
    case 'incident':
    case 'summary':
    case 'shortcuts':
      return dialog;
    case 'pause':
    case 'close':
    case 'list':
    case 'move':
    case 'more':
    case 'bar':
    case 'release':
      return view.counter ? dialog : null;
    default:
      return dialog satisfies never;
  }
}
