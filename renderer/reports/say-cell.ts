import type { Cell, Column, RowLabel } from '#protocol/reports';
import type { Language } from '#protocol/vocabulary';
import { hallTime } from '../common/hall-time.ts';
import { localized, type Translate } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';

export type Speech = { t: Translate; language: Language; locale: string; timeZone: string };

const NOTHING = '–';

const dayIn = (day: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Date.parse(day));

const DAY = { month: 'short', day: 'numeric', weekday: 'short' } as const;
/** With its year. */
export const sayDate = (day: string, locale: string) => dayIn(day, locale, { year: 'numeric', ...DAY });

function sayCode(code: string, { t, locale }: Speech): string {
  const at = code.indexOf(':');
  const [kind, value] = at < 0 ? [code, ''] : [code.slice(0, at), code.slice(at + 1)];
  if (kind === 'day') return dayIn(value, locale, DAY);
  if (kind === 'month') return dayIn(`${value}-01`, locale, { year: 'numeric', month: 'long' });
  if (kind === 'hour') return t('hour', { from: value, to: String((Number(value) + 1) % 24) });
  if (kind === 'minutes') return t(value === '60' ? 'minutesFrom' : 'minutes', { from: value, to: Number(value) + 5 });
  if (kind === 'score') return t(`score.${value}`);
  if (kind === 'reason') return t(`ratingReason.${value}`);
  return t([`code.${kind}.${value}`, `problem.${value}`]);
}

/** What a row is about. */
export const sayLabel = (label: RowLabel, speech: Speech) =>
  'name' in label ? localized(label.name, speech.language) : sayCode(label.code, speech);

/** The head of a column that no definition explains. */
export const sayColumn = ({ id }: Pick<Column, 'id'>, speech: Speech) =>
  id.startsWith('hour:') ? id.slice('hour:'.length) : speech.t(`column.${id}`);

function sayText(value: string, speech: Speech): string {
  return /^(status|family|outage):/.test(value) ? sayCode(value, speech) : value || NOTHING;
}

/** A value as people read it. */
export function sayCell(value: Cell, { unit }: Pick<Column, 'unit'>, speech: Speech): string {
  if (value === null || value === '') return NOTHING;
  if (typeof value === 'string') return unit === 'day' ? dayIn(value, speech.locale, DAY) : sayText(value, speech);
  switch (unit) {
    case 'count':
      return new Intl.NumberFormat(speech.locale).format(value);
    case 'share':
      return new Intl.NumberFormat(speech.locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(value);
    case 'seconds':
      return clockDuration(value * 1000);
    case 'instant':
      return hallTime(value, speech.timeZone);
    case 'text':
    case 'day':
      return String(value);
    default:
      return unit satisfies never;
  }
}
