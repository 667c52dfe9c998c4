import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';

const AGAIN_MS = 2_000;

/** Listens on this box alone. A port that somebody else has is tried again: the printing goes on meanwhile. */
export function keepListening(http: Server, port: number, log: Logger) {
  let again: NodeJS.Timeout | undefined;
  let wasTold = false;
  const listen = () => http.listen(port, '127.0.0.1');
  const listening = new Promise<number>((resolve) => {
    http.once('listening', () => {
      const { port: own } = http.address() as AddressInfo;
      log.info({ port: own }, 'the kiosk can be opened');
      resolve(own);
    });
  });
  http.on('error', (error) => {
    if (!wasTold)
      log.error({ reason: error.message }, `The port ${port} of --kiosk-port cannot be used; trying again.`);
    wasTold = true;
    again = setTimeout(listen, AGAIN_MS);
  });
  listen();
  return {
    port: listening,
    async close(): Promise<void> {
      clearTimeout(again);
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}
