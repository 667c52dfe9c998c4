import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';

/** Scripts, styles and sockets come from the page's own origin, and none from inside the markup. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
};

/** Whoever has not said what they want by then is let go, so that ten thousand who say nothing keep nobody out. */
const HEADERS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 5_000;

/** An HTTP server with headers and the pages that it is given; routes of the API are added by their own modules. */
export async function createHttpServer(
  logger: FastifyBaseLogger,
  registerPages: (app: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 16_384,
    http: { headersTimeout: HEADERS_WITHIN_MS, connectionsCheckingInterval: LOOK_EVERY_MS },
    forceCloseConnections: true, // a browser's spare connection would keep a closing hall open for a minute
  });
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await registerPages(app);
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.code(status).send({ code: 'bad-request', issues: [{ path: '', message: error.message }] });
    request.log.error(error);
    return reply.code(500).send({ code: 'internal', reference: request.id });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not-found' }));
  return app;
}
