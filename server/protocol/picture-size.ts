/** As many as a good camera takes: a hundred megabytes for whoever draws them. */
export const PICTURE_DOTS = 25_000_000;
/** Sharp on the largest wall. */
export const LOGO_DOTS = 4_000_000;

export type PictureSize = { width: number; height: number };

const PNG = 0x89504e47;
const JPEG = 0xffd8;
const RIFF = 0x52494646;

/** Frames of a JPEG, of whatever coding; the three others of these markers are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number) => marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
const START_OF_DOTS = 0xda;

function ofJpeg(bytes: DataView): PictureSize | null {
  for (let at = 2; bytes.getUint8(at) === 0xff; ) {
    const marker = bytes.getUint8(at + 1);
    if (marker === START_OF_DOTS) return null;
    if (isFrame(marker)) return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) };
    at += marker === 0xff ? 1 : hasNoLength(marker) ? 2 : 2 + bytes.getUint16(at + 2);
  }
  return null;
}

const FOURTEEN_BITS = 0x3fff;

function ofWebp(bytes: DataView): PictureSize | null {
  switch (bytes.getUint32(12)) {
    case 0x56503858: // VP8X: three bytes each, and one less
      return { width: 1 + (bytes.getUint32(24, true) & 0xffffff), height: 1 + (bytes.getUint32(26, true) >>> 8) };
    case 0x5650384c: // VP8L
      return {
        width: 1 + (bytes.getUint32(21, true) & FOURTEEN_BITS),
        height: 1 + ((bytes.getUint32(21, true) >>> 14) & FOURTEEN_BITS),
      };
    case 0x56503820: // VP8
      return { width: bytes.getUint16(26, true) & FOURTEEN_BITS, height: bytes.getUint16(28, true) & FOURTEEN_BITS };
    default:
      return null;
  }
}

function told(bytes: DataView): PictureSize | null {
  if (bytes.getUint32(0) === PNG) return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
  if (bytes.getUint16(0) === JPEG) return ofJpeg(bytes);
  return bytes.getUint32(0) === RIFF ? ofWebp(bytes) : null;
}

/** How large a PNG, JPEG or WebP says it is, before anybody draws it; null where it does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const size = told(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null; // it ends before it has said so
  }
}
