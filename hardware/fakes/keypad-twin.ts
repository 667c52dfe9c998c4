import { keypadKeys } from '../keypad/keypad-keys.ts';
import type { KeypadKey } from '../ports.ts';
import type { TwinStream } from './printer-twin.ts';

/** A keypad that sends a digit per key, or the key's name on a line, and shows on its screen the last whole line it got. */
export function createKeypadTwin(line: TwinStream, format: 'bytes' | 'lines') {
  let partial = '';
  const shown: string[] = [];
  line.on('data', (bytes) => {
    const lines = (partial + Buffer.from(bytes).toString('latin1')).split('\r\n');
    partial = lines.pop() ?? '';
    shown.push(...lines);
  });

  return {
    press(key: KeypadKey): void {
      line.write(Buffer.from(format === 'bytes' ? String(keypadKeys.indexOf(key) + 1) : `${key}\r\n`));
    },
    /** Every key again and again, as a keypad with water in it sends them. */
    flood(times: number): void {
      const all = keypadKeys.map((key, index) => (format === 'bytes' ? String(index + 1) : `${key}\r\n`)).join('');
      line.write(Buffer.from(all.repeat(times)));
    },
    babble: (bytes: Uint8Array) => void line.write(bytes),
    screen: () => shown.at(-1) ?? null,
    /** Everything that stood on the screen, oldest first. */
    shown: () => [...shown],
  };
}
