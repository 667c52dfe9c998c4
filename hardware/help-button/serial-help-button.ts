import type { Logger } from 'pino';
import { keepKeyLine, type Retry } from '../key-line.ts';
import type { KeyFormat } from '../key-reader.ts';
import type { HelpButton } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { createButtonReader } from './button-reader.ts';

const CALLS_PER_SECOND = 1;

/** A button on a serial line or behind a TCP converter. */
export function createSerialHelpButton(deps: {
  open: OpenLink;
  format: KeyFormat;
  press: string | null;
  onHelp: () => void;
  retry: Retry;
  log: Logger;
}): HelpButton {
  const { open, format, press, onHelp, retry, log } = deps;
  return keepKeyLine<'help'>({
    kind: 'help-button',
    counterId: null,
    open,
    createReader: () => createButtonReader(format, press),
    perSecond: CALLS_PER_SECOND,
    onInput: onHelp,
    onOpened: () => undefined,
    word: 'calls',
    retry,
    log,
  });
}
