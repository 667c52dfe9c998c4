import { randomUUID } from 'node:crypto';
import { readWebhookAddress } from '../domain/webhook.ts';
import type { NewProgramKey, NewWebhook, ProgramKeyCard, WebhookCard, WebhookId } from '../protocol/programs.ts';
import type { Refusal } from '../protocol/refusals.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';
import { PROGRAMS_AT_MOST } from './handlers/programs.ts';
import { newSecret } from './secrets.ts';
import { webhookSecret } from './webhooks.ts';

type Made<Answer> = { ok: true; answer: Answer } | { ok: false; refusal: Refusal };
const no = (code: 'program-name-taken' | 'too-many-programs' | 'webhook-address'): Made<never> => ({
  ok: false,
  refusal: { code },
});
const FAULT: Made<never> = { ok: false, refusal: { code: 'storage-fault', reference: '' } };

/** A key is in use from its first request on; that it was used again within a minute is no news. */
const USE_NOTED_EVERY_MS = 60_000;

type Deps = { desk: Desk; stores: Stores; clock: Clock };

/** [S12] [J4] Keys and addresses of programs, as the duty manager makes and sees them. A secret is said once. */
export function createProgramDesk({ desk, stores, clock }: Deps) {
  return {
    list(): { keys: ProgramKeyCard[]; webhooks: WebhookCard[] } {
      const webhooks = stores.programs.webhooks().map((hook): WebhookCard => {
        const { webhookId, url, events, madeAt, madeBy, deliveredAt, failingSince, nextTryAt, problem, isDead } = hook;
        const state = isDead ? 'dead' : failingSince === null ? 'well' : 'late';
        return { webhookId, url, events, state, madeAt, madeBy, deliveredAt, failingSince, nextTryAt, problem };
      });
      const keys = stores.programs.keys().map(({ keyId, name, scopes, madeAt, madeBy, usedAt }): ProgramKeyCard => {
        return { keyId, name, scopes, madeAt, madeBy, usedAt };
      });
      return { keys, webhooks };
    },
    makeKey(by: string, { name, scopes }: NewProgramKey): Made<{ key: string }> {
      const known = stores.programs.keys();
      if (known.some((each) => each.name === name)) return no('program-name-taken');
      if (known.length >= PROGRAMS_AT_MOST) return no('too-many-programs');
      const key = newSecret();
      return desk.act('program:add', { by, name, scopes: [...new Set(scopes)], key })
        ? { ok: true, answer: { key } }
        : FAULT;
    },
    addWebhook(by: string, { url, events }: NewWebhook): Made<{ webhookId: WebhookId; secret: string }> {
      const address = readWebhookAddress(url);
      if (!address) return no('webhook-address');
      if (stores.programs.webhooks().length >= PROGRAMS_AT_MOST) return no('too-many-programs');
      const webhookId = randomUUID() as unknown as WebhookId;
      const secret = newSecret();
      const added = { by, webhookId, url: address.href, events: [...new Set(events)], secret };
      if (!desk.act('webhook:add', added)) return FAULT;
      return { ok: true, answer: { webhookId, secret: webhookSecret(secret) } };
    },
    noteUse(keyId: ProgramKeyCard['keyId']): void {
      const known = stores.programs.keyById(keyId);
      const now = clock.now();
      if (known && now - (known.usedAt ?? 0) >= USE_NOTED_EVERY_MS) desk.act('program:used', { keyId, at: now });
    },
  };
}
export type ProgramDesk = ReturnType<typeof createProgramDesk>;
