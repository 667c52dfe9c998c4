const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => (total + byte) & 0xff, 0);
const xor = (bytes: Uint8Array) => bytes.reduce((total, byte) => total ^ byte, 0);

/** CRC-16/MODBUS: polynomial A001 reflected, beginning with FFFF. */
function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

/** What devices put at the end of a frame to prove it whole. */
export const frameChecks = { sum, xor, crc16 } as const;
export type FrameCheck = keyof typeof frameChecks;
export const isFrameCheck = (name: string): name is FrameCheck => Object.hasOwn(frameChecks, name);
