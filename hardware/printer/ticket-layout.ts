import type { SlipRow, SlipTemplate, TicketSlip } from '#protocol/slips';
import type { CareFlag, LocalizedText } from '#protocol/vocabulary';
import { type Dots, fitDots } from './dots.ts';
import { CENTRED, fittingTimes, type Paper, type PaperItem, PLAIN, pair, paragraph, wordings } from './paper-items.ts';
import { columnsOf } from './slip-text.ts';

const WORDS = {
  ahead: { zh: '前面等候', en: 'Waiting ahead' },
  wait: { zh: '预计等候', en: 'Est. wait' },
  taken: { zh: '取号时间', en: 'Taken' },
  hotline: { zh: '服务热线', en: 'Hotline' },
  reprint: ['补打', 'REPRINT'],
  offline: ['离线票', 'OFFLINE TICKET'],
} as const;

const CARE: Record<CareFlag, LocalizedText> = {
  hearing: { zh: '听力不便', en: 'Hard of hearing' },
  sight: { zh: '视力不便', en: 'Low vision' },
  mobility: { zh: '行动不便', en: 'Limited mobility' },
  slow: { zh: '需要慢一些', en: 'Needs more time' },
};

/** Below this a number is no hero: it is drawn where the printer cannot do it by itself. */
const HERO_TIMES = 4;

type Row = { slip: TicketSlip; row: SlipRow; paper: Paper; logo: SlipTemplate['logo'] };

/** The customer's language first and large, the other below it and half as large. */
function bilingual(text: LocalizedText, { slip, row, paper }: Row, isBold: boolean): PaperItem[] {
  const [own = '', also = ''] = wordings(text, slip.language, row.languages);
  const half = Math.ceil(row.size / 2);
  return [
    ...paragraph(own, { ...CENTRED, times: row.size, isBold }, paper),
    ...paragraph(also, { ...CENTRED, times: half }, paper),
  ];
}

/** Both languages on one line where they fit, else one line for each. */
function figure(label: LocalizedText, value: LocalizedText, { slip, row, paper }: Row): PaperItem[] {
  const style = { ...PLAIN, times: row.size };
  const labels = wordings(label, slip.language, row.languages);
  const values = wordings(value, slip.language, row.languages);
  const [left, right] = [labels.join(' '), values.join(' ')];
  const times = fittingTimes(`${left} ${right}`, row.size, paper);
  if (labels.length === 1 || columnsOf(`${left} ${right}`) * times <= paper.columns) {
    return pair(left, right, style, paper);
  }
  return labels.flatMap((one, index) => pair(one, values[index] ?? values[0] ?? '', style, paper));
}

const same = (text: string): LocalizedText => ({ zh: text, en: text });

function waitText({ low, high }: NonNullable<TicketSlip['wait']>): LocalizedText {
  const range = low >= high ? String(high) : `${low}-${high}`;
  return { zh: `约${range}分钟`, en: `about ${range} min` };
}

/** No template can take these off. */
function marks(slip: TicketSlip, paper: Paper): PaperItem[] {
  const wanted = [slip.isOffline && WORDS.offline, slip.isReprint && WORDS.reprint].filter((mark) => mark !== false);
  const style = { ...CENTRED, times: 2, isBold: true };
  return wanted.flatMap((mark) => {
    const whole = mark.join(' ');
    return columnsOf(whole) * 2 <= paper.columns || paper.largest < 2
      ? paragraph(whole, style, paper)
      : mark.flatMap((one) => paragraph(one, style, paper));
  });
}

function number({ slip, row, paper }: Row): PaperItem[] {
  const largest = paper.largest < HERO_TIMES ? 8 : paper.largest;
  const times = fittingTimes(slip.number, row.size, { ...paper, largest });
  return [
    { kind: 'space', dots: 18 },
    ...marks(slip, paper),
    { kind: 'line', ...CENTRED, times, text: slip.number },
    { kind: 'space', dots: 18 },
  ];
}

function logoItems({ logo, paper }: Row): PaperItem[] {
  if (!logo) return [];
  if (logo.kind === 'stored') return [{ kind: 'stored', place: logo.place }];
  const bytes = Buffer.from(logo.dots, 'base64');
  const widthBytes = Math.ceil(logo.width / 8);
  const rows = Array.from({ length: logo.height }, (_, y) => bytes.subarray(y * widthBytes, (y + 1) * widthBytes));
  const dots: Dots = { width: logo.width, height: logo.height, rows };
  return [
    { kind: 'dots', dots: fitDots(dots, paper.dots) },
    { kind: 'space', dots: 12 },
  ];
}

function notice(text: LocalizedText, one: Row): PaperItem[] {
  return wordings(text, one.slip.language, one.row.languages).flatMap((words) => {
    const items = paragraph(words, { ...PLAIN, times: one.row.size }, one.paper);
    return items.length === 1 && one.row.field === 'text'
      ? items.map((item) => ({ ...item, align: 'ct' as const }))
      : items;
  });
}

function hotline(one: Row): PaperItem[] {
  if (one.slip.hotline.trim() === '') return [];
  const label = wordings(WORDS.hotline, one.slip.language, one.row.languages).join(' ');
  return paragraph(`${label} ${one.slip.hotline}`, { ...PLAIN, times: one.row.size }, one.paper);
}

function itemsOf(one: Row): PaperItem[] {
  const { slip, row, paper } = one;
  switch (row.field) {
    case 'logo':
      return logoItems(one);
    case 'hall':
      return bilingual(slip.hallName, one, false);
    case 'number':
      return number(one);
    case 'service':
      return bilingual(slip.service, one, true);
    case 'class':
      return slip.className ? bilingual(slip.className, one, false) : [];
    case 'care':
      return slip.care ? bilingual(CARE[slip.care], one, false) : [];
    case 'ahead':
      return slip.isOffline ? [] : figure(WORDS.ahead, same(String(slip.ahead)), one); // alone, a kiosk cannot know
    case 'wait':
      return slip.wait ? figure(WORDS.wait, waitText(slip.wait), one) : [];
    case 'taken':
      return figure(WORDS.taken, same(slip.takenAt), one);
    case 'missed':
      return notice(slip.missedHint, one);
    case 'hotline':
      return hotline(one);
    case 'qr':
      return [
        { kind: 'space', dots: 12 },
        { kind: 'qr', text: slip.qr },
      ];
    case 'code':
      return paragraph(slip.code, { ...CENTRED, times: row.size }, paper);
    case 'rule':
      return [{ kind: 'rule' }];
    case 'text':
      return row.text ? notice(row.text, one) : [];
    default:
      return row.field satisfies never;
  }
}

/** A ticket slip as the hall's template wants it, as far as the paper allows. */
export function layOutTicket(slip: TicketSlip, template: SlipTemplate, paper: Paper): PaperItem[] {
  return template.rows.flatMap((row) => itemsOf({ slip, row, paper, logo: template.logo }));
}
