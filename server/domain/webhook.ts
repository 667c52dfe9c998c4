import type { WebhookEvent } from '../protocol/programs.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';

/** [J4] What programs are told of, by the kind of the hall's own event; every other kind stays in the hall. */
const TOLD: Readonly<Record<string, WebhookEvent>> = {
  'ticket-taken': 'ticket.taken',
  'ticket-waiting': 'ticket.waiting',
  'ticket-reclaimed': 'ticket.waiting',
  'ticket-returned': 'ticket.waiting',
  'ticket-called': 'ticket.called',
  'ticket-recalled': 'ticket.recalled',
  'ticket-missed': 'ticket.missed',
  'ticket-rejoined': 'ticket.rejoined',
  'ticket-started': 'ticket.started',
  'ticket-held': 'ticket.held',
  'ticket-transferred': 'ticket.transferred',
  'ticket-redirected': 'ticket.transferred',
  'visit-finished': 'ticket.finished',
  'ticket-finished': 'ticket.finished',
  'ticket-cancelled': 'ticket.cancelled',
  'ticket-voided': 'ticket.ended',
  'ticket-expired': 'ticket.ended',
  'step-undone': 'call.undone',
  'counter-opened': 'counter.opened',
  'counter-paused': 'counter.paused',
  'counter-resumed': 'counter.resumed',
  'counter-closed': 'counter.closed',
  'service-opened': 'service.opened',
  'service-closed': 'service.closed',
  'rating-given': 'rating.given',
  'fault-opened': 'fault.opened',
  'fault-repaired': 'fault.repaired',
  'day-began': 'day.began',
};

export const toldAs = (kind: string): WebhookEvent | null => TOLD[kind] ?? null;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** After each failed try; the last for every further one. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR];
/** So long nobody has answered, and the hall gives up until a manager says otherwise. */
export const GIVE_UP_MS = 72 * HOUR;

type Trying = { attempts: number; failingSince: EpochMs | null };

/** [J5] When there will be another try after one that failed, or that there will be none. */
export function afterFailure({ attempts, failingSince }: Trying, problem: string, now: EpochMs) {
  const since = failingSince ?? now;
  const isDead = now - since >= GIVE_UP_MS;
  const wait = WAITS[Math.min(attempts, WAITS.length - 1)] ?? HOUR;
  return {
    attempts: attempts + 1,
    failingSince: since,
    nextTryAt: isDead ? null : ((now + wait) as EpochMs),
    problem,
    isDead,
  };
}

const PRIVATE_V4 = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/;
const PRIVATE_V6 = /^(?:::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/** Whether a numeric address lies within a local network, or on this box. */
export function isLocalAddress(address: string): boolean {
  const mapped = address.replace(/^::ffff:/i, '');
  return PRIVATE_V4.test(mapped) || PRIVATE_V6.test(mapped);
}

/**
 * [J6] An address that may be told: `https:` anywhere, `http:` only within the hall's own network. A name that is looked
 * up to be `http:` is looked at again when it is called.
 */
export function readWebhookAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (url.protocol === 'https:') return url;
  if (url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumeric = /^[\d.]+$/.test(host) || host.includes(':');
  return !isNumeric || isLocalAddress(host) ? url : null;
}
