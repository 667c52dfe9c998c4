import { createHmac } from 'node:crypto';
import { afterFailure, toldAs } from '../domain/webhook.ts';
import type { WebhookEvent } from '../protocol/programs.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { StoredEvent } from '../storage/event-store.ts';
import type { Webhook } from '../storage/program-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Sealer } from './context.ts';
import type { Clock, Desk } from './desk.ts';
import type { WebhookProgress } from './handlers/programs.ts';

/** One message as it goes out; `body` is what was signed. */
export type WebhookMessage = { url: string; headers: Record<string, string>; body: string };
/** Carries one message, within bounded time; null: it was taken, else what was wrong. Never rejects. */
export type WebhookCarrier = (message: WebhookMessage) => Promise<string | null>;

/** Read at once: enough to keep up with a busy hall, little enough to be read in a moment. */
const EVENTS_READ = 200;
/** How far a webhook of rare events has come is noted after so many others. */
const NOTED_EVERY = 500;
const PREFIX = 'whsec_';

type Deps = {
  desk: Desk;
  stores: Stores;
  sealer: Sealer;
  clock: Clock;
  carry: WebhookCarrier;
  /** Calls `work` later, as long as the hall is open. */
  later: (work: () => void, ms: number) => void;
  reportFault: (error: unknown) => void;
};

type DayEvent = StoredEvent & { businessDay: string };

/** As the receiver keeps it: the form that Standard Webhooks libraries read. */
export const webhookSecret = (secret: string) => `${PREFIX}${Buffer.from(secret, 'base64url').toString('base64')}`;

/** [J4] Signed with the time, so that nobody can make one or send an old one again (Standard Webhooks, HMAC-SHA256). */
export function signedMessage(
  { url, secret }: { url: string; secret: string },
  { id, at, body }: { id: string; at: EpochMs; body: string },
): WebhookMessage {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', Buffer.from(secret, 'base64url'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  };
}

/**
 * [J4] [J5] Tells programs what happens, each in the order in which it happened, from the events themselves: whatever
 * the hall or the receiver goes through, nothing is left out, and what was told and not answered is told again under the
 * same id.
 */
export function createWebhooks({ desk, stores, sealer, clock, carry, later, reportFault }: Deps) {
  const busy = new Set<string>();
  /** What each has passed over since the start: of what is not for it, nothing is read twice. */
  const passedBy = new Map<string, number>();
  let isStopped = false;

  /** [J4] Facts of the hall, and nothing of persons: no names, no badges, no phone numbers, no words that somebody wrote. */
  function bodyOf(event: DayEvent, type: WebhookEvent): string {
    const { seq, at, businessDay, ticketId, serviceId, counterId, data } = event;
    const number = ticketId ? (stores.tickets.byId(ticketId)?.number ?? null) : null;
    const score = event.kind === 'rating-given' ? { score: data.score } : {};
    const { role, device, problem } = data;
    const fault = event.kind.startsWith('fault-') ? { role, device, problem } : {};
    return JSON.stringify({
      ...{ id: String(seq), type, at: new Date(at).toISOString(), businessDay },
      data: { ticketId, number, serviceId, counterId, ...score, ...fault },
    });
  }

  function settle({ webhookId }: Webhook, progress: WebhookProgress): boolean {
    return desk.act('webhook:settle', { webhookId, progress });
  }

  /** The next that this one wants to hear, and the last that it need not. */
  function nextFor(hook: Webhook): { event: DayEvent | null; type: WebhookEvent | null; passed: number } {
    let passed = Math.max(hook.toldSeq, passedBy.get(hook.webhookId) ?? 0);
    for (;;) {
      const read = stores.events.after(passed, EVENTS_READ);
      for (const event of read) {
        const type = toldAs(event.kind);
        if (type && hook.events.includes(type)) return { event, type, passed };
        passed = event.seq;
      }
      if (read.length < EVENTS_READ) return { event: null, type: null, passed };
    }
  }

  /** Signed and carried; null: it was taken. Without the hall's own key nothing can be signed. */
  async function send(
    { url, secretSealed }: Webhook,
    what: Parameters<typeof signedMessage>[1],
  ): Promise<string | null> {
    let secret: string;
    try {
      secret = sealer.open(secretSealed);
    } catch {
      return 'secret';
    }
    return carry(signedMessage({ url, secret }, what));
  }

  /** True when there may be more to tell at once. */
  async function tellNext(hook: Webhook): Promise<boolean> {
    const { event, type, passed } = nextFor(hook);
    passedBy.set(hook.webhookId, passed);
    if (!event || !type) {
      if (passed - hook.toldSeq >= NOTED_EVERY) settle(hook, { ...hook, toldSeq: passed });
      return false;
    }
    const id = `evt_${event.seq}`;
    const problem = await send(hook, { id, at: clock.now(), body: bodyOf(event, type) });
    if (isStopped) return false;
    const known = stores.programs.webhook(hook.webhookId);
    if (!known) return false;
    if (problem === null) {
      const well = { attempts: 0, failingSince: null, nextTryAt: null, problem: null, isDead: false };
      return settle(known, { ...well, toldSeq: event.seq, deliveredAt: clock.now() });
    }
    const { toldSeq, deliveredAt } = known;
    settle(known, { toldSeq, deliveredAt, ...afterFailure(known, problem, clock.now()) });
    return false;
  }

  const isDue = ({ isDead, nextTryAt }: Webhook) => !isDead && (nextTryAt === null || nextTryAt <= clock.now());

  async function tell(webhookId: string): Promise<void> {
    for (;;) {
      const hook = stores.programs.webhook(webhookId);
      if (isStopped || !hook || !isDue(hook) || !(await tellNext(hook))) return;
    }
  }

  /** Looks whether there is anything to tell; nothing is told twice at once to one address. */
  function wake(): void {
    for (const { webhookId, ...rest } of stores.programs.webhooks()) {
      if (busy.has(webhookId) || !isDue({ webhookId, ...rest })) continue;
      busy.add(webhookId);
      void tell(webhookId)
        .catch(reportFault)
        .finally(() => busy.delete(webhookId));
    }
  }

  let isAwake = false;
  return {
    /** Something has happened: told as soon as the hall has a moment, however much happens at once. */
    wake(): void {
      if (isAwake) return;
      isAwake = true;
      later(() => {
        isAwake = false;
        wake();
      }, 0);
    },
    /** For what only time changes: tries that are due. */
    tick: wake,
    /** [J6] A message that says nothing, to see whether somebody answers; null: somebody did. */
    async test(webhookId: string): Promise<{ problem: string | null } | null> {
      const hook = stores.programs.webhook(webhookId);
      if (!hook) return null;
      const at = clock.now();
      const id = `test_${at}`;
      const body = JSON.stringify({ id, type: 'test', at: new Date(at).toISOString(), data: {} });
      return { problem: await send(hook, { id, at, body }) };
    },
    stop(): void {
      isStopped = true;
    },
  };
}
export type Webhooks = ReturnType<typeof createWebhooks>;
