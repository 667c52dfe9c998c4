import type { SheetLine, SheetSlip } from '#protocol/slips';
import { CENTRED, fittingTimes, type Paper, type PaperItem, PLAIN, pair, paragraph, wordings } from './paper-items.ts';
import { columnsOf, paperText, wrapText } from './slip-text.ts';

/** The mark stands alone at the left; whatever follows it begins in the same column. */
function hanging(mark: string, text: string, { columns }: Paper): PaperItem[] {
  const first = paperText(mark);
  const indent = columnsOf(first) + 1;
  const lines = wrapText(paperText(text), columns - indent);
  const line = (one: string): PaperItem => ({ kind: 'line', ...PLAIN, text: one });
  return lines.length === 0
    ? [line(first)]
    : lines.map((one, index) => line((index === 0 ? `${first} ` : ' '.repeat(indent)) + one));
}

function itemsOf(line: SheetLine, paper: Paper): PaperItem[] {
  switch (line.kind) {
    case 'heading':
      return [{ kind: 'space', dots: 14 }, ...paragraph(line.text, { ...PLAIN, isBold: true }, paper)];
    case 'text':
      return paragraph(line.text, PLAIN, paper);
    case 'item':
      return hanging(line.mark, line.text, paper);
    case 'pair':
      return pair(line.left, line.right, PLAIN, paper);
    case 'large': {
      const times = fittingTimes(paperText(line.text), 8, paper);
      const space: PaperItem = { kind: 'space', dots: 12 };
      return [space, ...paragraph(line.text, { ...CENTRED, times }, paper), space];
    }
    case 'qr':
      return [
        { kind: 'space', dots: 12 },
        { kind: 'qr', text: line.text },
      ];
    case 'rule':
      return [{ kind: 'rule' }];
    default:
      return line satisfies never;
  }
}

/** Whatever else comes out of a printer of the hall: title, its lines, and when it was printed. */
export function layOutSheet(slip: SheetSlip, paper: Paper): PaperItem[] {
  const [hall = ''] = wordings(slip.hallName, slip.language, 'own');
  const [title = '', titleAlso = ''] = wordings(slip.title, slip.language, 'both');
  const hotline =
    slip.hotline.trim() === '' ? '' : `${slip.language === 'en' ? 'Hotline' : '服务热线'} ${slip.hotline}`;
  return [
    ...paragraph(hall, CENTRED, paper),
    { kind: 'space', dots: 10 },
    ...paragraph(title, { ...CENTRED, times: 2, isBold: true }, paper),
    ...paragraph(titleAlso, CENTRED, paper),
    { kind: 'rule' },
    ...slip.lines.flatMap((line) => itemsOf(line, paper)),
    { kind: 'rule' },
    ...(hotline === '' ? paragraph(slip.printedAt, PLAIN, paper) : pair(slip.printedAt, hotline, PLAIN, paper)),
  ];
}
