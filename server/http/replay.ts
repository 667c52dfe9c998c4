import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { replayPastDay } from '../application/replay-past-day.ts';
import { badRequest } from '../protocol/refusals.ts';
import { ReplayRequest } from '../protocol/replay.ts';
import { admitStaff } from './bearer.ts';

/** A change may hold a whole timetable, as when it is saved. */
const BODY_BYTES = 65_536;

type Answer = ReturnType<typeof replayPastDay>;
type Deps = { doorkeeper: Doorkeeper; replay: (request: ReplayRequest) => Answer };

/** [M6] `POST /api/replay`: a manager tries a change on a day that is over; nothing is changed. */
export function registerReplay(app: FastifyInstance, { doorkeeper, replay }: Deps): void {
  app.post('/api/replay', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const body = ReplayRequest.safeParse(request.body);
    if (!body.success) return reply.code(400).send(badRequest(body.error));
    const played = await replay(body.data);
    return played.ok ? reply.send(played.value) : reply.code(400).send(played.refusal);
  });
}
