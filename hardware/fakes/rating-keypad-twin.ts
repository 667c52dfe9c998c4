import type { TwinStream } from './printer-twin.ts';

/** Five keys that send their score, as one byte or on a line. */
export function createRatingKeypadTwin(line: TwinStream, format: 'bytes' | 'lines') {
  return {
    press(score: number): void {
      line.write(Buffer.from(format === 'bytes' ? String(score) : `${score}\r\n`));
    },
    babble: (bytes: Uint8Array) => void line.write(bytes),
  };
}
