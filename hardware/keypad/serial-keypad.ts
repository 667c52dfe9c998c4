import type { Logger } from 'pino';
import type { KeypadOrder } from '#protocol/device-orders';
import { keepKeyLine, type Retry } from '../key-line.ts';
import { createKeyReader, type KeyFormat } from '../key-reader.ts';
import { createLatestWins } from '../latest-wins.ts';
import { createTurns } from '../one-at-a-time.ts';
import type { CallKeypad, KeypadKey, PressOutcome } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { KEYPAD_BOUNCE, type KeyMap } from './keypad-keys.ts';
import type { KeypadScreen } from './keypad-screen.ts';

/** Faster than a hand presses on purpose. */
const PRESSES_PER_SECOND = 5;
const REFUSAL_SHOWN_MS = 1_500;

/** A keypad on a serial line or behind a TCP converter; a refused press stands on its screen for a moment. */
export function createSerialKeypad(deps: {
  open: OpenLink;
  counterId: KeypadOrder['counterId'];
  format: KeyFormat;
  keys: KeyMap;
  screen: KeypadScreen | null;
  onKey: (key: KeypadKey) => Promise<PressOutcome>;
  retry: Retry;
  log: Logger;
}): CallKeypad {
  const { open, counterId, format, keys, screen, onKey, retry, log } = deps;
  let latest: Uint8Array | null = null;
  let refusal: Uint8Array | null = null;
  let refusalEnds: NodeJS.Timeout | undefined;

  const showLatest = createLatestWins(createTurns(), async () => {
    const frame = refusal ?? latest;
    if (!frame) return false;
    return line.write(frame).then(
      () => true,
      () => false,
    );
  });

  const showRefusal = (code: string) => {
    if (!screen) return;
    clearTimeout(refusalEnds);
    refusal = screen.refusal(code);
    void showLatest();
    refusalEnds = setTimeout(() => {
      refusal = null;
      latest ??= screen.blank();
      void showLatest();
    }, REFUSAL_SHOWN_MS).unref();
  };

  const press = async (key: KeypadKey) => {
    const refused = await onKey(key);
    if (refused !== null) showRefusal(refused);
  };

  const line = keepKeyLine<KeypadKey>({
    kind: 'keypad',
    counterId,
    open,
    createReader: () => createKeyReader(format, keys, KEYPAD_BOUNCE),
    perSecond: PRESSES_PER_SECOND,
    onInput: (key) => void press(key),
    onOpened: () => void showLatest(),
    word: 'presses',
    retry,
    log,
  });

  return {
    counterId,
    condition: line.condition,
    show: async (order) => {
      if (!screen) return false;
      latest = screen.latest(order);
      refusal = null;
      clearTimeout(refusalEnds);
      return await showLatest();
    },
    close: async () => {
      clearTimeout(refusalEnds);
      await line.close();
    },
  };
}
