import type { KeypadKey } from '../ports.ts';
import type { TwinStream } from './printer-twin.ts';

const DIGITS: Record<KeypadKey, string> = { next: '1', recall: '2', start: '3', 'no-show': '4', finish: '5' };

/** A keypad that sends a digit per key, or the key's name on a line. */
export function createKeypadTwin(line: TwinStream, format: 'bytes' | 'lines') {
  return {
    press(key: KeypadKey): void {
      line.write(Buffer.from(format === 'bytes' ? DIGITS[key] : `${key}\r\n`));
    },
  };
}
