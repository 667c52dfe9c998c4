const LATIN_EM = 0.55;
const LONG_EM = 8;

/** About how wide a text is, in times the height of its letters. */
export function widthOf(text: string): number {
  return Array.from(text, (letter) => (letter < '\u2e80' ? LATIN_EM : 1)).reduce((sum, width) => sum + width, 0);
}

/** Whether a name is too wide for the size that names usually have on a screen: about eight Chinese characters. */
export const isLongName = (name: string) => widthOf(name) > LONG_EM;
