import type { TwinStream } from './printer-twin.ts';

/** A scanner that sends what it reads, and CR LF. */
export function createScannerTwin(line: TwinStream) {
  return {
    scan(text: string): void {
      line.write(Buffer.from(`${text}\r\n`));
    },
    babble: (bytes: Uint8Array) => void line.write(bytes),
  };
}
