import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInDesk, SignInFailure } from '../application/sign-in.ts';
import type { WhereFrom } from '../application/where-from.ts';
import { SignIn } from '../protocol/handshake.ts';
import { badRequest } from '../protocol/refusals.ts';
import { bearer } from './bearer.ts';
import type { PinGuard } from './pin-guard.ts';

const ENDED = { done: 204, 'signed-out': 401, 'storage-fault': 503 };
const REFUSED: Record<SignInFailure, number> = {
  'wrong-badge-or-pin': 401,
  'code-needed': 401,
  'wrong-code': 401,
  'too-many-codes': 429,
  'second-factor-missing': 403,
  'storage-fault': 503,
};

type Deps = { desk: SignInDesk; guard: PinGuard; whereFrom: WhereFrom };

/**
 * `POST /api/session`: staff sign in; `GET`: whose page this is; `DELETE`: they sign out; `POST /api/session/take-over`:
 * nowhere else any more; `POST /api/session/use`: somebody is at the page ([S19]).
 */
export function registerSession(app: FastifyInstance, { desk, guard, whereFrom }: Deps): void {
  app.post('/api/session', async (request, reply) => {
    const parsed = SignIn.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send(badRequest(parsed.error));
    const attempt = { badge: parsed.data.badge, request, reply };
    if (!(await guard.mayTry(attempt))) return reply;
    const from = { isOutside: whereFrom(request.raw).isOutside, mayTryCode: guard.mayTryCode };
    const result = await desk.signIn(parsed.data, from);
    if (!result.ok) return reply.code(REFUSED[result.code]).send({ code: result.code });
    await guard.wasRight(attempt);
    return result.session;
  });

  app.get('/api/session', async (request, reply) => {
    const session = desk.sessionOf(bearer(request));
    if (!session) return reply.code(401).send({ code: 'signed-out' });
    return reply.header('cache-control', 'no-store').send(desk.ownSession(session));
  });

  const ends = (end: (token: string) => keyof typeof ENDED) => async (request: FastifyRequest, reply: FastifyReply) => {
    const ended = end(bearer(request));
    return reply.code(ENDED[ended]).send(ended === 'done' ? undefined : { code: ended });
  };
  app.delete('/api/session', ends(desk.signOut));
  app.post('/api/session/take-over', ends(desk.takeOver));
  app.post(
    '/api/session/use',
    ends((token) => (desk.sessionOf(token) ? 'done' : 'signed-out')),
  );
}
