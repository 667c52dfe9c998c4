import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SettingsFinding } from '../protocol/hall-settings.ts';
import { badRequest, type Refusal } from '../protocol/refusals.ts';
import { type SetupAnswer, type SetupTemplates, SetupWish } from '../protocol/setup.ts';
import { bearer } from './bearer.ts';

/** Wrong codes from one address before it has to wait a minute. */
const WRONG_CODES = 10;
/** A hall of sixty services, sixty counters and two hundred people is smaller. */
const WISH_BYTES = 262_144;

const digest = (text: string) => createHash('sha256').update(text.trim().toUpperCase()).digest();

export type SetupDesk = {
  templates: SetupTemplates['templates'];
  /** What is odd about the hall, or why it can be none. */
  check: (wish: SetupWish) => { ok: true; findings: SettingsFinding[] } | { ok: false; refusal: Refusal };
  /** Makes the hall; false where somebody else was first. */
  create: (wish: SetupWish) => Promise<boolean>;
  /** The answer of the one who made the hall has gone out. */
  onCreated: () => void;
};

/**
 * [U1] What a server without a hall answers: the assistant, to whoever brings the code; to everybody else, that there is no
 * hall yet.
 */
export function registerSetup(app: FastifyInstance, code: string, { templates, check, create, onCreated }: SetupDesk) {
  const wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: 60 });
  const right = digest(code);

  async function hasCode(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    try {
      await wrong.consume(request.ip);
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      await reply.code(429).send({ code: 'too-many-requests', retryAfterMs: over.msBeforeNext } satisfies Refusal);
      return false;
    }
    if (timingSafeEqual(digest(bearer(request)), right)) {
      await wrong.reward(request.ip);
      return true;
    }
    await reply.code(401).send({ code: 'setup-code-wrong' } satisfies Refusal);
    return false;
  }

  /** A wish that can become a hall, with what is odd about it; null when the refusal has been sent. */
  async function read(request: FastifyRequest, reply: FastifyReply) {
    if (!(await hasCode(request, reply))) return null;
    const parsed = SetupWish.safeParse(request.body);
    if (!parsed.success) {
      await reply.code(400).send(badRequest(parsed.error));
      return null;
    }
    const checked = check(parsed.data);
    if (checked.ok) return { wish: parsed.data, findings: checked.findings };
    await reply.code(checked.refusal.code === 'bad-request' ? 400 : 409).send(checked.refusal);
    return null;
  }

  app.get('/health', () => ({ status: 'setup', demo: false }));
  app.get('/ready', (_request, reply) => reply.code(503).send({ status: 'not-set-up' }));
  app.get('/', (_request, reply) => reply.redirect('/setup'));
  app.get('/api/setup', async (request, reply) =>
    (await hasCode(request, reply)) ? ({ templates } satisfies SetupTemplates) : reply,
  );
  app.post('/api/setup/check', { bodyLimit: WISH_BYTES }, async (request, reply) => {
    const good = await read(request, reply);
    return good ? ({ findings: good.findings } satisfies SetupAnswer) : reply;
  });
  app.post('/api/setup', { bodyLimit: WISH_BYTES }, async (request, reply) => {
    const good = await read(request, reply);
    if (!good) return reply;
    if (!(await create(good.wish))) return reply.code(409).send({ code: 'already-set-up' } satisfies Refusal);
    reply.raw.once('close', onCreated);
    return reply.code(201).send({ findings: good.findings } satisfies SetupAnswer);
  });
  app.all('/*', (_request, reply) => reply.code(503).send({ code: 'not-set-up' } satisfies Refusal));
}

/** [U3] A hall that is there is not set up again: whoever comes to it with the assistant is told. */
export function registerHasBeenSetUp(app: FastifyInstance): void {
  const tell = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.code(409).send({ code: 'already-set-up' } satisfies Refusal);
  app.get('/api/setup', tell);
  app.post('/api/setup', tell);
  app.post('/api/setup/check', tell);
}
