import type { ComposeSheet, SheetMatter } from '../application/context.ts';
import type { SheetLine, SheetSlip } from '../protocol/slips.ts';
import type { LocalizedText } from '../protocol/vocabulary.ts';
import { lineResultWords, selfTestWords } from './self-test-words.ts';

const rule: SheetLine = { kind: 'rule' };
const text = (words: string): SheetLine => ({ kind: 'text', text: words });
const heading = (words: string): SheetLine => ({ kind: 'heading', text: words });
const pair = (left: string, right: string | number): SheetLine => ({ kind: 'pair', left, right: String(right) });
const both = ({ zh, en }: LocalizedText): SheetLine[] =>
  [text(zh), text(en)].filter((line) => line.kind === 'text' && line.text);

type Matter<About extends SheetMatter['about']> = Extract<SheetMatter, { about: About }>;

function noticeLines({ notice, language }: Matter<'notice'>): SheetLine[] {
  const words = (of: LocalizedText) => of[language] || of.zh || of.en;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const list = (title: string, items: readonly LocalizedText[], mark: (index: number) => string): SheetLine[] =>
    items.length === 0
      ? []
      : [heading(title), ...items.map((item, at): SheetLine => ({ kind: 'item', mark: mark(at), text: words(item) }))];
  const part = (title: string, of: LocalizedText) => (words(of) ? [heading(title), text(words(of))] : []);
  return [
    { kind: 'large', text: words(notice.title) },
    rule,
    ...list(say('请带这些材料', 'Please bring'), notice.documents, () => '□'),
    ...list(say('办理步骤', 'How it goes'), notice.steps, (at) => `${at + 1}.`),
    ...part(say('办理时限', 'How long it takes'), notice.limit),
    ...part(say('办理依据', 'Basis'), notice.basis),
    rule,
    pair(say('版本', 'Version'), notice.version),
  ];
}

function bookingLines(booking: { day: string; time: string; code: string }, service: LocalizedText): SheetLine[] {
  return [
    ...both(service),
    { kind: 'large', text: `${booking.day.slice(5)} ${booking.time}` },
    rule,
    pair('日期 Date', booking.day),
    pair('时间 Time', booking.time),
    pair('预约码 Code', booking.code),
    rule,
    text('到厅后请在取号机扫码或输入预约码签到。'),
    text('On arrival, scan this code at the kiosk or type it in.'),
    { kind: 'qr', text: booking.code },
  ];
}

function callBackLines({ callBack, service, appointment }: Matter<'call-back'>): SheetLine[] {
  const head: SheetLine[] = [
    ...(callBack.number ? [{ kind: 'large' as const, text: callBack.number }] : []),
    pair('我们将致电 We will call', `****${callBack.phoneTail}`),
  ];
  if (appointment) return [...head, rule, ...bookingLines(appointment, service)];
  return [
    ...head,
    ...both(service),
    rule,
    text('我们会尽快给您回电，不必再来取号。'),
    text('We call you back as soon as we can; you need not wait here.'),
  ];
}

const minutes = (seconds: number | null) => (seconds === null ? '—' : `${(seconds / 60).toFixed(1)} min`);

function figureLines(figures: Matter<'day'>['figures']): SheetLine[] {
  const { issued, voided, finished, missed, cancelled, expired, invited, rated, badRatings, satisfied } = figures;
  return [
    pair('取号 Issued', issued),
    pair('办结 Served', finished),
    pair('过号 Missed', missed),
    pair('取消 Cancelled', cancelled),
    pair('未办结束 Left over', expired),
    pair('作废 Void', voided),
    pair('平均等候 Average wait', minutes(figures.averageWaitSeconds)),
    pair('九成等候不超过 P90 wait', minutes(figures.p90WaitSeconds)),
    pair('平均办理 Average service', minutes(figures.averageServiceSeconds)),
    pair('邀评/已评 Invited/rated', `${invited}/${rated}`),
    pair('满意 Satisfied', rated === 0 ? '—' : `${satisfied}/${rated}`),
    pair('差评 Bad ratings', badRatings),
  ];
}

function dayLines({ day, figures, services }: Matter<'day'>): SheetLine[] {
  const perService = services.flatMap(({ name, figures: { issued, finished, averageWaitSeconds } }): SheetLine[] => [
    text(name.zh || name.en),
    pair(`  取号 ${issued}  办结 ${finished}`, minutes(averageWaitSeconds)),
  ]);
  return [
    { kind: 'large', text: day },
    rule,
    ...figureLines(figures),
    rule,
    heading('各业务 By service'),
    ...perService,
  ];
}

function selfTestLines({ test }: Matter<'self-test'>): SheetLine[] {
  const count = (wanted: (typeof test.lines)[number]['result']) =>
    test.lines.filter(({ result }) => result === wanted).length;
  const failed = count('failed');
  const well = count('not-checked') > 0 ? '已检查的全部正常 All that was checked is well' : '全部正常 All well';
  const verdict = failed === 0 ? well : `${failed} 项异常 ${failed} broken`;
  const lines = test.lines.map((line) => pair(selfTestWords(line), lineResultWords(line)));
  return [heading(verdict), pair('由 By', test.startedBy), rule, ...lines];
}

const testLines = ({ device }: Matter<'test'>): SheetLine[] => [
  pair('打印机 Printer', device),
  text('中文 ABC 0123456789 ￥ ℃ №'),
  text('1234567890123456789012345678901234567890'),
  { kind: 'large', text: 'A001' },
  { kind: 'qr', text: 'HALLCALL-TEST' },
  text('如果以上清晰可读，打印机正常。'),
  text('If this reads well, the printer works.'),
];

const TITLES: Record<SheetSlip['about'], LocalizedText> = {
  notice: { zh: '一次性告知单', en: 'What to bring and what to do' },
  appointment: { zh: '预约凭条', en: 'Your appointment' },
  'call-back': { zh: '回电凭条', en: 'We will call you back' },
  day: { zh: '当日业务汇总', en: 'The day in figures' },
  'self-test': { zh: '开门自检记录', en: 'Opening self-test' },
  test: { zh: '测试小票', en: 'Test slip' },
};

function linesOf(matter: SheetMatter): SheetLine[] {
  switch (matter.about) {
    case 'notice':
      return noticeLines(matter);
    case 'appointment':
      return bookingLines(matter.appointment, matter.service);
    case 'call-back':
      return callBackLines(matter);
    case 'day':
      return dayLines(matter);
    case 'self-test':
      return selfTestLines(matter);
    case 'test':
      return testLines(matter);
    default:
      return matter satisfies never;
  }
}

const LONGEST = 300;
const MOST_LINES = 150;

/** Texts of any length become lines that a sheet may have; nothing is lost but what no paper could take. */
function fitted(line: SheetLine): SheetLine {
  if ('text' in line) return { ...line, text: line.text.slice(0, line.kind === 'large' ? 40 : LONGEST) };
  return line.kind === 'pair'
    ? { ...line, left: line.left.slice(0, LONGEST), right: line.right.slice(0, LONGEST) }
    : line;
}

/** [P8] The words of every sheet that is no ticket slip. */
export const composeSheet: ComposeSheet = (hall, matter, printedAt) => ({
  kind: 'sheet',
  about: matter.about,
  hallName: hall.name,
  title: TITLES[matter.about],
  lines: linesOf(matter).slice(0, MOST_LINES).map(fitted),
  printedAt,
  hotline: hall.hotline,
  language: matter.about === 'notice' ? matter.language : 'zh',
});
