const LATIN_EM = 0.55;
const LONG_EM = 8;

/** Whether a name is too wide for the size that names usually have on a screen: about eight Chinese characters. */
export function isLongName(name: string): boolean {
  const widths = Array.from(name, (letter) => (letter < '\u2e80' ? LATIN_EM : 1));
  return widths.reduce((sum, width) => sum + width, 0) > LONG_EM;
}
