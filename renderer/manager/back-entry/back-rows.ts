import type { CommandInput } from '#protocol/commands';
import type { ManagerView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import { readTime } from '../../common/desk/time-of-day.ts';

/** One number from paper as it is being typed. */
export type BackRow = {
  id: number;
  number: string;
  serviceId: ServiceId | null;
  takenAt: string;
  served: { counterId: string; badge: string; startedAt: string; endedAt: string } | null;
  /** Nobody has changed it yet: it only stands ready. */
  isOffered: boolean;
};

export type BackField = 'number' | 'serviceId' | 'takenAt' | 'counterId' | 'badge' | 'startedAt' | 'endedAt';
export type BackProblem =
  | 'number'
  | 'number-twice'
  | 'letter'
  | 'service'
  | 'time'
  | 'order'
  | 'future'
  | 'counter'
  | 'badge';
export type RowProblem = { id: number; field: BackField; problem: BackProblem };
export type Service = Pick<ManagerView['queues'][number], 'serviceId' | 'code'>;

export const ROWS_AT_MOST = 40;
const PAPER_LETTERS = ['P', 'Q', 'X', 'Z', 'PP'] as const;

/** Paper numbers have a letter of their own: those of a service belong to the hall's own numbers. */
export function paperLetter(services: readonly Service[]): string {
  return PAPER_LETTERS.find((letter) => services.every(({ code }) => code !== letter)) ?? '';
}
export const NEWLY_SERVED = { counterId: '', badge: '', startedAt: '', endedAt: '' };

/** The first, empty row. */
export const firstRow = (id: number): BackRow => ({
  id,
  number: '',
  serviceId: null,
  takenAt: '',
  served: null,
  isOffered: true,
});

/** A row after this one: the next number of the same service, served at the same counter where the last one was. */
export function nextRow(before: BackRow, id: number): BackRow {
  const { number, serviceId, served } = before;
  return {
    ...firstRow(id),
    number: numberAfter(number),
    serviceId,
    served: served && { ...served, startedAt: '', endedAt: '' },
  };
}

/** `P017` after `P016`; as many digits as before, more only where they no longer do. */
export function numberAfter(number: string): string {
  const parts = /^([A-Z]{1,3})(\d{3,6})$/.exec(number);
  if (!parts) return '';
  const [, prefix = '', digits = ''] = parts;
  return prefix + String(Number(digits) + 1).padStart(digits.length, '0');
}

/** What somebody typed as a number: small letters and full-width signs are meant, and `17` after `P016` is `P017`. */
export function readNumber(typed: string, before: string, letter: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const parts = /^([A-Z]{0,3})(\d{1,6})$/.exec(plain);
  if (!parts) return plain;
  const [, letters = '', digits = ''] = parts;
  const like = /^([A-Z]{1,3})(\d{3,6})$/.exec(before);
  return (letters || (like?.[1] ?? letter)) + digits.padStart(like?.[2]?.length ?? 3, '0');
}

/** A row that only waits to be filled in. */
export function isUntouched({ isOffered, number, takenAt }: BackRow): boolean {
  return isOffered || (number === '' && takenAt === '');
}

/** The rows with one to go on with at the end, counted up from the last, as long as the hall takes more at once. */
export function withPlaceForMore(rows: readonly BackRow[]): readonly BackRow[] {
  const last = rows.at(-1) ?? firstRow(1);
  const before = rows.at(-2);
  if (last.isOffered) return before ? [...rows.slice(0, -1), nextRow(before, last.id)] : [last];
  if (rows.length >= ROWS_AT_MOST || readTime(last.takenAt) === null) return rows;
  return [...rows, nextRow(last, Math.max(...rows.map(({ id }) => id)) + 1)];
}

export type BackChecks = {
  services: readonly Service[];
  counters: readonly string[];
  /** Of everybody who can have served them. */
  badges: readonly string[];
  /** The hall's time of day; null where the business day has gone past midnight and times say nothing about before and after. */
  now: string | null;
};

/** What is not right yet in the rows that somebody has filled in, row by row. */
export function rowProblems(rows: readonly BackRow[], checks: BackChecks): RowProblem[] {
  const filled = rows.filter((row) => !isUntouched(row));
  return filled.flatMap((row, at) => {
    const isTwice = filled.some((other, place) => place < at && other.number === row.number);
    return problemsOf(row, isTwice, checks).map((found) => ({ id: row.id, ...found }));
  });
}

type Found = Omit<RowProblem, 'id'>;

function problemsOf(row: BackRow, isTwice: boolean, { services, counters, badges, now }: BackChecks): Found[] {
  const { number, served } = row;
  const found: Found[] = [];
  if (!/^[A-Z]{1,3}\d{3,6}$/.test(number)) found.push({ field: 'number', problem: 'number' });
  else if (services.some(({ code }) => code === number.replace(/\d+$/, '')))
    found.push({ field: 'number', problem: 'letter' });
  else if (isTwice) found.push({ field: 'number', problem: 'number-twice' });
  if (!services.some(({ serviceId }) => serviceId === row.serviceId))
    found.push({ field: 'serviceId', problem: 'service' });
  const times = [{ field: 'takenAt' as const, typed: row.takenAt }];
  const servedTimes = served
    ? ([
        { field: 'startedAt', typed: served.startedAt },
        { field: 'endedAt', typed: served.endedAt },
      ] as const)
    : [];
  found.push(...timeProblems([...times, ...servedTimes], now));
  if (served && !counters.includes(served.counterId)) found.push({ field: 'counterId', problem: 'counter' });
  if (served && !badges.includes(served.badge.trim())) found.push({ field: 'badge', problem: 'badge' });
  return found;
}

function timeProblems(times: readonly { field: BackField; typed: string }[], now: string | null): Found[] {
  let before = '';
  return times.flatMap(({ field, typed }): Found[] => {
    const time = readTime(typed);
    if (time === null) return [{ field, problem: 'time' }];
    if (now === null) return [];
    if (time > now) return [{ field, problem: 'future' }];
    const isOutOfOrder = time < before;
    before = time;
    return isOutOfOrder ? [{ field, problem: 'order' }] : [];
  });
}

type Request = CommandInput<'ticket:back-enter'>;

/** What the hall is asked to take in; null while nothing is filled in or something is not right. */
export function backRequest(rows: readonly BackRow[], checks: BackChecks): Request | null {
  const filled = rows.filter((row) => !isUntouched(row));
  if (filled.length === 0 || filled.length > ROWS_AT_MOST || rowProblems(rows, checks).length > 0) return null;
  return {
    tickets: filled.map(({ number, serviceId, takenAt, served }) => ({
      number,
      serviceId: serviceId ?? '',
      takenAt: readTime(takenAt) ?? '',
      served: served && {
        counterId: served.counterId,
        badge: served.badge.trim(),
        startedAt: readTime(served.startedAt) ?? '',
        endedAt: readTime(served.endedAt) ?? '',
      },
    })),
  };
}
