import type { FastifyInstance } from 'fastify';

type Deps = {
  isDemo: boolean;
  isTraining: boolean;
  version: string;
  standing: () => { revision: number; businessDay: string };
  canWrite: () => boolean;
};

/** Whether the server is alive (`/health`) and whether it can take a ticket now (`/ready`). */
export function registerHealth(app: FastifyInstance, { isDemo, isTraining, version, standing, canWrite }: Deps): void {
  app.get('/health', () => ({
    status: 'ok',
    version,
    ...standing(),
    demo: isDemo,
    training: isTraining,
  }));
  app.get('/ready', (_request, reply) => {
    const isReady = canWrite();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'storage-fault' });
  });
}
