import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../server/protocol/picture-size.ts';

const canvas = createCanvas(1_037, 23);
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('[S7] how large a picture says it is', () => {
  it.each([
    ['PNG', canvas.toBuffer('image/png')],
    ['JPEG', canvas.toBuffer('image/jpeg')],
    ['WebP with loss', canvas.toBuffer('image/webp', 60)],
    ['WebP without', hex('52494646 00000000 57454250 5650384c 00000000 2f 0c840500')],
    ['WebP of several parts', hex('52494646 00000000 57454250 56503858 0a000000 00000000 0c0400 160000')],
    [
      'JPEG that is refined as it comes, with a table and a gap before',
      hex('ffd8 ffc40004ffff ffff c2 0011 08 0017 040d 03'),
    ],
  ])('is read from a %s', (_kind, bytes) => {
    expect(pictureSize(bytes)).toEqual({ width: 1_037, height: 23 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG that is cut off', canvas.toBuffer('image/png').subarray(0, 20)],
    ['a JPEG that is cut off', canvas.toBuffer('image/jpeg').subarray(0, 30)],
    ['a JPEG whose dots come before its size', hex('ffd8 ffda 0008 010100003f00')],
    ['a picture without any dots', hex('89504e470d0a1a0a 0000000d 49484452 00000000 00000017')],
    ['a WebP of a kind that there is not', hex('52494646 00000000 57454250 56503859 0a000000 00000000 0c0400 160000')],
    ['a page', Buffer.from('<!doctype html><html></html>')],
  ])('is not said by %s', (_what, bytes) => {
    expect(pictureSize(bytes)).toBeNull();
  });

  it('is said or not, whatever the bytes, and soon', () => {
    const head = fc.constantFrom('89504e470d0a1a0a', 'ffd8ff', '5249464600000000574542505650382058', '');
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 60 }), (begin, rest) => {
        const size = pictureSize(Buffer.concat([hex(begin), rest]));
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
