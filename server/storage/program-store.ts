import {
  type KeyId,
  type Scope,
  Scopes,
  type WebhookEvent,
  WebhookEvents,
  type WebhookId,
} from '../protocol/programs.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { hashSecret } from './hall-seed.ts';

export type ProgramKey = {
  keyId: KeyId;
  name: string;
  scopes: Scope[];
  madeAt: EpochMs;
  madeBy: string;
  usedAt: EpochMs | null;
};
export type Webhook = {
  webhookId: WebhookId;
  url: string;
  events: WebhookEvent[];
  secretSealed: string;
  madeAt: EpochMs;
  madeBy: string;
  /** The last event that was told, or need not be. */
  toldSeq: number;
  deliveredAt: EpochMs | null;
  /** Tries in a row that have failed. */
  attempts: number;
  failingSince: EpochMs | null;
  nextTryAt: EpochMs | null;
  problem: string | null;
  isDead: boolean;
};

type KeyRow = Omit<ProgramKey, 'scopes'> & { scopes: string };
type WebhookRow = Omit<Webhook, 'events' | 'isDead'> & { events: string; isDead: 0 | 1 };

const toKey = (row: KeyRow): ProgramKey => ({ ...row, scopes: Scopes.parse(JSON.parse(row.scopes)) });
const toWebhook = (row: WebhookRow): Webhook => ({
  ...row,
  events: WebhookEvents.parse(JSON.parse(row.events)),
  isDead: row.isDead === 1,
});

const KEYS = `SELECT key_id AS keyId, name, scopes, made_at AS madeAt, made_by AS madeBy, used_at AS usedAt FROM program_key`;
const WEBHOOKS = `SELECT webhook_id AS webhookId, url, events, secret_sealed AS secretSealed, made_at AS madeAt,
  made_by AS madeBy, told_seq AS toldSeq, delivered_at AS deliveredAt, attempts, failing_since AS failingSince,
  next_try_at AS nextTryAt, problem, is_dead AS isDead FROM webhook`;

/** The keys of programs, as hashes, and whom the hall tells what happens. */
export function createProgramStore(db: Database) {
  const keys = db.prepare<[], KeyRow>(`${KEYS} ORDER BY name, made_at`);
  const byId = db.prepare<[string], KeyRow>(`${KEYS} WHERE key_id = ?`);
  const byKey = db.prepare<[string], KeyRow>(`${KEYS} WHERE key_hash = ?`);
  const hash = db.prepare<[string], { hash: string }>('SELECT key_hash AS hash FROM program_key WHERE key_id = ?');
  const addKey = db.prepare(
    `INSERT INTO program_key (key_id, name, key_hash, scopes, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const dropKey = db.prepare('DELETE FROM program_key WHERE key_id = ?');
  const used = db.prepare('UPDATE program_key SET used_at = ? WHERE key_id = ?');
  const webhooks = db.prepare<[], WebhookRow>(`${WEBHOOKS} ORDER BY made_at, webhook_id`);
  const webhook = db.prepare<[string], WebhookRow>(`${WEBHOOKS} WHERE webhook_id = ?`);
  const dead = db.prepare<[], { dead: number }>('SELECT count(*) AS dead FROM webhook WHERE is_dead = 1');
  const addWebhook = db.prepare(
    `INSERT INTO webhook (webhook_id, url, events, secret_sealed, made_at, made_by, told_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const saveWebhook = db.prepare(
    `UPDATE webhook SET told_seq = @toldSeq, delivered_at = @deliveredAt, attempts = @attempts,
     failing_since = @failingSince, next_try_at = @nextTryAt, problem = @problem, is_dead = @isDead
     WHERE webhook_id = @webhookId`,
  );
  const dropWebhook = db.prepare('DELETE FROM webhook WHERE webhook_id = ?');

  return {
    keys: () => keys.all().map(toKey),
    keyById(keyId: string): ProgramKey | null {
      const row = byId.get(keyId);
      return row ? toKey(row) : null;
    },
    hashOf: (keyId: KeyId): string | null => hash.get(keyId)?.hash ?? null,
    ofKey(key: string): ProgramKey | null {
      const row = byKey.get(hashSecret(key));
      return row ? toKey(row) : null;
    },
    addKey: (key: Omit<ProgramKey, 'usedAt'>, keyHash: string) =>
      addKey.run(key.keyId, key.name, keyHash, JSON.stringify(key.scopes), key.madeAt, key.madeBy),
    dropKey: (keyId: KeyId) => dropKey.run(keyId),
    noteUse: (keyId: KeyId, at: EpochMs) => used.run(at, keyId),
    webhooks: () => webhooks.all().map(toWebhook),
    webhook(webhookId: string): Webhook | null {
      const row = webhook.get(webhookId);
      return row ? toWebhook(row) : null;
    },
    deadWebhooks: () => dead.get()?.dead ?? 0,
    addWebhook: (
      hook: Pick<Webhook, 'webhookId' | 'url' | 'events' | 'secretSealed' | 'madeAt' | 'madeBy' | 'toldSeq'>,
    ) =>
      addWebhook.run(
        hook.webhookId,
        hook.url,
        JSON.stringify(hook.events),
        hook.secretSealed,
        hook.madeAt,
        hook.madeBy,
        hook.toldSeq,
      ),
    saveWebhook: ({ webhookId, toldSeq, deliveredAt, attempts, failingSince, nextTryAt, problem, isDead }: Webhook) =>
      saveWebhook.run({
        ...{ webhookId, toldSeq, deliveredAt, attempts, failingSince, nextTryAt, problem },
        isDead: Number(isDead),
      }),
    dropWebhook: (webhookId: WebhookId) => dropWebhook.run(webhookId),
  };
}
