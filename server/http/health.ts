import type { FastifyInstance } from 'fastify';

const WRITE_PROBE_MS = 2_000;

type Deps = {
  isDemo: boolean;
  isTraining: boolean;
  version: string;
  standing: () => { revision: number; businessDay: string };
  canSave: () => boolean;
  /** Tries a write. */
  probe: () => boolean;
};

/** The same answer for two seconds, however often it is asked. */
function throttled(probe: () => boolean): () => boolean {
  let last = { at: Number.NEGATIVE_INFINITY, answer: false };
  return () => {
    if (performance.now() - last.at > WRITE_PROBE_MS) last = { answer: probe(), at: performance.now() };
    return last.answer;
  };
}

/** Whether the server is alive (`/health`) and whether it can take a ticket now (`/ready`). */
export function registerHealth(app: FastifyInstance, deps: Deps): void {
  const { isDemo, isTraining, version, standing, canSave } = deps;
  const probe = throttled(deps.probe);
  app.get('/health', () => ({
    status: 'ok',
    version,
    ...standing(),
    demo: isDemo,
    training: isTraining,
  }));
  app.get('/ready', (_request, reply) => {
    const isReady = canSave() && probe();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'storage-fault' });
  });
}
