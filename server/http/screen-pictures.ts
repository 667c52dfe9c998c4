import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '../application/desk.ts';
import type { OrderAnswer } from '../application/device-port.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { ScreenPicture } from '../protocol/device-orders.ts';
import { badRequest } from '../protocol/refusals.ts';
import { DeviceRole } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

const Wish = z.object({ role: DeviceRole.exclude(['device']), name: z.string().min(1).max(64) });
type Screen = z.infer<typeof Wish>;

const ANSWER_MS = 8_000;

type Deps = {
  doorkeeper: Doorkeeper;
  desk: Desk;
  isKnown: (screen: Screen) => boolean;
  screens: { capture: (screen: Screen, timeoutMs: number) => Promise<OrderAnswer> };
};

/**
 * [G9] `POST /api/screens/picture`: what is on a screen now, for a manager alone. The picture is passed on and kept
 * nowhere; that somebody looked, and who, is an event.
 */
export function registerScreenPictures(http: FastifyInstance, { doorkeeper, desk, isKnown, screens }: Deps): void {
  http.post('/api/screens/picture', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const wish = Wish.safeParse(request.body);
    if (!wish.success) return reply.code(400).send(badRequest(wish.error));
    if (!isKnown(wish.data)) return reply.code(404).send({ code: 'device-unknown' });
    if (!desk.act('screen:look-at', { ...wish.data, by: who.by }))
      return reply.code(503).send({ code: 'storage-fault' });
    const answer = await screens.capture(wish.data, ANSWER_MS);
    if (answer.kind === 'gone') return reply.code(503).send({ code: 'screen-away' });
    const picture = ScreenPicture.safeParse(answer.kind === 'answer' ? answer.answer : null);
    if (!picture.success || picture.data.outcome === 'failed') return reply.code(503).send({ code: 'screen-silent' });
    if (picture.data.outcome !== 'taken') return reply.code(409).send({ code: `screen-${picture.data.outcome}` });
    return reply.header('cache-control', 'no-store').send({ jpeg: picture.data.jpeg });
  });
}
