import type { CounterId, StaffId, TicketId } from '../protocol/vocabulary.ts';

/** Who asks, as the handshake has established it; never taken from a request. */
export type Actor =
  | { role: 'kiosk' | 'display'; name: string }
  | { role: 'device'; name: string; hostId: string | null }
  | { role: 'window'; name: string; counterId: CounterId }
  | { role: 'pad'; name: string; counterId: CounterId }
  | { role: 'clerk' | 'guide' | 'manager'; staffId: StaffId; badge: string }
  /** A program of the hall's own, with a key. */
  | { role: 'integration'; name: string }
  | { role: 'phone'; ticketId: TicketId }
  | { role: 'hall' };

/** How an actor is named in events. */
export function actorLabel(actor: Actor): string {
  if ('badge' in actor) return `${actor.role}:${actor.badge}`;
  if ('counterId' in actor) return `${actor.role}:${actor.counterId}`;
  return 'name' in actor ? `${actor.role}:${actor.name}` : actor.role;
}
