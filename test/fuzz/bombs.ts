import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** Bytes as they are kept and as the doors take them. */
export const inBase64 = (bytes: Uint8Array): string => `base64,${Buffer.from(bytes).toString('base64')}`;

const zeros = Buffer.alloc(20_000_000);

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
}

/** A picture of a few kilobytes that says it is 65,000 dots wide and high: four thousand million dots to whoever draws it. */
export function pictureBomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(65_000, 0);
  head.writeUInt32BE(65_000, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(zeros)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A zip of one file that says it is four gigabytes, in twenty kilobytes. */
function zipBomb(): Buffer {
  const packed = deflateSync(zeros).subarray(2, -4);
  const head = Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0', 'latin1');
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(0xffffffff, 4);
  sizes.writeUInt16LE(5, 8);
  return Buffer.concat([head, sizes, Buffer.from('x.csv'), packed]);
}

/** Small files that grow without end where somebody unpacks or draws them, and some that are two things at once. */
const BOMBS = [
  gzipSync(zeros),
  gzipSync(gzipSync(zeros)),
  pictureBomb(),
  zipBomb(),
  Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X', 'latin1'), Buffer.alloc(64, 0xff)]),
  Buffer.from('\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x11\0\x02\x11\x01\x03\x11\x01', 'latin1'),
  Buffer.from('\0\0\0\x18ftypmp42\xff\xff\xff\xff\xff\xff\xff\xff', 'latin1'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'),
  Buffer.from('\xff\xd8\xff\xe0<?php system($_GET[0]); ?>', 'latin1'),
  Buffer.from(
    `{"format":"hallcall-hall","formatVersion":1,"settings":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`,
  ),
  Buffer.from(`service,day,time\n${'A,2026-03-02,09:00\n'.repeat(20_000)}`),
  Buffer.from(`service,day,time,"${'x'.repeat(200_000)}`),
].map(inBase64);

export const bomb: fc.Arbitrary<string> = fc.constantFrom(...BOMBS);
