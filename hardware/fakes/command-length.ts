const TWO_AFTER = new Set([
  0x4a, 0x52, 0x61, 0x45, 0x21, 0x4d, 0x2d, 0x64, 0x33, 0x7b, 0x56, 0x42, 0x72, 0x68, 0x77, 0x48, 0x66, 0x49,
]);
const ONE_AFTER = new Set([0x40, 0x32, 0x26, 0x2e]);

const known = (length: number, available: number) => (length <= available ? length : null);

/**
 * How many bytes the printable piece or command at `at` takes, or null while it is not complete.
 * Only what slips are made of; a byte of text is a piece of its own.
 */
export function commandLength(bytes: readonly number[], at: number): number | null {
  const available = bytes.length - at;
  const head = bytes[at] ?? 0;
  if (head !== 0x1b && head !== 0x1c && head !== 0x1d) return 1;
  if (available < 2) return null;
  const name = bytes[at + 1] ?? 0;
  if (head === 0x1d && name === 0x28) {
    return available < 5 ? null : known(5 + (bytes[at + 3] ?? 0) + 256 * (bytes[at + 4] ?? 0), available);
  }
  if (head === 0x1d && name === 0x76) {
    if (available < 8) return null;
    const width = (bytes[at + 4] ?? 0) + 256 * (bytes[at + 5] ?? 0);
    return known(8 + width * ((bytes[at + 6] ?? 0) + 256 * (bytes[at + 7] ?? 0)), available);
  }
  if (head === 0x1d && name === 0x56) {
    return available < 3 ? null : known((bytes[at + 2] ?? 0) >= 65 ? 4 : 3, available);
  }
  if ((head === 0x1c && name === 0x70) || (head === 0x1d && name === 0x65)) return known(4, available);
  if (ONE_AFTER.has(name)) return 2;
  return known(TWO_AFTER.has(name) ? 3 : 2, available);
}
