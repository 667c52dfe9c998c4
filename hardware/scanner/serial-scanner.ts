import type { Logger } from 'pino';
import type { CodeScanner } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { type KeptLinkDeps, keepLink } from '../serial/kept-link.ts';
import { createScanReader } from './scan-reader.ts';

/** A scanner that sends each reading as a line. */
export function createSerialScanner(deps: {
  open: OpenLink;
  onCode: (code: string) => void;
  retry: Pick<KeptLinkDeps, 'firstRetryMs' | 'longestRetryMs'>;
  log: Logger;
}): CodeScanner {
  const { open, onCode, retry, log } = deps;
  let reader = createScanReader();
  const link = keepLink({
    open,
    ...retry,
    onBytes: (bytes) => {
      const before = reader.dropped;
      for (const code of reader.push(bytes)) onCode(code);
      if (reader.dropped > before) log.info({ dropped: reader.dropped - before }, 'scan without a ticket code');
    },
    onOpened: () => log.info('scanner connected'),
    onLost: ({ kind, message }) => {
      reader = createScanReader();
      log.warn({ kind, reason: message }, 'scanner not reachable');
    },
  });
  return {
    close: () => link.close(),
  };
}
