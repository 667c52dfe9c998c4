import type { Logger } from 'pino';
import type { CallKeypad, KeypadKey } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { type KeptLinkDeps, keepLink } from '../serial/kept-link.ts';
import { createKeypadReader, type KeyMap, type KeypadFormat } from './keypad-reader.ts';

/** A keypad on a serial line or behind a TCP converter. */
export function createSerialKeypad(deps: {
  open: OpenLink;
  format: KeypadFormat;
  keys: KeyMap;
  onKey: (key: KeypadKey) => void;
  retry: Pick<KeptLinkDeps, 'firstRetryMs' | 'longestRetryMs'>;
  log: Logger;
}): CallKeypad {
  const { open, format, keys, onKey, retry, log } = deps;
  const reader = createKeypadReader(format, keys);
  const link = keepLink({
    open,
    ...retry,
    onBytes: (bytes) => {
      const before = reader.dropped;
      for (const key of reader.push(bytes, performance.now())) onKey(key);
      if (reader.dropped > before) log.debug({ dropped: reader.dropped - before }, 'no key of a keypad');
    },
    onOpened: () => log.info('keypad connected'),
    onLost: ({ kind, message }) => log.warn({ kind, reason: message }, 'keypad not reachable'),
  });
  return {
    close: () => link.close(),
  };
}
