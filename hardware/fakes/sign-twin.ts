import iconv from 'iconv-lite';
import { DEVICE_ENCODING } from '../printer/slip-text.ts';
import type { TwinStream } from './printer-twin.ts';

/** All strips of one bus: remembers what each address shows; frames with a wrong sum are dropped, as strips do. */
export function createSignTwin() {
  const shown = new Map<number, string>();
  let bytes: number[] = [];
  let frames = 0;

  const takeAddressed = (): boolean => {
    const [, , address = 0, length = 0] = bytes;
    const end = 5 + length;
    if (bytes.length < 4 || bytes.length < end) return false;
    const frame = bytes.splice(0, end);
    const total = frame.slice(2, -1).reduce((sum, byte) => (sum + byte) & 0xff, 0);
    if (total === frame.at(-1)) show(address, frame.slice(4, -1));
    return true;
  };

  const takeLine = (): boolean => {
    const end = bytes.indexOf(0x0a);
    if (end < 0) return false;
    const line = bytes.splice(0, end + 1);
    show(
      1,
      line.filter((byte) => byte !== 0x0d && byte !== 0x0a),
    );
    return true;
  };

  const show = (address: number, text: number[]) => {
    shown.set(address, iconv.decode(Buffer.from(text), DEVICE_ENCODING));
    frames += 1;
  };

  return {
    attach(line: TwinStream): void {
      bytes = [];
      line.on('data', (chunk) => {
        bytes.push(...chunk);
        while (bytes.length > 0 && (bytes[0] === 0xaa ? takeAddressed() : takeLine()));
      });
    },
    shownAt: (address: number) => shown.get(address) ?? null,
    frames: () => frames,
  };
}
