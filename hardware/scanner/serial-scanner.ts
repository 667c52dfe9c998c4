import type { Logger } from 'pino';
import { keepKeyLine, type Retry } from '../key-line.ts';
import type { CodeScanner } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { createScanReader } from './scan-reader.ts';

const SCANS_PER_SECOND = 5;

/** A scanner that sends each reading as a line. */
export function createSerialScanner(deps: {
  open: OpenLink;
  onCode: (code: string) => void;
  retry: Retry;
  log: Logger;
}): CodeScanner {
  const { open, onCode, retry, log } = deps;
  return keepKeyLine<string>({
    kind: 'scanner',
    counterId: null,
    open,
    createReader: createScanReader,
    perSecond: SCANS_PER_SECOND,
    onInput: onCode,
    onOpened: () => undefined,
    word: 'scans',
    retry,
    log,
  });
}
