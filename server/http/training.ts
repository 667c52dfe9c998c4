import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest, type Refusal } from '../protocol/refusals.ts';
import { TrainingStart, type TrainingState } from '../protocol/training.ts';
import { admitStaff } from './bearer.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  training: {
    state: () => TrainingState;
    start: (wish: TrainingStart) => Promise<Refusal | null>;
    stop: () => Promise<void>;
  };
};

/** `/api/training`: the manager opens and ends the practice hall, and sees how it is. */
export function registerTraining(app: FastifyInstance, { doorkeeper, training }: Deps): void {
  app.get('/api/training', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    return training.state();
  });
  app.post('/api/training', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const parsed = TrainingStart.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send(badRequest(parsed.error));
    const refusal = await training.start(parsed.data);
    return refusal ? reply.code(409).send(refusal) : training.state();
  });
  app.delete('/api/training', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    await training.stop();
    return training.state();
  });
}
