import iconv from 'iconv-lite';

/** The encoding of the Chinese fonts in receipt printers and LED signs; only its one- and two-byte part is in them. */
export const DEVICE_ENCODING = 'GB18030';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control bytes are what must not reach a device
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;
/** Marks of direction and the like: nothing to see, and not part of any picture. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Signs whose wide twin every Chinese font has. */
const TWINS: Record<string, string> = { '¥': '￥', '£': '￡', '¢': '￠' };

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Texts of these need no look at which characters belong together. */
const EACH_ALONE = /^[\u0020-\u007e\u00b7\u2010-\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e\uffe5]*$/u;
const WIDE = /[\u1100-\u115f\u2e80-\u{10ffff}]|\p{Emoji_Presentation}|\ufe0f/u;

function looksUp(character: string): boolean {
  const bytes = iconv.encode(character, DEVICE_ENCODING);
  if (bytes.length !== 2 || [...character].length !== 1 || /[\ud800-\udfff\ue000-\uf8ff]/.test(character)) return false;
  return character === '€' || iconv.encode(character, 'cp936').equals(bytes);
}

const isLatin = (one: string) => one.length === 1 && one >= ' ' && one <= '~';
const MOST_KNOWN = 10_000;
const known = new Map<string, boolean>();

/**
 * True when the fonts in printers have it. The two-byte part of GB18030 that GBK has not is left out, but for the euro:
 * it came later than most fonts.
 */
export function isInFont(grapheme: string): boolean {
  if (isLatin(grapheme)) return true;
  const before = known.get(grapheme);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = looksUp(grapheme);
  known.set(grapheme, found);
  return found;
}

const inPlainForm = (text: string) =>
  text
    .normalize('NFC')
    .toWellFormed()
    .replace(CONTROL, ' ')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(/[¥£¢]/g, (sign) => TWINS[sign] ?? sign)
    .trim();

/** Text for a device that has nothing but its font: no control bytes, `?` for what the font lacks. */
export function cleanText(text: string): string {
  return Array.from(inPlainForm(text), (character) => (isInFont(character) ? character : '?')).join('');
}

/** Text for paper: no control bytes; what the font lacks stays, to be drawn. */
export function paperText(text: string): string {
  return inPlainForm(text);
}

/** What a QR holds stays as it is, but for control bytes: a printer may obey some of them even there. */
export function qrText(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').trim();
}

/** What stands in one or two columns together: a character with its marks, an emoji of several parts. */
export function graphemesOf(text: string): string[] {
  return EACH_ALONE.test(text) ? [...text] : Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Columns of one grapheme at normal size, in the font or drawn. */
export function columnsOfGrapheme(grapheme: string): 1 | 2 {
  if (isLatin(grapheme)) return 1;
  if (isInFont(grapheme)) return 2;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Columns of paper text at normal size. */
export function columnsOf(text: string): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + columnsOfGrapheme(grapheme), 0);
}

/** True when the printer's own font does not do for this text. */
export function needsDrawing(text: string): boolean {
  return graphemesOf(text).some((grapheme) => !isInFont(grapheme));
}

/** May not begin a line. */
const CLOSING = /^[，。、；：？！）》】〉”’…·,.;:?!)\]}%]/u;

/** What is kept together: a Latin word, or one wide character with the closing marks after it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = words.at(-1);
    const isWord = (one: string) => one !== ' ' && isLatin(one.slice(-1));
    const joins = last !== undefined && last !== ' ' && (CLOSING.test(grapheme) || (isWord(last) && isWord(grapheme)));
    if (joins) words[words.length - 1] = last + grapheme;
    else words.push(grapheme);
  }
  return words;
}

function cutWord(word: string, columns: number): string[] {
  const parts: string[] = [''];
  for (const grapheme of graphemesOf(word)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && columnsOf(last + grapheme) > columns) parts.push(grapheme);
    else parts[parts.length - 1] = last + grapheme;
  }
  return parts;
}

/** Lines of at most `columns`, broken between words or Chinese characters; only a word longer than a line is cut. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (columnsOf(line + word) <= columns) {
      if (line !== '' || word !== ' ') line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const parts = cutWord(word === ' ' ? '' : word, columns);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** `left` and `right` at the two ends of one line; null where they do not fit on one. */
export function spreadText(left: string, right: string, columns: number): string | null {
  const gap = columns - columnsOf(left) - columnsOf(right);
  return gap > 0 ? left + ' '.repeat(gap) + right : null;
}
