import iconv from 'iconv-lite';
import { cleanText, DEVICE_ENCODING } from '../printer/slip-text.ts';

const LONGEST_TEXT = 80;

/** Cut between characters, never inside one. */
function encodeText(text: string): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const character of cleanText(text)) {
    const bytes = iconv.encode(character, DEVICE_ENCODING);
    length += bytes.length;
    if (length > LONGEST_TEXT) break;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

const sum = (bytes: Iterable<number>) => [...bytes].reduce((total, byte) => (total + byte) & 0xff, 0);

/**
 * How LED strips want their text, as data; all in GB18030, at most 80 bytes of it.
 * `line`: the text and CR LF. `addressed`: AA 55, address, length, text, and the sum of all bytes after AA 55.
 */
export const signFrames = {
  line: (_address: number, text: string): Uint8Array => Buffer.concat([encodeText(text), Buffer.from([0x0d, 0x0a])]),
  addressed: (address: number, text: string): Uint8Array => {
    const content = encodeText(text);
    const body = Buffer.from([address, content.length, ...content]);
    return Buffer.from([0xaa, 0x55, ...body, sum(body)]);
  },
} as const;

export type SignFrameName = keyof typeof signFrames;
export const signFrameNames = Object.keys(signFrames) as [SignFrameName, ...SignFrameName[]];
