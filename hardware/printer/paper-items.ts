import type { Language, LocalizedText } from '#protocol/vocabulary';
import type { Dots } from './dots.ts';
import type { PrinterProfile } from './profile-schema.ts';
import { columnsOf, paperText, spreadText, wrapText } from './slip-text.ts';

/** One thing on the paper, from top to bottom; a line fits on it at its magnification. */
export type PaperItem =
  | { kind: 'line'; text: string; times: number; align: 'lt' | 'ct'; isBold: boolean }
  | { kind: 'space'; dots: number }
  | { kind: 'rule' }
  | { kind: 'qr'; text: string }
  | { kind: 'dots'; dots: Dots }
  | { kind: 'stored'; place: number };

export type LineStyle = Omit<Extract<PaperItem, { kind: 'line' }>, 'kind' | 'text'>;
export type Paper = Pick<PrinterProfile, 'columns' | 'dots' | 'largest'>;

export const PLAIN: LineStyle = { times: 1, align: 'lt', isBold: false };
export const CENTRED: LineStyle = { times: 1, align: 'ct', isBold: false };

/** The largest magnification up to `wish` at which the text stays on one line, at least 1. */
export function fittingTimes(text: string, wish: number, { columns, largest }: Paper): number {
  const fits = Math.floor(columns / Math.max(1, columnsOf(text)));
  return Math.max(1, Math.min(wish, largest, fits));
}

/** A text in as many lines as it needs; it is made smaller before it is broken. */
export function paragraph(raw: string, style: LineStyle, paper: Paper): PaperItem[] {
  const text = paperText(raw);
  const times = fittingTimes(text, style.times, paper);
  return wrapText(text, Math.floor(paper.columns / times)).map((line) => ({
    kind: 'line',
    ...style,
    times,
    text: line,
  }));
}

/** Two texts at the two ends of a line; where they do not fit on one, the right one stands below, still at the right. */
export function pair(rawLeft: string, rawRight: string, style: LineStyle, paper: Paper): PaperItem[] {
  const [left, right] = [paperText(rawLeft), paperText(rawRight)];
  const times = fittingTimes(`${left} ${right}`, style.times, paper);
  const columns = Math.floor(paper.columns / times);
  const line = (text: string): PaperItem => ({ kind: 'line', ...style, times, text });
  const spread = spreadText(left, right, columns);
  if (spread !== null) return [line(spread)];
  const below = wrapText(right, columns).map((text) => ' '.repeat(columns - columnsOf(text)) + text);
  return [...wrapText(left, columns), ...below].map(line);
}

/** Both languages, the customer's first, each once; or the customer's alone. */
export function wordings(text: LocalizedText, language: Language, languages: 'both' | 'own'): string[] {
  const [own, also] = language === 'en' ? [text.en, text.zh] : [text.zh, text.en];
  const wanted = languages === 'own' ? [own || also] : [own, also];
  return [...new Set(wanted)].filter((one) => one.trim() !== '');
}
