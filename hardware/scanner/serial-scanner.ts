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
  let droppedBefore = 0;
  const dropped = () => droppedBefore + reader.dropped;
  const link = keepLink({
    open,
    ...retry,
    onBytes: (bytes) => {
      const before = dropped();
      for (const code of reader.push(bytes)) onCode(code);
      if (dropped() > before) log.info({ dropped: dropped() }, 'scan without a ticket code');
    },
    onOpened: () => log.info('scanner connected'),
    onLost: ({ kind, message }) => {
      droppedBefore = dropped();
      reader = createScanReader();
      log.warn({ kind, reason: message }, 'scanner not reachable');
    },
  });
  return {
    get isConnected() {
      return link.isOpen;
    },
    get droppedFrames() {
      return dropped();
    },
    close: () => link.close(),
  };
}
