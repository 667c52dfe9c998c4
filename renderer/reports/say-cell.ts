import type { Cell, Column, Definition, Row, RowLabel, Unit } from '#protocol/reports';
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

/** As it is written: a change of a share is one of points. */
export type SaidUnit = Unit | 'change' | 'points';

export function unitOf({ unit }: Column, row: Row): SaidUnit {
  if (unit === 'row') return row.unit ?? 'count';
  return unit === 'change' && row.unit === 'share' ? 'points' : unit;
}

/** What a column is called. */
export function sayHead(column: Column, definitions: readonly Definition[], speech: Speech): string {
  const known = definitions.find(({ id }) => id === column.id);
  return known ? localized(known.name, speech.language) : sayColumn(column, speech);
}

/** From a day to another, as short as it can be said. */
export function sayDays({ from, to }: { from: string; to: string }, { locale }: Speech): string {
  const short = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...short });
  return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to));
}

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** A value as people read it. */
export function sayCell(value: Cell, unit: SaidUnit, speech: Speech): string {
  if (value === null || value === '') return NOTHING;
  if (typeof value === 'string') return unit === 'day' ? dayIn(value, speech.locale, DAY) : sayText(value, speech);
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(speech.locale, options);
  switch (unit) {
    case 'count':
      return number({}).format(value);
    case 'share':
      return number({ style: 'percent', ...ONE_DIGIT }).format(value);
    case 'change':
      return number({ style: 'percent', signDisplay: 'exceptZero', ...ONE_DIGIT }).format(value);
    case 'points':
      return speech.t('points', { points: number({ signDisplay: 'exceptZero', ...ONE_DIGIT }).format(value * 100) });
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
