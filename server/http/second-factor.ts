import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SecondFactor } from '../application/second-factor.ts';
import type { SignInDesk } from '../application/sign-in.ts';
import { badRequest } from '../protocol/refusals.ts';
import { FirstCode, PinAgain } from '../protocol/second-factor.ts';
import { bearer } from './bearer.ts';
import type { PinGuard } from './pin-guard.ts';

const STATUS = { 'second-factor-set': 409, 'wrong-code': 400, 'storage-fault': 503 };

type Deps = { desk: SignInDesk; factor: SecondFactor; guard: PinGuard };
type Asked = { request: FastifyRequest; reply: FastifyReply };

/**
 * [S21] A manager's own second factor: `POST /api/session/second-factor` with the PIN gives a secret, `…/confirm` with a
 * code of it makes it count and gives the codes for an emergency, `…/remove` with the PIN ends it.
 */
export function registerSecondFactor(http: FastifyInstance, { desk, factor, guard }: Deps): void {
  /** The manager who asks; null: the refusal has been sent. */
  async function manager({ request, reply }: Asked) {
    const member = desk.sessionOf(bearer(request))?.member ?? null;
    if (member?.role === 'manager') return member;
    await (member ? reply.code(403).send({ code: 'not-allowed' }) : reply.code(401).send({ code: 'signed-out' }));
    return null;
  }

  /** The same, when the PIN is shown again. */
  async function managerWithPin(asked: Asked) {
    const member = await manager(asked);
    if (!member) return null;
    const { request, reply } = asked;
    const body = PinAgain.safeParse(request.body);
    const attempt = { badge: member.badge, request, reply };
    if (!body.success) await reply.code(400).send(badRequest(body.error));
    else if (await guard.mayTry(attempt)) {
      if (await desk.isPinOf(member, body.data.pin)) return member;
      await reply.code(400).send({ code: 'wrong-pin' });
    }
    return null;
  }

  http.post('/api/session/second-factor', async (request, reply) => {
    const member = await managerWithPin({ request, reply });
    if (!member) return reply;
    const begun = factor.begin(member);
    if (typeof begun === 'string') return reply.code(STATUS[begun]).send({ code: begun });
    return reply.header('cache-control', 'no-store').send(begun);
  });

  http.post('/api/session/second-factor/confirm', async (request, reply) => {
    const member = await manager({ request, reply });
    if (!member) return reply;
    const body = FirstCode.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ code: 'wrong-code' });
    if (!(await guard.mayTryCode(member.badge))) return reply.code(429).send({ code: 'too-many-codes' });
    const recoveryCodes = factor.confirm(member, body.data.code);
    if (typeof recoveryCodes === 'string') return reply.code(STATUS[recoveryCodes]).send({ code: recoveryCodes });
    return reply.header('cache-control', 'no-store').send({ recoveryCodes });
  });

  http.post('/api/session/second-factor/remove', async (request, reply) => {
    const member = await managerWithPin({ request, reply });
    if (!member) return reply;
    return factor.drop(member) ? {} : reply.code(503).send({ code: 'storage-fault' });
  });
}
