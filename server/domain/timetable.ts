import { Temporal } from 'temporal-polyfill';
import type { LastTicketRule, OpeningHours, Timetable, TimetableException } from '../protocol/timetable.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';

const DAY_MINUTES = 1_440;

/** Minutes since the start of a calendar date, `[from, to)`; what lies past midnight counts on beyond 1440. */
export type MinuteSpan = { from: number; to: number };

/** A timetable (null: none, always open) on one business date (`YYYY-MM-DD`) of a hall. */
export type TimetableDay = { timetable: Timetable | null; date: string; timeZone: string };

/** What the clock says about a hall or a service on a business date. */
export type Phase = {
  state: 'always' | 'closed-today' | 'pre-open' | 'open' | 'break' | 'after-hours';
  /** When it opens next on this date; null while it is open and when it does not open again. */
  opensAt: EpochMs | null;
  /** When this date's hours end, also after they have ended. */
  closesAt: EpochMs | null;
  /** The exception's; empty on an ordinary day. */
  reason: string;
};

export type IssueQuestion = {
  hall: Timetable | null;
  /** The service's own; null: the hall's counts. */
  service: Timetable | null;
  date: string;
  timeZone: string;
  /** Null: tickets are given up to the closing time. */
  lastTicketRule: LastTicketRule | null;
  /** From here on somebody in the hall wants no more tickets. */
  lastTicketByHandAt: EpochMs | null;
  /** When the service of a newcomer would end as the forecast sees it; null: nobody knows. */
  workEndsAt: EpochMs | null;
};

export type IssueDecision =
  /** `lastTicketAt`: from here on no more, as far as the clock knows now. */
  | { may: true; lastTicketAt: EpochMs | null }
  /** `opensAt`: when a ticket can be had again on this date; null: not on this date. */
  | {
      may: false;
      cause: 'hours' | 'break' | 'holiday' | 'last-ticket';
      opensAt: EpochMs | null;
      reason: string;
    };

/** [H1] A day's hours: an exception wins over the weekday, null is closed, no timetable is always open. */
export function hoursOn(timetable: Timetable | null, date: string): OpeningHours | null | 'always' {
  if (!timetable) return 'always';
  const exception = exceptionOn(timetable, date);
  if (exception) return exception.hours;
  if (!timetable.weekly) return 'always';
  const weekday = new Date(date).getUTCDay() || 7; // a bare date is read as UTC; a tenth of what Temporal costs here
  return timetable.weekly[String(weekday) as keyof typeof timetable.weekly] ?? null;
}

/** Hours and breaks in the order in which they happen: an end not after its begin, and a break before `from`, is past midnight. */
export function spanOf(hours: OpeningHours): MinuteSpan & { breaks: MinuteSpan[] } {
  const whole = spanAfter(minutesOf(hours.from), hours.to);
  const breaks = hours.breaks.map((pause) => {
    const from = minutesOf(pause.from);
    return spanAfter(from < whole.from ? from + DAY_MINUTES : from, pause.to);
  });
  return { ...whole, breaks: breaks.sort((one, other) => one.from - other.from) };
}

/**
 * The instant of a time of day on a calendar date; 24:00 is the start of the next. A time that the clocks skip is the
 * instant at which they have skipped it, one that comes twice is the earlier.
 */
export function instantOf(date: string, timeOfDay: string, timeZone: string): EpochMs {
  return instantAfter(Temporal.PlainDate.from(date), minutesOf(timeOfDay), timeZone);
}

/** What the clock on the wall shows, `HH:mm`. */
export function hallTimeOfDay(at: EpochMs, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** [H1] Where `now` lies in the hours of a business date; hours that pass midnight belong to the date they began on. */
export function phaseAt({ timetable, date, timeZone }: TimetableDay, now: EpochMs): Phase {
  const hours = hoursOn(timetable, date);
  const reason = exceptionOn(timetable, date)?.reason ?? '';
  if (hours === 'always') return { state: 'always', opensAt: null, closesAt: null, reason };
  if (hours === null) return { state: 'closed-today', opensAt: null, closesAt: null, reason };
  const span = spanOf(hours);
  const day = Temporal.PlainDate.from(date);
  const instant = (minutes: number) => instantAfter(day, minutes, timeZone);
  const beginsAt = instant(span.from);
  const closesAt = instant(span.to);
  if (now >= closesAt) return { state: 'after-hours', opensAt: null, closesAt, reason };
  const breaks = breaksOn({ timetable, date, timeZone });
  const openFrom = (at: EpochMs) => {
    const end = breaks.reduce((latest, pause) => (pause.from <= latest && latest < pause.to ? pause.to : latest), at);
    return end < closesAt ? end : null;
  };
  if (now < beginsAt) return { state: 'pre-open', opensAt: openFrom(beginsAt), closesAt, reason };
  const opensAt = openFrom(now);
  if (opensAt === now) return { state: 'open', opensAt: null, closesAt, reason };
  return { state: 'break', opensAt, closesAt, reason };
}

/** [H1] The breaks of a business date, in their order. */
export function breaksOn({ timetable, date, timeZone }: TimetableDay): { from: EpochMs; to: EpochMs }[] {
  const hours = hoursOn(timetable, date);
  if (hours === 'always' || hours === null || hours.breaks.length === 0) return [];
  const day = Temporal.PlainDate.from(date);
  const instant = (minutes: number) => instantAfter(day, minutes, timeZone);
  return spanOf(hours).breaks.map((pause) => ({ from: instant(pause.from), to: instant(pause.to) }));
}

/**
 * [H1] [H4] When tickets can be had on a business date, as far as the clock alone knows: its hours up to the last ticket,
 * less the breaks; `whole` is the business day itself, for a hall without a timetable.
 */
export function ticketSpans(
  { timetable, date, timeZone }: TimetableDay,
  whole: { from: EpochMs; until: EpochMs },
): { from: EpochMs; until: EpochMs }[] {
  const hours = hoursOn(timetable, date);
  if (hours === 'always') return [whole];
  if (hours === null) return [];
  const span = spanOf(hours);
  const day = Temporal.PlainDate.from(date);
  const lastTicketMinutes = timetable?.lastTicket.minutesBefore ?? 0;
  const until = (instantAfter(day, span.to, timeZone) - lastTicketMinutes * 60_000) as EpochMs;
  const spans: { from: EpochMs; until: EpochMs }[] = [];
  let from = instantAfter(day, span.from, timeZone);
  for (const pause of breaksOn({ timetable, date, timeZone })) {
    if (pause.from > from) spans.push({ from, until: pause.from < until ? pause.from : until });
    from = pause.to > from ? pause.to : from;
  }
  spans.push({ from, until });
  return spans.filter((each) => each.from < each.until);
}

/** [H2] [H4] Whether the clock lets a ticket of a service be taken: by its hours, its breaks and its last ticket. */
export function mayIssue(question: IssueQuestion, now: EpochMs): IssueDecision {
  const { date, timeZone } = question;
  const timetable = question.service ?? question.hall;
  const phase = phaseAt({ timetable, date, timeZone }, now);
  const refused = (cause: (IssueDecision & { may: false })['cause'], opensAt: EpochMs | null): IssueDecision => {
    return { may: false, cause, opensAt, reason: phase.reason };
  };
  if (phase.state === 'closed-today') return refused(exceptionOn(timetable, date) ? 'holiday' : 'hours', null);
  if (phase.state === 'after-hours') return refused('hours', null);
  const lastTicketAt = lastTicketOf(question, phase.closesAt);
  if (lastTicketAt !== null && (phase.opensAt ?? now) >= lastTicketAt) return refused('last-ticket', null);
  switch (phase.state) {
    case 'pre-open':
      return refused('hours', phase.opensAt);
    case 'break':
      return refused('break', phase.opensAt);
    case 'always':
    case 'open':
      return outlasts(question, phase.closesAt) ? refused('last-ticket', null) : { may: true, lastTicketAt };
    default:
      return phase.state satisfies never;
  }
}

/** [H4] By hand always, by minutes before the closing time; whichever is earlier. */
function lastTicketOf(question: IssueQuestion, closesAt: EpochMs | null): EpochMs | null {
  const byHand = question.lastTicketByHandAt;
  if (closesAt === null) return byHand;
  const byRule = closesAt - (question.lastTicketRule?.minutesBefore ?? 0) * 60_000;
  return Math.min(byRule, byHand ?? byRule) as EpochMs;
}

/** [H4] By work: the waiting work would outlast the closing time. A forecast that nobody could make stops nobody. */
function outlasts({ lastTicketRule, workEndsAt }: IssueQuestion, closesAt: EpochMs | null): boolean {
  return lastTicketRule?.byWork === true && workEndsAt !== null && closesAt !== null && workEndsAt > closesAt;
}

function exceptionOn(timetable: Timetable | null, date: string): TimetableException | null {
  return timetable?.exceptions.find((exception) => exception.date === date) ?? null;
}

function minutesOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

function spanAfter(from: number, end: string): MinuteSpan {
  const to = minutesOf(end) + Math.floor(from / DAY_MINUTES) * DAY_MINUTES;
  return { from, to: to <= from ? to + DAY_MINUTES : to };
}

function instantAfter(date: Temporal.PlainDate, minutes: number, timeZone: string): EpochMs {
  const day = minutes < DAY_MINUTES ? date : date.add({ days: Math.floor(minutes / DAY_MINUTES) });
  const wanted = { hour: Math.floor((minutes % DAY_MINUTES) / 60), minute: minutes % 60 };
  const zoned = day.toPlainDateTime(wanted).toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.hour === wanted.hour && zoned.minute === wanted.minute) return zoned.epochMilliseconds as EpochMs;
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds as EpochMs;
}
