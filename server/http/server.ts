import type { RequestListener } from 'node:http';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { capConnections } from './connection-cap.ts';
import { createSecureServer } from './secure-server.ts';
import { isOfThisBox } from './where-from.ts';

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
/** A file of the walls' pictures takes minutes over a poor network; what takes longer is meant to. */
const REQUEST_MS = 300_000;
/** A hall of 200 screens and hundreds of phones may be one address behind its router; this is more than all of them. */
const CONNECTIONS_OF_ONE_ADDRESS = 1_500;
/** So long a browser that has met a hall with a given certificate comes back with nothing but TLS. */
const REMEMBER_TLS_SECONDS = 30 * 86_400;

/** What the server needs of how the hall speaks TLS. */
export type ServedTls = {
  kind: 'hall-made' | 'given';
  pair: () => { cert: string; key: string };
  onRenewed: (hear: (pair: { cert: string; key: string }) => void) => void;
};

/** `tls` null: the hall speaks plain HTTP. `isCapped`: one address may not have all the connections that there are ([S22]). */
export type HttpServerOptions = { tls: ServedTls | null; isTraining: boolean; isCapped: boolean };

/** The port of a hall that speaks TLS. */
function secureListener(tls: ServedTls) {
  const all: ReturnType<typeof createSecureServer>[] = [];
  tls.onRenewed((pair) => {
    for (const { renew } of all) renew(pair);
  });
  return {
    serverFactory(handler: RequestListener) {
      const secure = createSecureServer(handler, tls.pair());
      secure.server.requestTimeout = REQUEST_MS;
      secure.server.headersTimeout = HEADERS_WITHIN_MS;
      all.push(secure);
      return secure.server;
    },
    endAll(): void {
      for (const { endAll } of all) endAll();
    },
  };
}

/** [S17] A certificate of the hall's own making may be taken away again, and a name may be that of other servers too. */
function rememberTls({ tls, isTraining }: HttpServerOptions) {
  const isLasting = tls?.kind === 'given' && !isTraining;
  return isLasting && { maxAge: REMEMBER_TLS_SECONDS, includeSubDomains: false };
}

/** An HTTP server with headers and the pages that it is given; routes of the API are added by their own modules. */
export async function createHttpServer(
  logger: FastifyBaseLogger,
  registerPages: (app: FastifyInstance) => Promise<void>,
  options: HttpServerOptions,
): Promise<FastifyInstance> {
  const secure = options.tls && secureListener(options.tls);
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback', // a proxy of this box says for whom it asks; nobody else is believed
    bodyLimit: 16_384,
    http: { headersTimeout: HEADERS_WITHIN_MS, connectionsCheckingInterval: LOOK_EVERY_MS },
    requestTimeout: REQUEST_MS,
    forceCloseConnections: true, // a browser's spare connection would keep a closing hall open for a minute
    ...(secure && { serverFactory: secure.serverFactory }),
  });
  if (options.isCapped) capConnections(app.server, { most: CONNECTIONS_OF_ONE_ADDRESS, isFree: isOfThisBox });
  if (secure) app.addHook('preClose', async () => secure.endAll());
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: rememberTls(options),
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
