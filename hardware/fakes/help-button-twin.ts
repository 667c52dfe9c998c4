import type { TwinStream } from './printer-twin.ts';

/** A button that sends one byte, or a word on a line, for each press. */
export function createHelpButtonTwin(line: TwinStream, format: 'bytes' | 'lines') {
  const press = () => void line.write(Buffer.from(format === 'bytes' ? 'H' : 'HELP\r\n'));
  return {
    press,
    /** As long as a finger stays on it, it says the same again. */
    holdDown(times: number): void {
      for (let time = 0; time < times; time++) press();
    },
    babble: (bytes: Uint8Array) => void line.write(bytes),
  };
}
