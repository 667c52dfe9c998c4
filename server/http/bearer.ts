import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';

/** The token or key in `Authorization: Bearer …`; empty where there is none. */
export function bearer(request: FastifyRequest): string {
  return request.headers.authorization?.replace(/^Bearer /i, '') ?? '';
}

/** Who asks, when it is one of these; otherwise the refusal has been sent and the answer is null. */
export async function admitStaff<Role extends string>(
  doorkeeper: Doorkeeper,
  roles: readonly Role[],
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<{ role: Role; by: string } | null> {
  const known = doorkeeper.bearerOf(bearer(request));
  if (!known) await reply.code(401).send({ code: 'signed-out' });
  else if (!roles.includes(known.role as Role)) await reply.code(403).send({ code: 'not-allowed' });
  else return { role: known.role as Role, by: known.by };
  return null;
}
