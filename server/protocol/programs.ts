import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

/** What a program with a key may do; a key has some of these, and none of the others. */
export const Scope = z.enum([
  'appointments:write',
  'tickets:write',
  'tickets:read',
  'queue:read',
  'reports:read',
  'metrics:read',
  'backup:read',
]);
export type Scope = z.infer<typeof Scope>;
export const Scopes = z.array(Scope);

export const ProgramName = z.string().regex(/^[\w.-]{1,40}$/, 'takes 1 to 40 letters, digits, "_", "." and "-"');

export const KeyId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .brand<'KeyId'>();
export type KeyId = z.infer<typeof KeyId>;
export const WebhookId = z.uuid().brand<'WebhookId'>();
export type WebhookId = z.infer<typeof WebhookId>;

/** `POST /api/integrations`: a key for a program of the hall's own. */
export const NewProgramKey = z.object({ name: ProgramName, scopes: Scopes.min(1).max(Scope.options.length) });
export type NewProgramKey = z.infer<typeof NewProgramKey>;

/** What a program may be told of, as it happens. */
export const WebhookEvent = z.enum([
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
  'counter.opened',
  'counter.paused',
  'counter.resumed',
  'counter.closed',
  'service.opened',
  'service.closed',
  'rating.given',
  'fault.opened',
  'fault.repaired',
  'day.began',
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
export const WebhookEvents = z.array(WebhookEvent);

/** `POST /api/webhooks`. */
export const NewWebhook = z.object({
  url: z.string().max(500),
  events: WebhookEvents.min(1).max(WebhookEvent.options.length),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

export const ProgramKeyCard = z.object({
  keyId: KeyId,
  name: z.string(),
  scopes: Scopes,
  madeAt: EpochMs,
  madeBy: z.string(),
  /** Null: never. */
  usedAt: EpochMs.nullable(),
});
export type ProgramKeyCard = z.infer<typeof ProgramKeyCard>;

/** `late`: the last try failed and there will be another; `dead`: nobody has answered for days, and none is made. */
export const WebhookCard = z.object({
  webhookId: WebhookId,
  url: z.string(),
  events: WebhookEvents,
  state: z.enum(['well', 'late', 'dead']),
  madeAt: EpochMs,
  madeBy: z.string(),
  deliveredAt: EpochMs.nullable(),
  failingSince: EpochMs.nullable(),
  nextTryAt: EpochMs.nullable(),
  /** As the last try ended: an HTTP status, or `timeout`, `unreachable`, `address`, `secret`. */
  problem: z.string().nullable(),
});
export type WebhookCard = z.infer<typeof WebhookCard>;
