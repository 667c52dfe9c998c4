import iconv from 'iconv-lite';

/** The encoding of the Chinese fonts in receipt printers and LED signs; only its one- and two-byte part is in them. */
export const DEVICE_ENCODING = 'GB18030';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control bytes are what must not reach a device
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;

const isPrintable = (character: string) =>
  iconv.encode(character, DEVICE_ENCODING).length <= 2 && !/[\ud800-\udfff]/.test(character);

/** Text that a printer's own fonts can show: no control bytes, nothing outside one or two bytes of GB18030. */
export function cleanText(text: string): string {
  const plain = text.normalize('NFC').replace(CONTROL, ' ').replace(SPACES, ' ').replaceAll('¥', '￥').trim();
  return Array.from(plain, (character) => (isPrintable(character) ? character : '?')).join('');
}

/** Columns of clean text at normal size. */
export function columnsOf(text: string): number {
  return iconv.encode(text, DEVICE_ENCODING).length;
}

const WORDS = /[\u0021-\u007e]+|[^\u0021-\u007e]/gu;

/** Lines of at most `columns`, broken between words or Chinese characters; only a word longer than a line is cut. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    if (columnsOf(line + word) > columns && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' && word === ' ' ? '' : line + word;
    while (columnsOf(line) > columns) {
      lines.push(line.slice(0, columns));
      line = line.slice(columns);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** `left` and `right` at the two ends of a line, or on two lines where they do not fit on one. */
export function spreadText(left: string, right: string, columns: number): string[] {
  const gap = columns - columnsOf(left) - columnsOf(right);
  return gap > 0 ? [left + ' '.repeat(gap) + right] : [...wrapText(left, columns), ...wrapText(right, columns)];
}
