import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { KeyId, Scope, WebhookEvent, WebhookId } from '../../protocol/programs.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import { hashSecret } from '../../storage/hall-seed.ts';
import type { Webhook } from '../../storage/program-store.ts';
import type { Handler } from '../context.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** More programs than any hall has. */
export const PROGRAMS_AT_MOST = 50;

/** [S12] A new key; the caller has made sure of the name and of who asks. */
export const addProgramKey: InternalHandler<{ by: string; name: string; scopes: Scope[]; key: string }> = (
  { stores, now, newId },
  { by, name, scopes, key },
) => {
  const keyId = newId() as KeyId;
  stores.programs.addKey({ keyId, name, scopes, madeAt: now, madeBy: by }, hashSecret(key));
  return done({ kind: 'program-key-made', data: { by, keyId, program: name, scopes } });
};

export const revokeProgramKey: Handler<CommandRequest<'integration:revoke'>, CommandResult<'integration:revoke'>> = (
  { stores },
  _actor,
  { keyId },
) => {
  const known = stores.programs.keyById(keyId);
  if (!known) return refuse({ code: 'program-unknown' });
  stores.programs.dropKey(known.keyId);
  return accept({ result: {}, events: [{ kind: 'program-key-revoked', data: { keyId, program: known.name } }] });
};

/** When a key was last used, so that a forgotten one can be found; no event, as nothing in the hall has changed. */
export const noteProgramUse: InternalHandler<{ keyId: KeyId; at: EpochMs }> = ({ stores }, { keyId, at }) => {
  stores.programs.noteUse(keyId, at);
  return done();
};

/** [J4] From now on this address is told; what happened before is not. */
export const addWebhook: InternalHandler<{
  by: string;
  webhookId: WebhookId;
  url: string;
  events: WebhookEvent[];
  secret: string;
}> = ({ stores, sealer, now }, { by, webhookId, url, events, secret }) => {
  const made = { webhookId, url, events, secretSealed: sealer.seal(secret), madeAt: now, madeBy: by };
  stores.programs.addWebhook({ ...made, toldSeq: stores.events.newestSeq() });
  return done({ kind: 'webhook-added', data: { by, webhookId, url, events } });
};

export const removeWebhook: Handler<CommandRequest<'webhook:remove'>, CommandResult<'webhook:remove'>> = (
  { stores },
  _actor,
  { webhookId },
) => {
  const known = stores.programs.webhook(webhookId);
  if (!known) return refuse({ code: 'webhook-unknown' });
  stores.programs.dropWebhook(known.webhookId);
  return accept({ result: {}, events: [{ kind: 'webhook-removed', data: { webhookId, url: known.url } }] });
};

/** [J5] Tries again at once, from where it had stopped. */
export const resumeWebhook: Handler<CommandRequest<'webhook:resume'>, CommandResult<'webhook:resume'>> = (
  { stores },
  _actor,
  { webhookId },
) => {
  const known = stores.programs.webhook(webhookId);
  if (!known) return refuse({ code: 'webhook-unknown' });
  if (!known.isDead && known.nextTryAt === null) return accept({ result: {}, events: [] });
  const { toldSeq, deliveredAt } = known;
  stores.programs.saveWebhook({ ...known, ...WELL, toldSeq, deliveredAt });
  return accept({ result: {}, events: [{ kind: 'webhook-resumed', data: { webhookId } }] });
};

const WELL = { attempts: 0, failingSince: null, nextTryAt: null, problem: null, isDead: false };

/** Which fields a try may change. */
export type WebhookProgress = Pick<
  Webhook,
  'toldSeq' | 'deliveredAt' | 'attempts' | 'failingSince' | 'nextTryAt' | 'problem' | 'isDead'
>;

/**
 * [J5] How far a webhook has come. Only that one is dead, or well after it was, is news: an event for every try would be
 * told in turn.
 */
export const settleWebhook: InternalHandler<{ webhookId: WebhookId; progress: WebhookProgress }> = (
  { stores },
  { webhookId, progress },
) => {
  const known = stores.programs.webhook(webhookId);
  if (!known) return done();
  stores.programs.saveWebhook({ ...known, ...progress });
  if (known.isDead || !progress.isDead) return done();
  const { url, failingSince, problem } = { ...known, ...progress };
  return done({ kind: 'webhook-given-up', data: { webhookId, url, failingSince, problem } });
};
