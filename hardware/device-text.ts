import iconv from 'iconv-lite';
import { cleanText, DEVICE_ENCODING } from './printer/slip-text.ts';

const WIDEST_CHARACTER = 2;

/** GB18030 of at most `longest` bytes, cut between characters; no control byte and nothing that a device's own font lacks. */
export function encodeDeviceText(text: string, longest: number): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const character of cleanText(text)) {
    const encoded = iconv.encode(character, DEVICE_ENCODING);
    const bytes = encoded.length > WIDEST_CHARACTER ? Buffer.from('?') : encoded;
    length += bytes.length;
    if (length > longest) break;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
