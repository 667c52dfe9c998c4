import type { DayFigures, FiguresOfDays } from '../application/day-figures.ts';
import { cell } from './csv-cell.ts';

const COLUMNS = [
  'issued',
  'voided',
  'finished',
  'missed',
  'cancelled',
  'expired',
  'averageWaitSeconds',
  'p90WaitSeconds',
  'averageServiceSeconds',
  'invited',
  'rated',
  'satisfied',
  'badRatings',
  'forecasts',
  'forecastsRight',
] as const satisfies (keyof DayFigures)[];

/** A day report as CSV: UTF-8 with a mark that spreadsheets need for Chinese. */
export function dayReportCsv({ total, services }: FiguresOfDays): string {
  const row = (code: string, zh: string, en: string, figures: DayFigures) =>
    [code, zh, en, ...COLUMNS.map((column) => figures[column])].map(cell).join(',');
  const rows = services.map(({ code, name, figures }) => row(code, name.zh, name.en, figures));
  return `\uFEFF${['code,name_zh,name_en', ...COLUMNS].join(',')}\r\n${[...rows, row('', '合计', 'Total', total)].join('\r\n')}\r\n`;
}
