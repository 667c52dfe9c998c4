import type { Scope, WebhookEvent } from '#protocol/programs';

type Dashed<Code extends string> = Code extends `${infer Before}${':' | '.'}${infer After}`
  ? `${Before}-${After}`
  : Code;

/** Whatever a key is good for or a program is told has words, or this does not compile. */
export type ProgramWords = {
  scope: Record<Dashed<Scope>, string>;
  event: Record<Dashed<WebhookEvent>, string>;
  problem: Record<'status' | 'timeout' | 'unreachable' | 'address' | 'secret', string>;
  state: Record<'well' | 'late' | 'dead', string>;
};

/** As a type would have it: every scope once, and none that is not. */
export const SCOPES = [
  'appointments:write',
  'tickets:write',
  'tickets:read',
  'queue:read',
  'reports:read',
  'metrics:read',
  'backup:read',
] as const satisfies readonly Scope[];

/** In groups, as one chooses them. */
export const EVENTS = [
  'ticket.taken',
  'ticket.waiting',
  'ticket.called',
  'ticket.recalled',
  'ticket.missed',
  'ticket.rejoined',
  'ticket.started',
  'ticket.held',
  'ticket.transferred',
  'ticket.finished',
  'ticket.cancelled',
  'ticket.ended',
  'call.undone',
  'rating.given',
  'counter.opened',
  'counter.paused',
  'counter.resumed',
  'counter.closed',
  'service.opened',
  'service.closed',
  'fault.opened',
  'fault.repaired',
  'day.began',
] as const satisfies readonly WebhookEvent[];
