import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Bearer, Doorkeeper } from '../../application/doorkeeper.ts';
import type { Scope } from '../../protocol/programs.ts';
import { bearer } from '../bearer.ts';
import { mayGoOn } from '../limits.ts';

/** Requests of one key: ten in a second, for a minute. */
const PER_KEY = { points: 600, duration: 60 };
/** Requests without a good key, of one address. */
const WRONG_PER_ADDRESS = { points: 60, duration: 60 };

export type Program = Extract<Bearer, { role: 'integration' }>;

type Deps = { doorkeeper: Doorkeeper; hasLimits: boolean; noteUse: (keyId: Program['keyId']) => void };

/** [S12] Lets in programs with a key, for what the key is good for and no more often than anybody needs. */
export function createProgramDoor({ doorkeeper, hasLimits, noteUse }: Deps) {
  const perKey = hasLimits ? new RateLimiterMemory(PER_KEY) : null;
  const wrong = hasLimits ? new RateLimiterMemory(WRONG_PER_ADDRESS) : null;

  /** The program, when it may; otherwise the refusal has been sent and the answer is null. */
  return async function admit(scope: Scope, request: FastifyRequest, reply: FastifyReply): Promise<Program | null> {
    const known = doorkeeper.bearerOf(bearer(request));
    if (!known) {
      if (await mayGoOn(wrong, request.ip, reply)) await reply.code(401).send({ code: 'signed-out' });
      return null;
    }
    if (known.role !== 'integration') {
      await reply.code(403).send({ code: 'not-allowed' });
      return null;
    }
    if (!(await mayGoOn(perKey, known.keyId, reply))) return null;
    noteUse(known.keyId);
    if (known.scopes.includes(scope)) return known;
    await reply.code(403).send({ code: 'not-allowed', scope });
    return null;
  };
}
export type ProgramDoor = ReturnType<typeof createProgramDoor>;

/** [J2] What makes a repetition the same request: the header `Idempotency-Key`; without one every request is new. */
export function onceOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return randomUUID();
  return typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header) ? header : null;
}
